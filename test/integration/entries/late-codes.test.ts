import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { confirmAsPartner, invitePartner, submitEntry } from '../../support/applicant-acts.js';
import { makeEntry } from '../../support/entry-factories.js';
import { type MadeCycle, makeCycle, makeMunicipality } from '../../support/factories.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { SeenPage, Visitor } from '../../support/visitor.js';
import { fillAll } from './support.js';

let system: TestSystem;
let cycle: MadeCycle;
let olga: Visitor;
beforeAll(async () => {
  system = await startTestSystem();
});
afterAll(() => system.close());

let year = 2026;
beforeEach(async () => {
  cycle = await makeCycle(system, year);
  year += 2;
  system.clock.jumpTo(after(2));
  olga = await system.signedIn(await system.person('Olga Organisation', 'organiser'));
});

const after = (hours: number) => cycle.milestones.deadline.add({ hours });
const end = (name: string, at: Temporal.Instant) => {
  const moment = at.toZonedDateTimeISO('Europe/Berlin');
  const time = moment.toPlainTime().toString({ smallestUnit: 'minute' });
  return { [`${name}.day`]: moment.toPlainDate().toString(), [`${name}.time`]: time };
};
const fields = (redemptions = '1', reason = 'Störung im Rechenzentrum') => ({
  redemptions,
  reason,
  ...end('expiresAt', after(24)),
  ...end('until', after(48)),
});

async function newCode(redemptions = '1'): Promise<string> {
  await olga.get(`/organisation/nachreichcodes?runde=${cycle.year}`);
  const page = await olga.press('Nachreichcode anlegen', fields(redemptions));
  return page.$('.kern-alert .app-reference').text();
}

async function draftOf(town: 'Köln' | 'Gehrde' | 'Flensburg') {
  const owner = await system.person(`Amt ${town}`);
  const entry = await makeEntry(system, cycle, await makeMunicipality(system, town), owner, 'draft');
  return { entry, owner: await system.signedIn(owner) };
}

async function redeem(visitor: Visitor, code: string, values: Record<string, string>): Promise<SeenPage> {
  await visitor.get('/bewerbung/code');
  return visitor.press('Code einlösen', { code, ...values });
}

const codes = () =>
  system.database.rows<{ used: number; hash: string }>(
    'SELECT used, code_hash AS hash FROM late_code WHERE cycle_id = $1',
    [cycle.id],
  );
const notValid = 'Dieser Code gilt nicht.';

describe('a late-access code', () => {
  it('is shown once and kept as a hash only', async () => {
    const code = await newCode();
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    const again = await olga.get(`/organisation/nachreichcodes?runde=${cycle.year}`);
    expect(again.html).not.toContain(code);
    expect(again.text).toContain('0 von 1 eingelöst');
    const [row] = await codes();
    expect([row?.used, row?.hash.includes(code)]).toEqual([0, false]);
  });

  it('is refused without number, dates and reason, and keeps what was typed', async () => {
    await olga.get(`/organisation/nachreichcodes?runde=${cycle.year}`);
    const refused = await olga.press('Nachreichcode anlegen', {
      redemptions: '1,5',
      reason: ' ',
      'until.day': 'x',
    });
    expect([refused.status, refused.$('[name=redemptions]').attr('value')]).toEqual([422, '1,5']);
    for (const message of [
      'ganze Zahl von 1 bis 100',
      'Der Code muss in der Zukunft',
      'Tag und Uhrzeit',
      'begründen',
    ])
      expect(refused.text).toContain(message);
    expect(await codes()).toEqual([]);
  });

  it('gives the own draft more time, in small letters as well, and counts once for one entry', async () => {
    const code = await newCode('2');
    const { entry, owner } = await draftOf('Köln');
    await owner.get(`/bewerbung/${entry.id}`);
    await owner.follow('Nachreichcode einlösen');
    const done = await owner.press('Code einlösen', { code: code.toLowerCase().replaceAll('-', ' ') });
    expect(done.path).toBe(`/bewerbung/${entry.id}`);
    expect(done.text).toContain('Störung im Rechenzentrum');
    expect((await redeem(owner, code, { entry: entry.id })).path).toBe(`/bewerbung/${entry.id}`);
    expect((await codes()).map(({ used }) => used)).toEqual([1]);
    expect((await olga.get(`/organisation/nachreichcodes?runde=${cycle.year}`)).text).toContain(
      '1 von 2 eingelöst',
    );
  });

  it('starts an entry after the deadline', async () => {
    const code = await newCode();
    await makeMunicipality(system, 'Flensburg');
    const fred = await system.signedIn(await system.person('Fred Amt'));
    const started = await redeem(fred, code, { entry: 'new', q: 'Flensburg' });
    expect(started.path).toMatch(/^\/bewerbung\/[\da-f-]{36}$/);
    expect(started.text).toContain('Ihre Bewerbung Schritt für Schritt');
  });

  it('starts one from nothing, which is filled in and submitted like any other until the time of the code', async () => {
    const code = await newCode();
    await makeMunicipality(system, 'Flensburg');
    const fred = await system.signedIn(await system.person('Fred Neu'));
    expect((await fred.get('/bewerbung/neu')).text).toContain('Zurzeit');
    await fred.follow('Sie haben einen Nachreichcode? Hier lösen Sie ihn ein.');
    const started = await fred.press('Code einlösen', { code, entry: 'new', q: 'Flensburg' });
    const id = started.path.split('/').at(-1)!;
    await fillAll(fred, id);
    const partner = { organisation: 'Verein e. V.', contactName: 'Ada', email: `ada${year}@example.org` };
    await invitePartner(fred, id, partner);
    await confirmAsPartner(system, partner);
    system.clock.jumpTo(after(47));
    const back = await system.signedIn(await system.person('Fred Neu'));
    expect((await submitEntry(back, id, 'Flensburg')).text).toContain('Ihre Bewerbung ist eingegangen.');
  });

  it('starts one for a body that the directory does not list', async () => {
    const code = await newCode();
    const berta = await system.signedIn(await system.person('Berta Bezirk'));
    await berta.get('/bewerbung/code');
    await berta.follow('Kommune von Hand eintragen');
    const body = { name: 'Bezirk Mitte', kind: 'district', state: 'Berlin', population: '380000' };
    const without = await berta.press('Bewerbung beginnen', body);
    expect(without.status).toBe(422);
    const wrong = await berta.press('Bewerbung beginnen', { ...body, code: '0000-0000-0000-0000' });
    expect([wrong.$('#code-error').text().includes(notValid), wrong.$('[name=name]').val()]).toEqual([
      true,
      'Bezirk Mitte',
    ]);
    const started = await berta.press('Bewerbung beginnen', { ...body, code });
    expect(started.path).toMatch(/^\/bewerbung\/[\da-f-]{36}$/);
    expect((await codes()).map(({ used }) => used)).toEqual([1]);
    system.clock.jumpTo(cycle.milestones.deadline.subtract({ hours: 2 }));
    const early = await system.signedIn(await system.person('Berta Bezirk'));
    expect((await early.get('/bewerbung/neu/von-hand')).$('[name=code]').length).toBe(0);
  });

  it('redeemed by two people in the same second for its last time gives it to exactly one', async () => {
    const code = await newCode();
    const [a, b] = [await draftOf('Köln'), await draftOf('Gehrde')];
    const answers = await Promise.all(
      [a, b].map(({ entry, owner }) => redeem(owner, code, { entry: entry.id })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422]);
    expect((await codes()).map(({ used }) => used)).toEqual([1]);
    const extended = await system.database.rows(
      'SELECT 1 FROM entry_extension WHERE entry_id = ANY ($1::uuid[])',
      [[a.entry.id, b.entry.id]],
    );
    expect(extended.length).toBe(1);
  });

  it('says the same whether it is unknown, used up, revoked or expired, and is not for entries of others', async () => {
    const { entry, owner } = await draftOf('Köln');
    const other = await draftOf('Gehrde');
    const code = await newCode();
    expect((await redeem(owner, code, { entry: other.entry.id })).status).toBe(404);
    expect((await redeem(owner, '0000-0000-0000-0000', { entry: entry.id })).text).toContain(notValid);
    await redeem(other.owner, code, { entry: other.entry.id });
    expect((await redeem(owner, code, { entry: entry.id })).text).toContain(notValid);
    const revoked = await newCode();
    await olga.get(`/organisation/nachreichcodes?runde=${cycle.year}`);
    await olga.press('Code sperren');
    expect((await redeem(owner, revoked, { entry: entry.id })).text).toContain(notValid);
    const late = await newCode();
    system.clock.jumpTo(after(25));
    expect((await redeem(owner, late, { entry: entry.id })).text).toContain(notValid);
  });

  it('cannot be guessed at will', async () => {
    const { entry, owner } = await draftOf('Köln');
    const statuses: number[] = [];
    await owner.get('/bewerbung/code');
    for (let n = 0; n < 11; n += 1) {
      const values = { code: `0000-0000-0000-000${n % 10}`, entry: entry.id };
      const { path, method, body } = owner.filled('Code einlösen', values);
      statuses.push((await owner.fetch(path, { method, ...(body && { body }) })).status);
    }
    expect(statuses).toEqual([...Array<number>(10).fill(422), 429]);
  });
});
