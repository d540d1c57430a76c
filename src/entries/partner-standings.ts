import { substanceHash } from './canonical.js';
import { confirmationOf } from './domain/partner.js';
import type { Dossier, DossierPartner } from './read-dossier.js';

/** A partner with how its confirmation stands to the dossier. */
export interface StandingPartner extends DossierPartner {
  outdated: boolean;
}

/** The partners of a dossier as its rule counts them and its pages show them. The dossier is hashed only where somebody has confirmed. */
export function partnerStandings(dossier: Dossier): StandingPartner[] {
  const confirmed = dossier.partners.some(({ state }) => state === 'confirmed');
  const current = confirmed ? substanceHash(dossier) : '';
  return dossier.partners.map((partner) => ({
    ...partner,
    outdated: confirmationOf(partner.state, partner.contentHash, current) === 'outdated',
  }));
}
