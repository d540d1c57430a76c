import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountPaths, endSessionUrl } from '../../src/accounts/accounts.paths.js';
import { startTestSystem, type TestSystem } from '../support/test-system.js';
import { routesOf } from '../support/routes.js';
import type { Visitor } from '../support/visitor.js';
import { makeHealthyDatabase } from '../integration/invariants/healthy.js';

/**
 * Somebody who applied with Gehrde, sits in the jury or talks in the exchange puts ids of others into every address
 * that takes one. What members share with each other is not foreign, nor is a round to those who score in it.
 */
const sharedInExchange = [
  '/austausch/themen/:id',
  '/austausch/beitrag/:id',
  '/austausch/datei/:id',
  '/austausch/:board/:topicId',
  '/austausch/:board/:topicId/abo',
];
const secrets = [
  'Kölner Klimapartnerschaft',
  'Flensburger Fördefreundschaft',
  'Verein Köln e. V.',
  'team.koeln.2026@example.org',
  'bo.zwei@example.org',
];

let system: TestSystem;
/** Ids of rows that belong to others, a few of every kind. */
let foreign: string[];
/** In which Ada scores. */
let roundOfAda: string;
beforeAll(async () => {
  system = await startTestSystem();
  await makeHealthyDatabase(system);
  const koeln = `(SELECT e.id FROM entry e JOIN municipality m ON m.id = e.municipality_id WHERE m.key = '05315000')`;
  const bo = `(SELECT j.id FROM juror j JOIN person p ON p.id = j.person_id WHERE p.name = 'Bo Zwei')`;
  const sources = [
    `SELECT ${koeln} AS id`,
    `SELECT ${bo} AS id`,
    `SELECT id FROM attachment WHERE entry_id = ${koeln}`,
    `SELECT id FROM partner WHERE entry_id = ${koeln}`,
    `SELECT person_id AS id FROM entry_member WHERE entry_id = ${koeln}`,
    `SELECT id FROM submission WHERE entry_id = ${koeln}`,
    `SELECT id FROM assignment WHERE juror_id = ${bo}`,
    `SELECT id FROM session`,
    `SELECT sha256 AS id FROM attachment WHERE entry_id = ${koeln}`,
    `SELECT id FROM inquiry WHERE entry_id = ${koeln}`,
    ...['round', 'cycle', 'prize', 'award', 'message', 'post', 'topic', 'board', 'municipality'].map(
      (table) => `SELECT id FROM ${table} ORDER BY id LIMIT 1`,
    ),
  ];
  const own = await system.database.row<{ id: string }>(
    `SELECT a.round_id AS id FROM assignment a JOIN juror j ON j.id = a.juror_id JOIN person p ON p.id = j.person_id
      WHERE p.name = 'Ada Eins' LIMIT 1`,
  );
  roundOfAda = own?.id ?? '';
  const rows = await Promise.all(sources.map((sql) => system.database.rows<{ id: string }>(sql)));
  foreign = rows.flat().map(({ id }) => id);
});
afterAll(() => system.close());

/** Everything a form of the program might send, to get past checks of what was typed. */
const plausible = {
  version: '1',
  revision: '1',
  seen: '',
  act: 'abgeben',
  tun: 'weiter',
  reason: 'Darum.',
  name: 'Fremd',
  email: 'fremd@example.org',
  body: 'Fremd',
  'score.continuity': '1',
};
/** Forms that take nothing beyond their own fields. */
const exact: Record<string, Record<string, string>> = {
  '/jury/befangenheit/:id': { reason: 'Darum.' },
  '/bewerbung/:id/team': { name: 'Fremd', email: 'fremd@example.org' },
  '/bewerbung/:id/team/anfragen/:requestId': { antwort: 'aufnehmen', answer: '' },
  '/bewerbung/:id/partner': {
    organisation: 'Fremd e. V.',
    kind: 'migrantOrganisation',
    contactName: 'Fremd',
    email: 'fremd@example.org',
  },
};

async function attempts(name: string, someone: Visitor) {
  await someone.get('/konto');
  const token = someone.page?.$('input[name=_csrf]').first().attr('value') ?? '';
  const routes = routesOf(system).filter(
    ({ path, access }) =>
      path.includes(':') &&
      ![...sharedInExchange, accountPaths.endSession].includes(path) &&
      !access?.who.some((who) => who === 'public' || who === 'link'),
  );
  const through: string[] = [];
  for (const { method, path } of routes) {
    for (const id of foreign) {
      if (name === 'Ada Eins' && path.startsWith('/jury/runde/') && id === roundOfAda) continue;
      const url = path.replaceAll(/:\w+/g, id);
      const form = { method, body: new URLSearchParams({ _csrf: token, ...(exact[path] ?? plausible) }) };
      const answer = await someone.fetch(url, method === 'POST' ? form : {});
      const text = await answer.text();
      const leaked = secrets.filter((secret) => text.includes(secret));
      if (![403, 404].includes(answer.status) || leaked.length > 0)
        through.push(`${method} ${path} (${id}): ${answer.status} ${leaked.join()}`);
    }
  }
  return { through, tried: routes.length };
}

const changes = async () =>
  (await system.database.row<{ count: number }>('SELECT count(*)::int FROM audit_event'))?.count;

/** Milliseconds for some thousand requests on a busy machine. */
const patience = 240_000;

describe("somebody else's ids in every address", () => {
  it.each(['Team Gehrde 2026', 'Ada Eins', 'Fremde Person'])(
    '%s finds nothing and changes nothing',
    async (name) => {
      const someone = await system.signedIn(await system.person(name));
      const before = await changes();
      const { through, tried } = await attempts(name, someone);
      expect(tried).toBeGreaterThan(50);
      expect(through).toEqual([]);
      expect(await changes()).toBe(before);
    },
    patience,
  );

  it('ends no session but one’s own, and nothing breaks on what is no id', async () => {
    const victim = await system.signedIn(await system.person('Ada Eins'));
    const someone = await system.signedIn(await system.person('Fremde Person'));
    await someone.get('/konto');
    for (const id of foreign) {
      const { status } = await someone.post(endSessionUrl(id));
      expect([id, [200, 404].includes(status)]).toEqual([id, true]);
      await someone.get('/konto');
    }
    expect((await victim.get('/konto')).path).toBe('/konto');
  });
});
