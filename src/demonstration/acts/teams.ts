import { AccessRequestsService } from '../../entries/access-requests.service.js';
import { InvitationAnswersService } from '../../entries/invitation-answers.service.js';
import { TeamInvitationsService } from '../../entries/team-invitations.service.js';
import { Secret } from '../../platform/security/secret.js';
import { personOf } from '../data/lookup.js';
import type { DemoEntry } from '../data/types.js';
import type { Stage } from '../stage.js';
import { register } from './registration.js';

type OfTeam = Pick<DemoEntry, 'key' | 'owner' | 'municipality'>;

/** The owner invites somebody, who has not answered. @returns id of the invitation */
export async function inviteIntoTeam(stage: Stage, { key, owner }: OfTeam, person: string): Promise<string> {
  const { name, email } = personOf(person);
  const who = { entryId: stage.idOf('entry', key), personId: await stage.personId(owner), name, email };
  return stage.get(TeamInvitationsService).invite(await stage.actor(owner), who);
}

/** The same, and whoever was invited joins. */
export async function takeIn(stage: Stage, entry: OfTeam, editor: string): Promise<void> {
  const invitationId = await inviteIntoTeam(stage, entry, editor);
  await stage.get(InvitationAnswersService).accept(stage.get(Secret).linkToken('team', invitationId), '');
}

/** A colleague registers, finds that there is an entry already, and asks its owner. */
export async function askForAccess(
  stage: Stage,
  { municipality }: OfTeam,
  { person, message }: { person: string; message: string },
): Promise<void> {
  await register(stage, person);
  await stage.get(AccessRequestsService).ask(await stage.actor(person), {
    personId: await stage.personId(person),
    cycleId: stage.idOf('cycle', 2026),
    municipalityId: await stage.municipalityId(municipality),
    message,
  });
}
