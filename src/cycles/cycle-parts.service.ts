import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { changeCycle, type CycleChange, type PartChange } from './cycle-writer.js';
import { writePrizes, writeSizeClasses } from './cycle-rows-writer.js';
import { demandMovable, recordMoves } from './moved-dates-writer.js';
import { writeMilestones } from './milestones-writer.js';
import { type AudienceVote, checkAudienceVote, storedVote } from './domain/audience-vote.js';
import { checkTexts, type CycleTexts } from './domain/cycle-texts.js';
import { checkFileLimits, type FileLimits } from './domain/file-limits.js';
import type { Land } from './domain/laender.js';
import { checkLanguages, type Languages } from './domain/languages.js';
import { checkOrder, type Milestones } from './domain/milestones.js';
import { checkPartnerRule, type PartnerRule } from './domain/partner-rule.js';
import { checkPrizes, type Prize } from './domain/prize.js';
import { checkBasics, missingAfterPublication } from './domain/publishable.js';
import { checkRetention } from './domain/retention.js';
import { checkRubric, type Rubric } from './domain/rubric.js';
import { checkScreeningRule, type ScreeningRule } from './domain/screening-rule.js';
import { checkSizeClasses, type SizeClass } from './domain/size-class.js';
import { DomainErrors } from '../platform/http/domain-error.js';
import { Cycle } from './entities/cycle.entity.js';
import { SizeClass as SizeClassRow } from './entities/size-class.entity.js';

export interface CycleBasics {
  readonly name: string;
  readonly scope: string;
  readonly eligibility: string;
  readonly graceMinutes: number;
  readonly oneEntryPerMunicipality: boolean;
  readonly land: Land;
}

/** What an organiser sets up of a cycle, part by part; see `changeCycle` for what holds for all of them. */
@Injectable()
export class CyclePartsService {
  constructor(private readonly database: Database) {}

  async changeBasics(change: CycleChange, basics: CycleBasics): Promise<PartChange | undefined> {
    return changeCycle(this.database, change, 'basics', checkBasics(basics), async (tx, cycle) => {
      const { name, scope, eligibility, graceMinutes, oneEntryPerMunicipality, land } = cycle;
      await tx.update(Cycle, { id: cycle.id }, { ...basics });
      const before = { name, scope, eligibility, graceMinutes, oneEntryPerMunicipality, land };
      return { before, after: basics };
    });
  }

  /** Dates may still be missing before publication. */
  async changeMilestones(change: CycleChange, milestones: Milestones): Promise<PartChange | undefined> {
    return changeCycle(this.database, change, 'milestones', checkOrder(milestones), async (tx, cycle) => {
      const missing = missingAfterPublication(milestones, cycle.publishedAt !== null);
      if (missing.length > 0) throw new DomainErrors(missing);
      const rows = await writeMilestones(tx, cycle, milestones);
      const before = Object.fromEntries(rows.map(({ kind, at }) => [kind, at]));
      const { graceMinutes } = cycle;
      if (cycle.publishedAt) demandMovable({ before, after: milestones, graceMinutes, now: tx.now }, change);
      const dates = { before: plainDates(before), after: plainDates(milestones) };
      await recordMoves(tx, cycle, 'milestones', dates, change.publicReason);
      return dates;
    });
  }

  async changeSizeClasses(
    change: CycleChange,
    classes: readonly SizeClass[],
  ): Promise<PartChange | undefined> {
    return changeCycle(
      this.database,
      change,
      'sizeClasses',
      checkSizeClasses(classes),
      async (tx, { id }) => {
        return { before: await writeSizeClasses(tx, id, classes), after: classes };
      },
    );
  }

  async changePrizes(change: CycleChange, prizes: readonly Prize[]): Promise<PartChange | undefined> {
    return changeCycle(this.database, change, 'prizes', [], async (tx, { id: cycleId }) => {
      const problems = checkPrizes(prizes, await tx.find(SizeClassRow, { cycleId }));
      if (problems.length > 0) throw new DomainErrors(problems);
      return { before: await writePrizes(tx, cycleId, prizes), after: prizes };
    });
  }

  async changeRubric(change: CycleChange, rubric: Rubric): Promise<PartChange | undefined> {
    return changeCycle(this.database, change, 'rubric', checkRubric(rubric), async (tx, cycle) => {
      await tx.update(Cycle, { id: cycle.id }, { rubric });
      return { before: cycle.rubric, after: rubric };
    });
  }

  async changePartnerRule(change: CycleChange, partnerRule: PartnerRule): Promise<PartChange | undefined> {
    const problems = checkPartnerRule(partnerRule);
    return changeCycle(this.database, change, 'partnerRule', problems, async (tx, cycle) => {
      await tx.update(Cycle, { id: cycle.id }, { partnerRule });
      return { before: cycle.partnerRule, after: partnerRule };
    });
  }

  /** Screenings that were decided keep the checklist as they answered it. */
  async changeScreeningRule(
    change: CycleChange,
    screeningRule: ScreeningRule,
  ): Promise<PartChange | undefined> {
    const problems = checkScreeningRule(screeningRule);
    return changeCycle(this.database, change, 'screeningRule', problems, async (tx, cycle) => {
      await tx.update(Cycle, { id: cycle.id }, { screeningRule });
      return { before: cycle.screeningRule, after: screeningRule };
    });
  }

  async changeFileLimits(change: CycleChange, limits: FileLimits): Promise<PartChange | undefined> {
    return changeCycle(this.database, change, 'files', checkFileLimits(limits), async (tx, cycle) => {
      const { fileMegabytes, entryFiles, entryMegabytes, cycleGigabytes } = cycle;
      await tx.update(Cycle, { id: cycle.id }, { ...limits });
      return { before: { fileMegabytes, entryFiles, entryMegabytes, cycleGigabytes }, after: limits };
    });
  }

  async changeLanguages(change: CycleChange, languages: Languages): Promise<PartChange | undefined> {
    return changeCycle(this.database, change, 'languages', checkLanguages(languages), async (tx, cycle) => {
      await tx.update(Cycle, { id: cycle.id }, { languages });
      return { before: cycle.languages, after: languages };
    });
  }

  async changeAudienceVote(change: CycleChange, vote: AudienceVote): Promise<PartChange | undefined> {
    return changeCycle(this.database, change, 'audienceVote', checkAudienceVote(vote), async (tx, cycle) => {
      const audienceVote = storedVote(vote);
      await tx.update(Cycle, { id: cycle.id }, { audienceVote });
      const votes = { before: cycle.audienceVote, after: audienceVote };
      await recordMoves(tx, cycle, 'audienceVote', votes, change.publicReason);
      return votes;
    });
  }

  async changeTexts(change: CycleChange, texts: CycleTexts): Promise<PartChange | undefined> {
    return changeCycle(this.database, change, 'texts', checkTexts(texts), async (tx, cycle) => {
      await tx.update(Cycle, { id: cycle.id }, { texts });
      return { before: cycle.texts, after: texts };
    });
  }

  async changeRetention(change: CycleChange, retention: number): Promise<PartChange | undefined> {
    return changeCycle(this.database, change, 'retention', checkRetention(retention), async (tx, cycle) => {
      await tx.update(Cycle, { id: cycle.id }, { retention });
      return { before: cycle.retention, after: retention };
    });
  }
}

const plainDates = (milestones: Partial<Record<string, Temporal.Instant>>) =>
  Object.fromEntries(Object.entries(milestones).map(([kind, at]) => [kind, at?.toString()]));
