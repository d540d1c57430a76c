import type { LetterKind } from '../../awards/domain/letters.js';
import { resultUrl } from '../../awards/awards.paths.js';
import { type LetterRecipient, recipientsOf } from '../../awards/recipient-rows.js';
import type { CycleTexts } from '../../cycles/domain/cycle-texts.js';
import { languageFor, type Languages } from '../../cycles/domain/languages.js';
import { type LocalizedText, textIn } from '../../cycles/domain/localized-text.js';
import type { DomainEvent, Tx } from '../../platform/database/tx.js';
import type { Lang } from '../../platform/i18n/lang.js';
import type { Letter, Recipient } from './mail.js';
import { eachOnce } from './recipients.js';

interface LetterCycle {
  name: string;
  languages: Languages;
  texts: CycleTexts;
}

/** The letters of one kind, to those whom the organiser saw on the list: an entry's whole team and its confirmed partners. */
export async function lettersOf(tx: Tx, event: DomainEvent, kind: LetterKind): Promise<Letter[]> {
  const cycleId = event.subject.id;
  const entries = (await recipientsOf(tx, cycleId)).filter((entry) => entry.kind === kind);
  const [cycle] = await tx.rows<LetterCycle>('SELECT name, languages, texts FROM cycle WHERE id = $1', [
    cycleId,
  ]);
  if (!cycle) return [];
  const langs = await languagesOf(tx, entries);
  const prizes = await prizesOf(tx, cycleId);
  const byClock = event.payload?.['planned'] === true;
  return entries.flatMap((entry) => {
    const won = prizes.get(entry.entryId) ?? [];
    const letters = lettersOfEntry(entry, cycle, langs, won);
    return byClock
      ? letters.map((letter) => ({ ...letter, once: ['letter', JSON.stringify(won)] }))
      : letters;
  });
}

function lettersOfEntry(
  entry: LetterRecipient,
  { name: cycle, languages, texts }: LetterCycle,
  langs: Map<string, Lang>,
  prizes: LocalizedText[],
): Letter[] {
  const { entryId, reference, title, municipality, team, partners } = entry;
  const reader = (name: string, email: string): Recipient => ({
    name,
    email,
    lang: languageFor(languages, langs.get(email) ?? 'de'),
  });
  const inTeam = new Set(team.map(({ email }) => email));
  const readers = eachOnce([
    ...team.map(({ name, email }) => reader(name, email)),
    ...partners.map(({ contactName, email }) => reader(contactName, email)),
  ]);
  return readers.map((to) => ({
    to,
    model: { reference, title, municipality, cycle, prizes: prizes.map((prize) => textIn(prize, to.lang)) },
    passages: { passage: textIn(texts.letter, to.lang) },
    ...(inTeam.has(to.email) && { links: { entry: { path: resultUrl(entryId) } } }),
    about: { entryId },
    attachment: 'letter',
  }));
}

async function languagesOf(tx: Tx, entries: LetterRecipient[]): Promise<Map<string, Lang>> {
  const emails = entries.flatMap(({ team, partners }) => [...team, ...partners].map(({ email }) => email));
  const rows = await tx.rows<{ email: string; lang: Lang }>(
    'SELECT email, lang FROM person WHERE email = ANY($1)',
    [emails],
  );
  return new Map(rows.map(({ email, lang }) => [email, lang]));
}

async function prizesOf(tx: Tx, cycleId: string): Promise<Map<string, LocalizedText[]>> {
  const rows = await tx.rows<{ entryId: string; title: LocalizedText }>(
    `SELECT a.entry_id AS "entryId", p.title FROM award a JOIN prize p ON p.id = a.prize_id
      WHERE p.cycle_id = $1 ORDER BY p.position`,
    [cycleId],
  );
  return rows.reduce(
    (all, { entryId, title }) => all.set(entryId, [...(all.get(entryId) ?? []), title]),
    new Map<string, LocalizedText[]>(),
  );
}
