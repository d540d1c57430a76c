import { noAudienceVote, type StoredAudienceVote } from '../domain/audience-vote.js';
import { type CycleTexts, noTexts } from '../domain/cycle-texts.js';
import { allLanguages, type Languages } from '../domain/languages.js';
import type { Land } from '../domain/laender.js';
import type { PartnerRule } from '../domain/partner-rule.js';
import type { Rubric } from '../domain/rubric.js';
import { defaultRetention, mostRetention } from '../domain/retention.js';
import { noScreeningRule, type ScreeningRule } from '../domain/screening-rule.js';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
} from '../../platform/database/columns.js';

/** One edition of the competition. Everything that changes from round to round is data of its row and its parts. */
@Entity('cycle')
@Index('cycle_year', ['year'], { unique: true })
@Check('cycle_retention', `retention BETWEEN 1 AND ${mostRetention}`)
@Check('cycle_file_limits', 'least(file_megabytes, entry_files, entry_megabytes, cycle_gigabytes) >= 1')
export class Cycle {
  @IdColumn() id: string;
  @Column({ type: 'integer' }) year: number;
  @TextColumn() name: string;
  /** What the round is about (Markdown). */
  @TextColumn() scope: string;
  /** Who may apply and what is excluded (Markdown). */
  @TextColumn() eligibility: string;
  /** The organiser's Land by its two letters, for public holidays; see domain/laender.ts. */
  @Column({ type: 'char', length: 2, default: 'NW' }) land: Land;
  /** Minutes after the deadline in which a submission is still taken; shown to nobody before the deadline. */
  @Column({ type: 'integer', default: 0 }) graceMinutes: number;
  /** One entry a municipality; enforced by an index on entries. */
  @Column({ type: 'boolean', default: true }) oneEntryPerMunicipality: boolean;
  /** Who counts as a partner, and how many must confirm. */
  @JsonColumn() partnerRule: PartnerRule;
  /** Criteria with scales and weights; a round takes a copy when its scoring opens. */
  @JsonColumn() rubric: Rubric;
  /** What organisers check before the jury reads, and whether two of them must agree. */
  @JsonColumn({ default: noScreeningRule }) screeningRule: ScreeningRule;
  @InstantColumn({ nullable: true }) publishedAt: Temporal.Instant | null;
  /** Limits of files, see `FileLimits`. */
  @Column({ type: 'integer', default: 20 }) fileMegabytes: number;
  @Column({ type: 'integer', default: 30 }) entryFiles: number;
  @Column({ type: 'integer', default: 100 }) entryMegabytes: number;
  @Column({ type: 'integer', default: 20 }) cycleGigabytes: number;
  /** In which applicants and partners may use the cycle. */
  @JsonColumn({ default: allLanguages }) languages: Languages;
  /** Whether the public votes, when and where. */
  @JsonColumn({ default: noAudienceVote }) audienceVote: StoredAudienceVote;
  /** The cycle's own texts on public pages, in mails and letters. */
  @JsonColumn({ default: noTexts }) texts: CycleTexts;
  /** Months after the deadline after which drafts that were never submitted are deleted. */
  @Column({ type: 'integer', default: defaultRetention }) retention: number;
  /** The round this one was copied from. */
  @RefColumn({ nullable: true }) clonedFromId: string | null;
  @ManyToOne(() => Cycle, { onDelete: 'SET NULL' })
  @JoinColumn()
  clonedFrom?: Relation<Cycle>;
  /** Last reference number given out. */
  @Column({ type: 'integer', default: 0 }) lastSequence: number;
  /** Grows with every change; a form that was opened on an older one is stale. */
  @Column({ type: 'integer', default: 1 }) version: number;
}
