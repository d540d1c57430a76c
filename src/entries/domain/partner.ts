import {
  acceptedKinds,
  mandatoryKinds,
  type OrganisationKind,
  type PartnerRule,
} from '../../cycles/domain/partner-rule.js';
import { problem, type Problem } from '../../cycles/domain/problem.js';
import { entryErrors } from './errors.js';

export const partnerStates = ['invited', 'confirmed', 'objected', 'withdrawn', 'expired'] as const;
/** Invited by link; confirmed or objected by the partner; withdrawn by the applicant; expired with its link. */
export type PartnerState = (typeof partnerStates)[number];
export type PartnerAct = 'confirm' | 'reconfirm' | 'object' | 'renew' | 'withdraw' | 'expire';

const transitions: Readonly<Record<PartnerAct, { from: readonly PartnerState[]; to: PartnerState }>> = {
  confirm: { from: ['invited', 'objected'], to: 'confirmed' },
  reconfirm: { from: ['confirmed'], to: 'confirmed' },
  object: { from: ['invited', 'confirmed'], to: 'objected' },
  renew: { from: ['invited', 'objected', 'withdrawn', 'expired'], to: 'invited' },
  withdraw: { from: ['invited', 'confirmed', 'objected', 'expired'], to: 'withdrawn' },
  expire: { from: ['invited'], to: 'expired' },
};

/** The state of a partner after `act`, or the problem that it is not possible from here (params: `act`, `state`). */
export function nextPartnerState(from: PartnerState, act: PartnerAct): PartnerState | Problem {
  const { from: possible, to } = transitions[act];
  return possible.includes(from) ? to : problem(entryErrors.partnerStateRefused, { act, state: from });
}

/** An invitation expires with its link, without anybody writing it down. */
export function standingAt(
  state: PartnerState,
  expiresAt: Temporal.Instant,
  now: Temporal.Instant,
): PartnerState {
  return state === 'invited' && Temporal.Instant.compare(now, expiresAt) >= 0 ? 'expired' : state;
}

/** What the rule needs to know of a partner. */
export interface PartnerStanding {
  readonly kind: OrganisationKind;
  readonly state: PartnerState;
  /** Whether it confirmed an earlier state of the dossier. */
  readonly outdated?: boolean;
}

/** What a cycle's rule still demands of an entry's partners before it can be submitted. */
export function partnerProblems(rule: PartnerRule, partners: readonly PartnerStanding[]): Problem[] {
  const accepted = new Set(acceptedKinds(rule).map(({ key }) => key));
  const counted = partners.filter((partner) => accepted.has(partner.kind) && counts(rule, partner));
  const params = { confirmed: counted.length, least: rule.minimumPartners };
  const problems: Problem[] = [];
  if (counted.length < rule.minimumPartners)
    problems.push(problem(missingKey(rule, partners), params, 'partners'));
  for (const { key } of mandatoryKinds(rule))
    if (!counted.some(({ kind }) => kind === key))
      problems.push(problem(entryErrors.mandatoryPartnerMissing, { kind: key }, 'partners'));
  return problems;
}

const named: readonly PartnerState[] = ['invited', 'expired', 'confirmed'];

function counts({ confirming }: PartnerRule, { state, outdated }: PartnerStanding): boolean {
  if (confirming === 'optional') return named.includes(state);
  return state === 'confirmed' && !(confirming === 'currentState' && outdated);
}

function missingKey({ confirming }: PartnerRule, partners: readonly PartnerStanding[]): string {
  if (confirming === 'optional') return entryErrors.partnersNotNamed;
  const earlier = confirming === 'currentState' && partners.some(({ outdated }) => outdated);
  return earlier ? entryErrors.partnersOutdated : entryErrors.partnersMissing;
}

/** Why an organisation of this kind cannot be invited in a cycle, or nothing. */
export function kindProblem(rule: PartnerRule, kind: OrganisationKind): Problem | undefined {
  return acceptedKinds(rule).some(({ key }) => key === kind)
    ? undefined
    : problem(entryErrors.partnerKindRefused, { kind }, 'kind');
}

/**
 * How a confirmation stands to the dossier: `current` when the hash of the substance (`substanceOf`) is still the one confirmed,
 * `outdated` when the dossier changed in substance since. Whether an outdated one counts is the cycle's rule; both sides are shown that it is.
 */
export function confirmationOf(
  state: PartnerState,
  confirmedHash: string | null,
  currentHash: string,
): 'none' | 'current' | 'outdated' {
  if (state !== 'confirmed') return 'none';
  return confirmedHash === currentHash ? 'current' : 'outdated';
}
