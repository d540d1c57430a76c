import { textIn } from '../../../cycles/domain/localized-text.js';
import { dateTime, longDateTime } from '../../../platform/i18n/formats.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import type { Badge } from '../../../platform/views/badge.js';
import { askableAnswers, askableForm } from '../../domain/askable.js';
import type { StoredContent } from '../../domain/submission-content.js';
import { answerRefusal, askedAnswers, askedSection } from '../../domain/inquiry.js';
import type { InquiryView } from '../../inquiry.queries.js';
import type { OrganiserEntry, SubmittedDossier } from '../../organiser-entry.queries.js';
import { organiserEntryUrl, organiserSubmissionUrl } from '../../organiser.paths.js';
import { inquiryUrl } from '../../screening.paths.js';
import { answerBlocks } from '../answer-blocks.js';

const lang = 'de';

/** An open one whose instant has passed was not answered. */
export function inquiryBadge(inquiry: InquiryView, now: Temporal.Instant): Badge {
  if (inquiry.state === 'answered') return { kind: 'success', text: 'Beantwortet' };
  if (inquiry.state === 'withdrawn') return { kind: 'neutral', text: 'Zurückgezogen' };
  if (inquiry.state === 'closed') return { kind: 'neutral', text: 'Ohne Antwort beendet' };
  return answerRefusal(inquiry, now)
    ? { kind: 'danger', text: 'Nicht beantwortet' }
    : { kind: 'warning', text: 'Wartet auf Antwort' };
}

/** A line of the entry's page. */
export const inquiryLine = (entryId: string, inquiry: InquiryView, now: Temporal.Instant) => ({
  badge: inquiryBadge(inquiry, now),
  href: inquiryUrl(entryId, inquiry.id),
  asked: `${dateTime(inquiry.askedAt, lang)}, ${inquiry.askedBy}`,
  answerBy: longDateTime(inquiry.answerBy, lang, { zone: true }),
});

export interface InquiryPage {
  entry: OrganiserEntry;
  inquiry: InquiryView;
  before: SubmittedDossier;
  /** The submission that answers. */
  after: SubmittedDossier | undefined;
  mayAct: boolean;
  now: Temporal.Instant;
}

export function inquiryModel({ entry, inquiry, before, after, mayAct, now }: InquiryPage, texts: Texts) {
  const { id, text, reply, state, endedAt, endedBy } = inquiry;
  const open = state === 'open';
  return {
    ...inquiryLine(entry.id, inquiry, now),
    text,
    reply: state === 'answered' && reply,
    ended: endedAt && `${dateTime(endedAt, lang)}${endedBy ? `, ${endedBy}` : ''}`,
    overdue: open && answerRefusal(inquiry, now) !== undefined,
    asks: inquiry.asked.length > 0,
    questions: compared(inquiry, before, after, texts),
    answered: state === 'answered',
    submissionHref: inquiry.answeredNumber && organiserSubmissionUrl(entry.id, inquiry.answeredNumber),
    submissionNumber: inquiry.answeredNumber,
    backHref: organiserEntryUrl(entry.id),
    ...(open &&
      mayAct && {
        extendHref: inquiryUrl(entry.id, id, 'extendInquiry'),
        endHref: inquiryUrl(entry.id, id, 'endInquiry'),
      }),
  };
}

/** Each question that was opened: what was submitted, and beside it what the answer made of it. */
function compared(
  { asked }: InquiryView,
  before: SubmittedDossier,
  after: SubmittedDossier | undefined,
  texts: Texts,
) {
  const stored = contentIn(before);
  const form = askableForm(before.form, stored, before.kinds);
  const files = [...stored.files, ...(after ? contentIn(after).files : [])];
  const fileOf = (sha256: string) => {
    const file = files.find((each) => each.sha256 === sha256);
    return file && { text: file.caption ?? file.name, href: undefined };
  };
  const context = { texts, lang, markInternal: false, fileOf } as const;
  const old = askedAnswers(form, askableAnswers(stored), asked);
  const now = after && askedAnswers(form, askableAnswers(contentIn(after), stored), asked);
  return askedSection(form, asked).questions.map((question) => ({
    label: textIn(question.label, lang),
    old: answerBlocks([question], old, context),
    changed: now && JSON.stringify(now[question.key]) !== JSON.stringify(old[question.key]),
    now: now && answerBlocks([question], now, context),
  }));
}

const contentIn = ({ content }: SubmittedDossier) => content as StoredContent;
