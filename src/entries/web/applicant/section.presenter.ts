import { isDeepStrictEqual } from 'node:util';
import { textIn } from '../../../cycles/domain/localized-text.js';
import { dateTime } from '../../../platform/i18n/formats.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import type { TextParams, Texts } from '../../../platform/i18n/texts.js';
import type { FormState } from '../../../platform/views/form.js';
import type { SectionAnswers } from '../../domain/answers.js';
import type { Section } from '../../domain/form-definition.js';
import { entryUrl, sectionUrl } from '../../entries.paths.js';
import type { Dossier } from '../../read-dossier.js';
import { answerBlocks } from '../answer-blocks.js';
import { fieldValues } from './field-values.js';
import { sectionFields } from './section-fields.js';

export interface SectionPage {
  /** What stands in the fields: the stored answers, or what was just typed. */
  answers: SectionAnswers;
  /** The version that the next save builds on. */
  version: number;
  problems?: readonly { key: string; params?: TextParams; field?: string }[];
  restored?: boolean;
  /** Rows of groups to show at least. */
  rows?: number;
  /** The save was stored although it breaks limits. */
  savedAnyway?: boolean;
  /** Somebody else saved in between: show theirs beside what was typed. */
  conflict?: boolean;
  /** The refusal came from the state or the deadline: nothing can be saved any more. */
  closed?: boolean;
}

export function sectionModel(
  dossier: Dossier,
  section: Section,
  shown: SectionPage,
  texts: Texts,
  lang: Lang,
) {
  const { id, form, sections } = dossier;
  const at = form.sections.findIndex(({ key }) => key === section.key);
  const next = form.sections[at + 1];
  const stored = sections[section.key];
  const formState: FormState = {
    values: fieldValues(section, shown.answers, lang),
    errors: (shown.problems ?? []).map(({ key, params, field }) => ({
      field: field ?? '',
      text: texts.t(lang, key, params),
    })),
    ...(shown.restored && { restored: true }),
  };
  return {
    form: formState,
    intro: section.intro && textIn(section.intro, lang),
    fields: sectionFields(section, {
      form,
      answers: { ...dossier.answers, [section.key]: shown.answers },
      wanted: shown.rows ?? 0,
      files: dossier.attachments
        .filter(({ removed }) => !removed)
        .map(({ id: file, title, fileName }) => ({ id: file, name: title || fileName })),
      filesHref: entryUrl(id, 'attachments'),
      texts,
      lang,
    }),
    version: shown.version,
    action: sectionUrl(id, section.key),
    back: entryUrl(id),
    step: texts.t(lang, 'entries.section.step', { number: at + 1, of: form.sections.length }),
    last: next === undefined,
    savedAnyway: shown.savedAnyway,
    closed: shown.closed,
    conflict: shown.conflict &&
      stored && {
        by: stored.changedBy,
        at: dateTime(stored.changedAt, lang),
        blocks: answerBlocks(
          differing(section, dossier.answers[section.key] ?? {}, shown.answers),
          dossier.answers[section.key] ?? {},
          {
            texts,
            lang,
            markInternal: false,
          },
        ),
      },
  };
}

/** The questions on whose answers two versions disagree. */
const differing = ({ questions }: Section, theirs: SectionAnswers, mine: SectionAnswers) =>
  questions.filter(({ key }) => !isDeepStrictEqual(theirs[key], mine[key]));
