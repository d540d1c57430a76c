import { cycleErrors } from './errors.js';
import { problem, type Problem } from './problem.js';

export const organisationKinds = ['migrantOrganisation', 'oneWorldAssociation', 'civilSociety'] as const;
/** Migrant organisation; association for One World work; any other organisation of civil society. */
export type OrganisationKind = (typeof organisationKinds)[number];

/** Who counts as a partner in a cycle, and how many must have confirmed before an entry can be submitted. */
export interface PartnerRule {
  /** 0 or more; counted over partners of an accepted kind. */
  readonly minimumConfirmed: number;
  readonly acceptedKinds: readonly OrganisationKind[];
  /** A kind of which at least one must have confirmed (until 2020: the migrant organisation), or null. */
  readonly mandatoryKind: OrganisationKind | null;
}

/** As from 2022 on: one confirmed partner of any kind. */
export const defaultPartnerRule: PartnerRule = {
  minimumConfirmed: 1,
  acceptedKinds: organisationKinds,
  mandatoryKind: null,
};

/** What contradicts itself in a partner rule. */
export function checkPartnerRule({ minimumConfirmed, acceptedKinds, mandatoryKind }: PartnerRule): Problem[] {
  const valid =
    Number.isInteger(minimumConfirmed) &&
    minimumConfirmed >= 0 &&
    minimumConfirmed <= 20 &&
    (acceptedKinds.length > 0 || minimumConfirmed === 0) &&
    (mandatoryKind === null || acceptedKinds.includes(mandatoryKind));
  return valid ? [] : [problem(cycleErrors.partnerRule, undefined, 'partnerRule')];
}
