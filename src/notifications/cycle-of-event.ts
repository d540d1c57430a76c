import type { CycleContact, CycleTexts } from '../cycles/domain/cycle-texts.js';
import type { Languages } from '../cycles/domain/languages.js';
import type { DomainEvent, Tx } from '../platform/database/tx.js';

/** What a cycle says about every mail of it. */
export interface MailCycle {
  languages: Languages;
  contact: CycleContact;
}

/** Which cycle a thing belongs to. */
const cycleIds: Readonly<Record<string, string>> = {
  cycle: '$1::uuid',
  entry: '(SELECT cycle_id FROM entry WHERE id = $1)',
  round: '(SELECT cycle_id FROM round WHERE id = $1)',
  juror: '(SELECT cycle_id FROM juror WHERE id = $1)',
};

/** The cycle that an event is about; nothing where it is about none. */
export async function cycleOfEvent(tx: Tx, { subject }: DomainEvent): Promise<MailCycle | undefined> {
  const id = cycleIds[subject.kind];
  if (!id) return undefined;
  const [row] = await tx.rows<{ languages: Languages; texts: CycleTexts }>(
    `SELECT languages, texts FROM cycle WHERE id = ${id}`,
    [subject.id],
  );
  return row && { languages: row.languages, contact: row.texts.contact };
}
