import type { CycleTexts } from './cycle-texts.js';
import { cycleErrors } from './errors.js';
import { type FormDefinition, hasRows, type Question } from './form-definition.js';
import type { Languages } from './languages.js';
import type { LocalizedText } from './localized-text.js';
import type { AudienceVote } from './audience-vote.js';
import type { PartnerRule } from './partner-rule.js';
import type { Prize } from './prize.js';
import { problem, type Problem } from './problem.js';
import type { Rubric } from './rubric.js';
import type { SizeClass } from './size-class.js';

/** Texts of a cycle that applicants and partners read. */
export interface TranslatedParts {
  readonly languages: Languages;
  readonly form: FormDefinition;
  readonly rubric: Rubric;
  readonly prizes: readonly Prize[];
  readonly sizeClasses: readonly SizeClass[];
  readonly partnerRule: PartnerRule;
  readonly audienceVote: AudienceVote;
  readonly texts: CycleTexts;
}

/** [where it is mended, text] */
type Translated = readonly [string, LocalizedText | undefined];

/**
 * Every text without its English version in a cycle that offers English. What means anything to jurors only (values of a scale) is German.
 */
export function missingTranslations(cycle: TranslatedParts): Problem[] {
  if (!cycle.languages.includes('en')) return [];
  return textsOf(cycle)
    .filter(([, text]) => text && text.de.trim() !== '' && !text.en?.trim())
    .map(([field, text]) => problem(cycleErrors.translationMissing, { what: short(text!.de) }, field));
}

function textsOf(cycle: TranslatedParts): Translated[] {
  const { form, rubric, prizes, sizeClasses, partnerRule, audienceVote, texts } = cycle;
  const online = audienceVote.mode === 'none' ? [] : [audienceVote.where, audienceVote.question];
  return [
    ...sizeClasses.map(({ label }, i): Translated => [`sizeClasses.${i}.label`, label]),
    ...partnerRule.kinds.map(({ label }, i): Translated => [`partnerRule.${i}.label`, label]),
    ...form.sections.flatMap(({ title, intro, questions }, i): Translated[] =>
      [title, intro, ...questions.flatMap(wordsOf)].map((text): Translated => [`sections.${i}`, text]),
    ),
    ...rubric.flatMap(({ label, description }, i): Translated[] => [
      [`rubric.${i}.label`, label],
      [`rubric.${i}.description`, description],
    ]),
    ...prizes.map(({ title }, i): Translated => [`prizes.${i}.title`, title]),
    ...online.map((text): Translated => ['audienceVote.where', isAddress(text) ? undefined : text]),
    ['introduction', texts.introduction],
    ...texts.questions.flatMap(({ question, answer }, i): Translated[] => [
      [`questions.${i}.question`, question],
      [`questions.${i}.answer`, answer],
    ]),
    ['reminder', texts.reminder],
    ['letter', texts.letter],
  ];
}

function wordsOf(question: Question): (LocalizedText | undefined)[] {
  const { label, hint } = question;
  const options = 'options' in question ? question.options.map((each) => each.label) : [];
  if (!hasRows(question)) return [label, hint, ...options];
  if (question.type === 'table') return [label, hint, ...question.columns.map((column) => column.label)];
  return [label, hint, question.itemLabel, ...question.questions.flatMap(wordsOf)];
}

/** An address reads alike in every language. */
const isAddress = ({ de }: LocalizedText): boolean => /^https?:\/\/\S+$/.test(de.trim());

const longest = 80;
const short = (text: string): string => {
  const [line = ''] = text.trim().split('\n');
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
};
