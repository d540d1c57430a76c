import { hash } from 'node:crypto';
import type { EntryState } from '../entries/domain/entry-state.js';
import type { RowSource } from '../platform/database/row-source.js';
import { letterKind, type LetterKind, letterKinds } from './domain/letters.js';

export interface LetterRecipient {
  entryId: string;
  reference: string;
  title: string;
  municipality: string;
  kind: LetterKind;
  /** People of the applicant. */
  team: { personId: string; name: string; email: string }[];
  /** Partner organisations that confirmed the entry. */
  partners: { partnerId: string; organisation: string; contactName: string; email: string }[];
}

interface EntryRow extends Omit<LetterRecipient, 'kind'> {
  state: EntryState;
  hasAward: boolean;
}

/** Every entry of the cycle that gets a letter, laureates first, then by municipality. Without such an entry it is nobody. */
export async function recipientsOf(source: RowSource, cycleId: string): Promise<LetterRecipient[]> {
  const rows = await source.rows<EntryRow>(
    `SELECT e.id AS "entryId", e.reference, e.title, m.short_name AS municipality, e.state,
            EXISTS (SELECT 1 FROM award a JOIN prize p ON p.id = a.prize_id
                     WHERE a.entry_id = e.id AND p.cycle_id = e.cycle_id) AS "hasAward",
            (SELECT coalesce(json_agg(json_build_object('personId', p.id, 'name', p.name, 'email', p.email)
                    ORDER BY t.role DESC, p.name), '[]')
               FROM entry_member t JOIN person p ON p.id = t.person_id
              WHERE t.entry_id = e.id AND p.deactivated_at IS NULL) AS team,
            (SELECT coalesce(json_agg(json_build_object('partnerId', o.id, 'organisation', o.organisation,
                    'contactName', o.contact_name, 'email', o.email) ORDER BY o.organisation), '[]')
               FROM partner o WHERE o.entry_id = e.id AND o.state = 'confirmed') AS partners
       FROM entry e JOIN municipality m ON m.id = e.municipality_id
      WHERE e.cycle_id = $1 AND e.state IN ('admitted', 'rejected')
      ORDER BY m.short_name, e.id`,
    [cycleId],
  );
  const recipients = rows.flatMap(({ state, hasAward, ...row }) => {
    const kind = letterKind(state, hasAward);
    return kind ? [{ ...row, kind }] : [];
  });
  return letterKinds.flatMap((kind) => recipients.filter((each) => each.kind === kind));
}

/** Entries that still wait for the eligibility check. */
export async function unscreenedOf(source: RowSource, cycleId: string): Promise<number> {
  const [row] = await source.rows<{ count: number }>(
    `SELECT count(*)::int AS count FROM entry WHERE cycle_id = $1 AND state = 'submitted'`,
    [cycleId],
  );
  return row?.count ?? 0;
}

/** Names who gets which letter, whatever the order. */
export const listOf = (recipients: readonly Pick<LetterRecipient, 'entryId' | 'kind'>[]): string =>
  hash('sha256', JSON.stringify(recipients.map(({ entryId, kind }) => [entryId, kind]).toSorted())).slice(
    0,
    16,
  );
