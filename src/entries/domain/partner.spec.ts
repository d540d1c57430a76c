import { describe, expect, it } from '@jest/globals';
import { defaultPartnerRule, type PartnerRule } from '../../cycles/domain/partner-rule.js';
import {
  confirmationOf,
  kindProblem,
  nextPartnerState,
  partnerProblems,
  type PartnerStanding,
} from './partner.js';

const partner = (kind: PartnerStanding['kind'], state: PartnerStanding['state']): PartnerStanding => ({
  kind,
  state,
});

describe('a partner', () => {
  it('confirms once by an open invitation and not by an expired one', () => {
    expect(nextPartnerState('invited', 'confirm')).toBe('confirmed');
    expect(nextPartnerState('confirmed', 'confirm')).toMatchObject({
      key: 'entries.errors.partnerStateRefused',
    });
    expect(nextPartnerState('expired', 'confirm')).toMatchObject({
      params: { act: 'confirm', state: 'expired' },
    });
  });

  it('may be invited again after an objection', () => {
    expect(nextPartnerState('objected', 'renew')).toBe('invited');
  });

  it('has an outdated confirmation when the dossier changed since', () => {
    expect(confirmationOf('confirmed', 'aa', 'aa')).toBe('current');
    expect(confirmationOf('confirmed', 'aa', 'bb')).toBe('outdated');
    expect(confirmationOf('invited', null, 'bb')).toBe('none');
  });
});

describe('the rule of a cycle', () => {
  it('demands one confirmed partner by default; an invitation is not enough', () => {
    expect(partnerProblems(defaultPartnerRule, [partner('civilSociety', 'confirmed')])).toEqual([]);
    expect(partnerProblems(defaultPartnerRule, [partner('civilSociety', 'invited')])).toEqual([
      { key: 'entries.errors.partnersMissing', params: { confirmed: 0, least: 1 }, field: 'partners' },
    ]);
  });

  it('may demand a migrant organisation, as until 2020', () => {
    const rule: PartnerRule = { ...defaultPartnerRule, mandatoryKind: 'migrantOrganisation' };
    expect(partnerProblems(rule, [partner('civilSociety', 'confirmed')])).toEqual([
      {
        key: 'entries.errors.mandatoryPartnerMissing',
        params: { kind: 'migrantOrganisation' },
        field: 'partners',
      },
    ]);
  });

  it('refuses kinds that it does not accept', () => {
    const rule: PartnerRule = { ...defaultPartnerRule, acceptedKinds: ['migrantOrganisation'] };
    expect(kindProblem(rule, 'civilSociety')).toMatchObject({ field: 'kind' });
    expect(kindProblem(rule, 'migrantOrganisation')).toBeUndefined();
  });
});
