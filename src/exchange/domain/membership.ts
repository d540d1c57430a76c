import { type EntryState } from '../../entries/domain/entry-state.js';
import { type PartnerState } from '../../entries/domain/partner.js';

/** How a person is tied to an entry: through its team, or as a partner organisation in the state given. */
export interface EntryTie {
  readonly as: 'team' | PartnerState;
  readonly entryState: EntryState;
  /** Number of submissions that the entry ever had. */
  readonly submissions: number;
  /** When the exchange of the entry's cycle opens; null while that is not set. */
  readonly exchangeOpens: Temporal.Instant | null;
}

/**
 * Whether a tie makes a member: the team of an entry that was submitted and its confirmed partners, whatever the jury or the eligibility
 * check said (domain.md, invariant 9). Who withdrew the entry is no applicant any more.
 */
export function givesMembership({ as, entryState, submissions }: EntryTie): boolean {
  return submissions > 0 && entryState !== 'withdrawn' && (as === 'team' || as === 'confirmed');
}

/** Whether a person may enter the exchange area at `now`. Once open it stays open: membership outlives the cycle. */
export function mayEnter(ties: readonly EntryTie[], now: Temporal.Instant): boolean {
  return ties.some(
    (tie) =>
      givesMembership(tie) &&
      tie.exchangeOpens !== null &&
      now.epochMilliseconds >= tie.exchangeOpens.epochMilliseconds,
  );
}
