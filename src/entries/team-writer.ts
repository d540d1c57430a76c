import type { Person } from '../accounts/entities/person.entity.js';
import { newId } from '../platform/database/new-id.js';
import type { Tx } from '../platform/database/tx.js';
import { teamMemberJoined } from './domain/events.js';
import { accessGranted, ownershipHandedOver, teamMemberLeft, type Leaving } from './domain/team-events.js';
import { AccessRequest } from './entities/access-request.entity.js';
import { EntryMember } from './entities/entry-member.entity.js';
import { TeamInvitation } from './entities/team-invitation.entity.js';

/** Everything here is written under the lock of the entry. */

/** Takes somebody into the team as editor; who is in it stays what they are. What else asked them in, or by them, is settled. */
export async function join(tx: Tx, entryId: string, person: Person): Promise<void> {
  await settle(tx, entryId, person);
  if (await tx.findOne(EntryMember, { entryId, personId: person.id })) return;
  const member = { entryId, personId: person.id, role: 'editor' as const };
  await tx.insert(EntryMember, { id: newId(), ...member, joinedAt: tx.now });
  tx.emit(teamMemberJoined(entryId, { personId: person.id, role: member.role }));
}

async function settle(tx: Tx, entryId: string, person: Person): Promise<void> {
  await tx.update(
    TeamInvitation,
    { entryId, email: person.email, state: 'open', role: 'editor' },
    { state: 'accepted', answeredAt: tx.now },
  );
  for (const { id } of await tx.find(AccessRequest, { entryId, personId: person.id, state: 'open' })) {
    await tx.update(AccessRequest, { id }, { state: 'granted', answeredAt: tx.now });
    tx.emit(accessGranted(entryId, { requestId: id }));
  }
}

/** Makes a member the owner; who was it before becomes an editor. An entry has one owner at any time. */
export async function makeOwner(
  tx: Tx,
  entryId: string,
  personId: string,
  by: 'owner' | 'organiser',
): Promise<void> {
  const before = await tx.findOne(EntryMember, { entryId, role: 'owner' });
  if (before?.personId === personId) return;
  await tx.update(EntryMember, { entryId, role: 'owner' }, { role: 'editor' });
  await tx.update(EntryMember, { entryId, personId }, { role: 'owner' });
  tx.emit(ownershipHandedOver(entryId, before?.personId ?? '', personId, by));
}

/** Takes an editor out of the team; the owner stays whatever is asked. */
export async function takeOut(tx: Tx, entryId: string, personId: string, how: Leaving): Promise<void> {
  const removed = await tx.delete(EntryMember, { entryId, personId, role: 'editor' });
  if (removed > 0) tx.emit(teamMemberLeft(entryId, { personId, how }));
}
