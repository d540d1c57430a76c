import type { OpenJuror } from '../../../jury/reminders.queries.js';
import type { SheetReminder } from '../../../jury/sheet-reminders.service.js';
import { isId } from '../../../platform/database/is-id.js';
import { DomainError } from '../../../platform/http/domain-error.js';
import type { Body } from '../../../platform/http/forms.js';
import { dateTime } from '../../../platform/i18n/formats.js';
import type { PreviewedMail } from '../../reminder-preview.service.js';
import type { ReadableMail } from './readable-mail.js';

const chosen = (fields: Body): string[] => [fields['jurors'] ?? []].flat().map(String).filter(isId);

export function readReminder(fields: Body): SheetReminder {
  const key = String(fields['key']);
  if (!isId(key)) throw new DomainError('errors.invalid');
  return { jurorIds: chosen(fields), note: String(fields['note'] ?? ''), key };
}

/** What the preview sends on. */
export const hiddenFields = (fields: Body): { name: string; value: string }[] => [
  ...chosen(fields).map((value) => ({ name: 'jurors', value })),
  { name: 'note', value: String(fields['note'] ?? '') },
  { name: 'key', value: String(fields['key']) },
];

export const presentOpenJurors = (open: readonly OpenJuror[]) =>
  open.map(({ jurorId, name, open: count, remindedAt }) => ({
    value: jurorId,
    text: name,
    hint: [
      count === 1 ? 'ein offener Bogen' : `${count} offene Bögen`,
      remindedAt ? `zuletzt erinnert am ${dateTime(remindedAt, 'de')}` : 'noch nicht erinnert',
    ].join(', '),
  }));

export const presentPreview = (mails: readonly PreviewedMail[], readable: ReadableMail) => ({
  mails: mails.map(({ recipient, subject, text }) => ({
    title: recipient,
    subject,
    paragraphs: readable.paragraphs(text),
  })),
  submit: mails.length === 1 ? '1 Erinnerung verschicken' : `${mails.length} Erinnerungen verschicken`,
});
