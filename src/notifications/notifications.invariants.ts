import { type Invariant, sqlInvariant } from '../platform/invariants/invariant.js';

export const notificationInvariants: Invariant[] = [
  sqlInvariant(
    'every message has its cause',
    `SELECT 'message ' || m.id AS problem FROM message m
      WHERE NOT EXISTS (SELECT FROM domain_event d WHERE d.id = m.cause_id)`,
  ),
  sqlInvariant(
    'a message is sent at an instant, or has not been sent',
    `SELECT 'message ' || id AS problem FROM message WHERE (state = 'sent') <> (sent_at IS NOT NULL)`,
  ),
  sqlInvariant(
    'no letter about a result before the letters were released',
    `SELECT 'message ' || m.id AS problem FROM message m JOIN domain_event d ON d.id = m.cause_id
      WHERE d.type = 'LettersReleased'
        AND NOT EXISTS (SELECT FROM letter_release l WHERE l.cycle_id::text = d.subject_id AND l.released_at <= m.created_at)`,
  ),
];
