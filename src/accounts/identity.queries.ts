import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import type { Identity, PreviewWish } from '../platform/http/caller.js';
import { hashToken } from '../platform/security/tokens.js';

const idleHours = 24;
const noticeMinutes = 5;

interface IdentityRow extends Omit<Identity, 'preview'> {
  lastSeenAt: Date;
  preview: PreviewWish | null;
}

@Injectable()
export class IdentityQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Who holds this session: one statement, by an index; a second one every five minutes to note that it is in use. */
  async identify(token: string): Promise<Identity | undefined> {
    const now = this.clock.now();
    const row = await this.database.row<IdentityRow>(
      `SELECT s.id AS "sessionId", p.id AS "personId", p.name, p.email, s.last_seen_at AS "lastSeenAt",
              s.preview,
              ARRAY(SELECT DISTINCT g.role FROM role_grant g WHERE g.person_id = p.id) AS roles
         FROM session s JOIN person p ON p.id = s.person_id
        WHERE s.token_hash = $1 AND s.expires_at > $2 AND s.last_seen_at > $3 AND p.deactivated_at IS NULL`,
      [hashToken(token), now.toString(), now.subtract({ hours: idleHours }).toString()],
    );
    if (!row) return undefined;
    const { lastSeenAt, preview, ...identity } = row;
    if (lastSeenAt.getTime() < now.epochMilliseconds - noticeMinutes * 60_000) {
      await this.database.rows('UPDATE session SET last_seen_at = $2 WHERE id = $1', [
        row.sessionId,
        now.toString(),
      ]);
    }
    return preview && mayPreview(identity, preview, now) ? { ...identity, preview } : identity;
  }

  /** Whether two sessions, ended ones included, are the same person's; a session that is not known is nobody's. */
  async samePerson(token: string, other: string): Promise<boolean> {
    const row = await this.database.row<{ persons: number }>(
      'SELECT count(DISTINCT person_id)::int AS persons FROM session WHERE token_hash IN ($1, $2) HAVING count(*) = 2',
      [hashToken(token), hashToken(other)],
    );
    return row?.persons === 1;
  }

  async anyAdministrator(): Promise<boolean> {
    return (
      (await this.database.row(`SELECT 1 FROM role_grant WHERE role = 'administrator' LIMIT 1`)) !== undefined
    );
  }

  async account(personId: string) {
    return this.database.row<{ name: string; email: string; hasPassword: boolean; sessions: SessionLine[] }>(
      `SELECT p.name, p.email, p.password_hash IS NOT NULL AS "hasPassword",
              (SELECT coalesce(json_agg(json_build_object('id', s.id, 'device', s.device, 'since', s.created_at,
                      'lastSeenAt', s.last_seen_at) ORDER BY s.last_seen_at DESC), '[]')
                 FROM session s WHERE s.person_id = p.id AND s.expires_at > $2) AS sessions
         FROM person p WHERE p.id = $1`,
      [personId, this.clock.now().toString()],
    );
  }
}

export interface SessionLine {
  id: string;
  device: string;
  since: string;
  lastSeenAt: string;
}

/** It ends by itself, and with the role. */
const mayPreview = ({ roles }: Identity, { until }: PreviewWish, now: Temporal.Instant): boolean =>
  roles.includes('organiser') && Temporal.Instant.compare(now, Temporal.Instant.from(until)) < 0;
