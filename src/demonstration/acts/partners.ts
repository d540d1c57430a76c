import { substanceHash } from '../../entries/canonical.js';
import { ConfirmationService } from '../../entries/confirmation.service.js';
import { PartnerService } from '../../entries/partner.service.js';
import { Clock } from '../../platform/clock/clock.js';
import { Secret } from '../../platform/security/secret.js';
import { personOf } from '../data/lookup.js';
import type { DemoEntry, DemoPartner } from '../data/types.js';
import type { Stage } from '../stage.js';

const links = new WeakMap<Stage, Map<DemoPartner, string>>();

export async function invitePartner(stage: Stage, entry: DemoEntry, partner: DemoPartner): Promise<void> {
  const { name: contactName, email } = personOf(partner.contact);
  const { organisation, kind } = partner;
  const invited = await stage.get(PartnerService).invite(await stage.actor(entry.owner), {
    entryId: stage.idOf('entry', entry.key),
    personId: await stage.personId(entry.owner),
    organisation,
    kind,
    contactName,
    email,
  });
  const known = links.get(stage) ?? new Map<DemoPartner, string>();
  links.set(stage, known.set(partner, invited.linkId ?? ''));
}

/** The contact opens the link, reads, and confirms what was read. */
export async function confirmPartner(stage: Stage, partner: DemoPartner): Promise<void> {
  const service = stage.get(ConfirmationService);
  const token = partnerToken(stage, partner);
  const standing = await service.read(token, stage.get(Clock).now());
  if (!standing) throw new RangeError(`partner ${partner.organisation}`);
  await service.confirm(token, {
    name: personOf(partner.contact).name,
    function: partner.position ?? '',
    statement: partner.statement ?? '',
    contentHash: substanceHash(standing.dossier),
  });
}

/** Of the personal link of an invited partner. */
export const partnerToken = (stage: Stage, partner: DemoPartner): string =>
  stage.get(Secret).linkToken('partner', links.get(stage)?.get(partner) ?? '');
