import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';

export interface LateCodeLine {
  id: string;
  reason: string;
  redemptions: number;
  used: number;
  expiresAt: Date;
  submitUntil: Date;
  createdAt: Date;
  createdBy: string;
  revokedAt: Date | null;
  /** The entries that it was redeemed for. */
  entries: { id: string; municipality: string; redeemedBy: string; redeemedAt: string }[];
}

/** Late-access codes as the organisation lists them; the codes themselves are not there any more. */
@Injectable()
export class LateCodeQueries {
  constructor(private readonly database: Database) {}

  ofCycle(cycleId: string): Promise<LateCodeLine[]> {
    return this.database.rows<LateCodeLine>(
      `SELECT k.id, k.reason, k.redemptions, k.used, k.expires_at AS "expiresAt", k.submit_until AS "submitUntil",
              k.created_at AS "createdAt", p.name AS "createdBy", k.revoked_at AS "revokedAt",
              (SELECT coalesce(json_agg(json_build_object('id', r.entry_id, 'municipality', m.short_name,
                  'redeemedBy', rp.name, 'redeemedAt', r.redeemed_at) ORDER BY r.redeemed_at), '[]')
                 FROM late_redemption r JOIN entry e ON e.id = r.entry_id
                   JOIN municipality m ON m.id = e.municipality_id JOIN person rp ON rp.id = r.redeemed_by_id
                WHERE r.code_id = k.id) AS entries
         FROM late_code k JOIN person p ON p.id = k.created_by_id
        WHERE k.cycle_id = $1 ORDER BY k.created_at DESC, k.id`,
      [cycleId],
    );
  }
}
