import { type Invariant, sqlInvariant } from '../platform/invariants/invariant.js';

export const exchangeInvariants: Invariant[] = [
  sqlInvariant(
    'every membership comes from an entry that was submitted',
    `SELECT 'person ' || g.person_id || ' by entry ' || g.scope_id AS problem FROM role_grant g
      WHERE g.role = 'member' AND NOT EXISTS (SELECT FROM submission s WHERE s.entry_id = g.scope_id)`,
  ),
  sqlInvariant(
    'a topic counts its posts',
    `SELECT 'topic ' || t.id AS problem FROM topic t WHERE t.posts <> (SELECT count(*) FROM post p WHERE p.topic_id = t.id AND p.removed_at IS NULL)`,
  ),
  sqlInvariant(
    // Roles end, posts stay: what was granted once is in the events.
    'whoever writes in the exchange was let in as a member or an organiser',
    `SELECT 'post ' || p.id AS problem FROM post p
      WHERE NOT EXISTS (SELECT FROM role_grant g WHERE g.person_id = p.author_id AND g.role IN ('member', 'organiser'))
        AND NOT EXISTS (SELECT FROM domain_event d WHERE d.type = 'RoleGranted' AND d.subject_id = p.author_id::text
                           AND d.payload->>'role' IN ('member', 'organiser') AND d.occurred_at <= p.written_at)`,
  ),
];
