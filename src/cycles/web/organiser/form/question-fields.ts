import type { Option, Question, QuestionType, SimpleQuestion } from '../../../domain/form-definition.js';
import { newQuestion } from '../../../domain/form-edit.js';
import type { LocalizedText } from '../../../domain/localized-text.js';
import type { FieldReader } from '../field-reader.js';
import { freeKey } from '../rows.js';

export const typeWords: Readonly<Record<QuestionType, string>> = {
  shortText: 'Kurzer Text',
  longText: 'Langer Text',
  number: 'Zahl',
  money: 'Geldbetrag',
  yesNo: 'Ja oder nein',
  choice: 'Auswahl einer Antwort',
  choices: 'Auswahl mehrerer Antworten',
  date: 'Datum',
  url: 'Internetadresse',
  file: 'Datei',
  table: 'Tabelle',
  group: 'Wiederholte Angaben',
};

/** Kinds that can be added on the page; groups come with the default form. */
export const addableTypes = Object.keys(typeWords).filter(
  (type): type is SimpleQuestion['type'] => type !== 'group',
);

/** A question as values of the form; those of a group under `questions`. */
export function questionValues(question: Question): object {
  const { key, type, label, hint, required, visibleToJury, publishable } = question;
  return {
    key,
    type,
    label: both(label),
    hint: both(hint),
    required,
    visibleToJury,
    publishable,
    ...('maxLength' in question && { maxLength: question.maxLength }),
    ...('options' in question && { options: question.options.map(lineOf).join('\n') }),
    ...(type === 'group' && {
      max: question.max,
      itemLabel: both(question.itemLabel),
      questions: question.questions.map(questionValues),
    }),
  };
}

const both = (text: LocalizedText | undefined) => ({ de: text?.de ?? '', en: text?.en ?? '' });
const lineOf = ({ label }: Option): string => `${label.de}${label.en ? ` | ${label.en}` : ''}`;

/** The questions `prefix.<number>` as typed; what the page does not show (bounds, declarations) stays as it was. */
export function readQuestions(
  read: FieldReader,
  prefix: string,
  stored: readonly Question[],
): { rows: string[]; questions: Question[] } {
  const rows = read.rows(prefix, 'label.de');
  const keys = stored.map(({ key }) => key);
  const questions = rows.map((row) => {
    const known = stored.find(({ key }) => key === read.text(`${row}.key`));
    if (known) return readQuestion(read, row, known);
    const key = freeKey('question', keys);
    keys.push(key);
    const type = addableTypes.find((each) => each === read.text(`${row}.type`)) ?? 'longText';
    return readQuestion(read, row, newQuestion(type, key, read.localized(`${row}.label`)));
  });
  return { rows, questions };
}

function readQuestion(read: FieldReader, row: string, question: Question): Question {
  const { hint: _, ...rest } = question;
  const hint = read.optional(`${row}.hint`);
  return {
    ...rest,
    label: read.localized(`${row}.label`),
    ...(hint && { hint }),
    required: read.flag(`${row}.required`),
    visibleToJury: read.flag(`${row}.visibleToJury`),
    publishable: read.flag(`${row}.publishable`),
    ...('maxLength' in question && { maxLength: limitOf(read, `${row}.maxLength`, question.maxLength) }),
    ...('options' in question && { options: readOptions(read, `${row}.options`, question.options) }),
    ...(question.type === 'group' && {
      max: read.number(`${row}.max`),
      itemLabel: read.localized(`${row}.itemLabel`),
      questions: readQuestions(read, `${row}.questions`, question.questions).questions,
    }),
  } as Question;
}

/** A new question has its usual limit until somebody types another one. */
const limitOf = (read: FieldReader, name: string, usual: number): number =>
  read.optionalNumber(name) ?? usual;

/** Lines "Deutsch | English"; an answer that is still there keeps its key. */
function readOptions(read: FieldReader, name: string, stored: readonly Option[]): Option[] {
  const lines = read
    .text(name)
    .split('\n')
    .map((line) => line.split('|').map((part) => part.trim()))
    .filter(([de]) => de);
  const keys = stored.map(({ key }) => key);
  return lines.map(([de = '', en]) => {
    const known = stored.find(({ label }) => label.de === de);
    const key = known?.key ?? freeKey('option', keys);
    if (!known) keys.push(key);
    return { key, label: { de, ...(en && { en }) } };
  });
}
