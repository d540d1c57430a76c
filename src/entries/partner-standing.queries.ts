import { Injectable } from '@nestjs/common';
import type { OrganisationKind } from '../cycles/domain/partner-rule.js';
import { Database } from '../platform/database/database.js';
import type { PartnerState } from './domain/partner.js';

/** A partner as the organisation sees it: without how it is reached. */
export interface PartnerLine {
  organisation: string;
  kind: OrganisationKind;
  state: PartnerState;
  invitedAt: Date;
  expiresAt: Date;
  answeredAt: Date | null;
  remindedAt: Date | null;
  askedAt: Date | null;
  /** Of what it confirmed. */
  contentHash: string | null;
}

@Injectable()
export class PartnerStandingQueries {
  constructor(private readonly database: Database) {}

  /** Partners of an entry that was submitted; whom a draft names is the applicant's until then. */
  ofSubmitted(entryId: string): Promise<PartnerLine[]> {
    return this.database.rows<PartnerLine>(
      `SELECT organisation, kind, state, invited_at AS "invitedAt", expires_at AS "expiresAt", answered_at AS "answeredAt",
              reminded_at AS "remindedAt", asked_at AS "askedAt", content_hash AS "contentHash"
         FROM partner p WHERE entry_id = $1 AND EXISTS (SELECT 1 FROM submission WHERE entry_id = p.entry_id)
        ORDER BY id`,
      [entryId],
    );
  }
}
