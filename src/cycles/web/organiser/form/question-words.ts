import { comparableValues } from '../../../domain/form-conditions.js';
import {
  type Condition,
  type FormDefinition,
  hasRows,
  type Question,
  type QuestionType,
} from '../../../domain/form-definition.js';
import { questionIn } from '../../../domain/form-edit.js';
import { number } from '../../../../platform/i18n/formats.js';

export const typeWords: Readonly<Record<QuestionType, string>> = {
  shortText: 'Kurzer Text',
  longText: 'Langer Text',
  number: 'Zahl',
  money: 'Geldbetrag',
  date: 'Datum',
  yesNo: 'Ja oder nein',
  choice: 'Auswahl einer Antwort',
  choices: 'Auswahl mehrerer Antworten',
  url: 'Internetadresse',
  file: 'Datei',
  table: 'Tabelle',
  group: 'Wiederholte Angaben',
};

/** Kinds on offer; within a group only those that stand alone. */
export const typeOptions = (inGroup: boolean) =>
  Object.entries(typeWords)
    .filter(([type]) => !inGroup || !['group', 'table'].includes(type))
    .map(([value, text]) => ({ value, text }));

/** "Langer Text, höchstens 2.000 Zeichen" */
export function kindWords(question: Question): string {
  return [typeWords[question.type], ...limits(question)].join(', ');
}

function limits(question: Question): string[] {
  if ('maxLength' in question) return [`höchstens ${number(question.maxLength, 'de')} Zeichen`];
  if ('options' in question) return [`${question.options.length} Antworten`];
  if (question.type === 'file') return [`höchstens ${question.max}`];
  if (question.type === 'table')
    return [`${question.columns.length} Spalten, höchstens ${question.max} Zeilen`];
  if (hasRows(question)) return [`${question.questions.length} Fragen, höchstens ${question.max}-mal`];
  return [];
}

/** What is special about a question, as badges. */
export function questionBadges(question: Question) {
  const demanded = question.required || (question.type === 'yesNo' && question.mustBeYes);
  return [
    demanded ? { text: 'Pflicht', kind: 'info' } : { text: 'freiwillig' },
    ...(question.visibleToJury ? [] : [{ text: 'nicht für die Jury' }]),
    ...(question.publishable ? [{ text: 'öffentlich mit Zustimmung' }] : []),
    ...(question.visibleWhen ? [{ text: 'bedingt', kind: 'warning' }] : []),
  ];
}

/** "Nur wenn „Gibt es einen Beschluss?“ mit „Ja“ beantwortet ist" */
export function conditionWords(
  form: FormDefinition,
  { section, question, operator, values }: Condition,
): string {
  const place = form.sections.find(({ key }) => key === section);
  const asked = place && questionIn(place, question);
  const name = `„${asked?.label.de ?? question}“`;
  if (operator === 'answered') return `Nur wenn ${name} beantwortet ist`;
  const named = asked ? valueOptions(asked).filter(({ value }) => values.includes(value)) : [];
  const answers = named.map(({ text }) => `„${text}“`).join(' oder ');
  return operator === 'notEquals'
    ? `Nur wenn ${name} anders als mit ${answers} beantwortet ist`
    : `Nur wenn ${name} mit ${answers} beantwortet ist`;
}

/** The answers of a question that a condition can name. */
export function valueOptions(question: Question): { value: string; text: string }[] {
  if ('options' in question)
    return question.options.map(({ key, label }) => ({ value: key, text: label.de }));
  return comparableValues(question).map((value) => ({ value, text: value === 'yes' ? 'Ja' : 'Nein' }));
}
