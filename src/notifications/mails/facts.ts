import type { Tx } from '../../platform/database/tx.js';

export interface EntryFacts extends Record<string, unknown> {
  municipality: string;
  title: string;
  /** Null before the first submission. */
  reference: string | null;
  cycle: string;
}

/** What every mail about an entry names. */
export async function entryFacts(tx: Tx, entryId: string): Promise<EntryFacts | undefined> {
  const [facts] = await tx.rows<EntryFacts>(
    `SELECT m.short_name AS municipality, e.title, e.reference, c.name AS cycle
       FROM entry e JOIN municipality m ON m.id = e.municipality_id JOIN cycle c ON c.id = e.cycle_id
      WHERE e.id = $1`,
    [entryId],
  );
  return facts;
}

export const sampleEntry: EntryFacts = {
  municipality: 'Köln',
  title: 'Gemeinsam für gerechten Handel',
  reference: 'KBW-2026-0042-7',
  cycle: 'Kommune bewegt Welt 2026',
};

export const sampleId = '01990000-0000-7000-8000-000000000001';
