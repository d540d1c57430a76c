import { Clock } from '../clock/clock.js';
import type { KeptMail } from './mailbox-folder.js';
import { linkPattern } from './parsed-mail.js';

const mostShown = 500;

export function listPage(mails: KeptMail[], recipient: string): string {
  const rows = mails.slice(0, mostShown).map(
    (mail) => `<tr>
      <td>${timeOf(mail)}</td>
      <td>${escape(mail.to.join(', '))}</td>
      <td><a href="/mails/${mail.id}">${escape(mail.subject || '(ohne Betreff)')}</a></td>
      <td>${escape(mail.from)}</td>
    </tr>`,
  );
  const table = `<table>
    <caption>${count(mails.length)}, neueste zuerst</caption>
    <thead><tr><th scope="col">Zeit</th><th scope="col">An</th><th scope="col">Betreff</th><th scope="col">Von</th></tr></thead>
    <tbody>${rows.join('\n')}</tbody>
  </table>`;
  return page(
    'Lokales Postfach',
    `<p>Hier steht jede E-Mail, die das System auf diesem Rechner verschickt hat. Nichts davon hat den Rechner verlassen.</p>
    <form action="/" method="get" role="search">
      <label for="to">Empfängeradresse enthält</label>
      <input id="to" name="to" type="search" autocomplete="off" value="${escape(recipient)}">
      <button type="submit">Suchen</button>
    </form>
    ${mails.length > 0 ? table : `<p>${recipient ? 'Keine E-Mail an diese Adresse.' : 'Noch keine E-Mail.'}</p>`}`,
  );
}

export function mailPage(mail: KeptMail): string {
  const attachments = mail.attachments.map(
    ({ name, content }, index) =>
      `<li><a href="/mails/${mail.id}/anlagen/${index + 1}">${escape(name)}</a> (${kilobytes(content.length)})</li>`,
  );
  return page(
    mail.subject || '(ohne Betreff)',
    `<p><a href="/">Alle E-Mails</a></p>
    <dl>
      <dt>Zeit</dt><dd>${timeOf(mail)}</dd>
      <dt>Von</dt><dd>${escape(mail.from)}</dd>
      <dt>An</dt><dd>${escape(mail.to.join(', '))}</dd>
    </dl>
    <h2>Text</h2>
    <div class="text">${withLinks(mail.text)}</div>
    ${attachments.length > 0 ? `<h2>Anlagen</h2><ul>${attachments.join('')}</ul>` : ''}
    <p><a href="/mails/${mail.id}/quelle">E-Mail als Datei (.eml)</a></p>`,
  );
}

export const missingPage = (): string =>
  page('Nicht gefunden', '<p>Diese Seite gibt es nicht. <a href="/">Alle E-Mails</a></p>');

export const styles = `:root { color-scheme: light dark; color: light-dark(#111, #f4f4f4); background: light-dark(#fff, #14171c); font: 1.0625rem/1.5 system-ui, sans-serif; }
body { color: inherit; background: inherit; max-width: 70rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.6rem; overflow-wrap: anywhere; }
h2 { font-size: 1.2rem; }
a { color: light-dark(#0b4a8f, #9cc9ff); }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; padding: 0.5rem 0; }
th, td { text-align: left; vertical-align: top; padding: 0.5rem 1rem 0.5rem 0; border-bottom: 1px solid light-dark(#6b7280, #8b93a1); overflow-wrap: anywhere; }
label { display: block; }
input, button { font: inherit; min-height: 2.5rem; padding: 0.25rem 0.75rem; }
dt { font-weight: 600; }
dd { margin: 0 0 0.5rem; overflow-wrap: anywhere; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; border-left: 4px solid light-dark(#6b7280, #8b93a1); padding: 0.5rem 1rem; }
`;

const page = (title: string, body: string): string => `<!doctype html>
<html lang="de">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${escape(title)} – Lokales Postfach</title>
  <link rel="stylesheet" href="/style.css">
  <link rel="icon" href="data:,">
</head>
<body>
  <main>
    <h1>${escape(title)}</h1>
    ${body}
  </main>
</body>
</html>
`;

const escape = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

function withLinks(text: string): string {
  const link = (address: string) => `<a href="${escape(address)}" rel="noreferrer">${escape(address)}</a>`;
  const around = text.split(linkPattern).map(escape);
  const links = (text.match(linkPattern) ?? []).map(link);
  return around.map((part, index) => part + (links[index] ?? '')).join('');
}

const timeOf = ({ receivedAt }: KeptMail): string => {
  const there = receivedAt.toZonedDateTimeISO(Clock.zone);
  return `<time datetime="${receivedAt.toString()}">${there.toLocaleString('de', { dateStyle: 'medium', timeStyle: 'medium' })}</time>`;
};

const count = (mails: number): string => (mails === 1 ? '1 E-Mail' : `${mails.toLocaleString('de')} E-Mails`);

const kilobytes = (bytes: number): string =>
  `${Math.max(1, Math.round(bytes / 1000)).toLocaleString('de')} kB`;
