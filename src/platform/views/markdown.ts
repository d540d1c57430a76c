import MarkdownIt from 'markdown-it';
import sanitizeHtml from 'sanitize-html';

const parser = new MarkdownIt({ html: false, linkify: true, breaks: true }).disable('table');

const blocks = ['p', 'ul', 'ol', 'li', 'blockquote', 'pre', 'hr', 'h3', 'h4', 'h5', 'h6'];
const inline = ['br', 'strong', 'em', 's', 'code', 'a'];

const allowed: sanitizeHtml.IOptions = {
  allowedTags: [...blocks, ...inline],
  allowedAttributes: { a: ['href', 'rel'], ol: ['start'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  transformTags: { a: sanitizeHtml.simpleTransform('a', { rel: 'noopener' }) },
};

// A text lives inside a page that has its own H1 and H2: its highest headings are H3, whatever sign it wrote them with.
parser.core.ruler.push('lower_headings', ({ tokens }) => {
  const headings = tokens.filter(({ type }) => type.startsWith('heading_'));
  const highest = Math.min(...headings.map(levelOf));
  for (const token of headings) token.tag = `h${Math.min(levelOf(token) - highest + 3, 6)}`;
});
const levelOf = ({ tag }: { tag: string }): number => Number(tag.slice(1));

/** What a person wrote, as safe HTML: no markup of their own, no headings above H3, only web and mail links. */
export function renderMarkdown(text: string): string {
  const known = recent.get(text);
  if (known !== undefined) return known;
  const html = sanitizeHtml(parser.render(text), allowed);
  if (recent.size >= mostRecent) recent.delete(recent.keys().next().value ?? '');
  if (text.length <= longestKept) recent.set(text, html);
  return html;
}

/** The same texts are read again and again, by every juror for weeks. A text always gives the same HTML, so nothing can be stale. */
const recent = new Map<string, string>();
const mostRecent = 300;
const longestKept = 10_000;
