import { type Answers, rowsOf, type SectionAnswers } from '../../domain/answers.js';
import { fieldName, type FormDefinition, hasRows, type Section } from '../../domain/form-definition.js';
import { type Fields, readSection } from '../../domain/read-answers.js';
import { visibleInRow, visibleSection } from '../../domain/visibility.js';
import type { Dossier } from '../../read-dossier.js';

/**
 * The first question that these answers bring onto the page and that is not answered yet: saving leads back to it. Nothing where the
 * browser showed it already (`sofort`, set by the script).
 * @param before the dossier before the save
 */
export function firstAppeared(
  { form, answers }: Pick<Dossier, 'form' | 'answers'>,
  section: Section,
  fields: Fields,
): string | undefined {
  if (fields['sofort'] === 'ja') return undefined;
  const given = readSection(section, fields);
  const before = conditional(form, answers, section, given);
  const now = { ...answers, [section.key]: given };
  return conditional(form, now, section, given).find(
    ({ name, answered }) => !answered && !before.some((each) => each.name === name),
  )?.name;
}

/** The fields of questions with conditions that the page shows at these answers. @param given has the rows that there are */
function conditional(form: FormDefinition, answers: Answers, section: Section, given: SectionAnswers) {
  const visible = visibleSection(form, answers, section).section.questions.map(({ key }) => key);
  const stored = answers[section.key] ?? {};
  return section.questions
    .filter(({ key }) => visible.includes(key))
    .flatMap((question) => {
      const own = question.visibleWhen
        ? [{ name: question.key, answered: Object.hasOwn(given, question.key) }]
        : [];
      if (!hasRows(question)) return own;
      const before = rowsOf(stored, question.key);
      const inner = rowsOf(given, question.key).flatMap((row, index) =>
        visibleInRow(form, answers, question, before[index] ?? {})
          .filter(({ visibleWhen }) => visibleWhen)
          .map(({ key }) => ({
            name: fieldName(key, { group: question.key, index }),
            answered: Object.hasOwn(row, key),
          })),
      );
      return [...own, ...inner];
    });
}
