import {
  type FormDefinition,
  hasRows,
  type Question,
  rowQuestions,
  type Section,
} from '../../../domain/form-definition.js';
import { formUrl, questionUrl, sectionUrl } from '../../../form.paths.js';
import { conditionWords, kindWords, questionBadges, typeOptions } from './question-words.js';

/** The questions of a section, or of one of its groups, as a list with what can be done with each. */
export function questionList(cycleId: string, form: FormDefinition, section: Section, group?: Question) {
  const questions = group && hasRows(group) ? rowQuestions(group) : section.questions;
  return {
    moveAction: formUrl(cycleId, 'moveInForm'),
    section: section.key,
    items: questions.map((question, i) => {
      const path = group ? `${group.key}.${question.key}` : question.key;
      return {
        path,
        label: question.label.de,
        href: questionUrl(cycleId, section.key, path),
        kind: kindWords(question),
        condition: question.visibleWhen && conditionWords(form, question.visibleWhen),
        badges: questionBadges(question),
        inner: !group && question.type === 'group' ? question.questions.map(({ label }) => label.de) : [],
        first: i === 0,
        last: i === questions.length - 1,
      };
    }),
    addAction: sectionUrl(cycleId, section.key, 'newQuestion'),
    group: group?.key,
    types: typeOptions(group !== undefined),
  };
}
