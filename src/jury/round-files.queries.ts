import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { entryInRound } from './round-members.js';

/** An attachment of an entry of a round. */
export interface RoundFileLine {
  entryId: string;
  reference: string;
  title: string;
  applicant: string;
  sha256: string;
  name: string;
  caption: string | null;
  /** In bytes. */
  size: number;
  /** Null: shown as it is. */
  withheld: { replacement: string | null; name: string } | null;
}

const lines = `
  SELECT e.id AS "entryId", e.reference, e.title, m.short_name AS applicant, f->>'sha256' AS sha256, f->>'name' AS name,
         f->>'caption' AS caption, (f->>'size')::float8 AS size,
         CASE WHEN x.id IS NOT NULL THEN json_build_object('replacement', x.replacement, 'name', x.file_name) END AS withheld
    FROM round r JOIN entry e ON ${entryInRound} JOIN municipality m ON m.id = e.municipality_id
   CROSS JOIN LATERAL (SELECT b.content FROM submission b WHERE b.entry_id = e.id ORDER BY b.number DESC LIMIT 1) newest
   CROSS JOIN LATERAL jsonb_array_elements(newest.content->'files') WITH ORDINALITY l (f, place)
    LEFT JOIN round_file x ON x.round_id = r.id AND x.entry_id = e.id AND x.sha256 = f->>'sha256'
   WHERE r.id = $1`;

/** What jurors of a round get of attachments, as organisers decide it. */
@Injectable()
export class RoundFilesQueries {
  constructor(private readonly database: Database) {}

  ofRound(roundId: string): Promise<RoundFileLine[]> {
    return this.database.rows<RoundFileLine>(`${lines} ORDER BY e.reference, e.id, l.place`, [roundId]);
  }

  one(roundId: string, entryId: string, sha256: string): Promise<RoundFileLine | undefined> {
    return this.database.row<RoundFileLine>(`${lines} AND e.id = $2 AND f->>'sha256' = $3 LIMIT 1`, [
      roundId,
      entryId,
      sha256,
    ]);
  }
}
