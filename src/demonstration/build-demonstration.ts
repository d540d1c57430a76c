import type { INestApplicationContext } from '@nestjs/common';
import { Clock, type SettableClock } from '../platform/clock/clock.js';
import type { Act } from './act.js';
import { giveAwards } from './acts/awards.js';
import { changePublished, planNextCycle, setUpCycle } from './acts/cycles.js';
import { carryEntry, screen } from './acts/entries.js';
import { exchange } from './acts/exchange.js';
import { workAtDesk } from './acts/desk.js';
import { setUpHouse } from './acts/house.js';
import { callJury } from './acts/jury.js';
import { goOnLate } from './acts/late.js';
import { scoreEntries } from './acts/sheets.js';
import { entries2024 } from './data/cycle-2024.js';
import { entries2026 } from './data/cycle-2026.js';
import { beforeTheMove, milestones2024, milestonesAround, voteBefore } from './data/milestones.js';
import { staffRoles } from './data/people.js';
import { roundTexts2024, roundTexts2026 } from './data/round-texts.js';
import { rules2024, rules2026 } from './data/texts.js';
import { play } from './play.js';
import { Stage } from './stage.js';

const organisers = staffRoles.filter(({ role }) => role === 'organiser').map(({ person }) => person);
const [organiser = ''] = organisers;

/** Builds everything through the services, each act at its own time; afterwards the clock shows the real time. */
export async function buildDemonstration(
  app: INestApplicationContext,
  clock: SettableClock,
  say: (line: string) => void,
): Promise<void> {
  say('Die Vorführung wird aufgebaut. Das dauert etwa eine Minute.');
  clock.release();
  const now = clock.now();
  try {
    await play([...cycle2024(), ...cycle2026(now)], new Stage(app), clock, (line) => say(`  ${line}`));
  } finally {
    clock.release();
  }
}

const cycle2024 = (): Act[] => [
  setUpHouse(milestones2024.callOpens.subtract({ hours: 60 * 24 })),
  ...setUpCycle(
    { rules: rules2024, texts: roundTexts2024, vote: voteBefore(milestones2024), milestones: milestones2024 },
    organiser,
  ),
  ...entries2024.flatMap((entry) => carryEntry(entry, 2024, milestones2024)),
  ...screen(entries2024, organisers, milestones2024),
  ...giveAwards(milestones2024, organiser),
];

function cycle2026(now: Temporal.Instant): Act[] {
  const milestones = milestonesAround(now.toZonedDateTimeISO(Clock.zone).toPlainDate());
  return [
    ...setUpCycle(
      {
        rules: rules2026,
        texts: roundTexts2026,
        vote: voteBefore(milestones),
        milestones: beforeTheMove(milestones),
      },
      organiser,
    ),
    ...entries2026.flatMap((entry) => carryEntry(entry, 2026, milestones)),
    ...screen(entries2026, organisers, milestones),
    ...callJury(milestones, organiser),
    ...scoreEntries(milestones.juryOpens, now),
    ...changePublished(milestones, organiser),
    ...goOnLate(milestones, now, organiser),
    ...workAtDesk(now, organiser),
    planNextCycle(2026, now, organiser),
    ...exchange(milestones2024.exchangeOpens, now, organiser),
  ];
}
