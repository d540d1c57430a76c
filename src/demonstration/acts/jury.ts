import { InvitationsService } from '../../jury/invitations.service.js';
import { JurorsService } from '../../jury/jurors.service.js';
import { DeclarationsQueries } from '../../jury/declarations.queries.js';
import { DeclarationsService, type Verdict } from '../../jury/declarations.service.js';
import { RoundsService } from '../../jury/rounds.service.js';
import { Secret } from '../../platform/security/secret.js';
import { type Act, dayTime } from '../act.js';
import { personOf } from '../data/lookup.js';
import { jurors } from '../data/people.js';
import { roundName2026, sheets2026 } from '../data/scores-2026.js';
import type { DemoJuror } from '../data/types.js';
import type { Stage } from '../stage.js';
import { assignmentOf } from './sheets.js';

const year = 2026;
interface JuryTimes {
  deadline: Temporal.Instant;
  juryOpens: Temporal.Instant;
}

/** The jury is invited during the call, accepts with its affiliations, and begins when the round opens. */
export function callJury({ deadline, juryOpens }: JuryTimes, organiser: string): Act[] {
  const accepted = jurors.map((juror, i): Act => ({
    at: dayTime(deadline, -12 + i, '17:20'),
    run: (stage) => accept(stage, juror),
  }));
  const declared = jurors.map((juror, i): Act => ({
    at: dayTime(juryOpens, 0, `1${i}:10`),
    run: (stage) => declare(stage, juror),
  }));
  return [
    {
      at: dayTime(deadline, -14, '09:45'),
      say: `Runde ${year}: Jury und Bewertung`,
      run: async (stage) => {
        for (const juror of jurors) await invite(stage, juror, organiser);
      },
    },
    ...accepted,
    { at: dayTime(deadline, -3, '10:30'), run: (stage) => nameChair(stage, organiser) },
    { at: dayTime(juryOpens, -3, '15:00'), run: (stage) => planRound(stage, organiser) },
    { at: dayTime(juryOpens, 0, '09:05'), run: (stage) => openRound(stage, organiser) },
    ...declared,
  ];
}

async function invite(stage: Stage, { person }: DemoJuror, organiser: string): Promise<void> {
  const { name, email } = personOf(person);
  const unknown = { municipalityId: null, employer: '', associations: '', topics: [] };
  const invitation = { cycleId: stage.idOf('cycle', year), name, email, ...unknown };
  stage.note(
    'juror',
    person,
    await stage.get(JurorsService).invite(await stage.actor(organiser), invitation),
  );
}

async function accept(
  stage: Stage,
  { person, municipality, employer, associations, topics }: DemoJuror,
): Promise<void> {
  const token = stage.get(Secret).linkToken('juror', stage.idOf('juror', person));
  await stage.get(InvitationsService).accept(token, 'Vorführung', {
    municipalityId: municipality && (await stage.municipalityId(municipality)),
    employer,
    associations: associations.join('\n'),
    topics,
  });
}

async function nameChair(stage: Stage, organiser: string): Promise<void> {
  const actor = await stage.actor(organiser);
  for (const { person } of jurors.filter(({ chair }) => chair))
    await stage.get(JurorsService).nameChair(actor, stage.idOf('juror', person), true);
}

async function planRound(stage: Stage, organiser: string): Promise<void> {
  const rounds = stage.get(RoundsService);
  const id = await rounds.plan(await stage.actor(organiser), stage.idOf('cycle', year), roundName2026);
  stage.note('round', year, id);
}

async function openRound(stage: Stage, organiser: string): Promise<void> {
  await stage.get(RoundsService).open(await stage.actor(organiser), stage.idOf('round', year));
}

/** What is known, and of everything else to be free: of all at once, or of what is read. */
async function declare(stage: Stage, { person, declared, oneByOne }: DemoJuror): Promise<void> {
  const personId = await stage.personId(person);
  const verdicts: Verdict[] = [];
  for (const { entry, reason } of declared)
    verdicts.push({ assignmentId: await assignmentOf(stage, person, entry), free: false, reason });
  const come = oneByOne ? await sheetAssignments(stage, person) : undefined;
  for (const { id } of await stage.get(DeclarationsQueries).open(personId)) {
    if (verdicts.some(({ assignmentId }) => assignmentId === id)) continue;
    if (!come || come.has(id)) verdicts.push({ assignmentId: id, free: true, reason: '' });
  }
  await stage.get(DeclarationsService).declareAll(await stage.actor(person), personId, verdicts);
}

/** What the juror will have come to. */
async function sheetAssignments(stage: Stage, person: string): Promise<Set<string>> {
  const ids = sheets2026
    .filter(({ juror }) => juror === person)
    .map(({ entry }) => assignmentOf(stage, person, entry));
  return new Set(await Promise.all(ids));
}
