import type { IncomingMessage, ServerResponse } from 'node:http';
import type { KeptMail, MailboxFolder } from './mailbox-folder.js';
import { listPage, mailPage, missingPage, styles } from './mailbox-page.js';

const headers = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
};

interface Answer {
  status?: number;
  type: string;
  body: string | Buffer;
  /** Offered for download under this name. */
  fileName?: string;
}

const html = (body: string, status = 200): Answer => ({ status, type: 'text/html; charset=utf-8', body });

/** Answers one request to the mailbox's page. It only ever reads. */
export async function answerMailbox(
  folder: MailboxFolder,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { status, type, body, fileName } = await answer(folder, request).catch(failed);
  response.writeHead(status ?? 200, {
    ...headers,
    'Content-Type': type,
    ...(fileName && {
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

async function answer(folder: MailboxFolder, request: IncomingMessage): Promise<Answer> {
  const url = new URL(request.url ?? '/', 'http://mailbox');
  if (request.method !== 'GET' && request.method !== 'HEAD') return html(missingPage(), 405);
  if (url.pathname === '/style.css') return { type: 'text/css; charset=utf-8', body: styles };
  if (url.pathname === '/mails.json') {
    const mails = await folder.list(url.searchParams.get('to') ?? '');
    return { type: 'application/json; charset=utf-8', body: JSON.stringify(mails.map(summary)) };
  }
  if (url.pathname === '/') {
    const recipient = url.searchParams.get('to') ?? '';
    return html(listPage(await folder.list(recipient), recipient));
  }
  return (await oneMail(folder, url.pathname)) ?? html(missingPage(), 404);
}

async function oneMail(folder: MailboxFolder, path: string): Promise<Answer | undefined> {
  const [, id, part, number] = /^\/mails\/([\w-]+)(?:\/(quelle|anlagen\/(\d+)))?$/.exec(path) ?? [];
  const mail = id && (await folder.find(id));
  if (!mail) return undefined;
  if (part === 'quelle')
    return { type: 'message/rfc822', body: await folder.raw(mail.id), fileName: `${mail.id}.eml` };
  if (!part) return html(mailPage(mail));
  const attachment = mail.attachments[Number(number) - 1];
  return (
    attachment && { type: 'application/octet-stream', body: attachment.content, fileName: attachment.name }
  );
}

const summary = ({ id, messageId, receivedAt, from, to, subject, text, links, attachments }: KeptMail) => ({
  id,
  messageId,
  receivedAt: receivedAt.toString(),
  from,
  to,
  subject,
  text,
  links,
  attachments: attachments.map(({ name, type, content }) => ({ name, type, size: content.length })),
});

const failed = (error: unknown): Answer => {
  console.error(error);
  return html(missingPage(), 500);
};
