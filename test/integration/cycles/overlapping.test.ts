import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../../../src/accounts/entities/person.entity.js';
import { CycleQueries } from '../../../src/cycles/cycle.queries.js';
import { type Act, actsAt } from '../../../src/cycles/domain/phase.js';
import { RoundsService } from '../../../src/jury/rounds.service.js';
import { personActor } from '../../../src/platform/database/actor.js';
import { Secret } from '../../../src/platform/security/secret.js';
import { hashToken } from '../../../src/platform/security/tokens.js';
import { type MadeEntry, makeEntry } from '../../support/entry-factories.js';
import {
  type MadeCycle,
  makeCycle,
  makeMunicipality,
  type SampleMunicipality,
} from '../../support/factories.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { SeenPage, Visitor } from '../../support/visitor.js';
import { submitted } from '../exchange/support.js';
import { allScores, assignmentId, makeJuror, type MadeJuror, openRound } from '../jury/jury-setting.js';

/** What tests act on in a cycle: an entry for each state, the same places and partly the same people in both cycles. */
interface Side {
  cycle: MadeCycle;
  admitted: MadeEntry;
  submitted: MadeEntry;
  draft: MadeEntry;
  partnerLink: string;
  juror: MadeJuror;
}
type Year = 2024 | 2026;

let system: TestSystem;
const sides = {} as Record<Year, Side>;
/** Of the admitted entry of 2024, of that of 2026, and of the drafts and submitted entries of both. */
let people: Record<'of2024' | 'of2026' | 'ofBoth' | 'olga', Person>;

beforeAll(async () => {
  system = await startTestSystem();
  people = {
    of2024: await system.person('Anna Antrag'),
    of2026: await system.person('Dora Dossier'),
    ofBoth: await system.person('Ben Beide'),
    olga: await system.person('Olga Organisation', 'organiser'),
  };
  sides[2024] = await makeSide(2024, people.of2024);
  sides[2026] = await makeSide(2026, people.of2026);
  const { juror, cycle } = sides[2024];
  system.clock.stopAt(cycle.milestones.juryOpens);
  const setting = { cycle, organiser: people.olga } as never;
  const round = await openRound(system, setting, 'Hauptrunde 2024');
  juror.visitor = await system.signedIn({ id: juror.personId } as Person);
  await juror.visitor.get(
    `/jury/bewertung/${await assignmentId(system, round, juror, sides[2024].admitted)}`,
  );
  await juror.visitor.press('Abgeben', allScores('9'));
  await system.get(RoundsService).close(personActor(people.olga.id), round);
});
afterAll(() => system.close());

async function makeSide(year: Year, owner: Person): Promise<Side> {
  const cycle = await makeCycle(system, year, { name: `Runde ${year}` });
  system.clock.stopAt(cycle.milestones.deadline.subtract({ hours: 24 * 30 }));
  const entry = async (place: SampleMunicipality, person: Person, state: 'admitted' | 'submitted') =>
    makeEntry(
      system,
      cycle,
      await makeMunicipality(system, place),
      person,
      state,
      `${place} im Jahr ${year}`,
    );
  const side = {
    cycle,
    admitted: await entry('Gehrde', owner, 'admitted'),
    submitted: await entry('Flensburg', people.ofBoth, 'submitted'),
    draft: await entry('Bersenbrück', people.ofBoth, 'submitted'),
  };
  for (const each of [side.admitted, side.submitted]) await submitted(system, each);
  // Opened again by its team, and so kept beyond the retention of drafts.
  await system.database.rows(`UPDATE entry SET state = 'draft' WHERE id = $1`, [side.draft.id]);
  const linkId = side.draft.partnerId;
  await system.database.rows(
    `UPDATE partner SET state = 'invited', answered_at = NULL, link_id = $1, token_hash = $2, expires_at = '2030-01-01'
      WHERE id = $1`,
    [linkId, hashToken(system.get(Secret).linkToken('partner', linkId))],
  );
  const setting = { cycle, organiser: people.olga } as never;
  return {
    ...side,
    partnerLink: `/mitzeichnung/${system.get(Secret).linkToken('partner', linkId)}`,
    juror: await makeJuror(system, setting, `Jurorin ${year}`),
  };
}

const as = async (person: Person): Promise<Visitor> => system.signedIn(person);
/** Posts as a page of that person would. */
async function posted(
  visitor: Visitor,
  path: string,
  fields: Record<string, string> = {},
): Promise<SeenPage> {
  await visitor.get('/konto');
  return visitor.post(path, fields);
}
/** What people did to a cycle, its entries and prizes. */
const happened = (year: Year) =>
  system.database.rows<{ type: string }>(
    `SELECT type FROM domain_event
      WHERE subject_id IN (SELECT id::text FROM entry WHERE cycle_id = $1 UNION SELECT id::text FROM prize WHERE cycle_id = $1
                           UNION SELECT id::text FROM round WHERE cycle_id = $1)
         OR subject_id = $1::text AND type NOT LIKE 'Scheduled%' AND type NOT LIKE 'Call%'
      ORDER BY occurred_at, id`,
    [sides[year].cycle.id],
  );

/** Tries an act on a cycle as whoever may do it there; each tells by its page whether the phase forbade it. */
const attempts: Record<Exclude<Act, 'score' | 'closeRound'>, (side: Side) => Promise<SeenPage>> = {
  startEntry: async ({ cycle }) => {
    const page = await (await as(await system.person('Nora Neu'))).get('/bewerbung/neu');
    return page.text.includes(`Runde ${cycle.year}`) ? page : { ...page, status: 404 };
  },
  editEntry: async ({ draft }) =>
    posted(await as(people.ofBoth), `/bewerbung/${draft.id}/abschnitt/commitment`, {
      title: draft.title,
      summary: 'Neu geschrieben',
    }),
  submit: async ({ draft }) => posted(await as(people.ofBoth), `/bewerbung/${draft.id}/pruefen`),
  confirm: async ({ partnerLink }) => {
    const partner = system.visitor();
    await partner.get('/anmelden');
    return partner.post(partnerLink, { name: 'Amina', function: 'Vorsitz', statement: '' });
  },
  withdraw: async ({ submitted: entry }) =>
    posted(await as(people.ofBoth), `/bewerbung/${entry.id}/zurueckziehen`),
  screen: async ({ submitted: entry }) =>
    posted(await as(people.olga), `/organisation/bewerbungen/${entry.id}/zulassen`),
  decide: async ({ cycle }) => {
    const [prize] = await system.database.rows<{ id: string }>(
      `SELECT id FROM prize WHERE cycle_id = $1 AND kind = 'special' LIMIT 1`,
      [cycle.id],
    );
    const fields = { outcome: 'empty', reason: 'Keine überzeugte.', revision: '' };
    return posted(await as(people.olga), `/organisation/auszeichnungen/preis/${prize!.id}`, fields);
  },
  publish: async ({ cycle: { year } }) => {
    const fields = { 'visibleFrom.day': '2026-12-01', 'visibleFrom.time': '10:00' };
    return posted(await as(people.olga), `/organisation/auszeichnungen/${year}/veroeffentlichung`, fields);
  },
  exchange: async ({ cycle: { year } }) =>
    (await as(year === 2024 ? people.of2024 : people.of2026)).get('/austausch/verzeichnis'),
};
const forbidden = /in dieser Phase des Wettbewerbs nicht möglich|Bewerbungsschluss ist vorbei/;

/** What succeeds on a cycle now; what does not has left no trace. */
async function allowedOn(year: Year): Promise<string[]> {
  const done: string[] = [];
  for (const [act, attempt] of Object.entries(attempts)) {
    const before = await happened(year);
    const { status, text } = await attempt(sides[year]);
    if (status < 400 || (status !== 404 && status !== 403 && !forbidden.test(text))) done.push(act);
    else expect([act, await happened(year)]).toEqual([act, before]);
    await system.database.rows(`UPDATE entry SET state = 'submitted', exclusive = true WHERE id = $1`, [
      sides[year].submitted.id,
    ]);
  }
  return done.toSorted();
}
async function expectedOn(year: Year): Promise<string[]> {
  const { schedule } = (await system.get(CycleQueries).byYear(year))!;
  return actsAt(schedule, system.clock.now())
    .filter((act) => act in attempts)
    .toSorted();
}

describe('of two cycles that overlap', () => {
  it.each([
    ['call', 'callOpens', ['confirm', 'editEntry', 'startEntry', 'submit', 'withdraw']],
    ['screening', 'deadline', ['screen', 'withdraw']],
    ['jury', 'juryOpens', ['screen']],
    ['deliberation', 'juryCloses', ['decide', 'publish']],
  ] as const)('each allows what its own phase allows: exchange and %s', async (_, kind, now2026) => {
    system.clock.stopAt(sides[2026].cycle.milestones[kind].add({ hours: 24 }));
    expect([await expectedOn(2024), await expectedOn(2026)]).toEqual([['exchange', 'publish'], now2026]);
    expect(await allowedOn(2024)).toEqual(['exchange', 'publish']);
    expect(await allowedOn(2026)).toEqual(now2026);
  });
});

describe('in the call of 2026 and the exchange of 2024', () => {
  beforeAll(() => system.clock.stopAt(sides[2026].cycle.milestones.callOpens.add({ hours: 48 })));
  const other = { 2024: 2026, 2026: 2024 } as const;
  const titles = (year: Year) =>
    ['Gehrde', 'Flensburg', 'Bersenbrück'].map((place) => `${place} im Jahr ${year}`);
  const named = ({ text }: SeenPage, year: Year) => titles(year).filter((title) => text.includes(title));

  it('visitors are asked to apply for the one, read no entry of either, and stand before the exchange', async () => {
    const visitor = system.visitor();
    const start = await visitor.get('/');
    expect(start.$('.app-hero__preline').text()).toBe('Wettbewerb 2026 · Jetzt bewerben');
    expect(start.text).not.toContain('Runde 2024');
    for (const path of ['/', '/teilnahme', '/preistraeger', '/preistraeger/2024', '/preistraeger/2026']) {
      const page = await visitor.get(path);
      expect([path, named(page, 2024), named(page, 2026)]).toEqual([path, [], []]);
    }
    expect((await visitor.get('/austausch')).path).toContain('/anmelden');
  });

  it.each([2024, 2026] as const)('the applicant of %i alone finds nothing of the other', async (year) => {
    const visitor = await as(year === 2024 ? people.of2024 : people.of2026);
    expect(named(await visitor.get('/bewerbung'), year)).toEqual([`Gehrde im Jahr ${year}`]);
    expect(named(visitor.page!, other[year])).toEqual([]);
    for (const entry of [sides[other[year]].admitted, sides[other[year]].draft])
      for (const rest of ['', '/partner', '/team', '/ergebnis', '/einreichung/1'])
        expect([rest, (await visitor.get(`/bewerbung/${entry.id}${rest}`)).status]).toEqual([rest, 404]);
    const door = await visitor.get('/austausch');
    expect(door.text.includes('16. September 2026')).toBe(year === 2026);
  });

  it('the applicant of both finds both, each with its own state', async () => {
    const visitor = await as(people.ofBoth);
    const list = await visitor.get('/bewerbung');
    for (const year of [2024, 2026] as const)
      expect(named(list, year)).toEqual([`Flensburg im Jahr ${year}`, `Bersenbrück im Jahr ${year}`]);
    const buttons = async ({ draft }: Side) => {
      const page = await visitor.get(`/bewerbung/${draft.id}`);
      return page.$('main a[href*="/abschnitt/"]').length > 0;
    };
    expect([await buttons(sides[2024]), await buttons(sides[2026])]).toEqual([false, true]);
  });

  it('members of the exchange meet who took part in 2024, not who applies now', async () => {
    const visitor = await as(people.of2024);
    const page = await visitor.get('/austausch/verzeichnis');
    expect([page.text.includes('Anna Antrag'), page.text.includes('Dora Dossier')]).toEqual([true, false]);
    expect(page.text).not.toContain('2026');
  });

  it('the partner of each reads its own entry by its link; only the one of 2026 can confirm', async () => {
    for (const year of [2024, 2026] as const) {
      const page = await system.visitor().get(sides[year].partnerLink);
      expect([named(page, year), named(page, other[year])]).toEqual([[`Bersenbrück im Jahr ${year}`], []]);
      expect(page.$('textarea[name=statement]').length).toBe(year === 2026 ? 1 : 0);
    }
  });

  it('jurors find the entries of their own cycle, and those of 2024 change no sheet any more', async () => {
    const [before, now] = await Promise.all(
      ([2024, 2026] as const).map((year) => as({ id: sides[year].juror.personId } as Person)),
    );
    expect(named(await before!.get('/jury'), 2026)).toEqual([]);
    const [sheet] = await system.database.rows<{ id: string }>(
      'SELECT a.id FROM assignment a WHERE a.juror_id = $1',
      [sides[2024].juror.id],
    );
    const path = `/jury/bewertung/${sheet!.id}`;
    expect((await posted(before!, path, { ...allScores('1'), act: 'abgeben', version: '1' })).status).toBe(
      422,
    );
    expect(named(await now!.get('/jury'), 2024)).toEqual([]);
    expect([(await now!.get(path)).status, (await before!.get('/austausch')).status]).toEqual([404, 403]);
    expect(await system.database.rows(`SELECT scores->>'continuity' AS score FROM score_sheet`)).toEqual([
      { score: '9' },
    ]);
  });

  it('organisers see each on its own pages, and the one in its call where none is named', async () => {
    const olga = await as(people.olga);
    for (const year of [2024, 2026] as const) {
      const page = await olga.get(`/organisation/bewerbungen?runde=${year}`);
      expect([named(page, year).length > 0, named(page, other[year])]).toEqual([true, []]);
      const overview = await olga.get(`/organisation/wettbewerbsrunden/${sides[year].cycle.id}`);
      expect(overview.text).toContain(year === 2024 ? 'Erfahrungsaustausch' : 'Bewerbungsphase');
      const awards = await olga.get(`/organisation/auszeichnungen?runde=${year}`);
      expect(named(awards, other[year])).toEqual([]);
    }
    expect(named(await olga.get('/organisation/bewerbungen'), 2024)).toEqual([]);
    expect((await olga.get('/organisation')).text).toContain('Runde 2026');
  });
});
