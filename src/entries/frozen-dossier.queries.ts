import { Injectable } from '@nestjs/common';
import type { LocalizedText } from '../cycles/domain/localized-text.js';
import type { PartnerKind } from '../cycles/domain/partner-rule.js';
import { Database } from '../platform/database/database.js';
import { isId } from '../platform/database/is-id.js';
import type { FormDefinition } from './domain/form-definition.js';
import { consentHoldsSql } from './released-answers.js';
import { type Scans, scansSql } from './scans-sql.js';

/** A submission with everything that is needed to read it, as page or as document. */
export interface FrozenDossier {
  submissionId: string;
  entryId: string;
  number: number;
  reference: string;
  content: object;
  contentHash: string;
  submittedAt: Date;
  submittedBy: string;
  /** The version that it was written in. */
  form: FormDefinition;
  kinds: readonly PartnerKind[];
  /** Since when what the team had released is no longer published. */
  releaseWithdrawnAt: Date | null;
  scans: Scans;
  sizeClass: LocalizedText | null;
  municipality: string;
  year: number;
  cycleName: string;
}

const submitted = `
  SELECT b.id AS "submissionId", b.entry_id AS "entryId", b.number, b.reference, b.content, b.content_hash AS "contentHash",
         b.submitted_at AS "submittedAt", p.name AS "submittedBy", ${scansSql} AS scans, f.definition AS form, c.partner_rule->'kinds' AS kinds,
         CASE WHEN NOT ${consentHoldsSql} THEN e.publication_withdrawn_at END AS "releaseWithdrawnAt",
         k.label AS "sizeClass", m.short_name AS municipality, c.year, c.name AS "cycleName"
    FROM submission b JOIN entry e ON e.id = b.entry_id JOIN cycle c ON c.id = e.cycle_id
    JOIN municipality m ON m.id = e.municipality_id JOIN person p ON p.id = b.submitted_by_id
    LEFT JOIN size_class k ON k.id = e.size_class_id
    JOIN form_version f ON f.cycle_id = e.cycle_id AND f.number = (b.content->>'formVersion')::int`;

/** Submissions to be read: never the draft. */
@Injectable()
export class FrozenDossierQueries {
  constructor(private readonly database: Database) {}

  /** The caller has decided who may; nothing where nothing was submitted. */
  async last(entryId: string): Promise<FrozenDossier | undefined> {
    if (!isId(entryId)) return undefined;
    return this.database.row(`${submitted} WHERE b.entry_id = $1 ORDER BY b.number DESC LIMIT 1`, [entryId]);
  }

  /** For a member of the entry's team. */
  async ofMember(entryId: string, number: number, personId: string): Promise<FrozenDossier | undefined> {
    if (!isId(entryId)) return undefined;
    return this.database.row(
      `${submitted} JOIN entry_member em ON em.entry_id = e.id AND em.person_id = $3
        WHERE b.entry_id = $1 AND b.number = $2`,
      [entryId, number, personId],
    );
  }
}
