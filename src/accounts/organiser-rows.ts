import type { Lang } from '../platform/i18n/lang.js';
import type { RowSource } from '../platform/database/row-source.js';

/** Everybody who organises, for what only the organisation can do. */
export const organisersOf = (source: RowSource): Promise<{ name: string; email: string; lang: Lang }[]> =>
  source.rows(
    `SELECT p.name, p.email, p.lang FROM person p
      WHERE p.deactivated_at IS NULL AND EXISTS (SELECT FROM role_grant g WHERE g.person_id = p.id AND g.role = 'organiser')
      ORDER BY p.name, p.id`,
  );
