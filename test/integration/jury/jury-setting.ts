import type { Person } from '../../../src/accounts/entities/person.entity.js';
import type { Affiliations } from '../../../src/jury/domain/events.js';
import { InvitationsService } from '../../../src/jury/invitations.service.js';
import { JurorsService } from '../../../src/jury/jurors.service.js';
import { RoundsService } from '../../../src/jury/rounds.service.js';
import { personActor } from '../../../src/platform/database/actor.js';
import { Secret } from '../../../src/platform/security/secret.js';
import { type MadeEntry, makeEntry } from '../../support/entry-factories.js';
import { type MadeCycle, makeCycle, makeMunicipality } from '../../support/factories.js';
import type { TestSystem } from '../../support/test-system.js';
import type { Visitor } from '../../support/visitor.js';

export interface MadeJuror {
  id: string;
  personId: string;
  visitor: Visitor;
}
export interface JurySetting {
  cycle: MadeCycle;
  organiser: Person;
  /** Two small municipalities of one Kreis, a medium one, a large one. */
  gehrde: MadeEntry;
  bersenbrueck: MadeEntry;
  flensburg: MadeEntry;
  koeln: MadeEntry;
}

/** A cycle with four admitted entries, two of them from the same Kreis, at the instant when its jury may begin. */
export async function makeJurySetting(system: TestSystem, year = 2026): Promise<JurySetting> {
  const cycle = await makeCycle(system, year);
  system.clock.jumpTo(cycle.milestones.deadline.subtract({ hours: 1 }));
  const organiser = await system.person('Olga Organisation', 'organiser');
  const entry = async (name: Parameters<typeof makeMunicipality>[1], title: string) => {
    const owner = await system.person(`Team ${name.replaceAll('ö', 'oe').replaceAll('ü', 'ue')} ${year}`);
    return makeEntry(system, cycle, await makeMunicipality(system, name), owner, 'admitted', title);
  };
  const entries = {
    gehrde: await entry('Gehrde', 'Gehrdes Gartenbund'),
    bersenbrueck: await entry('Bersenbrück', 'Bersenbrücker Brückenschlag'),
    flensburg: await entry('Flensburg', 'Flensburger Fördefreundschaft'),
    koeln: await entry('Köln', 'Kölner Klimapartnerschaft'),
  };
  system.clock.jumpTo(cycle.milestones.juryOpens);
  return { cycle, organiser, ...entries };
}

export const invitationToken = (system: TestSystem, jurorId: string): string =>
  system.get(Secret).linkToken('juror', jurorId);

/** Nothing stated. */
export const noAffiliations: Affiliations = {
  municipalityId: null,
  employer: '',
  associations: '',
  topics: [],
};

/** Somebody who was invited and has accepted, stating these affiliations. */
export async function makeJuror(
  system: TestSystem,
  { cycle, organiser }: JurySetting,
  name: string,
  affiliations: Partial<Affiliations> = {},
): Promise<MadeJuror> {
  const stated = { ...noAffiliations, ...affiliations };
  const person = await system.person(name);
  const invited = { cycleId: cycle.id, name, email: person.email, ...noAffiliations };
  const id = await system.get(JurorsService).invite(personActor(organiser.id), invited);
  await system.get(InvitationsService).accept(invitationToken(system, id), 'Test', stated);
  return { id, personId: person.id, visitor: await system.signedIn(person) };
}

export async function openRound(
  system: TestSystem,
  { cycle, organiser }: JurySetting,
  name = 'Hauptrunde',
): Promise<string> {
  const actor = personActor(organiser.id);
  const id = await system.get(RoundsService).plan(actor, cycle.id, name);
  await system.get(RoundsService).open(actor, id);
  await declareFree(system, id);
  return id;
}

/** Every juror of a round has declared to be free, so that dossiers and sheets open. */
export async function declareFree(system: TestSystem, roundId: string): Promise<void> {
  await system.database.rows(
    `INSERT INTO conflict_declaration (id, juror_id, entry_id, declared_at)
     SELECT gen_random_uuid(), juror_id, entry_id, $2 FROM assignment WHERE round_id = $1
     ON CONFLICT (juror_id, entry_id) DO NOTHING`,
    [roundId, system.clock.now().toString()],
  );
}

export async function assignmentId(
  system: TestSystem,
  roundId: string,
  juror: MadeJuror,
  entry: MadeEntry,
): Promise<string> {
  const row = await system.database.row<{ id: string }>(
    'SELECT id FROM assignment WHERE round_id = $1 AND juror_id = $2 AND entry_id = $3',
    [roundId, juror.id, entry.id],
  );
  return row?.id ?? 'none';
}

export const criteria = [
  'overallPicture',
  'qualityOfCooperation',
  'continuity',
  'equalFooting',
  'developmentRelevance',
];

/** Fields of a sheet with one value for every criterion. */
export const allScores = (value: string): Record<string, string> =>
  Object.fromEntries(criteria.map((key) => [`score.${key}`, value]));
