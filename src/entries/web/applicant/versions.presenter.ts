import { textIn } from '../../../cycles/domain/localized-text.js';
import { withQuery } from '../../../platform/http/with-query.js';
import { dateTime } from '../../../platform/i18n/formats.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import type { FormState } from '../../../platform/views/form.js';
import { pagination } from '../../../platform/views/pagination.js';
import { answerTo, markOf, marksOf, writtenMarks } from '../../domain/answer-marks.js';
import type { SectionAnswers } from '../../domain/answers.js';
import { type Section, sectionOf } from '../../domain/form-definition.js';
import { editRefusal } from '../../domain/guards.js';
import { basisFields } from '../../domain/section-basis.js';
import { entryUrl, sectionUrl, versionsUrl, versionUrl } from '../../entries.paths.js';
import type { Dossier } from '../../read-dossier.js';
import type { SectionVersion, VersionLine } from '../../section-history.queries.js';
import { answerBlocks } from '../answer-blocks.js';
import { fileNames } from './file-names.js';

export const versionsPerPage = 25;

export interface VersionList {
  count: number;
  versions: VersionLine[];
  page: number;
  sectionKey: string | undefined;
}

export function versionsModel(dossier: Dossier, list: VersionList, texts: Texts, lang: Lang) {
  const { id, form } = dossier;
  const { sectionKey, count, page } = list;
  const titleOf = (key: string) => {
    const section = sectionOf(form, key);
    return section ? textIn(section.title, lang) : texts.t(lang, 'drafts.versions.formerSection');
  };
  const href = (number: number) => withQuery(versionsUrl(id), { abschnitt: sectionKey, seite: number });
  return {
    rows: list.versions.map(({ sectionKey: key, number, by, changedAt, restoredFrom, newest }) => {
      const when = dateTime(changedAt, lang);
      return {
        cells: [
          sectionOf(form, key) ? { link: { text: when, href: versionUrl(id, key, number) } } : { text: when },
          { text: by },
          { text: titleOf(key) },
          {
            text: noteOn({ newest, restoredFrom }, texts, lang),
            hint: texts.t(lang, 'drafts.versions.number', { number }),
          },
        ],
      };
    }),
    columns: ['when', 'who', 'section', 'note'].map((key) => ({
      text: texts.t(lang, `drafts.versions.${key}`),
    })),
    section: sectionKey && titleOf(sectionKey),
    allHref: sectionKey && versionsUrl(id),
    pagination: pagination({ count, page, size: versionsPerPage }, href),
    back: entryUrl(id),
  };
}

function noteOn(
  { newest, restoredFrom }: { newest: boolean; restoredFrom: number | null },
  texts: Texts,
  lang: Lang,
): string {
  if (restoredFrom !== null) return texts.t(lang, 'drafts.versions.restored', { number: restoredFrom });
  return newest ? texts.t(lang, 'drafts.versions.newest') : '';
}

export interface ShownVersion {
  version: SectionVersion;
  form: FormState;
  /** Somebody has changed an answer while the page was open: it shows what is there now. */
  outdated: boolean;
  now: Temporal.Instant;
}

/** What was different then, answer by answer, with the choice of what to bring back. */
export function versionModel(
  dossier: Dossier,
  section: Section,
  shown: ShownVersion,
  texts: Texts,
  lang: Lang,
) {
  const { version, form, outdated, now } = shown;
  const { id } = dossier;
  const stored = dossier.answers[section.key] ?? {};
  const differing = section.questions.filter(
    ({ key }) => markOf(answerTo(version.answers, key)) !== markOf(answerTo(stored, key)),
  );
  const words = { texts, lang, markInternal: false, fileOf: fileNames(dossier) };
  const blocks = (key: string, answers: SectionAnswers) =>
    answerBlocks(
      section.questions.filter((question) => question.key === key),
      answers,
      words,
    );
  return {
    form: { ...form, values: { fragen: differing.map(({ key }) => key), ...form.values } },
    outdated,
    section: textIn(section.title, lang),
    by: version.by,
    at: dateTime(version.changedAt, lang),
    differences: differing.map(({ key, label }) => ({
      key,
      label: textIn(label, lang),
      earlier: blocks(key, version.answers),
      now: blocks(key, stored),
    })),
    options: differing.map(({ key, label }) => ({ value: key, text: textIn(label, lang) })),
    mayRestore: !editRefusal(dossier, now),
    marks: { name: basisFields.marks, value: writtenMarks(marksOf(section, stored)) },
    action: versionUrl(id, section.key, version.number),
    back: withQuery(versionsUrl(id), { abschnitt: section.key }),
    sectionHref: sectionUrl(id, section.key),
  };
}
