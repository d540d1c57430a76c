import { cycleErrors } from './errors.js';
import { type LocalizedText, textIn } from './localized-text.js';
import { problem, type Problem } from './problem.js';

/** Key of a kind of organisation; stays for ever: partners are stored with it. */
export type OrganisationKind = string;

/** A kind of organisation as a cycle knows it. */
export interface PartnerKind {
  readonly key: OrganisationKind;
  readonly label: LocalizedText;
  /** Whether organisations of this kind may be invited; those invited before stay. */
  readonly accepted: boolean;
  /** Whether at least one of this kind is needed (until 2020: the migrant organisation). */
  readonly mandatory: boolean;
}

export const confirmingRules = ['optional', 'anyState', 'currentState'] as const;
/**
 * What an entry needs of its partners to be submitted: to be named; to have confirmed it in whatever state (an earlier confirmation counts,
 * both sides see that it is one); or to have confirmed exactly what is submitted.
 */
export type ConfirmingRule = (typeof confirmingRules)[number];

/** Who counts as a partner in a cycle, and what must have happened before an entry can be submitted. */
export interface PartnerRule {
  readonly kinds: readonly PartnerKind[];
  /** 0 to `mostPartners`; counted over partners of an accepted kind. */
  readonly minimumPartners: number;
  readonly confirming: ConfirmingRule;
}

export const mostPartners = 20;
const mostKinds = 20;
/** Of the name of a kind, in characters. */
export const longestKindLabel = 200;

const kind = (key: string, de: string, en: string): PartnerKind => ({
  key,
  label: { de, en },
  accepted: true,
  mandatory: false,
});

/** As from 2022 on: one confirmed partner of any kind. */
export const defaultPartnerRule: PartnerRule = {
  kinds: [
    kind('migrantOrganisation', 'Migrantenorganisation', 'Migrant organisation'),
    kind('oneWorldAssociation', 'Eine-Welt-Verein', 'One World association'),
    kind('civilSociety', 'Andere Organisation der Zivilgesellschaft', 'Other civil-society organisation'),
  ],
  minimumPartners: 1,
  confirming: 'anyState',
};

/** What contradicts itself in a partner rule. Fields are `minimumPartners` and `partnerRule.<index of the kind>`. */
export function checkPartnerRule({ kinds, minimumPartners, confirming }: PartnerRule): Problem[] {
  const problems: Problem[] = [];
  const whole = Number.isInteger(minimumPartners);
  if (!whole || minimumPartners < 0 || minimumPartners > mostPartners)
    problems.push(problem(cycleErrors.partnerMinimum, { most: mostPartners }, 'minimumPartners'));
  const contradicts =
    !confirmingRules.includes(confirming) ||
    kinds.length > mostKinds ||
    (minimumPartners > 0 && !kinds.some(({ accepted }) => accepted));
  if (contradicts) problems.push(problem(cycleErrors.partnerRule, undefined, 'partnerRule'));
  for (const [i, each] of kinds.entries()) {
    const refuse = (key: string) => problems.push(problem(key, undefined, `partnerRule.${i}`));
    if (!each.label.de.trim()) refuse(cycleErrors.partnerKindLabel);
    if (kinds.findIndex((other) => sameKind(other, each)) < i) refuse(cycleErrors.partnerKindTwice);
    if (each.mandatory && !each.accepted) refuse(cycleErrors.partnerKindMandatory);
  }
  return problems;
}

const sameKind = (a: PartnerKind, b: PartnerKind): boolean =>
  a.key === b.key || (a.label.de.trim() !== '' && a.label.de.trim() === b.label.de.trim());

export const acceptedKinds = ({ kinds }: Pick<PartnerRule, 'kinds'>): PartnerKind[] =>
  kinds.filter(({ accepted }) => accepted);
export const mandatoryKinds = ({ kinds }: Pick<PartnerRule, 'kinds'>): PartnerKind[] =>
  kinds.filter(({ accepted, mandatory }) => accepted && mandatory);

/** What a cycle calls a kind; its key where the cycle does not know it. */
export function kindLabel(kinds: readonly PartnerKind[], key: OrganisationKind, lang: string): string {
  const known = kinds.find((each) => each.key === key);
  return known ? textIn(known.label, lang) : key;
}
