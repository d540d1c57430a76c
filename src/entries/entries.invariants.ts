import { Database } from '../platform/database/database.js';
import { type Invariant, sqlInvariant } from '../platform/invariants/invariant.js';
import { hashOf } from './canonical.js';
import { screeningInvariants } from './screening.invariants.js';

const batch = 500;

export const entryInvariants: Invariant[] = [
  {
    name: 'what partners confirmed recomputes to its hash',
    check: (services) => wrongConfirmed(services(Database)),
  },
  { name: "every submission's hash recomputes", check: (services) => wrongHashes(services(Database)) },
  sqlInvariant(
    'whatever was submitted has a submission with its reference number, numbered without a gap',
    `SELECT 'entry ' || e.id AS problem FROM entry e
       LEFT JOIN LATERAL (SELECT count(*) AS n, max(number) AS last, bool_and(reference = e.reference) AS same
                            FROM submission s WHERE s.entry_id = e.id) s ON true
      WHERE (e.state IN ('submitted', 'admitted', 'rejected') AND (s.n = 0 OR e.reference IS NULL OR e.submitted_at IS NULL))
         OR (s.n > 0 AND (s.last <> s.n OR s.same IS NOT TRUE))`,
  ),
  sqlInvariant(
    'no entry and no cycle holds more in files than it may',
    `SELECT 'entry ' || e.id AS problem FROM entry e JOIN cycle c ON c.id = e.cycle_id JOIN attachment a ON a.entry_id = e.id AND a.removed_at IS NULL
      GROUP BY e.id, c.id HAVING count(*) > c.entry_files OR sum(a.size) > c.entry_megabytes * 1048576::bigint OR max(a.size) > c.file_megabytes * 1048576::bigint
     UNION ALL SELECT 'cycle ' || c.id FROM cycle c JOIN entry e ON e.cycle_id = c.id JOIN attachment a ON a.entry_id = e.id
      GROUP BY c.id HAVING sum(a.size) > c.cycle_gigabytes * 1073741824::bigint`,
  ),
  sqlInvariant(
    'an entry stands in the size class of its population',
    `SELECT 'entry ' || e.id AS problem FROM entry e JOIN size_class k ON k.id = e.size_class_id
      WHERE e.population < k.min OR e.population >= k.max OR k.cycle_id <> e.cycle_id`,
  ),
  sqlInvariant(
    'every entry follows a published form of its cycle',
    `SELECT 'entry ' || e.id AS problem FROM entry e JOIN form_version f ON f.id = e.form_version_id
      WHERE f.published_at IS NULL OR f.cycle_id <> e.cycle_id`,
  ),
  sqlInvariant(
    'a confirmation or objection says who gave it and when',
    `SELECT 'partner ' || id AS problem FROM partner
      WHERE (state = 'confirmed' AND (answered_at IS NULL OR signatory_name IS NULL OR signatory_function IS NULL))
         OR (state = 'objected' AND (answered_at IS NULL OR objection IS NULL))`,
  ),
  sqlInvariant(
    'every entry has an owner',
    `SELECT 'entry ' || e.id AS problem FROM entry e
      WHERE NOT EXISTS (SELECT FROM entry_member m WHERE m.entry_id = e.id AND m.role = 'owner')`,
  ),
  sqlInvariant(
    'the cycle of every partner knows its kind',
    `SELECT 'partner ' || p.id AS problem FROM partner p JOIN entry e ON e.id = p.entry_id JOIN cycle c ON c.id = e.cycle_id
      WHERE NOT EXISTS (SELECT 1 FROM jsonb_array_elements(c.partner_rule->'kinds') k WHERE k->>'key' = p.kind)`,
  ),
  sqlInvariant(
    'nothing was submitted after the deadline and its grace period',
    `SELECT 'submission ' || s.id AS problem FROM submission s JOIN entry e ON e.id = s.entry_id JOIN cycle c ON c.id = e.cycle_id
       JOIN milestone m ON m.cycle_id = c.id AND m.kind = 'deadline'
      WHERE s.inquiry_id IS NULL AND s.submitted_at > make_interval(mins => c.grace_minutes) + greatest(m.at,
        (SELECT max(until) FROM entry_extension x WHERE x.entry_id = e.id AND x.granted_at <= s.submitted_at))`,
  ),
  sqlInvariant(
    'the newest version of a section is what stands in it',
    `SELECT 'section ' || s.id AS problem FROM entry_section s
       JOIN LATERAL (SELECT answers, version FROM entry_section_version v
                      WHERE v.entry_id = s.entry_id AND v.section_key = s.section_key ORDER BY number DESC LIMIT 1) v ON true
      WHERE v.answers <> s.answers OR v.version <> s.version`,
  ),
  sqlInvariant(
    'a late-access code was redeemed as often as it counts, each time for more time',
    `SELECT 'code ' || k.id AS problem FROM late_code k
      WHERE k.used <> (SELECT count(*) FROM late_redemption r WHERE r.code_id = k.id AND EXISTS
        (SELECT 1 FROM entry_extension x WHERE x.entry_id = r.entry_id AND x.until = k.submit_until))`,
  ),
  sqlInvariant(
    'an admitted or rejected entry was screened so',
    `SELECT 'entry ' || e.id AS problem FROM entry e WHERE e.state IN ('admitted', 'rejected') AND e.state IS DISTINCT FROM
        (SELECT s.decision FROM screening s WHERE s.entry_id = e.id AND s.revoked_at IS NULL ORDER BY s.decided_at DESC LIMIT 1)`,
  ),
  sqlInvariant(
    'the organisation finds the last submission of an entry, and nothing else',
    `SELECT 'entry ' || coalesce(b.entry_id, s.entry_id) AS problem
       FROM (SELECT DISTINCT ON (entry_id) entry_id, id FROM submission ORDER BY entry_id, number DESC) b
       FULL JOIN entry_search s ON s.entry_id = b.entry_id WHERE s.submission_id IS DISTINCT FROM b.id`,
  ),
  ...screeningInvariants,
];

async function wrongHashes(database: Database): Promise<string[]> {
  const problems: string[] = [];
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const rows = await database.rows<{ id: string; content: object; contentHash: string }>(
      'SELECT id, content, content_hash AS "contentHash" FROM submission WHERE id > $1 ORDER BY id LIMIT $2',
      [after, batch],
    );
    for (const { id, content, contentHash } of rows)
      if (hashOf(content) !== contentHash) problems.push(`submission ${id}`);
    const last = rows.at(-1);
    if (!last || rows.length < batch) return problems;
    after = last.id;
  }
}

/** Entry by entry: states of all dossiers at once would be large. */
async function wrongConfirmed(database: Database): Promise<string[]> {
  const entries = await database.rows<{ id: string }>(
    'SELECT DISTINCT entry_id AS id FROM confirmed_content ORDER BY entry_id',
  );
  const problems: string[] = [];
  for (const { id } of entries) {
    const rows = await database.rows<{ hash: string; content: object }>(
      'SELECT hash, content FROM confirmed_content WHERE entry_id = $1',
      [id],
    );
    for (const { hash, content } of rows)
      if (hashOf(content) !== hash) problems.push(`confirmed state ${hash} of entry ${id}`);
  }
  return problems;
}
