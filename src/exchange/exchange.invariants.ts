import { type Invariant, sqlInvariant } from '../platform/invariants/invariant.js';

export const exchangeInvariants: Invariant[] = [
  sqlInvariant(
    'every membership comes from an entry that was submitted',
    `SELECT 'person ' || g.person_id || ' by entry ' || g.scope_id AS problem FROM role_grant g
      WHERE g.role = 'member' AND NOT EXISTS (SELECT FROM submission s WHERE s.entry_id = g.scope_id)`,
  ),
  sqlInvariant(
    'a topic counts its posts',
    `SELECT 'topic ' || t.id AS problem FROM topic t WHERE t.posts <> (SELECT count(*) FROM post p WHERE p.topic_id = t.id)`,
  ),
  sqlInvariant(
    'whoever writes in the exchange is a member or an organiser',
    `SELECT 'post ' || p.id AS problem FROM post p
      WHERE NOT EXISTS (SELECT FROM role_grant g WHERE g.person_id = p.author_id AND g.role IN ('member', 'organiser'))`,
  ),
];
