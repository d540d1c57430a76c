import { textIn } from '../../cycles/domain/localized-text.js';
import type { LocalizedText } from '../../cycles/domain/localized-text.js';
import type { EntryState } from '../../entries/domain/entry-state.js';
import { letterKind, type LetterKind } from '../../awards/domain/letters.js';
import type { DomainEvent, Tx } from '../../platform/database/tx.js';
import { entryUrl } from '../../entries/entries.paths.js';
import type { EntryFacts } from './facts.js';
import type { Letter } from './mail.js';
import { confirmedPartnersOf, eachOnce, teamOf } from './recipients.js';

interface LetterEntry extends EntryFacts {
  entryId: string;
  state: EntryState;
  prizes: LocalizedText[];
}

/** The letters of one kind: one an entry, to its whole team and its confirmed partners. */
export async function lettersOf(tx: Tx, event: DomainEvent, kind: LetterKind): Promise<Letter[]> {
  const entries = await tx.rows<LetterEntry>(
    `SELECT e.id AS "entryId", e.state, m.short_name AS municipality, e.title, e.reference, c.name AS cycle,
            ARRAY(SELECT p.title FROM award a JOIN prize p ON p.id = a.prize_id WHERE a.entry_id = e.id ORDER BY p.position) AS prizes
       FROM entry e JOIN municipality m ON m.id = e.municipality_id JOIN cycle c ON c.id = e.cycle_id
      WHERE e.cycle_id = $1 AND e.reference IS NOT NULL ORDER BY e.reference`,
    [event.subject.id],
  );
  const letters: Letter[] = [];
  for (const entry of entries.filter(({ state, prizes }) => letterKind(state, prizes.length > 0) === kind))
    letters.push(...(await lettersOfEntry(tx, entry)));
  return letters;
}

async function lettersOfEntry(tx: Tx, entry: LetterEntry): Promise<Letter[]> {
  const { entryId, prizes, ...facts } = entry;
  const team = await teamOf(tx, entryId);
  const readers = eachOnce([...team, ...(await confirmedPartnersOf(tx, entryId))]);
  const inTeam = new Set(team.map(({ email }) => email));
  return readers.map((to) => ({
    to,
    model: { ...facts, prizes: prizes.map((title) => textIn(title, to.lang)) },
    ...(inTeam.has(to.email) && { links: { entry: { path: entryUrl(entryId) } } }),
    about: { entryId },
  }));
}
