import { describe, expect, it } from '@jest/globals';
import { defaultPartnerRule, type PartnerKind, type PartnerRule } from '../../cycles/domain/partner-rule.js';
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

/** The first kind, the migrant organisation, changed so, all others otherwise. */
const ruleOf = (first: Partial<PartnerKind>, others: Partial<PartnerKind> = {}): PartnerRule => ({
  ...defaultPartnerRule,
  kinds: defaultPartnerRule.kinds.map((each, i) => ({ ...each, ...(i === 0 ? first : others) })),
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
    const rule = ruleOf({ mandatory: true });
    expect(partnerProblems(rule, [partner('civilSociety', 'confirmed')])).toEqual([
      {
        key: 'entries.errors.mandatoryPartnerMissing',
        params: { kind: 'migrantOrganisation' },
        field: 'partners',
      },
    ]);
  });

  it('may want partners to be named only: who objects or was withdrawn does not count', () => {
    const rule: PartnerRule = { ...defaultPartnerRule, confirming: 'optional', minimumPartners: 2 };
    const both = [partner('civilSociety', 'invited'), partner('civilSociety', 'expired')];
    expect(partnerProblems(rule, both)).toEqual([]);
    expect(
      partnerProblems(rule, [partner('civilSociety', 'objected'), partner('civilSociety', 'withdrawn')]),
    ).toEqual([{ key: 'partners.errors.notNamed', params: { confirmed: 0, least: 2 }, field: 'partners' }]);
  });

  it('may want the present state to be confirmed, and says so where an earlier one is', () => {
    const strict: PartnerRule = { ...defaultPartnerRule, confirming: 'currentState' };
    const earlier = { ...partner('civilSociety', 'confirmed'), outdated: true };
    expect(partnerProblems(defaultPartnerRule, [earlier])).toEqual([]);
    expect(partnerProblems(strict, [{ ...earlier, outdated: false }])).toEqual([]);
    expect(partnerProblems(strict, [earlier])).toEqual([
      { key: 'partners.errors.outdated', params: { confirmed: 0, least: 1 }, field: 'partners' },
    ]);
  });

  it('refuses kinds that it does not accept', () => {
    const rule = ruleOf({ accepted: true }, { accepted: false });
    expect(kindProblem(rule, 'civilSociety')).toMatchObject({ field: 'kind' });
    expect(kindProblem(rule, 'migrantOrganisation')).toBeUndefined();
  });
});
