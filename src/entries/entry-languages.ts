import { Injectable } from '@nestjs/common';
import { CycleQueries } from '../cycles/cycle.queries.js';
import type { Languages } from '../cycles/domain/languages.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { isId } from '../platform/database/is-id.js';
import { PageLanguages, type RouteParams } from '../platform/http/page-languages.js';
import { hashToken } from '../platform/security/tokens.js';
import { entryPaths } from './entries.paths.js';
import { teamPaths } from './team.paths.js';

type Found = { languages: Languages } | undefined;

/** Pages of applicants and partners are in the languages of their cycle. */
@Injectable()
export class EntryLanguages {
  constructor(
    pages: PageLanguages,
    private readonly database: Database,
    private readonly cycles: CycleQueries,
    private readonly clock: Clock,
  ) {
    pages.register(async (route, params) => (await this.of(route, params))?.languages);
  }

  private async of(route: string, { id = '', token = '' }: RouteParams): Promise<Found> {
    if (route.startsWith(entryPaths.dossier)) return isId(id) ? this.ofEntry('e.id = $1', id) : undefined;
    if (route.startsWith(entryPaths.start)) return this.cycles.current(this.clock.now());
    if (route.startsWith(entryPaths.confirmation))
      return this.ofEntry('e.id = (SELECT entry_id FROM partner WHERE token_hash = $1)', hashToken(token));
    if (route.startsWith(teamPaths.invitation))
      return this.ofEntry(
        'e.id = (SELECT entry_id FROM team_invitation WHERE token_hash = $1)',
        hashToken(token),
      );
    return undefined;
  }

  private ofEntry(condition: string, value: string): Promise<Found> {
    return this.database.row<{ languages: Languages }>(
      `SELECT c.languages FROM entry e JOIN cycle c ON c.id = e.cycle_id WHERE ${condition}`,
      [value],
    );
  }
}
