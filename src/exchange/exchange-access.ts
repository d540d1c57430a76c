import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { instantOf } from '../platform/database/instants.js';
import { DomainError } from '../platform/http/domain-error.js';
import { exchangeErrors } from './domain/errors.js';
import { type EntryTie, givesMembership, mayEnter } from './domain/membership.js';

/** Somebody who may be in the exchange area: only `ExchangeAccess` makes one, and every command asks for it. */
export interface ForumVisitor {
  readonly personId: string;
  /** Organisers may take down others' posts. */
  readonly moderates: boolean;
}

/** What a person finds at the door; `opens` for members whose exchange has not begun. */
export type Door = { visitor: ForumVisitor } | { visitor?: undefined; opens?: Temporal.Instant };

interface TieRow {
  role: 'organiser' | 'member';
  as: EntryTie['as'] | null;
  entryState: EntryTie['entryState'];
  submissions: number;
  opens: Date | null;
}

/** The one place that decides who enters the exchange area. */
@Injectable()
export class ExchangeAccess {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 403 for everybody who is neither a member nor an organiser */
  async enter(personId: string): Promise<ForumVisitor> {
    const { visitor } = await this.door(personId);
    if (!visitor) throw new DomainError(exchangeErrors.membersOnly, {}, 403);
    return visitor;
  }

  async door(personId: string): Promise<Door> {
    const rows = await this.database.rows<TieRow>(tiesSql, [personId]);
    const moderates = rows.some(({ role }) => role === 'organiser');
    const ties = rows.flatMap(tieOf);
    if (moderates || mayEnter(ties, this.clock.now())) return { visitor: { personId, moderates } };
    const [opens] = ties
      .flatMap((tie) => (givesMembership(tie) && tie.exchangeOpens ? [tie.exchangeOpens] : []))
      .toSorted((a, b) => Temporal.Instant.compare(a, b));
    return opens ? { opens } : {};
  }
}

function tieOf({ as, entryState, submissions, opens }: TieRow): EntryTie[] {
  return as ? [{ as, entryState, submissions, exchangeOpens: opens && instantOf(opens) }] : [];
}

const tiesSql = `
  SELECT g.role, tie."as", e.state AS "entryState", opening.at AS opens,
         (SELECT count(*)::int FROM submission s WHERE s.entry_id = e.id) AS submissions
    FROM role_grant g
    LEFT JOIN entry e ON g.role = 'member' AND e.id = g.scope_id
    LEFT JOIN milestone opening ON opening.cycle_id = e.cycle_id AND opening.kind = 'exchangeOpens'
    LEFT JOIN LATERAL (
      SELECT 'team' AS "as" FROM entry_member t WHERE t.entry_id = e.id AND t.person_id = g.person_id
      UNION ALL
      SELECT p.state FROM partner p WHERE p.entry_id = e.id AND p.person_id = g.person_id
    ) tie ON true
   WHERE g.person_id = $1 AND g.role IN ('organiser', 'member')`;

/**
 * The same rule for lists, one row for each way in: person, municipality, and the organisation where the person came as a partner.
 * @param now the parameter with the present, such as `$1`
 */
export const membershipsSql = (now: string): string => `
  SELECT g.person_id, e.started_at, c.year, m.id AS municipality_id, m.short_name AS municipality,
         m.state_name AS state, tie.organisation
    FROM role_grant g
    JOIN entry e ON e.id = g.scope_id AND e.state <> 'withdrawn'
    JOIN cycle c ON c.id = e.cycle_id
    JOIN municipality m ON m.id = e.municipality_id
    JOIN milestone opening ON opening.cycle_id = c.id AND opening.kind = 'exchangeOpens' AND opening.at <= ${now}
    CROSS JOIN LATERAL (
      SELECT NULL AS organisation FROM entry_member t WHERE t.entry_id = e.id AND t.person_id = g.person_id
      UNION ALL
      SELECT p.organisation FROM partner p
       WHERE p.entry_id = e.id AND p.person_id = g.person_id AND p.state = 'confirmed'
    ) tie
   WHERE g.role = 'member' AND EXISTS (SELECT 1 FROM submission s WHERE s.entry_id = e.id)`;

/**
 * Joins `author` (name, home, organiser) to the column with a person's id: municipality or organisation of the latest membership.
 * @param personId column, such as `p.author_id`
 * @param as name of the joined row
 */
export const authorSql = (personId: string, as: string, now: string): string => `
  JOIN LATERAL (
    SELECT who.name, home.name AS home,
           EXISTS (SELECT 1 FROM role_grant o WHERE o.person_id = who.id AND o.role = 'organiser') AS organiser
      FROM person who
      LEFT JOIN LATERAL (
        SELECT coalesce(membership.organisation, membership.municipality) AS name
          FROM (${membershipsSql(now)}) membership
         WHERE membership.person_id = who.id
         ORDER BY membership.started_at DESC, membership.organisation NULLS FIRST LIMIT 1
      ) home ON true
     WHERE who.id = ${personId}
  ) ${as} ON true`;
