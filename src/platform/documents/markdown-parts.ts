import MarkdownIt from 'markdown-it';

export interface TextPart {
  text: string;
  strong: boolean;
  emphasised: boolean;
}
/** A paragraph, a heading, or the items of a list. */
export type MarkdownPart =
  | { kind: 'paragraph' | 'heading'; parts: TextPart[] }
  | { kind: 'list'; ordered: boolean; items: TextPart[][] };

const parser = new MarkdownIt({ html: false, linkify: false, breaks: true }).disable('table');
type Token = ReturnType<typeof parser.parse>[number];

/** What people write, as data for documents: limited Markdown, nested lists flat, everything else as plain text. */
export function markdownParts(text: string): MarkdownPart[] {
  const found: MarkdownPart[] = [];
  const lists: Extract<MarkdownPart, { kind: 'list' }>[] = [];
  let heading = false;
  for (const token of parser.parse(text, {})) {
    if (token.type === 'bullet_list_open' || token.type === 'ordered_list_open') {
      const outer = lists.at(-1);
      const list = outer ?? { kind: 'list' as const, ordered: token.type === 'ordered_list_open', items: [] };
      if (!outer) found.push(list);
      lists.push(list);
    } else if (token.type === 'bullet_list_close' || token.type === 'ordered_list_close') lists.pop();
    else if (token.type === 'heading_open') heading = true;
    else if (token.type === 'heading_close') heading = false;
    else if (token.type === 'fence' || token.type === 'code_block')
      found.push({ kind: 'paragraph', parts: [plain(token.content)] });
    else if (token.type === 'inline') {
      const parts = inlineParts(token.children ?? []);
      const list = lists.at(-1);
      if (list) list.items.push(parts);
      else found.push({ kind: heading ? 'heading' : 'paragraph', parts });
    }
  }
  return found;
}

const plain = (text: string): TextPart => ({ text, strong: false, emphasised: false });

function inlineParts(tokens: Token[]): TextPart[] {
  const parts: TextPart[] = [];
  let strong = 0;
  let emphasised = 0;
  for (const { type, content } of tokens) {
    if (type === 'strong_open') strong += 1;
    else if (type === 'strong_close') strong -= 1;
    else if (type === 'em_open') emphasised += 1;
    else if (type === 'em_close') emphasised -= 1;
    else if (type === 'softbreak' || type === 'hardbreak') parts.push(plain('\n'));
    else if (content) parts.push({ text: content, strong: strong > 0, emphasised: emphasised > 0 });
  }
  return parts;
}
