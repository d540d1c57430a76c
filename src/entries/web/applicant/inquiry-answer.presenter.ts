import { longDateTime } from '../../../platform/i18n/formats.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import type { FieldError } from '../../../platform/views/form.js';
import type { SectionAnswers } from '../../domain/answers.js';
import {
  answerRefusal,
  askedAnswers,
  askedSection,
  formWithInquiry,
  longestInquiry,
} from '../../domain/inquiry.js';
import { opensFiles } from '../../domain/askable.js';
import { entryUrl, receiptUrl } from '../../entries.paths.js';
import type { InquiryView } from '../../inquiry.queries.js';
import type { Opened } from '../../last-submitted.js';
import type { Dossier } from '../../read-dossier.js';
import { inquiryUrl } from '../../screening.paths.js';
import { answerBlocks } from '../answer-blocks.js';
import { fieldValues } from './field-values.js';
import { sectionFields } from './section-fields.js';

export interface AnswerPage {
  /** What was just typed; the saved answer where it is absent. */
  typed?: { answer: SectionAnswers; reply: string; version: unknown };
  errors?: FieldError[];
  restored?: boolean;
  /** A colleague saved in between: both are shown. */
  stale?: boolean;
  /** Rows of groups to show at least. */
  rows?: number;
}

interface View {
  dossier: Dossier;
  opened: Opened;
  inquiry: InquiryView;
  now: Temporal.Instant;
}

export function answerModel(
  { dossier, opened, inquiry, now }: View,
  shown: AnswerPage,
  texts: Texts,
  lang: Lang,
) {
  const { form, answers } = opened;
  const { asked, text, answerBy, state } = inquiry;
  const section = askedSection(form, asked);
  const stored = inquiry.answer ?? askedAnswers(form, answers, asked);
  const { typed, stale = false, errors = [] } = shown;
  const answer = typed?.answer ?? stored;
  const refused = answerRefusal(inquiry, now);
  return {
    text,
    answerBy: longDateTime(answerBy, lang, { zone: true }),
    over: refused && texts.t(lang, `screening.inquiry.over.${state === 'open' ? 'late' : state}`),
    receiptHref: inquiry.answeredNumber && receiptUrl(dossier.id, inquiry.answeredNumber),
    back: entryUrl(dossier.id),
    // What was typed too late stays on the page, to be copied from.
    ...((!refused || typed) && {
      fields: sectionFields(section, {
        form: formWithInquiry(form, section),
        answers: { ...answers, [section.key]: answer },
        wanted: shown.rows ?? 0,
        ...(opensFiles(asked) && { filesHref: entryUrl(dossier.id, 'attachments') }),
        files: opened.files.map(({ id, title, fileName }) => ({ id, name: title || fileName })),
        texts,
        lang,
      }),
      action: inquiryUrl(dossier.id, inquiry.id, 'answer'),
    }),
    closed: refused !== undefined,
    // After a conflict the next save builds on what is stored now: it is the person's choice.
    version: stale ? inquiry.version : (typed?.version ?? inquiry.version),
    stale: stale && {
      by: inquiry.savedBy,
      reply: inquiry.reply,
      blocks: answerBlocks(section.questions, stored, { texts, lang, markInternal: false }),
    },
    replyOptional: section.questions.length > 0,
    limit: longestInquiry,
    form: {
      values: { ...fieldValues(section, answer, lang), reply: typed?.reply ?? inquiry.reply },
      errors,
      ...(typed && shown.restored && { restored: true }),
    },
  };
}
