import { type Invariant, sqlInvariant } from '../platform/invariants/invariant.js';

export const screeningInvariants: Invariant[] = [
  sqlInvariant(
    'an entry that waits for its screening has no decision that counts',
    `SELECT 'entry ' || e.id AS problem FROM entry e JOIN screening s ON s.entry_id = e.id
      WHERE e.state = 'submitted' AND s.revoked_at IS NULL`,
  ),
  sqlInvariant(
    'a confirmed proposal is the decision, by the second of two people',
    `SELECT 'proposal ' || p.id AS problem FROM screening_proposal p LEFT JOIN screening s ON s.proposal_id = p.id
      WHERE (p.state = 'confirmed') <> (s.id IS NOT NULL)
         OR (s.id IS NOT NULL AND (s.entry_id <> p.entry_id OR s.submission_id <> p.submission_id OR s.decision <> p.decision
             OR s.decided_by_id <> p.ended_by_id))`,
  ),
  sqlInvariant(
    'a proposal waits with a submitted entry only',
    `SELECT 'proposal ' || p.id AS problem FROM screening_proposal p JOIN entry e ON e.id = p.entry_id
      WHERE p.state = 'open' AND e.state <> 'submitted'`,
  ),
];
