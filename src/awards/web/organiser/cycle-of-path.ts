import { found } from '../../../platform/http/domain-error.js';
import type { AwardQueries } from '../../award.queries.js';
import type { AwardsCycle } from '../../awards-cycle.js';

/** The cycle of a year in the address, or 404. */
export async function cycleOfPath(awards: AwardQueries, year: string): Promise<AwardsCycle> {
  const known = found(/^\d{4}$/.exec(year));
  return found(await awards.cycle(Number(known[0])));
}
