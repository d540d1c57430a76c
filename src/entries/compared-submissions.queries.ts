import { Injectable } from '@nestjs/common';
import type { LocalizedText } from '../cycles/domain/localized-text.js';
import type { PartnerKind } from '../cycles/domain/partner-rule.js';
import { Database } from '../platform/database/database.js';
import { isId } from '../platform/database/is-id.js';
import { toInstant } from '../platform/i18n/formats.js';
import type { FormDefinition } from './domain/form-definition.js';
import type { StoredContent } from './domain/submission-content.js';
import type { ComparedSubmission } from './domain/submission-difference.js';

export interface SubmissionChoice {
  number: number;
  submittedAt: Temporal.Instant;
  submittedBy: string;
}
/** Two submissions of an entry and all that there are to choose from. */
export interface ComparedSubmissions {
  /** The last first. */
  choices: SubmissionChoice[];
  /** The earlier of the two, whichever was named first. */
  before: ComparedSubmission & { number: number };
  after: ComparedSubmission & { number: number };
  /** Of the cycle, by key. */
  sizeClasses: Readonly<Record<string, LocalizedText>>;
  kinds: readonly PartnerKind[];
}
interface Row {
  number: number;
  submittedAt: Date;
  submittedBy: string;
  content: StoredContent | null;
  form: FormDefinition | null;
  early: number;
  late: number;
  sizeClasses: Record<string, LocalizedText> | null;
  kinds: PartnerKind[];
}

/** Submissions side by side. The caller has decided who may read the entry's submissions: its team and the organisation, never the jury. */
@Injectable()
export class ComparedSubmissionsQueries {
  constructor(private readonly database: Database) {}

  /** @param from, to numbers; without them the last one and the one before it. Undefined where there is no such submission */
  async ofEntry(entryId: string, from?: number, to?: number): Promise<ComparedSubmissions | undefined> {
    if (!isId(entryId)) return undefined;
    const rows = await this.database.rows<Row>(
      `WITH last AS (SELECT coalesce($3::int, max(number)) AS late FROM submission WHERE entry_id = $1),
            chosen AS (SELECT late, coalesce($2::int, greatest(late - 1, 1)) AS early FROM last)
       SELECT s.number, s.submitted_at AS "submittedAt", p.name AS "submittedBy", chosen.early, chosen.late,
              CASE WHEN f.id IS NOT NULL THEN s.content END AS content, f.definition AS form,
              (SELECT json_object_agg(key, label) FROM size_class WHERE cycle_id = e.cycle_id) AS "sizeClasses",
              c.partner_rule->'kinds' AS kinds
         FROM submission s CROSS JOIN chosen
         JOIN person p ON p.id = s.submitted_by_id
         JOIN entry e ON e.id = s.entry_id
         JOIN cycle c ON c.id = e.cycle_id
         LEFT JOIN form_version f ON f.cycle_id = e.cycle_id AND f.number = (s.content->>'formVersion')::int
          AND s.number IN (chosen.early, chosen.late)
        WHERE s.entry_id = $1 ORDER BY s.number DESC`,
      [entryId, from ?? null, to ?? null],
    );
    const [first] = rows;
    if (!first) return undefined;
    const side = (number: number) => {
      const row = rows.find((each) => each.number === number);
      return row?.content && row.form ? { number, content: row.content, form: row.form } : undefined;
    };
    const [before, after] = [
      side(Math.min(first.early, first.late)),
      side(Math.max(first.early, first.late)),
    ];
    return (
      before &&
      after && {
        choices: rows.map(({ number, submittedAt, submittedBy }) => ({
          number,
          submittedBy,
          submittedAt: toInstant(submittedAt),
        })),
        before,
        after,
        sizeClasses: first.sizeClasses ?? {},
        kinds: first.kinds,
      }
    );
  }
}
