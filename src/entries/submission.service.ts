import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { newId } from '../platform/database/new-id.js';
import type { Tx } from '../platform/database/tx.js';
import { DomainErrors } from '../platform/http/domain-error.js';
import { contentOf, hashOf } from './canonical.js';
import { nextState } from './domain/entry-state.js';
import { entrySubmitted } from './domain/events.js';
import { filedAnswers } from './domain/filed-answers.js';
import { deadlineRefusal } from './domain/guards.js';
import { type EntryToCheck, missing } from './domain/missing.js';
import { referenceNumber } from './domain/reference-number.js';
import type { Entry as EntryRow } from './entities/entry.entity.js';
import { Entry } from './entities/entry.entity.js';
import { Submission } from './entities/submission.entity.js';
import { lockDossierOf } from './entry-access.js';
import type { Dossier } from './read-dossier.js';

export interface Submitted {
  submissionId: string;
  number: number;
  reference: string;
}

/** Freezing a dossier: numbered, hashed, never changed again. */
@Injectable()
export class SubmissionService {
  constructor(private readonly database: Database) {}

  /**
   * Submits the draft. Submitting what is submitted leads to the submission that there is: of two clicks one counts.
   * @throws DomainErrors with everything that is missing, or after the deadline and its grace period
   */
  async submit(actor: Actor, entryId: string, personId: string): Promise<Submitted> {
    return this.database.transaction(actor, async (tx) => {
      const { entry, dossier } = await lockDossierOf(tx, entryId, personId);
      const last = await this.lastOf(tx, entryId);
      if (entry.state === 'submitted' && last) return last;
      const state = nextState(entry.state, 'submit', 'applicant');
      if (typeof state !== 'string') throw new DomainErrors([state]);
      const refused = deadlineRefusal(dossier.schedule, 'submit', tx.now);
      const problems = refused ? [refused] : missing(toCheck(dossier));
      if (problems.length > 0) throw new DomainErrors(problems);

      const reference = entry.reference ?? (await this.nextReference(tx, entry, dossier.year));
      const content = contentOf(dossier) as object;
      const submitted = { submissionId: newId(), number: (last?.number ?? 0) + 1, reference };
      await tx.insert(Submission, {
        id: submitted.submissionId,
        entryId,
        number: submitted.number,
        reference,
        content,
        contentHash: hashOf(content),
        submittedAt: tx.now,
        submittedById: personId,
      });
      await tx.update(Entry, { id: entryId }, { state, reference, submittedAt: tx.now, changedAt: tx.now });
      tx.emit(entrySubmitted(entryId, { submissionId: submitted.submissionId, number: submitted.number }));
      return submitted;
    });
  }

  private async lastOf(tx: Tx, entryId: string): Promise<Submitted | undefined> {
    const [last] = await tx.rows<Submitted>(
      `SELECT id AS "submissionId", number, reference FROM submission WHERE entry_id = $1 ORDER BY number DESC LIMIT 1`,
      [entryId],
    );
    return last;
  }

  /** Numbers count up within a cycle; an entry keeps its own however often it is submitted. */
  private async nextReference(tx: Tx, { cycleId }: EntryRow, year: number): Promise<string> {
    const [counted] = await tx.rows<{ sequence: number }>(
      `WITH counted AS (UPDATE cycle SET last_sequence = last_sequence + 1 WHERE id = $1 RETURNING last_sequence)
       SELECT last_sequence AS sequence FROM counted`,
      [cycleId],
    );
    if (!counted) throw new Error(`No cycle ${cycleId}`);
    return referenceNumber(year, counted.sequence);
  }
}

/** What of the dossier decides whether it can be submitted. */
export const toCheck = ({ form, answers, attachments, partnerRule, partners }: Dossier): EntryToCheck => ({
  form,
  answers: filedAnswers(form, answers, attachments),
  hasApplicant: true,
  partnerRule,
  partners,
});
