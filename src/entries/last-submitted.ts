import type { PartnerKind } from '../cycles/domain/partner-rule.js';
import type { RowSource } from '../platform/database/row-source.js';
import { answersToChange, filesToName } from './domain/answered-submission.js';
import { askableAnswers, askableForm } from './domain/askable.js';
import type { Answers } from './domain/answers.js';
import type { FormDefinition } from './domain/form-definition.js';
import type { StoredContent } from './domain/submission-content.js';
import type { Dossier, DossierAttachment } from './read-dossier.js';

/** What counts of an entry: its newest submission. */
export interface LastSubmitted {
  number: number;
  content: StoredContent;
  /** The version that the submission names, which may be older than the entry's. */
  form: FormDefinition;
  /** Of its cycle. */
  kinds: readonly PartnerKind[];
}

/** Nothing before the first submission. The caller has decided who may read it. */
export async function readLastSubmitted(
  rows: RowSource,
  entryId: string,
): Promise<LastSubmitted | undefined> {
  const [last] = await rows.rows<LastSubmitted>(
    `SELECT b.number, b.content, f.definition AS form, c.partner_rule->'kinds' AS kinds
       FROM submission b JOIN entry e ON e.id = b.entry_id JOIN cycle c ON c.id = e.cycle_id
       JOIN form_version f ON f.cycle_id = e.cycle_id AND f.number = (b.content->>'formVersion')::int
      WHERE b.entry_id = $1 ORDER BY b.number DESC LIMIT 1`,
    [entryId],
  );
  return last;
}

/** What an inquiry can open: questions, files and partners as they were submitted, and the files that an answer may name. */
export interface Opened {
  form: FormDefinition;
  answers: Answers;
  files: DossierAttachment[];
}

export function openedBy(
  { content, form: submitted, kinds }: LastSubmitted,
  { attachments }: Pick<Dossier, 'attachments'>,
): Opened {
  const files = filesToName(content, attachments);
  const form = askableForm(submitted, content, kinds);
  return { form, answers: answersToChange({ answers: askableAnswers(content) }, form, files), files };
}
