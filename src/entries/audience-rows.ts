import type { RowSource } from '../platform/database/row-source.js';
import type { Lang } from '../platform/i18n/lang.js';

/** One person who is reached, with the team or organisation they are reached for. */
export interface Reached {
  name: string;
  email: string;
  lang: Lang;
  /** Id of the entry or partner. */
  group: string;
}

const team = (states: string): string =>
  `SELECT p.name, p.email, p.lang, e.id AS "group"
     FROM entry e JOIN entry_member m ON m.entry_id = e.id JOIN person p ON p.id = m.person_id
    WHERE e.cycle_id = $1 AND e.state IN (${states}) AND p.deactivated_at IS NULL
    ORDER BY e.id, m.joined_at, p.id`;

/** Everybody who works on a draft of a cycle. */
export const draftTeams = (source: RowSource, cycleId: string): Promise<Reached[]> =>
  source.rows(team(`'draft'`), [cycleId]);

/** Everybody who worked on what was submitted and not withdrawn. */
export const applicantTeams = (source: RowSource, cycleId: string): Promise<Reached[]> =>
  source.rows(team(`'submitted', 'admitted', 'rejected'`), [cycleId]);

/** Partners of drafts that were invited and have not answered. */
export const invitedPartners = (source: RowSource, cycleId: string): Promise<Reached[]> =>
  source.rows(
    `SELECT r.contact_name AS name, r.email, coalesce(p.lang, 'de') AS lang, r.id AS "group"
       FROM partner r JOIN entry e ON e.id = r.entry_id LEFT JOIN person p ON p.email = r.email
      WHERE e.cycle_id = $1 AND e.state = 'draft' AND r.state = 'invited' ORDER BY r.id`,
    [cycleId],
  );

/** Teams or organisations among them. */
export const groupsOf = (reached: readonly Reached[]): number =>
  new Set(reached.map(({ group }) => group)).size;
