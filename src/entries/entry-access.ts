import { DomainError, found, notFound } from '../platform/http/domain-error.js';
import type { Tx } from '../platform/database/tx.js';
import { isId } from '../platform/database/is-id.js';
import { standingAt } from './domain/entry-deadline.js';
import { entryErrors } from './domain/errors.js';
import { teamErrors } from './domain/team-errors.js';
import type { TeamRole } from './entities/entry-member.entity.js';
import { EntryMember } from './entities/entry-member.entity.js';
import { Entry } from './entities/entry.entity.js';
import { type Dossier, readDossier, readDossierOf } from './read-dossier.js';

/**
 * The policy of dossiers: whoever is in the team may act on the entry, for everybody else it is not there.
 * Locks the entry, so that commands on it come one after the other.
 * @throws DomainError 404
 */
export async function lockEntryOf(
  tx: Tx,
  entryId: string,
  personId: string,
): Promise<{ entry: Entry; role: TeamRole }> {
  if (!isId(entryId)) throw notFound();
  const membership = () => tx.findOne(EntryMember, { entryId, personId });
  found(await membership());
  const entry = found(await tx.lock(Entry, { id: entryId }));
  // Whoever held the lock may have changed the team.
  return { entry, role: found(await membership()).role };
}

/** The whole dossier under that lock. */
export async function lockDossierOf(
  tx: Tx,
  entryId: string,
  personId: string,
): Promise<{ entry: Entry; role: TeamRole; dossier: Dossier }> {
  const locked = await lockEntryOf(tx, entryId, personId);
  return { ...locked, dossier: found(await readDossierOf(tx, entryId, personId)) };
}

/**
 * The entry under lock for an act of the organisation, in the state that it counts as: also as submitted where it was opened again and
 * not submitted in time. What the act writes makes it so in the row.
 * @throws DomainError 404
 */
export async function lockStanding(tx: Tx, entryId: string): Promise<Entry> {
  if (!isId(entryId)) throw notFound();
  const entry = found(await tx.lock(Entry, { id: entryId }));
  entry.state = standingAt(found(await readDossier(tx, entryId)), tx.now);
  return entry;
}

/**
 * The entry for an act that is its owner's alone; in a withdrawn one nobody changes the team.
 * @throws DomainError 404 for strangers, 403 for editors, 422 where it was withdrawn
 */
export async function lockTeamOf(tx: Tx, entryId: string, personId: string): Promise<Entry> {
  const { entry, role } = await lockEntryOf(tx, entryId, personId);
  if (role !== 'owner') throw new DomainError(entryErrors.ownerOnly, {}, 403);
  if (entry.state === 'withdrawn') throw new DomainError(teamErrors.withdrawn);
  return entry;
}
