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
  sqlInvariant(
    'an inquiry is open with a submitted entry only, and alone',
    `SELECT 'inquiry ' || i.id AS problem FROM inquiry i JOIN entry e ON e.id = i.entry_id
      WHERE i.state = 'open' AND (e.state <> 'submitted'
         OR EXISTS (SELECT FROM screening_proposal p WHERE p.entry_id = e.id AND p.state = 'open'))`,
  ),
  sqlInvariant(
    'an answered inquiry has its submission, sent in time',
    `SELECT 'inquiry ' || i.id AS problem FROM inquiry i LEFT JOIN submission s ON s.inquiry_id = i.id
      WHERE (i.state = 'answered') <> (s.id IS NOT NULL)
         OR (s.id IS NOT NULL AND (s.entry_id <> i.entry_id OR s.submitted_at > i.answer_by))`,
  ),
];
