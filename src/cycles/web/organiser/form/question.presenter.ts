import type { SignedIn } from '../../../../platform/http/caller.js';
import { type FormState, valueOf } from '../../../../platform/views/form.js';
import type { CycleSetUp } from '../../../cycle.queries.js';
import { possibleSources, type Source } from '../../../domain/form-conditions.js';
import {
  columnTypes,
  type Question,
  type RowsQuestion,
  type Section,
} from '../../../domain/form-definition.js';
import { newQuestionUrl, questionUrl, sectionUrl } from '../../../form.paths.js';
import { shownRows, type StoredValue } from '../changed-form.js';
import { mayChange } from '../shell.js';
import { formPage } from './form-shell.js';
import { questionList } from './question-list.js';
import { typeWords, valueOptions } from './question-words.js';

/** A question with where it stands. */
export interface ShownQuestion {
  cycle: CycleSetUp;
  section: Section;
  question: Question;
  /** Absent while it is new. */
  path?: string;
  /** That it belongs to. */
  group?: RowsQuestion;
}

interface Shown {
  form: FormState;
  version: string;
  stale?: StoredValue[];
}

const operators = [
  { value: 'equals', text: 'mit genau dieser Antwort' },
  { value: 'oneOf', text: 'mit einer dieser Antworten' },
  { value: 'notEquals', text: 'anders als mit dieser Antwort' },
  { value: 'answered', text: 'überhaupt' },
];

export function questionPage(
  me: SignedIn,
  { cycle, section, question, path, group }: ShownQuestion,
  shown: Shown,
) {
  const { id, form } = cycle;
  const { type } = question;
  const back = group ? questionUrl(id, section.key, group.key) : sectionUrl(id, section.key);
  const model = {
    ...shown,
    mayChange: mayChange(me),
    action: path ? questionUrl(id, section.key, path) : newQuestionUrl(id, section.key, type, group?.key),
    back,
    removeHref: path && questionUrl(id, section.key, path, 'removeQuestion'),
    kind: typeWords[type],
    is: { [type]: true },
    limited: type === 'shortText' || type === 'longText',
    rows: type === 'choice' || type === 'choices' ? shownRows(shown.form, 'options', 'Antwort', false) : [],
    columns: type === 'table' ? shownRows(shown.form, 'columns', 'Spalte', false) : [],
    columnTypes: columnTypes.map((value) => ({ value, text: typeWords[value] })),
    condition: conditionModel(possibleSources(form, section.key, path, group?.key), shown.form),
    questions: path && type === 'group' ? questionList(id, form, section, question) : undefined,
  };
  const way = [
    { text: section.title.de, href: sectionUrl(id, section.key) },
    ...(group ? [{ text: group.label.de, href: back }] : []),
  ];
  return formPage(cycle, 'question', path ? question.label.de : `Neue Frage: ${typeWords[type]}`, model, way);
}

/** Only questions that can decide, and the answers of the one that was chosen. */
function conditionModel(sources: readonly Source[], form: FormState) {
  const chosen = String(valueOf(form, 'condition.question') ?? '');
  const source = sources.find((each) => idOf(each) === chosen);
  return {
    sources: sources.map((each) => ({
      value: idOf(each),
      text: each.group
        ? `Im selben Eintrag: ${each.question.label.de}`
        : `${each.section.title.de}: ${each.question.label.de}`,
    })),
    operators,
    values: source ? valueOptions(source.question) : [],
    onlyAnswered: source !== undefined && valueOptions(source.question).length === 0,
    chosen: source !== undefined,
  };
}

const idOf = ({ section, path }: Source): string => `${section.key}.${path}`;
