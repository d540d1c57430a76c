import type { Database } from '../../src/platform/database/database.js';
import { systemActor } from '../../src/platform/database/actor.js';
import { PeopleService } from '../../src/accounts/people.service.js';
import { SessionsService } from '../../src/accounts/sessions.service.js';
import { makeCycle } from '../support/factories.js';

interface Services {
  database: Database;
  people: PeopleService;
  sessions: SessionsService;
}

/** A cycle with its people; entries come from `seedEntries`. */
export async function seedCycle({ database, people, sessions }: Services) {
  const cycle = await makeCycle({ database }, 2026);
  return database.transaction(systemActor, async (tx) => {
    const person = async (name: string) => {
      const { id } = await people.ensure(tx, { email: `${name}@example.org`, name }, 'created');
      return { id, session: await sessions.open(tx, id, 'bench') };
    };
    const organiser = await person('organiser');
    const applicant = await person('applicant');
    const juror = await person('juror');
    await people.grant(tx, organiser.id, 'organiser');
    await people.grant(tx, juror.id, 'juror', cycle.id);
    return { cycle, organiser, applicant, juror };
  });
}

export type SeededCycle = Awaited<ReturnType<typeof seedCycle>>;

/** Brings the cycle to `count` admitted entries, each with municipality, answers, partner, submission, assignment and sheet. */
export async function seedEntries(
  database: Database,
  { cycle, applicant, juror }: SeededCycle,
  count: number,
) {
  const steps: [string, unknown[]][] = [
    [
      `INSERT INTO municipality (id, key, kind, name, short_name, search_key, district_key, district_name, state_key, state_name, population, source)
       SELECT gen_random_uuid(), lpad((10000000 + n)::text, 8, '0'), 'municipality', 'Musterstadt ' || n, 'Musterstadt ' || n, 'musterstadt ' || n,
              lpad((n % 400)::text, 5, '0'), 'Musterkreis', '01', 'Schleswig-Holstein', 1000 + n * 37 % 300000, 'bench'
         FROM generate_series(1, $1::int) n ON CONFLICT (key) DO NOTHING`,
      [count],
    ],
    [
      `INSERT INTO entry (id, cycle_id, municipality_id, size_class_id, form_version_id, population, state, title, reference, started_at, submitted_at, changed_at)
       SELECT gen_random_uuid(), $1, m.id, (SELECT c.id FROM size_class c WHERE c.cycle_id = $1 AND m.population >= c.min AND (c.max IS NULL OR m.population < c.max)),
              $2, m.population, 'admitted', 'Gemeinsam in ' || m.name, 'KBW-2026-' || m.key, now(), now(), now()
         FROM municipality m WHERE m.source = 'bench' ON CONFLICT DO NOTHING`,
      [cycle.id, cycle.formVersionId],
    ],
    [
      `INSERT INTO entry_member (id, entry_id, person_id, role, joined_at)
       SELECT gen_random_uuid(), e.id, $2, 'owner', now() FROM entry e
        WHERE e.cycle_id = $1 AND NOT EXISTS (SELECT FROM entry_member) ORDER BY e.reference LIMIT 1`,
      [cycle.id, applicant.id],
    ],
    [
      `INSERT INTO entry_section (id, entry_id, section_key, answers, changed_at, changed_by_id)
       SELECT gen_random_uuid(), e.id, 'commitment', jsonb_build_object('title', e.title, 'summary', repeat('Kurz und gut. ', 40), 'commitment', repeat('Wir arbeiten zusammen. ', 100)), now(), $2
         FROM entry e WHERE e.cycle_id = $1 ON CONFLICT DO NOTHING`,
      [cycle.id, applicant.id],
    ],
    [
      `INSERT INTO partner (id, entry_id, kind, organisation, contact_name, email, state, invited_at, expires_at, answered_at, signatory_name, signatory_function)
       SELECT gen_random_uuid(), e.id, 'migrantOrganisation', 'Verein ' || e.title, 'Kontakt', 'partner@example.org', 'confirmed', now(), now(), now(), 'Name', 'Vorsitz'
         FROM entry e WHERE e.cycle_id = $1 AND NOT EXISTS (SELECT FROM partner p WHERE p.entry_id = e.id)`,
      [cycle.id],
    ],
    [
      `INSERT INTO submission (id, entry_id, number, reference, content, content_hash, submitted_at, submitted_by_id)
       SELECT gen_random_uuid(), e.id, 1, e.reference, jsonb_build_object('format', 'kbw-submission/1', 'year', 2026, 'formVersion', 1,
              'applicant', jsonb_build_object('name', e.title), 'answers', jsonb_build_object('commitment', s.answers), 'files', '[]'::jsonb, 'partners', '[]'::jsonb),
              repeat('0', 64), now(), $2
         FROM entry e JOIN entry_section s ON s.entry_id = e.id WHERE e.cycle_id = $1 ON CONFLICT DO NOTHING`,
      [cycle.id, applicant.id],
    ],
    [
      `INSERT INTO juror (id, cycle_id, person_id, state, invited_at, expires_at, answered_at)
       SELECT gen_random_uuid(), $1, $2, 'accepted', now(), now(), now() ON CONFLICT DO NOTHING`,
      [cycle.id, juror.id],
    ],
    [
      `INSERT INTO round (id, cycle_id, number, name, state, rubric, opened_at)
       SELECT gen_random_uuid(), $1, 1, 'Jury', 'open', c.rubric, now() FROM cycle c WHERE c.id = $1 ON CONFLICT DO NOTHING`,
      [cycle.id],
    ],
    [
      `INSERT INTO assignment (id, round_id, juror_id, entry_id, assigned_at)
       SELECT gen_random_uuid(), r.id, j.id, e.id, now() FROM round r JOIN juror j ON j.cycle_id = r.cycle_id JOIN entry e ON e.cycle_id = r.cycle_id
        WHERE r.cycle_id = $1 ON CONFLICT DO NOTHING`,
      [cycle.id],
    ],
  ];
  for (const [sql, parameters] of steps) await database.rows(sql, parameters);
  await database.rows('ANALYZE');
  const ids = await database.row<{ entryId: string; assignmentId: string }>(
    `SELECT m.entry_id AS "entryId", a.id AS "assignmentId" FROM entry_member m JOIN assignment a ON a.entry_id = m.entry_id LIMIT 1`,
  );
  if (!ids) throw new Error('nothing was seeded');
  return ids;
}
