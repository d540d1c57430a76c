import { isDeepStrictEqual } from 'node:util';
import { type FormDefinition, type Question, type QuestionType, rowQuestions } from './form-definition.js';
import type { LocalizedText } from './localized-text.js';

/** What of a question may change, as far as those who answer it notice. `words` are all its texts in both languages. */
export const aspects = [
  'type',
  'demanded',
  'voluntary',
  'words',
  'shorter',
  'longer',
  'optionsGone',
  'optionsAdded',
  'columnsGone',
  'columnsAdded',
  'fewer',
  'more',
  'bounds',
  'condition',
  'shownToJury',
  'hiddenFromJury',
  'public',
  'notPublic',
] as const;
export type Aspect = (typeof aspects)[number];

/** A question of either version. `id` is `section.question` or, for one that a group repeats, `section.group.question`. */
export interface QuestionChange {
  readonly id: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly section: LocalizedText;
  readonly label: LocalizedText;
  readonly type: QuestionType;
  /** Of a question that was changed. */
  readonly aspects: readonly Aspect[];
  /** German names of answers or columns that can no longer be chosen or filled. */
  readonly gone: readonly string[];
  /** Whether whoever has not answered it cannot submit without doing so, and could before. */
  readonly newlyDemanded: boolean;
}

interface Placed {
  readonly id: string;
  readonly section: LocalizedText;
  readonly question: Question;
}

/** What a version changes for those who fill in the form, in the order of the new one; what is gone comes last. Order alone is no change. */
export function compareForms(before: FormDefinition, after: FormDefinition): QuestionChange[] {
  const old = new Map(placed(before).map((each) => [each.id, each]));
  const now = placed(after);
  const left = [...old.values()].filter(({ id }) => !now.some((each) => each.id === id));
  return [
    ...now.flatMap((each) => {
      const was = old.get(each.id);
      return was ? changed(was.question, each) : [whole('added', each)];
    }),
    ...left.map((each) => whole('removed', each)),
  ];
}

function placed({ sections }: FormDefinition): Placed[] {
  return sections.flatMap(({ key, title: section, questions }) =>
    questions.flatMap((question) => {
      const id = `${key}.${question.key}`;
      const inner = question.type === 'group' ? rowQuestions(question) : [];
      return [
        { id, section, question },
        ...inner.map((each) => ({ id: `${id}.${each.key}`, section, question: each })),
      ];
    }),
  );
}

const whole = (kind: 'added' | 'removed', { id, section, question }: Placed): QuestionChange => ({
  id,
  kind,
  section,
  label: question.label,
  type: question.type,
  aspects: [],
  gone: [],
  newlyDemanded: kind === 'added' && isDemanded(question),
});

function changed(was: Question, { id, section, question: now }: Placed): QuestionChange[] {
  const [options, columns] = [
    compareLists(choicesOf(was), choicesOf(now)),
    compareLists(columnsOf(was), columnsOf(now)),
  ];
  const found: Record<Aspect, boolean> = {
    type: was.type !== now.type,
    demanded: !isDemanded(was) && isDemanded(now),
    voluntary: isDemanded(was) && !isDemanded(now),
    words: !sameWords(was, now),
    shorter: lengthOf(now) < lengthOf(was),
    longer: lengthOf(now) > lengthOf(was),
    optionsGone: options.gone.length > 0,
    optionsAdded: options.added,
    columnsGone: columns.gone.length > 0,
    columnsAdded: columns.added,
    fewer: most(now) < most(was),
    more: most(now) > most(was),
    bounds: was.type === now.type && !isDeepStrictEqual(boundsOf(was), boundsOf(now)),
    condition: !isDeepStrictEqual(was.visibleWhen, now.visibleWhen),
    shownToJury: !was.visibleToJury && now.visibleToJury,
    hiddenFromJury: was.visibleToJury && !now.visibleToJury,
    public: !was.publishable && now.publishable,
    notPublic: was.publishable && !now.publishable,
  };
  const noticed = aspects.filter((aspect) => found[aspect]);
  if (noticed.length === 0) return [];
  return [
    {
      id,
      kind: 'changed',
      section,
      label: now.label,
      type: now.type,
      aspects: noticed,
      gone: [...options.gone, ...columns.gone],
      newlyDemanded: found.demanded,
    },
  ];
}

type Named = { readonly key: string; readonly label: LocalizedText };

function compareLists(was: readonly Named[], now: readonly Named[]) {
  const missing = (from: readonly Named[], to: readonly Named[]) =>
    from.filter(({ key }) => !to.some((each) => each.key === key));
  return { gone: missing(was, now).map(({ label }) => label.de), added: missing(now, was).length > 0 };
}

const choicesOf = (question: Question): readonly Named[] => ('options' in question ? question.options : []);
const columnsOf = (question: Question): readonly Named[] =>
  question.type === 'table' ? question.columns : [];
const isDemanded = (question: Question): boolean =>
  question.required || (question.type === 'yesNo' && question.mustBeYes === true);
const lengthOf = (question: Question): number => ('maxLength' in question ? question.maxLength : 0);
const most = ({ type, ...question }: Question): number =>
  ['group', 'table', 'file'].includes(type) && 'max' in question ? (question.max ?? 0) : 0;
const boundsOf = (question: Question) => {
  if (question.type === 'number') return { min: question.min, max: question.max };
  return question.type === 'money' ? { max: question.max } : {};
};

/** Texts of what both versions have; what comes or goes is said elsewhere. */
function sameWords(was: Question, now: Question): boolean {
  const own = (question: Question) => [
    question.label,
    question.hint,
    question.type === 'group' ? question.itemLabel : undefined,
  ];
  const named = (question: Question) => [...choicesOf(question), ...columnsOf(question)];
  const kept = named(now).every(({ key, label }) => {
    const before = named(was).find((each) => each.key === key);
    return !before || isDeepStrictEqual(before.label, label);
  });
  return kept && isDeepStrictEqual(own(was), own(now));
}
