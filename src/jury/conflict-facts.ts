import { readForm } from '../cycles/read-form.js';
import type { Answers } from '../entries/domain/answers.js';
import type { Tx } from '../platform/database/tx.js';
import type { EntryParties, JurorTies } from './domain/conflicts.js';
import { type DossierWords, wordsOfAnswers } from './domain/dossier-words.js';

/** Which pairs are looked at: all of a cycle, or those of one juror or one entry. */
export interface PairScope {
  cycleId: string;
  jurorId?: string;
  entryId?: string;
}

interface JurorFacts extends JurorTies {
  id: string;
}
interface EntryFacts extends EntryParties {
  id: string;
}

/** A Kreis that applies, or that a juror works for, is its own Kreis. */
const districtOf = `CASE WHEN m.kind = 'district' THEN m.key ELSE m.district_key END`;

/** The jurors in scope with what the rules look at, locked in one order: whoever changes conflicts or assignments waits here. */
export async function lockJurors(tx: Tx, { cycleId, jurorId }: PairScope): Promise<JurorFacts[]> {
  const rows = await tx.rows<Omit<JurorFacts, 'associations'> & { associations: string }>(
    `SELECT j.id, j.person_id AS "personId", p.email, j.municipality_id AS "municipalityId",
            ${districtOf} AS "districtKey", j.employer, j.associations
       FROM juror j JOIN person p ON p.id = j.person_id LEFT JOIN municipality m ON m.id = j.municipality_id
      WHERE j.cycle_id = $1 AND ($2::uuid IS NULL OR j.id = $2) AND j.state IN ('invited', 'accepted')
      ORDER BY j.id FOR UPDATE OF j`,
    [cycleId, jurorId ?? null],
  );
  return rows.map((row) => ({ ...row, associations: row.associations.split('\n') }));
}

/** The entries in scope that were submitted at least once, with everybody behind them and what they say. */
export async function entryParties(tx: Tx, { cycleId, entryId }: PairScope): Promise<EntryFacts[]> {
  const entries = await tx.rows<Omit<EntryFacts, 'words'>>(
    `SELECT e.id, e.municipality_id AS "municipalityId", m.short_name AS applicant, ${districtOf} AS "districtKey",
            (SELECT coalesce(json_agg(json_build_object('personId', p.id, 'email', p.email) ORDER BY p.id), '[]')
               FROM entry_member t JOIN person p ON p.id = t.person_id WHERE t.entry_id = e.id) AS team,
            (SELECT coalesce(json_agg(json_build_object('name', o.organisation, 'email', o.email) ORDER BY o.id), '[]')
               FROM partner o WHERE o.entry_id = e.id) AS partners
       FROM entry e JOIN municipality m ON m.id = e.municipality_id
      WHERE e.cycle_id = $1 AND ($2::uuid IS NULL OR e.id = $2) AND e.state IN ('submitted', 'admitted', 'rejected')
      ORDER BY e.id`,
    [cycleId, entryId ?? null],
  );
  const words = await submittedWords(
    tx,
    entries.map(({ id }) => id),
  );
  return entries.map((entry) => ({ ...entry, words: words.get(entry.id) ?? [] }));
}

/** What the newest submission of each entry says. */
async function submittedWords(tx: Tx, entryIds: string[]): Promise<Map<string, DossierWords[]>> {
  const rows = await tx.rows<{ entryId: string; answers: Answers; formVersionId: string }>(
    `SELECT DISTINCT ON (b.entry_id) b.entry_id AS "entryId", b.content->'answers' AS answers, f.id AS "formVersionId"
       FROM submission b JOIN entry e ON e.id = b.entry_id
       JOIN form_version f ON f.cycle_id = e.cycle_id AND f.number = (b.content->>'formVersion')::int
      WHERE b.entry_id = ANY ($1) ORDER BY b.entry_id, b.number DESC`,
    [entryIds],
  );
  const found = new Map<string, DossierWords[]>();
  for (const { entryId, answers, formVersionId } of rows)
    found.set(entryId, wordsOfAnswers(await readForm(tx, formVersionId), answers));
  return found;
}
