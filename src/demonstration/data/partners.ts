import { type OrganisationKind } from '../../cycles/domain/partner-rule.js';
import { type DemoPartner } from './types.js';

/** An organisation that confirmed, with the contact's position and its own words. */
const confirmedAs =
  (kind: OrganisationKind) =>
  (organisation: string, contact: string, position: string, statement: string): DemoPartner => ({
    kind,
    organisation,
    contact,
    state: 'confirmed',
    position,
    statement,
  });

export const migrantOrganisation = confirmedAs('migrantOrganisation');
export const oneWorldAssociation = confirmedAs('oneWorldAssociation');
export const civilSociety = confirmedAs('civilSociety');

/** An organisation that was asked and has not answered. */
export const invited = (kind: OrganisationKind, organisation: string, contact: string): DemoPartner => ({
  kind,
  organisation,
  contact,
  state: 'invited',
});
