import type { CheckItem } from '../../../cycles/domain/screening-rule.js';
import type { Body } from '../../../platform/http/forms.js';
import { type CheckAnswer, checkAnswers, type Checked, type CheckedItems } from '../../domain/checklist.js';
import { cleanText } from '../../domain/text.js';

/** The answers that a form carries for the items of a list; whatever else it carries is not read. */
export function readChecked(checklist: readonly CheckItem[], body: Body): CheckedItems {
  return Object.fromEntries(
    checklist.map(({ key }): [string, Checked] => {
      const answer = body[`answer.${key}`];
      const remark = body[`remark.${key}`];
      return [
        key,
        {
          answer: isAnswer(answer) ? answer : null,
          remark: typeof remark === 'string' ? cleanText(remark).trim() : '',
        },
      ];
    }),
  );
}

/** What is stored, as values of the form. */
export function checkedValues(checked: CheckedItems): Body {
  return Object.fromEntries(
    Object.entries(checked).flatMap(([key, { answer, remark }]) => [
      [`answer.${key}`, answer ?? ''],
      [`remark.${key}`, remark],
    ]),
  );
}

const isAnswer = (value: unknown): value is CheckAnswer =>
  (checkAnswers as readonly unknown[]).includes(value);
