import { instantOf } from '../platform/database/instants.js';
import { milestonesFrom } from './milestones-from.js';
import { type AudienceVote, audienceVoteFrom, type StoredAudienceVote } from './domain/audience-vote.js';
import type { CycleTexts } from './domain/cycle-texts.js';
import type { FileLimits } from './domain/file-limits.js';
import type { Languages } from './domain/languages.js';
import type { Land } from './domain/laender.js';
import type { Milestones } from './domain/milestones.js';
import type { PartnerRule } from './domain/partner-rule.js';
import type { Schedule } from './domain/phase.js';
import type { Prize } from './domain/prize.js';
import type { Rubric } from './domain/rubric.js';
import type { ScreeningRule } from './domain/screening-rule.js';
import type { SizeClass } from './domain/size-class.js';

export interface SizeClassView extends SizeClass {
  readonly id: string;
}

export interface PrizeView extends Prize {
  readonly id: string;
  readonly sizeClassId: string | null;
  readonly position: number;
  readonly additional: boolean;
}

/** A cycle with its dates and classes, as pages and rules of other features read it. */
export interface CycleView {
  readonly id: string;
  readonly year: number;
  readonly name: string;
  /** Markdown. */
  readonly scope: string;
  /** Markdown. */
  readonly eligibility: string;
  readonly milestones: Milestones;
  readonly graceMinutes: number;
  /** Whose public holidays count for its dates. */
  readonly land: Land;
  /** The round this one was copied from. */
  readonly clonedFromId: string | null;
  readonly published: boolean;
  readonly publishedAt: Temporal.Instant | null;
  readonly sizeClasses: readonly SizeClassView[];
  readonly partnerRule: PartnerRule;
  readonly rubric: Rubric;
  readonly screeningRule: ScreeningRule;
  readonly oneEntryPerMunicipality: boolean;
  readonly fileLimits: FileLimits;
  readonly languages: Languages;
  readonly audienceVote: AudienceVote;
  readonly texts: CycleTexts;
  /** Months after the deadline after which drafts that were never submitted are deleted. */
  readonly retention: number;
  readonly version: number;
  /** For `phaseOf`, `allowsAt` and `refusal`. */
  readonly schedule: Schedule;
}

export interface CycleWithPrizes extends CycleView {
  readonly prizes: readonly PrizeView[];
}

/** A cycle as the statement gives it. */
export interface CycleRow {
  id: string;
  year: number;
  name: string;
  scope: string;
  eligibility: string;
  graceMinutes: number;
  land: Land;
  clonedFromId: string | null;
  publishedAt: Date | null;
  oneEntryPerMunicipality: boolean;
  fileLimits: FileLimits;
  partnerRule: PartnerRule;
  rubric: Rubric;
  screeningRule: ScreeningRule;
  languages: Languages;
  audienceVote: StoredAudienceVote;
  texts: CycleTexts;
  retention: number;
  version: number;
  milestones: Record<string, string>;
  sizeClasses: SizeClassView[];
}

export function cycleView({ milestones: dates, publishedAt, audienceVote, ...row }: CycleRow): CycleView {
  const milestones = milestonesFrom(dates);
  const published = publishedAt !== null;
  return {
    ...row,
    milestones,
    audienceVote: audienceVoteFrom(audienceVote),
    published,
    publishedAt: publishedAt && instantOf(publishedAt),
    schedule: { milestones, graceMinutes: row.graceMinutes, published },
  };
}
