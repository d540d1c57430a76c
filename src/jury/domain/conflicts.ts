import { employerDomain, isSameHouse } from './email-domain.js';
import { comparableName } from './organisation-name.js';

export const conflictRules = [
  'sameMunicipality',
  'sameDistrict',
  'teamMember',
  'partnerOrganisation',
  'emailDomain',
] as const;
export type ConflictRule = (typeof conflictRules)[number];
export const conflictKinds = ['derived', 'declared', 'set'] as const;
/** Derived by rule, declared by the juror, or set by the organiser. Each of them blocks. */
export type ConflictKind = (typeof conflictKinds)[number];

/** What of a juror the rules look at. Ids as the directory has them; null where not known. */
export interface JurorTies {
  readonly personId: string;
  readonly email: string;
  readonly municipalityId: string | null;
  /** Key of the Kreis (five digits). */
  readonly districtKey: string | null;
  /** As the juror names it; empty: none. */
  readonly employer: string;
  readonly associations: readonly string[];
}

/** Who stands behind an entry. */
export interface EntryParties {
  readonly municipalityId: string | null;
  /** Key of the Kreis of the applicant; of a Kreis that applies, its own. */
  readonly districtKey: string | null;
  readonly team: readonly { readonly personId: string; readonly email: string }[];
  readonly partners: readonly { readonly name: string; readonly email: string | null }[];
}

/** A conflict found by a rule; `explanation` is a text key, `detail` what of the entry met the rule (its parameter `detail`). */
export interface DerivedConflict {
  readonly rule: ConflictRule;
  readonly explanation: string;
  readonly detail: string;
}

/**
 * Every rule by which a juror is in conflict with an entry, at most once each; none means free as far as rules can tell. What is
 * not known (null, free mail, blank names) meets no rule.
 */
export function derivedConflicts(juror: JurorTies, entry: EntryParties): DerivedConflict[] {
  return conflictRules.flatMap((rule) => {
    const detail = rules[rule](juror, entry);
    return detail === undefined ? [] : [{ rule, explanation: `jury.conflictRules.${rule}`, detail }];
  });
}

type Rule = (juror: JurorTies, entry: EntryParties) => string | undefined;

const rules: Readonly<Record<ConflictRule, Rule>> = {
  sameMunicipality: (juror, entry) => same(juror.municipalityId, entry.municipalityId),
  sameDistrict: (juror, entry) => same(juror.districtKey, entry.districtKey),
  teamMember: (juror, entry) => {
    const email = juror.email.trim().toLowerCase();
    return entry.team.find((m) => m.personId === juror.personId || m.email.trim().toLowerCase() === email)
      ?.email;
  },
  partnerOrganisation: (juror, entry) => {
    const own = new Set(
      [juror.employer, ...juror.associations].map(comparableName).filter((name) => name !== ''),
    );
    const email = juror.email.trim().toLowerCase();
    return entry.partners.find(
      (partner) => own.has(comparableName(partner.name)) || partner.email?.trim().toLowerCase() === email,
    )?.name;
  },
  emailDomain: (juror, entry) => {
    const own = employerDomain(juror.email);
    if (own === undefined) return undefined;
    return [...entry.team, ...entry.partners]
      .map(({ email }) => (email === null ? undefined : employerDomain(email)))
      .find((domain) => domain !== undefined && isSameHouse(own, domain));
  },
};

function same(one: string | null, other: string | null): string | undefined {
  return one !== null && one !== '' && one === other ? one : undefined;
}
