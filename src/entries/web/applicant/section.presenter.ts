import { textIn } from '../../../cycles/domain/localized-text.js';
import type { Problem } from '../../../cycles/domain/problem.js';
import { withQuery } from '../../../platform/http/with-query.js';
import { dateTime, shortDate, time } from '../../../platform/i18n/formats.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import type { TextParams, Texts } from '../../../platform/i18n/texts.js';
import type { FormState } from '../../../platform/views/form.js';
import { marksOf, partAt, writtenMarks } from '../../domain/answer-marks.js';
import { questionOf, rowKey } from '../../domain/answer-rows.js';
import { present, type Row, type SectionAnswers } from '../../domain/answers.js';
import { answerProblems } from '../../domain/check-answers.js';
import type { Section } from '../../domain/form-definition.js';
import { basisFields, choiceField } from '../../domain/section-basis.js';
import { visibleSection } from '../../domain/visibility.js';
import { entryUrl, sectionUrl, versionsUrl } from '../../entries.paths.js';
import type { Dossier } from '../../read-dossier.js';
import { answerBlocks } from '../answer-blocks.js';
import { fileNames } from './file-names.js';
import type { Dispute } from './disputes.js';
import { carriedNotice } from './carry-over.presenter.js';
import { fieldValues } from './field-values.js';
import { type FieldView, type GroupView, sectionFields } from './section-fields.js';

export interface SectionPage {
  /** What was just typed and stands in the fields; the stored answers where it is absent. */
  typed?: SectionAnswers;
  problems?: readonly { key: string; params?: TextParams; field?: string }[];
  restored?: boolean;
  /** Rows of groups to show at least. */
  rows?: number;
  /** The save was stored although it breaks limits. */
  savedAnyway?: boolean;
  /** Answers that somebody else changed, too: both texts are shown. */
  disputes?: readonly Dispute[];
  /** The refusal came from the state or the deadline: nothing can be saved any more. */
  closed?: boolean;
}
export interface SectionWords {
  /** Who reads the page. */
  personId: string;
  texts: Texts;
  lang: Lang;
  now: Temporal.Instant;
}

/** What is wrong with the stored answers to the questions that are asked. */
export function storedProblems({ form, answers }: Dossier, section: Section): Problem[] {
  const visible = visibleSection(form, answers, section);
  return answerProblems(visible.section, visible.answers);
}

export function sectionModel(dossier: Dossier, section: Section, shown: SectionPage, words: SectionWords) {
  const { texts, lang } = words;
  const { id, form } = dossier;
  const { disputes = [] } = shown;
  const at = form.sections.findIndex(({ key }) => key === section.key);
  const stored = dossier.answers[section.key] ?? {};
  const answers = shown.typed ?? stored;
  const formState: FormState = {
    values: fieldValues(section, answers, lang),
    errors: (shown.problems ?? []).map(({ key, params, field }) => ({
      field: field ?? '',
      text: texts.t(lang, key, params),
    })),
    ...(shown.restored && { restored: true }),
  };
  const fields = sectionFields(section, {
    form,
    answers: { ...dossier.answers, [section.key]: answers },
    wanted: shown.rows ?? 0,
    files: dossier.attachments
      .filter(({ removed }) => !removed)
      .map(({ id: file, title, fileName }) => ({ id: file, name: title || fileName })),
    filesHref: entryUrl(id, 'attachments'),
    namesRows: true,
    texts,
    lang,
  });
  return {
    form: formState,
    carried: !shown.closed && carriedNotice(dossier, section.key),
    intro: section.intro && textIn(section.intro, lang),
    questions: fields.map((field) => withDisputes(field, disputes, { dossier, section }, words)),
    disputed: disputes.length > 0,
    basis: [
      { name: basisFields.marks, value: writtenMarks(marksOf(section, stored)) },
      { name: basisFields.disputed, value: disputes.map(({ part }) => part).join(' ') },
    ],
    action: sectionUrl(id, section.key),
    autosave: !shown.closed && sectionUrl(id, section.key, 'autosave'),
    owner: words.personId,
    back: entryUrl(id),
    versions: withQuery(versionsUrl(id), { abschnitt: section.key }),
    step: texts.t(lang, 'entries.section.step', { number: at + 1, of: form.sections.length }),
    savedAnyway: shown.savedAnyway,
    closed: shown.closed,
  };
}

interface Place {
  dossier: Dossier;
  section: Section;
}

/** A field with the other text of its answer, or of single rows. A row that the person has removed stands there as the other text alone. */
function withDisputes(
  field: FieldView | GroupView,
  disputes: readonly Dispute[],
  place: Place,
  words: SectionWords,
) {
  const key = 'group' in field ? field.group : field.name;
  const own = disputes.filter(({ part }) => questionOf(part) === key);
  if (own.length === 0) return field;
  const viewOf = (dispute: Dispute) => disputeView(place, dispute, words);
  const whole = own.find(({ part }) => part === key);
  if (whole) return { ...field, hidden: false, dispute: viewOf(whole) };
  if (!('group' in field)) return field;
  const shown = (part: string) => field.rows.find(({ named }) => named && rowKey(key, named.value) === part);
  return {
    ...field,
    hidden: false,
    rows: field.rows.map((row) => {
      const dispute = own.find(({ part }) => shown(part) === row);
      return dispute ? { ...row, dispute: viewOf(dispute) } : row;
    }),
    removed: own.filter(({ part }) => !shown(part)).map(viewOf),
  };
}

/** The other text of an answer or row, and the choice between the two. */
function disputeView(
  { dossier, section }: Place,
  { part, by, at }: Dispute,
  { texts, lang, now }: SectionWords,
) {
  const stored = dossier.answers[section.key] ?? {};
  const today = shortDate(at, lang) === shortDate(now, lang);
  const since = today ? time(at, lang) : dateTime(at, lang);
  const questions = section.questions.filter(({ key }) => key === questionOf(part));
  const isRow = questionOf(part) !== part;
  const theirs = partAt(stored, part);
  const rows = theirs === undefined ? [] : [theirs as Row];
  const other = isRow ? present([[questionOf(part), rows.length > 0 ? rows : undefined]]) : stored;
  return {
    label: textIn(questions[0]!.label, lang),
    by,
    at: since,
    gone: isRow && theirs === undefined,
    blocks: answerBlocks(questions, other, { texts, lang, markInternal: false, fileOf: fileNames(dossier) }),
    field: choiceField(part),
    options: [
      { value: 'meine', text: texts.t(lang, 'drafts.dispute.takeMine') },
      { value: 'andere', text: texts.t(lang, 'drafts.dispute.takeTheirs', { name: by }) },
    ],
  };
}
