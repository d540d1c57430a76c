import { newId } from '../platform/database/new-id.js';
import type { Tx } from '../platform/database/tx.js';
import { hashOf } from './canonical.js';
import { entrySubmitted } from './domain/events.js';
import { referenceNumber } from './domain/reference-number.js';
import { Entry } from './entities/entry.entity.js';
import { Submission } from './entities/submission.entity.js';
import { forgetRemovedSql } from './removed-files-sql.js';
import { consentHoldsSql } from './released-answers.js';
import type { Dossier } from './read-dossier.js';

export interface Submitted {
  submissionId: string;
  number: number;
  reference: string;
}

/** What a submission freezes. */
export interface ToFreeze {
  content: object;
  /** The inquiry that it answers. */
  inquiryId?: string;
}

/**
 * Freezes what is submitted: submission number n+1 with its hash, and the entry's reference number where it has none yet; removed files are
 * gone from here. Whoever calls it has locked the entry, has checked that it may be submitted and decides what becomes of its state.
 */
export async function freezeSubmission(
  tx: Tx,
  dossier: Pick<Dossier, 'id' | 'cycleId' | 'year' | 'reference'>,
  personId: string,
  { content, inquiryId }: ToFreeze,
): Promise<Submitted> {
  const { id: entryId } = dossier;
  const last = await lastSubmission(tx, entryId);
  const reference = dossier.reference ?? (await nextReference(tx, dossier));
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
    inquiryId: inquiryId ?? null,
  });
  await tx.rows(forgetRemovedSql, [entryId]);
  if (!dossier.reference) await tx.update(Entry, { id: entryId }, { reference });
  tx.emit(entrySubmitted(entryId, { submissionId: submitted.submissionId, number: submitted.number }));
  return submitted;
}

/** The entry's newest submission, or nothing before the first. */
export async function lastSubmission(
  tx: Tx,
  entryId: string,
): Promise<(Submitted & { publication: boolean }) | undefined> {
  const [last] = await tx.rows<Submitted & { publication: boolean }>(
    `SELECT b.id AS "submissionId", b.number, b.reference,
            b.content ? 'publicationConsent' AND ${consentHoldsSql} AS publication
       FROM submission b JOIN entry e ON e.id = b.entry_id WHERE b.entry_id = $1 ORDER BY b.number DESC LIMIT 1`,
    [entryId],
  );
  return last;
}

/** Numbers count up within a cycle; an entry keeps its own however often it is submitted. */
async function nextReference(tx: Tx, { cycleId, year }: Pick<Dossier, 'cycleId' | 'year'>): Promise<string> {
  const [counted] = await tx.rows<{ sequence: number }>(
    `WITH counted AS (UPDATE cycle SET last_sequence = last_sequence + 1 WHERE id = $1 RETURNING last_sequence)
     SELECT last_sequence AS sequence FROM counted`,
    [cycleId],
  );
  if (!counted) throw new Error(`No cycle ${cycleId}`);
  return referenceNumber(year, counted.sequence);
}
