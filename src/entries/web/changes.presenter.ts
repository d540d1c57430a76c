import { textIn } from '../../cycles/domain/localized-text.js';
import type { Lang } from '../../platform/i18n/lang.js';
import type { Texts } from '../../platform/i18n/texts.js';
import type { Earlier } from '../confirmed-content.queries.js';
import { formForJury, type FormDefinition } from '../domain/form-definition.js';
import type { Substance, SubstanceChanges } from '../domain/substance-changes.js';
import { answerBlocks } from './answer-blocks.js';

/** What changed since a confirmation, a line a section: for overviews and mails. */
export function changeLines(changes: SubstanceChanges, form: FormDefinition, texts: Texts, lang: Lang) {
  const t = (key: string, params = {}) => texts.t(lang, `partners.changes.${key}`, params);
  const answers = changedSections(changes, form).map(({ section, questions }) =>
    t('section', {
      section: textIn(section.title, lang),
      questions: questions.map(({ label }) => textIn(label, lang)).join(', '),
    }),
  );
  const files = (['filesAdded', 'filesRemoved', 'filesDescribed'] as const)
    .filter((key) => changes[key].length > 0)
    .map((key) => t(key, { files: changes[key].map(({ caption, name }) => caption ?? name).join(', ') }));
  const lines = [...(changes.applicant ? [t('applicant')] : []), ...answers, ...files];
  return lines.length > 0 ? lines : [t('questions')];
}

/** The same in full: every answer as it was and as it is. Model of `entries/changes`. */
export function changesView(
  { before, after, changes }: Earlier,
  form: FormDefinition,
  texts: Texts,
  lang: Lang,
) {
  const fileOf = nameOfFile(before, after);
  const context = { texts, lang, markInternal: false, fileOf };
  const { filesAdded, filesRemoved, filesDescribed, applicant } = changes;
  const filesOnly = { applicant, answers: [], filesAdded, filesRemoved, filesDescribed };
  const rest = applicant || filesAdded.length + filesRemoved.length + filesDescribed.length > 0;
  return {
    sections: changedSections(changes, form).map(({ section, questions }) => ({
      title: textIn(section.title, lang),
      questions: questions.map((question) => ({
        label: textIn(question.label, lang),
        before: answerBlocks([question], before.answers[section.key] ?? {}, context),
        after: answerBlocks([question], after.answers[section.key] ?? {}, context),
      })),
    })),
    more: rest ? changeLines(filesOnly, form, texts, lang) : [],
  };
}

/** Changed answers to questions that the form still asks, in its order. */
function changedSections({ answers }: SubstanceChanges, form: FormDefinition) {
  return formForJury(form).sections.flatMap((section) => {
    const changed = answers.find((each) => each.section === section.key)?.questions ?? [];
    const questions = section.questions.filter(({ key }) => changed.includes(key));
    return questions.length > 0 ? [{ section, questions }] : [];
  });
}

const nameOfFile = (before: Substance, after: Substance) => (sha256: string) => {
  const file = [...after.files, ...before.files].find((each) => each.sha256 === sha256);
  return file && { text: file.caption ?? file.name, href: undefined };
};
