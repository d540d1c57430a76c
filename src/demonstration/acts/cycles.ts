import type { CycleChange } from '../../cycles/cycle-writer.js';
import { CloneService } from '../../cycles/clone.service.js';
import { CyclePartsService } from '../../cycles/cycle-parts.service.js';
import { CycleQueries } from '../../cycles/cycle.queries.js';
import { CyclesService } from '../../cycles/cycles.service.js';
import { milestonesOf, proposeDates, yearsBetween } from '../../cycles/domain/biennial-plan.js';
import type { AudienceVote } from '../../cycles/domain/audience-vote.js';
import type { CycleTexts } from '../../cycles/domain/cycle-texts.js';
import type { Milestones } from '../../cycles/domain/milestones.js';
import { calendarOf } from '../../cycles/web/organiser/next-round.js';
import { type Act, dayTime } from '../act.js';
import { movedCeremony } from '../data/milestones.js';
import { addedQuestion2026, roundTexts2026 } from '../data/round-texts.js';
import type { RoundRules } from '../data/texts.js';
import type { Stage } from '../stage.js';

export interface SetUp {
  /** Name and rules. */
  readonly rules: RoundRules;
  readonly texts: CycleTexts;
  readonly vote: AudienceVote;
  readonly milestones: Milestones & { callOpens: Temporal.Instant };
}

/** An organiser creates a cycle, writes its rules, dates and texts, and publishes it before its call opens. */
export function setUpCycle({ rules, texts, vote, milestones }: SetUp, organiser: string): Act[] {
  const { year } = rules;
  const { callOpens } = milestones;
  return [
    {
      at: dayTime(callOpens, -35, '10:15'),
      say: `Runde ${year}: einrichten`,
      run: async (stage) => {
        const actor = await stage.actor(organiser);
        stage.note('cycle', year, await stage.get(CyclesService).create(actor, year));
      },
    },
    {
      at: dayTime(callOpens, -30, '14:05'),
      run: async (stage) => {
        const { name, scope, eligibility } = rules;
        const common = { graceMinutes: 0, oneEntryPerMunicipality: true, land: 'NW' as const };
        const basics = { name, scope, eligibility, ...common };
        await stage.get(CyclePartsService).changeBasics(await change(stage, year, organiser), basics);
      },
    },
    {
      at: dayTime(callOpens, -30, '14:40'),
      run: async (stage) => {
        await stage.get(CyclePartsService).changeMilestones(await change(stage, year, organiser), milestones);
      },
    },
    {
      at: dayTime(callOpens, -29, '09:20'),
      run: async (stage) => {
        await stage.get(CyclePartsService).changeAudienceVote(await change(stage, year, organiser), vote);
        await stage.get(CyclePartsService).changeTexts(await change(stage, year, organiser), texts);
      },
    },
    {
      at: dayTime(callOpens, -4, '11:00'),
      say: `Runde ${year}: veröffentlichen, Bewerbungen`,
      run: async (stage) => {
        const { actor, cycleId, version } = await change(stage, year, organiser);
        await stage.get(CyclesService).publish(actor, cycleId, version);
      },
    },
  ];
}

/** What is changed once the round is published: a question is answered for everybody, and the ceremony moves. */
export function changePublished(
  milestones: Milestones & { deadline: Temporal.Instant; juryOpens: Temporal.Instant },
  organiser: string,
): Act[] {
  const { daysBeforeDeadline, question, reason } = addedQuestion2026;
  const year = 2026;
  return [
    {
      at: dayTime(milestones.deadline, -daysBeforeDeadline, '16:10'),
      run: async (stage) => {
        const texts = { ...roundTexts2026, questions: [...roundTexts2026.questions, question] };
        const because = { ...(await change(stage, year, organiser)), reason };
        await stage.get(CyclePartsService).changeTexts(because, texts);
      },
    },
    {
      at: dayTime(milestones.juryOpens, 2, '10:30'),
      run: async (stage) => {
        const { reason, publicReason } = movedCeremony;
        const because = { ...(await change(stage, year, organiser)), reason, publicReason };
        await stage.get(CyclePartsService).changeMilestones(because, milestones);
      },
    },
  ];
}

/** An organiser copies a round into the next one, with the dates as they are proposed. */
export function planNextCycle(year: number, now: Temporal.Instant, organiser: string): Act {
  return {
    at: dayTime(now, -1, '15:20'),
    say: `Runde ${year + yearsBetween}: aus der Runde ${year} planen`,
    run: async (stage) => {
      const id = stage.idOf('cycle', year);
      const cycle = await stage.get(CycleQueries).byId(id);
      if (!cycle) throw new RangeError(`cycle ${year}`);
      const next = year + yearsBetween;
      const dates = milestonesOf(proposeDates(cycle, next, calendarOf(cycle)));
      await stage.get(CloneService).clone(await stage.actor(organiser), id, next, dates);
    },
  };
}

/** A change of the cycle as it stands. */
async function change(stage: Stage, year: number, organiser: string): Promise<CycleChange> {
  const cycleId = stage.idOf('cycle', year);
  const cycle = await stage.get(CycleQueries).byId(cycleId);
  if (!cycle) throw new RangeError(`cycle ${year}`);
  return { actor: await stage.actor(organiser), cycleId, version: cycle.version, reason: '' };
}
