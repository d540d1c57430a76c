import PostalMime, { type Address, type Mailbox } from 'postal-mime';

export interface ParsedAttachment {
  name: string;
  /** Media type as the mail says. */
  type: string;
  content: Buffer;
}

/** One mail as a person reads it. */
export interface ParsedMail {
  messageId: string;
  from: string;
  /** Addresses of the header and of the envelope, without names, in lower case. */
  to: string[];
  subject: string;
  /** The plain text; of a mail with HTML only, its text. */
  text: string;
  html: string;
  /** Addresses of pages in the text, each once. */
  links: string[];
  headers: Record<string, string>;
  attachments: ParsedAttachment[];
}

export async function parseMail(raw: Buffer): Promise<ParsedMail> {
  const mail = await PostalMime.parse(raw);
  const html = mail.html ?? '';
  const text = (mail.text ?? withoutTags(html)).trim();
  const headers = Object.fromEntries(mail.headers.map(({ key, value }) => [key, value]));
  const delivered = mail.headers.filter(({ key }) => key === 'delivered-to').map(({ value }) => value);
  const recipients = mailboxes([...(mail.to ?? []), ...(mail.cc ?? [])]).map(({ address }) => address);
  return {
    messageId: mail.messageId ?? '',
    from: mailboxes(mail.from ? [mail.from] : []).map(named)[0] ?? '',
    to: [...new Set([...recipients, ...delivered].map((address) => address.toLowerCase()))],
    subject: mail.subject ?? '',
    text,
    html,
    links: linksIn(text),
    headers,
    attachments: mail.attachments.map(({ filename, mimeType, content }, index) => ({
      name: filename ?? `anlage-${index + 1}`,
      type: mimeType,
      content: typeof content === 'string' ? Buffer.from(content) : Buffer.from(content as ArrayBuffer),
    })),
  };
}

/** A web address up to the punctuation that ends the sentence around it. */
export const linkPattern = /https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]]/g;

const linksIn = (text: string): string[] => [...new Set(text.match(linkPattern))];

const mailboxes = (addresses: Address[]): Mailbox[] =>
  addresses.flatMap((address) => address.group ?? [address as Mailbox]);

const named = ({ name, address }: Mailbox): string => (name ? `${name} <${address}>` : address);

const withoutTags = (html: string): string =>
  html
    .replaceAll(/<(script|style)\b[^]*?<\/\1>/gi, '')
    .replaceAll(/<br\s*\/?>|<\/(p|div|li|h\d|tr)>/gi, '\n')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
