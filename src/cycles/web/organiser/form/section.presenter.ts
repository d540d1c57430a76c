import type { FormState } from '../../../../platform/views/form.js';
import { valueOf } from '../../../../platform/views/form.js';
import type { QuestionType, Section } from '../../../domain/form-definition.js';
import { shownRows } from '../changed-form.js';
import { flat } from '../rows.js';
import { addableTypes, questionValues, typeWords } from './question-fields.js';

/** A section as values of its form. */
export const sectionValues = ({ title, intro, questions }: Section) =>
  flat({
    title: { de: title.de, en: title.en ?? '' },
    intro: { de: intro?.de ?? '', en: intro?.en ?? '' },
    questions: questions.map(questionValues),
  });

/** What each question of the page offers to change, by its kind. */
export function questionRows(form: FormState, prefix: string, addRow: boolean, name = 'Frage'): object[] {
  return shownRows(form, prefix, name, addRow).map(({ row, legend }) => {
    const type = String(valueOf(form, `${row}.type`) ?? '') as QuestionType | '';
    const known = valueOf(form, `${row}.key`);
    const text = type === 'shortText' || type === 'longText';
    return {
      row,
      legend,
      known: Boolean(known),
      kindWords: known && type ? typeWords[type] : undefined,
      limited: text && Boolean(known),
      answers: type === 'choice' || type === 'choices' || !known,
      isGroup: type === 'group',
      inner: type === 'group' ? questionRows(form, `${row}.questions`, false, 'Angabe') : [],
    };
  });
}

export const typeOptions = addableTypes.map((value) => ({ value, text: typeWords[value] }));
