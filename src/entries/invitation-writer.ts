import { newId } from '../platform/database/new-id.js';
import type { Tx } from '../platform/database/tx.js';
import type { Secret } from '../platform/security/secret.js';
import { hashToken } from '../platform/security/tokens.js';
import { invitationLasts } from './domain/team.js';
import { teamMemberInvited } from './domain/team-events.js';
import { TeamInvitation } from './entities/team-invitation.entity.js';

export type NewInvitation = Pick<
  TeamInvitation,
  'entryId' | 'email' | 'name' | 'lang' | 'role' | 'invitedById'
> & { teamLeaves?: boolean };

/** Writes an invitation, from whose event its mail follows. @returns its id, from which the token is derived */
export async function writeInvitation(tx: Tx, secret: Secret, invitation: NewInvitation): Promise<string> {
  const id = newId();
  await tx.insert(TeamInvitation, {
    id,
    ...invitation,
    state: 'open',
    tokenHash: hashToken(secret.linkToken('team', id)),
    invitedAt: tx.now,
    expiresAt: tx.now.add(invitationLasts),
  });
  tx.emit(teamMemberInvited(invitation.entryId, { invitationId: id, role: invitation.role }));
  return id;
}
