import type { CycleChange } from '../../cycles/cycle-writer.js';
import { CloneService } from '../../cycles/clone.service.js';
import { CyclePartsService } from '../../cycles/cycle-parts.service.js';
import { CycleQueries } from '../../cycles/cycle.queries.js';
import { CyclesService } from '../../cycles/cycles.service.js';
import { milestonesOf, proposeDates, yearsBetween } from '../../cycles/domain/biennial-plan.js';
import type { Milestones } from '../../cycles/domain/milestones.js';
import { calendarOf } from '../../cycles/web/organiser/next-round.js';
import { type Act, dayTime } from '../act.js';
import type { CycleTexts } from '../data/texts.js';
import type { Stage } from '../stage.js';

/** An organiser creates a cycle, writes its texts and dates, and publishes it before its call opens. */
export function setUpCycle(
  texts: CycleTexts,
  milestones: Milestones & { callOpens: Temporal.Instant },
  organiser: string,
): Act[] {
  const { year } = texts;
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
        const { name, scope, eligibility } = texts;
        const rules = { graceMinutes: 0, oneEntryPerMunicipality: true, land: 'NW' as const };
        const basics = { name, scope, eligibility, ...rules };
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
      at: dayTime(callOpens, -4, '11:00'),
      say: `Runde ${year}: veröffentlichen, Bewerbungen`,
      run: async (stage) => {
        const { actor, cycleId, version } = await change(stage, year, organiser);
        await stage.get(CyclesService).publish(actor, cycleId, version);
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
