import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CloneService } from '../../../src/cycles/clone.service.js';
import { proposeDates, milestonesOf, shiftOf } from '../../../src/cycles/domain/biennial-plan.js';
import { Cycle } from '../../../src/cycles/entities/cycle.entity.js';
import { FormVersion } from '../../../src/cycles/entities/form-version.entity.js';
import { Prize } from '../../../src/cycles/entities/prize.entity.js';
import { holidaysIn } from '../../../src/cycles/public-holidays.js';
import { Round } from '../../../src/jury/entities/round.entity.js';
import { RoundsService } from '../../../src/jury/rounds.service.js';
import { personActor } from '../../../src/platform/database/actor.js';
import { newId } from '../../../src/platform/database/new-id.js';
import { inSystem, makeMunicipality } from '../../support/factories.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import { type JurySetting, makeJuror, makeJurySetting } from '../jury/jury-setting.js';
import { copiedTables, type CopiedTable, type Fate, notCopied } from './cloned-tables.js';

type Row = Record<string, unknown>;

const calendar = { holidayOn: holidaysIn('SN'), zone: 'Europe/Berlin' };
const instant = (text: string) => Temporal.Instant.from(text);

let system: TestSystem;
let setting: JurySetting;
let source: string;
let copy: string;
const rows = (sql: string, parameters: unknown[] = []) => system.database.rows<Row>(sql, parameters);

beforeAll(async () => {
  system = await startTestSystem();
  setting = await makeJurySetting(system);
  source = setting.cycle.id;
  const actor = personActor(setting.organiser.id);
  await unusual();
  const { id: municipalityId } = await makeMunicipality(system, 'Köln');
  await makeJuror(system, setting, 'Jana Jury', {
    municipalityId,
    employer: 'Stadt Köln',
    associations: 'Verein Brücke',
    topics: ['climate'],
  });
  await makeJuror(system, setting, 'Karl Kommission');
  const roundId = await system.get(RoundsService).plan(actor, source, 'Vorauswahl');
  await system.get(RoundsService).plan(actor, source, 'Endrunde');
  await inSystem(system, async (tx) => {
    const { rubric } = (await tx.findOne(Cycle, { id: source }))!;
    const own = rubric.map((criterion) => ({ ...criterion, weight: 3 }));
    const blindness = { applicant: true, attachments: true };
    await tx.update(Round, { cycleId: source }, { rubric: own, rule: 'median', quorum: 2, blindness });
    await tx.update(Round, { cycleId: source, name: 'Endrunde' }, { entriesFromId: roundId });
  });
  await system.get(RoundsService).open(actor, roundId);
  await inSystem(system, async (tx) => {
    const times = { opensAt: instant('2026-06-29T07:00:00Z'), closesAt: instant('2026-07-10T21:59:59.999Z') };
    await tx.update(Round, { cycleId: source }, times);
  });
  const dates = milestonesOf(
    proposeDates({ year: 2026, milestones: setting.cycle.milestones }, 2028, calendar),
  );
  copy = await system.get(CloneService).clone(actor, source, 2028, dates);
});
afterAll(() => system.close());

/** Nothing of the cycle is as a new one has it, so that what is equal was copied. */
async function unusual(): Promise<void> {
  await inSystem(system, async (tx) => {
    const text = { de: 'Unüblich', en: 'Unusual' };
    await tx.update(
      Cycle,
      { id: source },
      {
        name: 'Wettbewerb 2026',
        scope: 'Anderer Gegenstand',
        eligibility: 'Andere Bedingungen',
        graceMinutes: 17,
        land: 'SN',
        oneEntryPerMunicipality: false,
        partnerRule: {
          kinds: [{ key: 'other', label: text, accepted: true, mandatory: true }],
          minimumPartners: 3,
          confirming: 'optional',
        },
        screeningRule: {
          checklist: [{ key: 'one', text, hint: text, mustBeMet: true, rule: null }] as never,
          fourEyes: true,
          reasons: ['Unüblich.'],
        },
        fileMegabytes: 7,
        entryFiles: 8,
        entryMegabytes: 9,
        cycleGigabytes: 11,
        languages: ['de'],
        audienceVote: {
          mode: 'online',
          from: '2026-07-20T07:00:00Z',
          until: '2026-08-31T21:59:59.999Z',
          where: text,
          question: text,
        },
        texts: {
          introduction: text,
          questions: [{ question: text, answer: text }],
          contact: { name: 'Stelle', email: 'stelle@example.org', phone: '0' },
          reminder: text,
          letter: text,
        },
        retention: 37,
        lastSequence: 44,
        version: 9,
      },
    );
    const [form] = await tx.find(FormVersion, { cycleId: source });
    const working = { ...form!, id: newId(), number: 2, publishedAt: null };
    working.definition = { sections: form!.definition.sections.slice(1) };
    await tx.insert(FormVersion, working);
    const [prize] = await tx.find(Prize, { cycleId: source });
    await tx.insert(Prize, { ...prize!, id: newId(), key: 'invented', additional: true });
  });
}

/** Tables whose rows belong to a cycle: by a reference to it, to such a table, or by a column that says so. */
async function tablesOfCycles(): Promise<Map<string, { column: string; parent: string }[]>> {
  const references = (await rows(
    `SELECT c.conrelid::regclass::text AS "table", a.attname AS "column", c.confrelid::regclass::text AS parent
       FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
      WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace`,
  )) as { table: string; column: string; parent: string }[];
  const named = (await rows(
    `SELECT table_name AS "table", column_name AS "column", 'cycle' AS parent
       FROM information_schema.columns WHERE table_schema = 'public' AND column_name ~ '(^|_)cycle_id$'`,
  )) as { table: string; column: string; parent: string }[];
  const found = new Map<string, { column: string; parent: string }[]>([['cycle', []]]);
  for (let before = 0; before !== found.size;) {
    before = found.size;
    for (const { table, column, parent } of [...references, ...named]) {
      if (!found.has(parent) || table === 'cycle') continue;
      const known = found.get(table) ?? [];
      if (!known.some((each) => each.column === column)) found.set(table, [...known, { column, parent }]);
    }
  }
  return found;
}

const columnsOf = async (table: string): Promise<string[]> =>
  (
    await rows(
      `SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1`,
      [table],
    )
  ).map(({ name }) => String(name));

const rowsOf = (table: string, { by, only = 'true' }: CopiedTable, cycleId: string) =>
  rows(
    `SELECT *, ${by}::text AS by FROM "${table}" WHERE ${table === 'cycle' ? 'id' : 'cycle_id'} = $1 AND ${only} ORDER BY by`,
    [cycleId],
  );

/** What is wrong with a column of the copy; nothing where all is well. */
function wrong(fate: Fate, was: unknown, is: unknown, now: Date): string | undefined {
  const { date } = shiftOf({ year: 2026, milestones: setting.cycle.milestones }, 2028, calendar);
  const shifted = (value: unknown): unknown => {
    if (value instanceof Date)
      return new Date(date(instant(value.toISOString())).epochMilliseconds).toISOString();
    if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)) return date(instant(value)).toString();
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shifted(each)]));
  };
  const plain = (value: unknown) => JSON.stringify(value);
  const fits = () => {
    if (fate === 'new id') return is !== was && is !== undefined;
    if (fate === 'equal') return plain(is) === plain(was);
    if (fate === 'shifted') return plain(is) === plain(shifted(was)) && plain(is) !== plain(was);
    if (fate === 'renamed') return is === String(was).replace('2026', '2028') && is !== was;
    if (fate === 'follows') return was === null ? is === null || is === source : is !== was && is !== null;
    if (fate.reset === 'now') return is instanceof Date && Math.abs(is.getTime() - now.getTime()) < 60_000;
    return plain(is) === plain(fate.reset);
  };
  return fits() ? undefined : `${plain(was)} → ${plain(is)}`;
}

describe('the copy of a cycle', () => {
  it('says of every table with rows of a cycle whether it is copied', async () => {
    const declared = [...Object.keys(copiedTables), ...Object.keys(notCopied)];
    expect([...(await tablesOfCycles()).keys()].toSorted()).toEqual(declared.toSorted());
  });

  it.each(Object.entries(copiedTables))(
    'says of every column of %s what becomes of it',
    async (table, { columns }) => {
      expect((await columnsOf(table)).toSorted()).toEqual(Object.keys(columns).toSorted());
    },
  );

  it.each(Object.entries(copiedTables).filter(([table]) => table !== 'juror_proposal'))(
    'has every row of %s, each column as declared',
    async (table, declared) => {
      const [before, after] = [
        await rowsOf(table, declared, source),
        await rowsOf(declared.into ?? table, { ...declared, ...(declared.into && { only: 'true' }) }, copy),
      ];
      expect(before.length).toBeGreaterThan(0);
      expect(after.map(({ by }) => by)).toEqual(before.map(({ by }) => by));
      const now = new Date(system.clock.now().epochMilliseconds);
      const faults = before.flatMap((row, i) =>
        Object.entries(declared.columns).flatMap(([column, fate]) => {
          const fault = wrong(fate, row[column], after[i]![column], now);
          return fault ? [`${table}.${column} of ${String(row.by)}: ${fault}`] : [];
        }),
      );
      expect(faults).toEqual([]);
    },
  );

  it('was made from a cycle that is like no new one, so that equal means copied', async () => {
    const { id } = (await rows(`SELECT id FROM cycle WHERE id = $1`, [source]))[0]!;
    const plain = newId();
    await rows(
      `INSERT INTO cycle (id, year, name, scope, eligibility, partner_rule, rubric)
       VALUES ($1, 1999, '', '', '', '{}', '[]')`,
      [plain],
    );
    const [unlike] = await rows(`SELECT * FROM cycle WHERE id = $1`, [id]);
    const [usual] = await rows(`SELECT * FROM cycle WHERE id = $1`, [plain]);
    const same = Object.entries(copiedTables.cycle!.columns)
      .filter(([, fate]) => fate === 'equal' || fate === 'shifted')
      .filter(([column]) => JSON.stringify(unlike![column]) === JSON.stringify(usual![column]))
      .map(([column]) => column);
    expect(same).toEqual([]);
  });

  it('points where the original points, within itself', async () => {
    const classes = (cycleId: string) =>
      rows(
        `SELECT p.key, s.key AS class, s.cycle_id = p.cycle_id AS own FROM prize p LEFT JOIN size_class s ON s.id = p.size_class_id
          WHERE p.cycle_id = $1 AND NOT p.additional ORDER BY p.key`,
        [cycleId],
      );
    expect(await classes(copy)).toEqual(await classes(source));
  });

  it('has no row of a table that is not copied, however it may be reached', async () => {
    const tables = await tablesOfCycles();
    const ids = new Map<string, unknown[]>([['cycle', [copy]]]);
    const order = [...tables.keys()].filter((table) => table !== 'cycle');
    // Parents may stand behind their children: until nothing more is found.
    for (let pass = 0; pass < 4; pass += 1) {
      for (const table of order) {
        const keyed = (await columnsOf(table)).includes('id');
        const found = new Set(ids.get(table));
        for (const { column, parent } of tables.get(table)!) {
          const of = ids.get(parent) ?? [];
          if (of.length === 0) continue;
          const reached = await rows(
            `SELECT ${keyed ? 'id' : `"${column}"`}::text AS id FROM "${table}" WHERE "${column}" = ANY ($1)`,
            [of],
          );
          for (const { id } of reached) found.add(id);
        }
        ids.set(table, [...found]);
      }
    }
    const filled = order.filter((table) => ids.get(table)!.length > 0);
    expect(filled.filter((table) => notCopied[table])).toEqual([]);
    expect(filled.toSorted()).toEqual(
      ['form_version', 'juror_proposal', 'milestone', 'prize', 'round', 'size_class'].toSorted(),
    );
  });

  it('holds nothing of applicants', async () => {
    const all = [];
    for (const [table, declared] of Object.entries(copiedTables))
      all.push(...(await rowsOf(table, { ...declared, only: 'true' }, copy)));
    const text = JSON.stringify(all);
    const people = await rows(
      `SELECT p.name, p.email, e.title FROM entry e JOIN entry_member m ON m.entry_id = e.id JOIN person p ON p.id = m.person_id`,
    );
    expect(people.length).toBeGreaterThan(0);
    const leaked = people
      .flatMap((each) => Object.values(each))
      .filter((each) => text.includes(String(each)));
    expect(leaked).toEqual([]);
  });

  it('invites nobody: no mail, no juror, no role', async () => {
    expect(await rows(`SELECT id FROM juror WHERE cycle_id = $1`, [copy])).toEqual([]);
    expect(await rows(`SELECT id FROM role_grant WHERE scope_id = $1`, [copy])).toEqual([]);
    expect(await rows(`SELECT id FROM message WHERE about::text LIKE '%' || $1 || '%'`, [copy])).toEqual([]);
  });
});
