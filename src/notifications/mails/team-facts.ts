import type { Tx } from '../../platform/database/tx.js';
import type { Recipient } from './mail.js';

/** Whoever decides about the team of an entry. */
export const ownerOf = (tx: Tx, entryId: string): Promise<Recipient[]> =>
  tx.rows(
    `SELECT p.name, p.email, p.lang FROM entry_member m JOIN person p ON p.id = m.person_id
      WHERE m.entry_id = $1 AND m.role = 'owner' AND p.deactivated_at IS NULL`,
    [entryId],
  );

export async function nameOf(tx: Tx, personId: string): Promise<string> {
  const [person] = await tx.rows<{ name: string }>('SELECT name FROM person WHERE id = $1', [personId]);
  return person?.name ?? '';
}

export interface AccessAsked {
  personId: string;
  asking: string;
  address: string;
  message: string;
  answer: string;
}

export async function accessAsked(tx: Tx, requestId: string): Promise<AccessAsked | undefined> {
  const [asked] = await tx.rows<AccessAsked>(
    `SELECT p.id AS "personId", p.name AS asking, p.email AS address, r.message, r.answer
       FROM access_request r JOIN person p ON p.id = r.person_id WHERE r.id = $1`,
    [requestId],
  );
  return asked;
}
