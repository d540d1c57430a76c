import type { FormDefinition } from '../cycles/domain/form-definition.js';
import { instantOf } from '../platform/database/instants.js';
import type { RowSource } from '../platform/database/row-source.js';
import type { Answers } from './domain/answers.js';
import { releasedAnswers } from './domain/publication.js';
import type { VisibleDossier } from './domain/visibility.js';

/** Consent is part of a submission; that of the last one counts. `b` is the submission, `e` the entry. */
const releasedSql = `b.content ? 'publicationConsent' AND NOT EXISTS (
  SELECT FROM submission later WHERE later.entry_id = b.entry_id AND later.number > b.number)`;
/** It counts until it is withdrawn, and again with a later submission that asked for it anew: an answer to an inquiry does not ask. */
export const consentHoldsSql = `(e.publication_withdrawn_at IS NULL OR e.publication_withdrawn_at <
  (SELECT max(asked.submitted_at) FROM submission asked WHERE asked.entry_id = e.id AND asked.inquiry_id IS NULL))`;

/** By entry, what it released in its last submission; entries that released nothing, or took it back, are absent. */
export async function releasedOf(
  source: RowSource,
  entryIds: readonly string[],
): Promise<Map<string, VisibleDossier>> {
  const rows = await source.rows<{
    entryId: string;
    answers: Answers;
    consent: string[];
    form: FormDefinition;
  }>(
    `SELECT e.id AS "entryId", b.content->'answers' AS answers, b.content->'publicationConsent' AS consent, f.definition AS form
       FROM entry e
       JOIN submission b ON b.entry_id = e.id
       JOIN form_version f ON f.cycle_id = e.cycle_id AND f.number = (b.content->>'formVersion')::int
      WHERE e.id = ANY($1) AND ${releasedSql} AND ${consentHoldsSql}`,
    [entryIds],
  );
  return new Map(
    rows.map(({ entryId, answers, consent, form }) => [entryId, releasedAnswers(form, answers, consent)]),
  );
}

/** What the last submission of an entry released. */
export interface Release extends VisibleDossier {
  /** Since then it counts no more. */
  withdrawnAt: Temporal.Instant | null;
}

/** Also where consent was withdrawn; nothing where none was given. */
export async function releaseOf(source: RowSource, entryId: string): Promise<Release | undefined> {
  const [row] = await source.rows<{
    answers: Answers;
    consent: string[];
    form: FormDefinition;
    withdrawnAt: Date | null;
  }>(
    `SELECT b.content->'answers' AS answers, b.content->'publicationConsent' AS consent, f.definition AS form,
            CASE WHEN NOT ${consentHoldsSql} THEN e.publication_withdrawn_at END AS "withdrawnAt"
       FROM entry e
       JOIN submission b ON b.entry_id = e.id
       JOIN form_version f ON f.cycle_id = e.cycle_id AND f.number = (b.content->>'formVersion')::int
      WHERE e.id = $1 AND ${releasedSql}`,
    [entryId],
  );
  if (!row) return undefined;
  const { form, answers, consent, withdrawnAt } = row;
  return {
    ...releasedAnswers(form, answers, consent),
    withdrawnAt: withdrawnAt && instantOf(withdrawnAt),
  };
}
