import type { Tx } from '../platform/database/tx.js';
import type { EntryParties, JurorTies } from './domain/conflicts.js';

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

/** The entries in scope that were submitted at least once, with everybody behind them. */
export async function entryParties(tx: Tx, { cycleId, entryId }: PairScope): Promise<EntryFacts[]> {
  return tx.rows<EntryFacts>(
    `SELECT e.id, e.municipality_id AS "municipalityId", ${districtOf} AS "districtKey",
            (SELECT coalesce(json_agg(json_build_object('personId', p.id, 'email', p.email) ORDER BY p.id), '[]')
               FROM entry_member t JOIN person p ON p.id = t.person_id WHERE t.entry_id = e.id) AS team,
            (SELECT coalesce(json_agg(json_build_object('name', o.organisation, 'email', o.email) ORDER BY o.id), '[]')
               FROM partner o WHERE o.entry_id = e.id) AS partners
       FROM entry e JOIN municipality m ON m.id = e.municipality_id
      WHERE e.cycle_id = $1 AND ($2::uuid IS NULL OR e.id = $2) AND e.state IN ('submitted', 'admitted', 'rejected')
      ORDER BY e.id`,
    [cycleId, entryId ?? null],
  );
}
