import { type LocalizedText, textIn } from '../../cycles/domain/localized-text.js';
import type { Lang } from '../../platform/i18n/lang.js';
import type { Texts } from '../../platform/i18n/texts.js';
import type { ComparedSubmissions } from '../compared-submissions.queries.js';
import { type FormDefinition, hasRows, rowQuestions } from '../domain/form-definition.js';
import type { SubmissionDifference } from '../domain/submission-difference.js';

/** What became of the form between two submissions, as far as it says what an answer answers: questions new, gone or worded otherwise. */
export function formChangeLines(
  { before, after }: ComparedSubmissions,
  { form }: SubmissionDifference,
  texts: Texts,
  lang: Lang,
): string[] {
  if (before.content.formVersion === after.content.formVersion) return [];
  const t = (key: string, params = {}) => texts.t(lang, `proof.difference.${key}`, params);
  const versions = t('versions', {
    from: before.number,
    to: after.number,
    before: String(before.content.formVersion),
    after: String(after.content.formVersion),
  });
  const lines = form.flatMap(({ id, kind, label, aspects }) => {
    const now = textIn(label, lang);
    if (kind !== 'changed') return [t(`formQuestion.${kind}`, { label: now })];
    const was = labelIn(before.form, id, lang);
    if (was && was !== now) return [t('formQuestion.renamed', { label: now, was })];
    return aspects.includes('type') || aspects.includes('words')
      ? [t('formQuestion.changed', { label: now })]
      : [];
  });
  return [versions, ...lines];
}

/** Which answers may be published that might not before, and the other way round. */
export function releaseLines(
  { before, after }: ComparedSubmissions,
  { released, notReleased }: SubmissionDifference,
  texts: Texts,
  lang: Lang,
): string[] {
  const names = (form: FormDefinition, ids: readonly string[]) =>
    ids.map((id) => labelIn(form, id, lang) ?? id).join(', ');
  const t = (key: string, labels: string) => texts.t(lang, `proof.difference.${key}`, { names: labels });
  return [
    ...(released.length > 0 ? [t('released', names(after.form, released))] : []),
    ...(notReleased.length > 0 ? [t('notReleased', names(before.form, notReleased))] : []),
  ];
}

/** @param id `section.question` or `section.group.question` */
function labelIn(form: FormDefinition, id: string, lang: Lang): string | undefined {
  const [section, key, inner] = id.split('.');
  const question = form.sections
    .find((each) => each.key === section)
    ?.questions.find((each) => each.key === key);
  const label: LocalizedText | undefined =
    inner === undefined
      ? question?.label
      : question && hasRows(question)
        ? rowQuestions(question).find((each) => each.key === inner)?.label
        : undefined;
  return label && textIn(label, lang);
}
