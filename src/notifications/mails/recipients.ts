import type { Tx } from '../../platform/database/tx.js';
import type { Recipient } from './mail.js';

const reader = 'p.name, p.email, p.lang';

/** Everybody who works on an entry. */
export const teamOf = (tx: Tx, entryId: string): Promise<Recipient[]> =>
  tx.rows(
    `SELECT ${reader} FROM entry_member m JOIN person p ON p.id = m.person_id
      WHERE m.entry_id = $1 AND p.deactivated_at IS NULL ORDER BY m.joined_at, p.id`,
    [entryId],
  );

export const personOf = async (tx: Tx, personId: string): Promise<Recipient[]> =>
  tx.rows(`SELECT ${reader} FROM person p WHERE p.id = $1 AND p.deactivated_at IS NULL`, [personId]);

/** Each address once: who is in the team and a partner as well reads one mail. */
export const eachOnce = (people: Recipient[]): Recipient[] =>
  [
    ...new Map(people.toReversed().map((person) => [person.email.toLowerCase(), person])).values(),
  ].toReversed();
