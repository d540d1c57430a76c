import { type DossierWords, dossierWords, placeOfName } from './dossier-words.js';
import { employerDomain, isSameHouse } from './email-domain.js';
import { comparableName } from './organisation-name.js';

/**
 * What a rule does with a pair. `blocks`: a tie that exists whatever the juror thinks of it, as § 20 VwVfG has it for one's own house; no
 * declaration undoes it. `asks`: a sign that may mean nothing, so the juror is asked to look closely and decides. The same Land is no rule:
 * it would be found at every fifth entry, and who is asked for nothing soon answers without reading.
 */
const effects = {
  /** The juror works or has an office where the entry comes from. */
  sameMunicipality: 'blocks',
  /** A Kreis supervises its municipalities and pays for them. */
  sameDistrict: 'blocks',
  /** Nobody judges their own work. */
  teamMember: 'blocks',
  /** The juror's employer or association carries the entry. */
  partnerOrganisation: 'blocks',
  /** An address of the same house: employment, whatever was stated. */
  emailDomain: 'blocks',
  /** Known names are mentioned in passing, and many bodies have the same name. */
  employerInDossier: 'asks',
  associationInDossier: 'asks',
  /** „Universität Köln“ is not the city of Köln, „Stadt Köln“ is: only the juror can tell. */
  employerNamesApplicant: 'asks',
} as const satisfies Record<string, 'blocks' | 'asks'>;

export type ConflictRule = keyof typeof effects;
export const conflictRules = Object.keys(effects) as ConflictRule[];
export const conflictKinds = ['derived', 'declared', 'set'] as const;
/** Derived by a rule that blocks, declared by the juror, or set by the organiser. Each of them blocks. */
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
  /** Short name of the municipality. */
  readonly applicant: string;
  /** Key of the Kreis of the applicant; of a Kreis that applies, its own. */
  readonly districtKey: string | null;
  readonly team: readonly { readonly personId: string; readonly email: string }[];
  readonly partners: readonly { readonly name: string; readonly email: string | null }[];
  /** What its newest submission says. */
  readonly words: readonly DossierWords[];
}

/** A conflict found by a rule; `explanation` is a text key, `detail` what of the entry met the rule (its parameter `detail`). */
export interface DerivedConflict {
  readonly rule: ConflictRule;
  readonly effect: 'blocks' | 'asks';
  readonly explanation: string;
  readonly detail: string;
}

/**
 * Every rule that finds something between a juror and an entry, at most once each; none means free as far as rules can tell. What is not
 * known (null, free mail, blank names) meets no rule.
 */
export function derivedConflicts(juror: JurorTies, entry: EntryParties): DerivedConflict[] {
  return conflictRules.flatMap((rule) => {
    const detail = rules[rule](juror, entry);
    return detail === undefined
      ? []
      : [{ rule, effect: effects[rule], explanation: `jury.conflictRules.${rule}`, detail }];
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
  employerInDossier: (juror, entry) => named([juror.employer], entry.words),
  associationInDossier: (juror, entry) => named(juror.associations, entry.words),
  employerNamesApplicant: (juror, entry) =>
    placeOfName(entry.applicant, [dossierWords(juror.employer.trim(), juror.employer)]),
};

function named(names: readonly string[], texts: readonly DossierWords[]): string | undefined {
  const found = names.map((name) => ({ name, place: placeOfName(name, texts) }));
  const first = found.find(({ place }) => place !== undefined);
  return first && `„${first.name.trim()}“ (${first.place})`;
}

function same(one: string | null, other: string | null): string | undefined {
  return one !== null && one !== '' && one === other ? one : undefined;
}
