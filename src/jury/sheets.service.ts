import { Injectable } from '@nestjs/common';
import type { Problem } from '../cycles/domain/problem.js';
import type { Rubric } from '../cycles/domain/rubric.js';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { newId } from '../platform/database/new-id.js';
import type { Tx } from '../platform/database/tx.js';
import { DomainError, DomainErrors, found } from '../platform/http/domain-error.js';
import { Assignment } from './entities/assignment.entity.js';
import { ScoreSheet } from './entities/score-sheet.entity.js';
import { conflictErrors, juryErrors } from './domain/errors.js';
import { sheetReopened, sheetSubmitted } from './domain/events.js';
import type { RoundState } from './domain/round-state.js';
import { nextSheetState, type SheetAct } from './domain/sheet-state.js';
import { closesSql } from './round-times-sql.js';
import { isScored } from './domain/round-times.js';
import { instantOf } from '../platform/database/instants.js';
import { declaredFree, visibleToJuror } from './juror-access.js';
import { type Merged, mergeSheet, type Posted, type SheetFields } from './domain/sheet-merge.js';
import { emptySheet, type GivenSheet, sameContent, type SheetContent } from './sheet-content.js';
import { fieldsOfSheet, sheetOfFields } from './sheet-fields.js';
import { draftProblems, submissionProblems } from './sheet-rules.js';

interface Opened {
  roundId: string;
  roundState: RoundState;
  closesAt: Date | null;
  rubric: Rubric;
  declared: boolean;
}

export type WritingAct = Extract<SheetAct, 'save' | 'submit'>;

/** What a sheet is to say, given what is stored; stale: it builds on something else. */
export type Rewrite = (
  stored: SheetContent | null,
  version: number,
) => { content: SheetContent; stale: boolean };

/** Sheets of the juror who holds the assignment; for everybody else, and for an entry in conflict, there is none (404). */
@Injectable()
export class SheetsService {
  constructor(private readonly database: Database) {}

  /**
   * Keeps a draft, finished or not. `version` is the one that the content builds on, 0 for a sheet that was not there yet.
   * @throws DomainErrors for values off the scale and for remarks too long; DomainError 409 where the sheet changed meanwhile
   */
  async save(
    actor: Actor,
    personId: string,
    assignmentId: string,
    content: GivenSheet,
    version: number,
  ): Promise<void> {
    const rewrite = builtOn(content, version);
    await this.database.transaction(actor, (tx) => this.write(tx, personId, assignmentId, 'save', rewrite));
  }

  /**
   * Submits the sheet: every criterion has a value or an abstention, or the juror abstains from the entry with a reason.
   * The same sheet submitted twice is submitted once.
   */
  async submit(
    actor: Actor,
    personId: string,
    assignmentId: string,
    content: GivenSheet,
    version: number,
  ): Promise<void> {
    const rewrite = builtOn(content, version);
    await this.database.transaction(actor, (tx) => this.write(tx, personId, assignmentId, 'submit', rewrite));
  }

  /**
   * Saves or submits what a page posted, put together with what is stored: see `mergeSheet`.
   * @throws DomainError 409 where a field was changed to something else meanwhile
   */
  async take(
    actor: Actor,
    personId: string,
    assignmentId: string,
    posted: Posted,
    act: WritingAct,
  ): Promise<void> {
    const rewrite: Rewrite = (stored) => {
      const { shown, disputed } = mergeSheet(fieldsOfSheet(stored), posted);
      return { content: sheetOfFields(shown), stale: disputed.length > 0 };
    };
    await this.database.transaction(actor, (tx) => this.write(tx, personId, assignmentId, act, rewrite));
  }

  /** Saves while somebody types: what is disputed stays as it is stored. @returns what is stored now, and what was disputed */
  async keepTyped(
    actor: Actor,
    personId: string,
    assignmentId: string,
    posted: Posted,
  ): Promise<{ stored: SheetFields; disputed: readonly string[]; at: Temporal.Instant }> {
    return this.database.transaction(actor, async (tx) => {
      let merged: Merged | undefined;
      const rewrite: Rewrite = (stored) => {
        merged = mergeSheet(fieldsOfSheet(stored), posted);
        return { content: sheetOfFields(merged.agreed), stale: false };
      };
      await this.write(tx, personId, assignmentId, 'save', rewrite);
      return { stored: merged!.agreed, disputed: merged!.disputed, at: tx.now };
    });
  }

  /** Takes a submitted sheet back to work on, as long as the round is open. */
  async reopen(actor: Actor, personId: string, assignmentId: string): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const { roundId, roundState } = await this.open(tx, personId, assignmentId);
      const sheet = found(await tx.findOne(ScoreSheet, { assignmentId }));
      if (sheet.state === 'draft' && roundState === 'open') return;
      const state = stateAfter(sheet.state, 'reopen', roundState);
      await tx.update(
        ScoreSheet,
        { id: sheet.id },
        { state, submittedAt: null, changedAt: tx.now, version: sheet.version + 1 },
      );
      tx.emit(sheetReopened(roundId, assignmentId, factsOf(sheet)));
    });
  }

  /** Saves or submits one sheet in a transaction that may write others, too. @returns whether that changed anything */
  async write(
    tx: Tx,
    personId: string,
    assignmentId: string,
    act: WritingAct,
    rewrite: Rewrite,
  ): Promise<boolean> {
    const { roundId, roundState, rubric } = await this.open(tx, personId, assignmentId);
    const sheet = await tx.findOne(ScoreSheet, { assignmentId });
    const version = sheet?.version ?? 0;
    const { content, stale } = rewrite(sheet, version);
    const same = sameContent(sheet ?? emptySheet, content);
    if (sheet && same && (act === 'save' || sheet.state === 'submitted')) return false;
    const state = stateAfter(sheet?.state ?? 'draft', act, roundState);
    if (stale) throw new DomainError(juryErrors.sheetStale, {}, 409);
    const problems = (act === 'save' ? draftProblems : submissionProblems)(rubric, content);
    if (problems.length > 0) throw new DomainErrors(problems);
    const submittedAt = state === 'submitted' ? tx.now : null;
    const written = { ...content, state, changedAt: tx.now, submittedAt, version: version + 1 };
    if (sheet) await tx.update(ScoreSheet, { id: sheet.id }, written);
    else await tx.insert(ScoreSheet, { id: newId(), assignmentId, ...written });
    if (state === 'submitted') tx.emit(sheetSubmitted(roundId, assignmentId, factsOf(content)));
    return true;
  }

  /** Under the locks of round (shared: closing waits, colleagues do not) and assignment, asked for in the order that closing and conflicts use. */
  private async open(tx: Tx, personId: string, assignmentId: string): Promise<Opened> {
    await tx.rows(
      'SELECT r.id FROM round r JOIN assignment a ON a.round_id = r.id WHERE a.id = $1 FOR SHARE OF r',
      [assignmentId],
    );
    await tx.lock(Assignment, { id: assignmentId });
    const [opened] = await tx.rows<Opened>(
      `SELECT r.id AS "roundId", r.state AS "roundState", r.rubric, ${closesSql} AS "closesAt", ${declaredFree} AS declared ${visibleToJuror} AND a.id = $2`,
      [personId, assignmentId],
    );
    const round = found(opened);
    if (!round.declared) throw new DomainError(conflictErrors.notDeclared);
    const closes = round.closesAt && instantOf(round.closesAt);
    if (round.roundState === 'open' && !isScored('open', closes, tx.now))
      throw new DomainError(juryErrors.scoringOver);
    return round;
  }
}

/** What the audit log says of a sheet: values, and that there are remarks, not what they say. */
const factsOf = ({ scores, abstention, comment, feedback }: SheetContent) => ({
  scores,
  abstained: abstention !== null,
  commented: comment !== '',
  feedback: feedback !== '',
});

/** Content that builds on one version and no other. */
export const builtOn =
  (content: GivenSheet, basis: number): Rewrite =>
  (_, version) => ({ content: { ...emptySheet, ...content }, stale: version !== basis });

function stateAfter(from: ScoreSheet['state'], act: SheetAct, round: RoundState): ScoreSheet['state'] {
  const next: ScoreSheet['state'] | Problem = nextSheetState(from, act, round);
  if (typeof next === 'object') throw new DomainErrors([next]);
  return next;
}
