import { substanceHash } from './canonical.js';
import { confirmRefusal, editRefusal } from './domain/guards.js';
import { standingAt } from './domain/partner.js';
import { remindableFrom } from './domain/partner-reminder.js';
import type { PartnerPageAct } from './entries.paths.js';
import type { StandingPartner } from './partner-standings.js';
import type { Dossier } from './read-dossier.js';

/** What an applicant can do about a partner at `now`; services check the same again under their lock. */
export function possibleActs(
  dossier: Dossier,
  partner: StandingPartner,
  now: Temporal.Instant,
): { acts: PartnerPageAct[]; contact: boolean } {
  const state = standingAt(partner.state, partner.expiresAt, now);
  const asks = confirmRefusal(dossier, now) === undefined;
  const edits = editRefusal(dossier, now) === undefined;
  const possible: Record<PartnerPageAct, boolean> = {
    remind: asks && state === 'invited' && Temporal.Instant.compare(now, remindableFrom(partner)) >= 0,
    askAgain: asks && partner.outdated && partner.askedHash !== substanceHash(dossier),
    renew: asks && (state === 'withdrawn' ? edits : state !== 'confirmed'),
    withdraw: edits && state !== 'withdrawn',
  };
  const acts = (Object.keys(possible) as PartnerPageAct[]).filter((act) => possible[act]);
  return { acts, contact: asks && state !== 'withdrawn' };
}
