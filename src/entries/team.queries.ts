import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { isId } from '../platform/database/is-id.js';
import { toInstant } from '../platform/i18n/formats.js';
import { hashToken } from '../platform/security/tokens.js';
import { type InvitationStanding, invitationStanding, type InvitationState } from './domain/team.js';
import type { RequestState } from './entities/access-request.entity.js';
import type { TeamRole } from './entities/entry-member.entity.js';

export interface TeamMember {
  personId: string;
  name: string;
  email: string;
  role: TeamRole;
  /** Of the end of the time for the draft. */
  reminded: boolean;
  joinedAt: Temporal.Instant;
}
/** Of one member. */
export interface TeamStanding {
  role: TeamRole;
  requests: number;
}
export interface SentInvitation {
  id: string;
  name: string;
  email: string;
  role: TeamRole;
  state: InvitationStanding;
  teamLeaves: boolean;
  invitedAt: Temporal.Instant;
  expiresAt: Temporal.Instant;
}
export interface AskedAccess {
  id: string;
  name: string;
  email: string;
  message: string;
  askedAt: Temporal.Instant;
}
export interface Team {
  members: TeamMember[];
  /** Those that wait, have expired or were declined. */
  invitations: SentInvitation[];
  /** Those that wait for the owner; only the owner reads them. */
  requests: AskedAccess[];
}
/** What the page behind an invitation's link tells: nothing of the dossier. */
export interface InvitationView {
  entryId: string;
  name: string;
  email: string;
  role: TeamRole;
  standing: InvitationStanding;
  expiresAt: Temporal.Instant;
  invitedBy: string;
  municipality: string;
  cycleName: string;
}
/** A request as whoever asked sees it: nothing of the entry but that it is there. */
export interface MyRequest {
  municipality: string;
  cycleName: string;
  state: RequestState;
  /** The entry was withdrawn while the request waited. */
  over: boolean;
  askedAt: Temporal.Instant;
  answer: string;
}

/** JSON has no instants. */
type Written<T> = { [K in keyof T]: T[K] extends Temporal.Instant ? string : T[K] };

const invitationsSql = `
  SELECT coalesce(json_agg(json_build_object('id', i.id, 'name', i.name, 'email', i.email, 'role', i.role, 'state', i.state,
           'teamLeaves', i.team_leaves, 'invitedAt', i.invited_at, 'expiresAt', i.expires_at) ORDER BY i.invited_at, i.id), '[]')
    FROM team_invitation i WHERE i.entry_id = e.id AND i.state IN ('open', 'declined')`;

/** Who is in teams, who is asked in, and who asks. */
@Injectable()
export class TeamQueries {
  constructor(private readonly database: Database) {}

  /** What somebody is in the team, and how many wait for that person's answer: they ask its owner. */
  async standingOf(entryId: string, personId: string): Promise<TeamStanding | undefined> {
    if (!isId(entryId)) return undefined;
    return this.database.row<TeamStanding>(
      `SELECT m.role, (SELECT count(*)::int FROM access_request r
          WHERE r.entry_id = m.entry_id AND r.state = 'open' AND m.role = 'owner') AS requests
         FROM entry_member m WHERE m.entry_id = $1 AND m.person_id = $2`,
      [entryId, personId],
    );
  }

  /** The team with what waits; undefined for whoever is not in it. */
  async ofMember(entryId: string, personId: string, now: Temporal.Instant): Promise<Team | undefined> {
    if (!isId(entryId)) return undefined;
    const row = await this.database.row<{
      members: Written<TeamMember>[];
      invitations: (Written<SentInvitation> & { state: InvitationState })[];
      requests: Written<AskedAccess>[];
    }>(
      `SELECT (SELECT json_agg(json_build_object('personId', p.id, 'name', p.name, 'email', p.email, 'role', t.role,
                        'reminded', t.reminded, 'joinedAt', t.joined_at) ORDER BY t.role = 'owner' DESC, t.joined_at, p.id)
                 FROM entry_member t JOIN person p ON p.id = t.person_id WHERE t.entry_id = e.id) AS members,
              (${invitationsSql}) AS invitations,
              (SELECT coalesce(json_agg(json_build_object('id', r.id, 'name', p.name, 'email', p.email, 'message', r.message,
                        'askedAt', r.asked_at) ORDER BY r.asked_at, r.id), '[]')
                 FROM access_request r JOIN person p ON p.id = r.person_id
                WHERE r.entry_id = e.id AND r.state = 'open' AND me.role = 'owner') AS requests
         FROM entry_member me JOIN entry e ON e.id = me.entry_id
        WHERE me.entry_id = $1 AND me.person_id = $2`,
      [entryId, personId],
    );
    return (
      row && {
        members: row.members.map((each) => ({ ...each, joinedAt: Temporal.Instant.from(each.joinedAt) })),
        invitations: row.invitations.map((each) => sentInvitation(each, now)),
        requests: row.requests.map((each) => ({ ...each, askedAt: Temporal.Instant.from(each.askedAt) })),
      }
    );
  }

  /** The offer of the organisation that nobody has accepted yet. */
  async transferOf(entryId: string, now: Temporal.Instant): Promise<SentInvitation | undefined> {
    const row = await this.database.row<{
      invitations: (Written<SentInvitation> & { state: InvitationState })[];
    }>(`SELECT (${invitationsSql}) AS invitations FROM entry e WHERE e.id = $1`, [entryId]);
    return row?.invitations
      .filter(({ role }) => role === 'owner')
      .map((each) => sentInvitation(each, now))
      .at(-1);
  }

  /** What a link is about, whatever became of it; undefined for a link that never was. */
  async invitation(token: string, now: Temporal.Instant): Promise<InvitationView | undefined> {
    const row = await this.database.row<
      Omit<InvitationView, 'expiresAt' | 'standing'> & {
        state: InvitationState;
        expiresAt: Date;
        withdrawn: boolean;
      }
    >(
      `SELECT i.entry_id AS "entryId", i.name, i.email, i.role, i.state, i.expires_at AS "expiresAt", p.name AS "invitedBy",
              m.short_name AS municipality, c.name AS "cycleName", e.state = 'withdrawn' AS withdrawn
         FROM team_invitation i JOIN person p ON p.id = i.invited_by_id JOIN entry e ON e.id = i.entry_id
         JOIN municipality m ON m.id = e.municipality_id JOIN cycle c ON c.id = e.cycle_id
        WHERE i.token_hash = $1`,
      [hashToken(token)],
    );
    if (!row) return undefined;
    const { state, withdrawn, ...invitation } = row;
    const expiresAt = toInstant(row.expiresAt);
    const standing = withdrawn ? 'withdrawn' : invitationStanding({ state, expiresAt }, now);
    return { ...invitation, expiresAt, standing };
  }

  /** What a person has asked for and not got, the newest first; of each entry the last request. */
  async requestsOf(personId: string): Promise<MyRequest[]> {
    const rows = await this.database.rows<Omit<MyRequest, 'askedAt'> & { askedAt: Date }>(
      `SELECT * FROM (
         SELECT DISTINCT ON (r.entry_id) m.short_name AS municipality, c.name AS "cycleName", r.state, r.answer,
                r.asked_at AS "askedAt", e.state = 'withdrawn' AS over
           FROM access_request r JOIN entry e ON e.id = r.entry_id
           JOIN municipality m ON m.id = e.municipality_id JOIN cycle c ON c.id = e.cycle_id
          WHERE r.person_id = $1
            AND NOT EXISTS (SELECT FROM entry_member t WHERE t.entry_id = e.id AND t.person_id = r.person_id)
          ORDER BY r.entry_id, r.asked_at DESC) r
        WHERE r.state <> 'granted' ORDER BY r."askedAt" DESC`,
      [personId],
    );
    return rows.map((row) => ({ ...row, askedAt: toInstant(row.askedAt) }));
  }

  /** Whether a municipality has its one entry in a cycle, and whether the person waits for an answer about it. */
  async taken(
    cycleId: string,
    municipalityId: string,
    personId: string,
  ): Promise<{ waiting: boolean } | undefined> {
    return this.database.row(
      `SELECT EXISTS (SELECT FROM access_request r WHERE r.entry_id = e.id AND r.person_id = $3 AND r.state = 'open') AS waiting
         FROM entry e WHERE e.cycle_id = $1 AND e.municipality_id::text = $2 AND e.exclusive
          AND NOT EXISTS (SELECT FROM entry_member t WHERE t.entry_id = e.id AND t.person_id = $3)`,
      [cycleId, municipalityId, personId],
    );
  }
}

function sentInvitation(
  written: Written<SentInvitation> & { state: InvitationState },
  now: Temporal.Instant,
): SentInvitation {
  const expiresAt = Temporal.Instant.from(written.expiresAt);
  const invitedAt = Temporal.Instant.from(written.invitedAt);
  return { ...written, invitedAt, expiresAt, state: invitationStanding({ ...written, expiresAt }, now) };
}
