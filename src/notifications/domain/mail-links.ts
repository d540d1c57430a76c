/** Where a link of a mail leads: a page of this system, or a personal page whose token is derived from a row's id. */
export type MailLink = { path: string } | { purpose: LinkPurpose; id: string };

export const linkPurposes = ['signIn', 'register', 'partner', 'juror', 'team'] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

/** How a link stands in a stored text. Only when the mail is sent does it become an address. */
export const placeholderOf = (link: MailLink): string =>
  'path' in link ? `{{path:${encodeURI(link.path)}}}` : `{{link:${link.purpose}:${link.id}}}`;

const placeholder = /\{\{(?:path:([^\s{}]+)|link:(\w+):([\w-]+))\}\}/g;

/** The text with every placeholder replaced by what `say` makes of its link. */
export const withLinks = (text: string, say: (link: MailLink) => string): string =>
  text.replaceAll(placeholder, (_, path: string | undefined, purpose: LinkPurpose, id: string) =>
    say(path === undefined ? { purpose, id } : { path: path }),
  );

const action = /^([^\n]+):\n(\{\{(?:path|link):[^\s{}]+\}\})$/;

/** The paragraphs of a stored text that are an action of its template: words, then a link. */
export const actionsIn = (text: string): { text: string; link: string }[] =>
  text.split(/\n{2,}/).flatMap((block) => {
    const [, words, link] = action.exec(block.trim()) ?? [];
    return words && link ? [{ text: words, link }] : [];
  });
