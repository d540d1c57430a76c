import { Injectable } from '@nestjs/common';
import type { LocalizedText } from '../cycles/domain/localized-text.js';
import type { PartnerKind } from '../cycles/domain/partner-rule.js';
import type { Rubric } from '../cycles/domain/rubric.js';
import type { FormDefinition } from '../entries/domain/form-definition.js';
import { type Scans, scansSql } from '../entries/scans-sql.js';
import { readForm } from '../cycles/read-form.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { instantOf } from '../platform/database/instants.js';
import type { RoundState } from './domain/round-state.js';
import { isScored } from './domain/round-times.js';
import type { Scores } from './domain/score.js';
import type { SheetState } from './domain/sheet-state.js';
import { closesSql } from './round-times-sql.js';
import { declaredFree, openToJuror, visibleToJuror } from './juror-access.js';
import { applicantForJury, withheldFiles } from './blind-sql.js';
import { contentForJury, filesForJury, type ShownFile, type Withheld } from './domain/blind-content.js';
import type { Blindness } from './domain/blindness.js';
import type { FileData, StoredContent } from '../entries/domain/submission-content.js';
import type { ScanState } from '../platform/storage/scan-state.js';
import type { SheetContent } from './sheet-content.js';

export interface AssignmentLine {
  id: string;
  roundId: string;
  roundName: string;
  roundState: RoundState;
  /** The last instant of scoring. */
  closesAt: Date | null;
  /** Of samples that count nowhere. */
  calibration: boolean;
  /** Whether its jurors see how far apart they are. */
  released: boolean;
  /** Whether its sheet is taken now. */
  scored: boolean;
  cycleName: string;
  reference: string;
  title: string;
  /** Null in a blind round. */
  applicant: string | null;
  sheetState: SheetState | null;
  /** Whether the juror has declared to be free, so that there is more than title and applicant. */
  declared: boolean;
}
/** A sheet among those of its round. */
export interface SheetPlace {
  id: string;
  title: string;
  state: SheetState | null;
}
export interface OwnScores {
  roundName: string;
  cycleName: string;
  rubric: Rubric;
  sheets: Scores[];
}
export interface SheetView extends AssignmentLine {
  sizeClass: LocalizedText | null;
  rubric: Rubric;
  /** 0 where nothing was written yet. */
  version: number;
  sheet: SheetContent | null;
  blindness: Blindness;
  /** The newest submission as the juror may read it, with the form that it names. */
  submission: StoredContent;
  form: FormDefinition;
  /** What the cycle calls the kinds of partners. */
  kinds: readonly PartnerKind[];
  scans: Scans;
}

const line = `a.id, r.id AS "roundId", r.name AS "roundName", r.state AS "roundState", r.calibrates_id IS NOT NULL AS calibration, r.released_at IS NOT NULL AS released, ${closesSql} AS "closesAt", c.name AS "cycleName",
  e.reference, e.title, ${applicantForJury} AS applicant, s.state AS "sheetState",
  ${declaredFree} AS declared`;

/** A `SheetContent`, of the sheet `s`. */
export const sheetContentSql = `json_build_object('scores', s.scores, 'reasons', s.reasons, 'abstention', s.abstention, 'comment', s.comment,
  'privateNote', s.private_note, 'organiserNote', s.organiser_note, 'feedback', s.feedback)`;

const newestSubmission = `SELECT b.content FROM submission b WHERE b.entry_id = e.id ORDER BY b.number DESC LIMIT 1`;

/** What jurors read. Every statement is built on the policy `visibleToJuror`. */
@Injectable()
export class SheetsQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Everything that the person has to score or has scored, newest round first. */
  async list(personId: string): Promise<AssignmentLine[]> {
    const rows = await this.database.rows<AssignmentLine>(
      `SELECT ${line} ${visibleToJuror}
        ORDER BY r.state = 'open' DESC, c.year DESC, r.number DESC, e.reference, a.id`,
      [personId],
    );
    return rows.map((row) => this.scoredNow(row));
  }

  /** The person's sheets of a round, in the order of the list. */
  places(personId: string, roundId: string): Promise<SheetPlace[]> {
    return this.database.rows<SheetPlace>(
      `SELECT a.id, e.title, s.state ${visibleToJuror} AND r.id = $2 ORDER BY e.reference, a.id`,
      [personId, roundId],
    );
  }

  /** The person's own values in a round, of drafts and of sheets handed in; nothing of sheets that abstain from the entry. */
  async ownScores(personId: string, roundId: string): Promise<OwnScores | undefined> {
    return this.database.row<OwnScores>(
      `SELECT r.name AS "roundName", c.name AS "cycleName", r.rubric,
              coalesce(json_agg(s.scores) FILTER (WHERE s.id IS NOT NULL AND s.abstention IS NULL), '[]') AS sheets
         ${visibleToJuror} AND r.id = $2 GROUP BY r.id, c.id`,
      [personId, roundId],
    );
  }

  /** How often the person has declared to be in conflict; which entries those are is not for them any more. */
  async declarations(personId: string): Promise<number> {
    const row = await this.database.row<{ count: number }>(
      `SELECT count(*)::int AS count FROM conflict_of_interest x JOIN juror j ON j.id = x.juror_id
        WHERE j.person_id = $1 AND j.state = 'accepted' AND x.source = 'declared'`,
      [personId],
    );
    return row?.count ?? 0;
  }

  async line(personId: string, assignmentId: string): Promise<AssignmentLine | undefined> {
    const row = await this.database.row<AssignmentLine>(`SELECT ${line} ${visibleToJuror} AND a.id = $2`, [
      personId,
      assignmentId,
    ]);
    return row && this.scoredNow(row);
  }

  /** The sheet with the dossier beside it, once declared. */
  async sheet(personId: string, assignmentId: string): Promise<SheetView | undefined> {
    const row = await this.database.row<
      Omit<SheetView, 'form'> & { formVersionId: string; withheld: Withheld[] }
    >(
      `SELECT seen.*, newest.content AS submission, newest.scans, newest."formVersionId"
         FROM (SELECT ${line}, k.label AS "sizeClass", c.partner_rule->'kinds' AS kinds, r.rubric, r.blindness, ${withheldFiles} AS withheld, coalesce(s.version, 0) AS version, e.id AS entry_id, e.cycle_id,
                      CASE WHEN s.id IS NOT NULL THEN ${sheetContentSql} END AS sheet
                 ${openToJuror} AND a.id = $2) seen
         CROSS JOIN LATERAL (
           SELECT b.content, ${scansSql} AS scans, f.id AS "formVersionId" FROM submission b
             JOIN form_version f ON f.cycle_id = seen.cycle_id AND f.number = (b.content->>'formVersion')::int
            WHERE b.entry_id = seen.entry_id ORDER BY b.number DESC LIMIT 1) newest`,
      [personId, assignmentId],
    );
    if (!row) return undefined;
    const { withheld, formVersionId, ...view } = row;
    const files = filesForJury(view.submission.files, view.blindness, withheld);
    return {
      ...this.scoredNow(view),
      scans: await this.scansOf(view.scans, files),
      submission: { ...contentForJury(view.submission, view.blindness), files },
      form: await readForm(this.database, formVersionId),
    };
  }

  /** The next entry without a submitted sheet in the same round, from the one given on and round again. */
  async next(personId: string, { id, roundId, reference }: AssignmentLine): Promise<string | undefined> {
    const row = await this.database.row<{ id: string }>(
      `SELECT a.id ${visibleToJuror} AND r.id = $2 AND r.state = 'open' AND a.id <> $3
          AND s.state IS DISTINCT FROM 'submitted'
        ORDER BY e.reference < $4, e.reference, a.id LIMIT 1`,
      [personId, roundId, id, reference],
    );
    return row?.id;
  }

  private scoredNow<T extends Omit<AssignmentLine, 'scored'>>(row: T): T & { scored: boolean } {
    const closes = row.closesAt && instantOf(row.closesAt);
    return { ...row, scored: isScored(row.roundState, closes, this.clock.now()) };
  }

  /** A file of the newest submission of an entry assigned to the person and declared, as its round shows it. */
  async file(personId: string, assignmentId: string, sha256: string): Promise<ShownFile | undefined> {
    const row = await this.database.row<{ files: FileData[]; blindness: Blindness; withheld: Withheld[] }>(
      `SELECT (${newestSubmission})->'files' AS files, r.blindness, ${withheldFiles} AS withheld ${openToJuror} AND a.id = $2`,
      [personId, assignmentId],
    );
    return row && filesForJury(row.files, row.blindness, row.withheld).find((file) => file.sha256 === sha256);
  }

  /** What the scanner said of the files that stand in the place of others, under the hash by which the dossier names them. */
  private async scansOf(scans: Scans, files: readonly ShownFile[]): Promise<Scans> {
    const redacted = files.filter((file) => file.redacted);
    if (redacted.length === 0) return scans;
    const rows = await this.database.rows<{ sha256: string; state: ScanState }>(
      'SELECT sha256, state FROM stored_file WHERE sha256 = ANY ($1)',
      [redacted.map(({ content }) => content)],
    );
    const states = new Map(rows.map(({ sha256, state }) => [sha256, state]));
    return {
      ...scans,
      ...Object.fromEntries(redacted.map((file) => [file.sha256, states.get(file.content) ?? 'unchecked'])),
    };
  }
}
