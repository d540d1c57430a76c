import type { Reached } from '../entries/audience-rows.js';
import type { RowSource } from '../platform/database/row-source.js';

/** Every juror of a cycle who accepted. */
export const acceptedJurors = (source: RowSource, cycleId: string): Promise<Reached[]> =>
  source.rows(
    `SELECT p.name, p.email, p.lang, j.id AS "group" FROM juror j JOIN person p ON p.id = j.person_id
      WHERE j.cycle_id = $1 AND j.state = 'accepted' AND p.deactivated_at IS NULL ORDER BY p.id`,
    [cycleId],
  );
