import type { LocalizedText } from '../../cycles/domain/localized-text.js';
import type { EntryState } from '../../entries/domain/entry-state.js';
import { instantOf } from '../../platform/database/instants.js';
import type { RowSource } from '../../platform/database/row-source.js';
import { letterKind, type LetterKind } from '../domain/letters.js';

/** Everything that a letter says, in no language yet. */
export interface LetterFacts {
  kind: LetterKind;
  year: number;
  /** A passage of the cycle; may be empty. */
  passage: LocalizedText;
  reference: string;
  title: string;
  municipality: string;
  /** As in the directory. */
  fullName: string;
  postcode: string | null;
  owner: string | null;
  /** Why the entry was not admitted. */
  rejection: string | null;
  awards: { prize: LocalizedText; amountCents: number; shared: boolean }[];
  /** Chosen instant of publication, or the milestone. */
  publicAt: Temporal.Instant | null;
  releasedAt: Temporal.Instant | null;
}

interface FactsRow extends Omit<LetterFacts, 'kind' | 'publicAt' | 'releasedAt'> {
  state: EntryState;
  publicAt: Date | null;
  releasedAt: Date | null;
}

/** Nothing for an entry that gets no letter. */
export async function letterFacts(source: RowSource, entryId: string): Promise<LetterFacts | undefined> {
  const [row] = await source.rows<FactsRow>(
    `SELECT e.state, c.year, c.texts->'letter' AS passage, e.reference, e.title, m.short_name AS municipality, m.name AS "fullName", m.postcode,
            (SELECT p.name FROM entry_member t JOIN person p ON p.id = t.person_id
              WHERE t.entry_id = e.id AND t.role = 'owner' ORDER BY t.joined_at LIMIT 1) AS owner,
            (SELECT s.reason FROM screening s WHERE s.entry_id = e.id AND s.decision = 'rejected'
              ORDER BY s.decided_at DESC LIMIT 1) AS rejection,
            (SELECT coalesce(json_agg(json_build_object('prize', p.title, 'amountCents', a.amount_cents, 'shared',
                    (SELECT count(*) > 1 FROM award o WHERE o.prize_id = p.id)) ORDER BY p.position), '[]')
               FROM award a JOIN prize p ON p.id = a.prize_id WHERE a.entry_id = e.id) AS awards,
            coalesce(u.visible_from, ms.at) AS "publicAt", l.released_at AS "releasedAt"
       FROM entry e
       JOIN cycle c ON c.id = e.cycle_id
       JOIN municipality m ON m.id = e.municipality_id
       LEFT JOIN publication u ON u.cycle_id = c.id
       LEFT JOIN milestone ms ON ms.cycle_id = c.id AND ms.kind = 'publication'
       LEFT JOIN letter_release l ON l.cycle_id = c.id
      WHERE e.id::text = $1`,
    [entryId],
  );
  const kind = row && letterKind(row.state, row.awards.length > 0);
  if (!row || !kind) return undefined;
  const { state: _, publicAt, releasedAt, ...rest } = row;
  return {
    ...rest,
    kind,
    publicAt: publicAt && instantOf(publicAt),
    releasedAt: releasedAt && instantOf(releasedAt),
  };
}
