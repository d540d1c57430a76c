import { instantOf } from '../platform/database/instants.js';
import type { RowSource } from '../platform/database/row-source.js';
import { opensFiles } from './domain/askable.js';
import { answerRefusal, type Asked } from './domain/inquiry.js';

/** The inquiry for whose answer files may come although the entry is submitted. */
export interface OpenForFiles {
  inquiryId: string;
  /** Hashes of the files that were submitted: they stay as they are. */
  submitted: readonly string[];
  answerBy: Temporal.Instant;
}

/** Nothing where no inquiry asks for files. The caller has decided who may know. */
export async function openForFiles(
  reads: RowSource,
  entryId: string,
  now: Temporal.Instant,
): Promise<OpenForFiles | undefined> {
  const [row] = await reads.rows<Omit<OpenForFiles, 'answerBy'> & { asked: Asked[]; answerBy: Date }>(
    `SELECT i.id AS "inquiryId", i.asked, i.answer_by AS "answerBy",
            ARRAY(SELECT f->>'sha256' FROM submission b, jsonb_array_elements(b.content->'files') f
                   WHERE b.entry_id = i.entry_id AND b.number = i.submission_number) AS submitted
       FROM inquiry i WHERE i.entry_id = $1 AND i.state = 'open'`,
    [entryId],
  );
  if (!row || !opensFiles(row.asked)) return undefined;
  const { inquiryId, submitted } = row;
  const answerBy = instantOf(row.answerBy);
  return answerRefusal({ state: 'open', answerBy }, now) ? undefined : { inquiryId, submitted, answerBy };
}
