import { answerTo, markOf, type Marks, marksOfAnswer, marksWithin } from './answer-marks.js';
import { areNamed, namedRows, questionOf } from './answer-rows.js';
import { present, type SectionAnswers } from './answers.js';
import { fateOf, mergeRows } from './merge-rows.js';

export interface Versions {
  /** What is stored now. */
  readonly current: SectionAnswers;
  /** What the person sent. */
  readonly mine: SectionAnswers;
  /** What was on the page when they began. */
  readonly base: Marks;
  /** Questions, and rows as `question.id`, whose two texts the page showed and about which the person has not decided. */
  readonly undecided?: readonly string[];
  /** Rows of which the person chose the other text. */
  readonly taken?: readonly string[];
  /** What the same page has sent before without hearing whether it was saved: what is stored may be one of these. */
  readonly sent?: readonly SectionAnswers[];
}
export interface Merged {
  /** What is to be stored: the current answers with what only this person changed. */
  readonly answers: SectionAnswers;
  readonly changed: readonly string[];
  /** Changed by both, differently, as questions or rows: what is stored stays until the person chooses. */
  readonly conflicts: readonly string[];
  /** Answers that somebody else changed meanwhile and that stay so. */
  readonly others: readonly string[];
  /** What the page, as it stands before the person, builds on from now. */
  readonly marks: Marks;
}

interface Part {
  readonly answer: SectionAnswers[string] | undefined;
  readonly changed: boolean;
  readonly conflicts: readonly string[];
  readonly others: boolean;
  readonly marks: Marks;
}

/**
 * Merges what a person sent with what others saved meanwhile, answer by answer, those of a group or table row by row. Answers that the page
 * did not show stay as they are: questions that are new in the form, gone from it, or belong to another page.
 */
export function mergeAnswers(versions: Versions): Merged {
  const { current, base } = versions;
  const keys = Object.keys(base).filter((key) => questionOf(key) === key);
  const parts = keys.map((key) => [key, partOf(key, versions)] as const);
  const keysWhere = (is: (part: Part) => boolean) => parts.filter(([, part]) => is(part)).map(([key]) => key);
  const changed = keysWhere((part) => part.changed);
  return {
    answers: present([
      ...Object.entries(current).filter(([key]) => !changed.includes(key)),
      ...parts.filter(([, part]) => part.changed).map(([key, { answer }]) => [key, answer] as const),
    ]),
    changed,
    conflicts: parts.flatMap(([, { conflicts }]) => conflicts),
    others: keysWhere((part) => part.others),
    marks: Object.assign({}, ...parts.map(([, { marks }]) => marks)) as Marks,
  };
}

function partOf(key: string, versions: Versions): Part {
  const { current, mine, base, undecided = [], taken = [], sent = [] } = versions;
  const [now, own] = [answerTo(current, key), answerTo(mine, key)];
  const rowsInDispute = [...undecided, ...taken].some((each) => each !== key && questionOf(each) === key);
  if (rowsInDispute || canMergeRows(key, own, versions)) return rowsOfPart(key, versions);
  const earlier = sent.map((each) => markOf(answerTo(each, key)));
  const fate = fateOf(
    { now: markOf(now), own: markOf(own), before: base[key] ?? '', earlier },
    undecided.includes(key),
  );
  const saved = fate === 'mine' || fate === 'same';
  return {
    answer: fate === 'mine' ? own : now,
    changed: fate === 'mine',
    conflicts: fate === 'conflict' ? [key] : [],
    others: fate === 'theirs',
    marks: saved ? marksOfAnswer(key, own) : marksWithin(base, [key]),
  };
}

/** Only where the page said which rows it had, and each that was sent says which it is. */
function canMergeRows(
  key: string,
  own: SectionAnswers[string] | undefined,
  { base, current }: Versions,
): boolean {
  const [mine, now] = [namedRows(own), namedRows(answerTo(current, key))];
  const areRows = (own === undefined || mine.length > 0) && mine.length + now.length > 0;
  const said =
    [markOf(undefined), partly].includes(base[key] ?? '') ||
    Object.keys(base).some((each) => each !== key && questionOf(each) === key);
  return areRows && areNamed(own) && said;
}

function rowsOfPart(
  key: string,
  { current, mine, base, undecided = [], taken = [], sent = [] }: Versions,
): Part {
  const merged = mergeRows(key, {
    current: namedRows(answerTo(current, key)),
    mine: namedRows(answerTo(mine, key)),
    base,
    undecided,
    taken,
    sent: sent.map((each) => namedRows(answerTo(each, key))),
  });
  const answer = merged.rows.length > 0 ? merged.rows : undefined;
  const whole = markOf(answer);
  const shown = whole === markOf(answerTo(mine, key));
  return { ...merged, answer, marks: { ...merged.marks, [key]: shown ? whole : partly } };
}

/** Of a group that the page shows otherwise than it is stored, since others have rows in it, too: its rows decide. */
const partly = '0'.repeat(16);
