import type { Texts } from '../../../../platform/i18n/texts.js';
import type { CycleBasics } from '../../../cycle-parts.service.js';
import type { StoredAudienceVote } from '../../../domain/audience-vote.js';
import type { CycleTexts } from '../../../domain/cycle-texts.js';
import type { WrittenDates } from '../../../domain/date-moves.js';
import type { CyclePart } from '../../../domain/events.js';
import type { FileLimits } from '../../../domain/file-limits.js';
import { compareForms } from '../../../domain/form-comparison.js';
import type { FormDefinition } from '../../../domain/form-definition.js';
import type { Languages } from '../../../domain/languages.js';
import type { PartnerRule } from '../../../domain/partner-rule.js';
import type { Prize } from '../../../domain/prize.js';
import type { Rubric } from '../../../domain/rubric.js';
import type { ScreeningRule } from '../../../domain/screening-rule.js';
import type { SizeClass } from '../../../domain/size-class.js';
import { type DifferenceRow, differenceOf, type Line } from './lines.js';
import {
  basicsLines,
  dateLines,
  fileLines,
  languageLines,
  retentionLines,
  textLines,
  voteLines,
} from './plain-lines.js';
import { partnerRuleLines, prizeLines, rubricLines, screeningLines, sizeClassLines } from './row-lines.js';

interface Words {
  readonly texts: Texts;
  /** Names of size classes by key. */
  readonly classes: ReadonlyMap<string, string>;
}

/** Each part as it is audited, in words. */
const lines: Readonly<Record<Exclude<CyclePart, 'form'>, (value: unknown, words: Words) => Line[]>> = {
  basics: (value) => basicsLines(value as CycleBasics),
  milestones: (value, { texts }) => dateLines(value as WrittenDates, texts),
  sizeClasses: (value) => sizeClassLines(value as SizeClass[]),
  partnerRule: (value, { texts }) => partnerRuleLines(value as PartnerRule, texts),
  rubric: (value) => rubricLines(value as Rubric),
  prizes: (value, { classes }) => prizeLines(value as Prize[], classes),
  screeningRule: (value, { texts }) => screeningLines(value as ScreeningRule, texts),
  files: (value) => fileLines(value as FileLimits),
  languages: (value) => languageLines(value as Languages),
  audienceVote: (value, { texts }) => voteLines(value as StoredAudienceVote, texts),
  texts: (value) => textLines(value as CycleTexts),
  retention: (value) => retentionLines(value as number),
};

/** What a change of a part changed, field by field, from its audited `before` and `after`. */
export function partDifference(
  part: CyclePart,
  before: unknown,
  after: unknown,
  words: Words,
): DifferenceRow[] {
  if (part === 'form') return formDifference(before as FormDefinition, after as FormDefinition);
  return differenceOf(lines[part](before, words), lines[part](after, words));
}

const formWords = {
  added: { before: '', after: 'gefragt' },
  removed: { before: 'gefragt', after: '' },
  changed: { before: '', after: 'geändert' },
} as const;

const formDifference = (before: FormDefinition, after: FormDefinition): DifferenceRow[] =>
  compareForms(before, after).map(({ kind, section, label }) => ({
    label: `${section.de}: ${label.de}`,
    ...formWords[kind],
  }));
