import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { PeopleService } from '../../src/accounts/people.service.js';
import { SessionsService } from '../../src/accounts/sessions.service.js';
import { entryPaths } from '../../src/entries/entries.paths.js';
import { Config } from '../../src/platform/config/config.js';
import { Database } from '../../src/platform/database/database.js';
import { cookieNames } from '../../src/platform/http/cookies.js';
import { startSystem } from '../../src/start-system.js';
import { statementsOf } from '../support/statements.js';
import { measure, median, residentMegabytes } from './measure.js';
import { seedCycle, seedEntries } from './seed.js';
import { startServer } from './start-server.js';

export interface PageFigure {
  page: string;
  bytes: number;
  requestsPerSecond: number;
  p95: number;
  floorRequestsPerSecond: number;
  floorP95: number;
  ratio: number;
  toReach: number;
  statementsAt50: number;
  statementsAt5000: number;
}

export interface PagesResult {
  pages: PageFigure[];
  residentMegabytes: number;
  shortfalls: string[];
}

const rounds = 3;
const seconds = 3;
const mostMegabytes = 250;

/** Four pages that matter most, against the floor in the same run, on the built program with 500 entries. */
export async function benchPages(databaseUrl: string, dataDir: string): Promise<PagesResult> {
  const config = Object.assign(new Config(), {
    port: 0,
    dataDir,
    databaseUrl,
    logLevel: 'silent',
    requestsPerMinute: 1e9,
  });
  const { app, stop } = await startSystem(config, { use: 'beside', work: false });
  const database = app.get(Database);
  const seeded = await seedCycle({
    database,
    people: app.get(PeopleService),
    sessions: app.get(SessionsService),
  });
  const { entryId, assignmentId } = await seedEntries(database, seeded, 50);
  const targets = [
    { page: 'public start page', path: '/', session: '', toReach: 0.5 },
    {
      page: 'entry list (organiser)',
      path: `/organisation/bewerbungen`,
      session: seeded.organiser.session,
      toReach: 0.25,
    },
    {
      page: 'dossier (applicant)',
      path: entryPaths.dossier.replace(':id', entryId),
      session: seeded.applicant.session,
      toReach: 0.25,
    },
    {
      page: 'score sheet (juror)',
      path: `/jury/bewertung/${assignmentId}`,
      session: seeded.juror.session,
      toReach: 0.25,
    },
  ].map((target) => ({ ...target, cookie: target.session && `${cookieNames.session}=${target.session}` }));

  const at50 = await statementCounts(app, targets);
  await seedEntries(database, seeded, 500);
  const server = await startServer(config, dataDir);
  const pages: PageFigure[] = [];
  let memory = 0;
  const watch = setInterval(() => (memory = Math.max(memory, residentMegabytes(server.pid))), 200);
  for (const [index, { page, path, cookie, toReach }] of targets.entries()) {
    const { status, bytes } = await fetchOnce(server.url + path, cookie);
    if (status !== 200) throw new Error(`${page} answers ${status}`);
    const floorCookie = `${cookieNames.session}=${seeded.organiser.session}`;
    const own = [];
    const floor = [];
    await measure(server.url + path, cookie, 1);
    for (let round = 0; round < rounds; round += 1) {
      floor.push(await measure(`${server.url}/floor/${bytes}`, floorCookie, seconds));
      own.push(await measure(server.url + path, cookie, seconds));
    }
    const requestsPerSecond = median(own.map((each) => each.requestsPerSecond));
    const floorRequestsPerSecond = median(floor.map((each) => each.requestsPerSecond));
    if ([...own, ...floor].some((each) => each.failures > 0)) throw new Error(`${page}: requests failed`);
    pages.push({
      page,
      bytes,
      requestsPerSecond,
      p95: median(own.map((each) => each.p95)),
      floorRequestsPerSecond,
      floorP95: median(floor.map((each) => each.p95)),
      ratio: Math.round((requestsPerSecond / floorRequestsPerSecond) * 100) / 100,
      toReach,
      statementsAt50: at50[index] ?? 0,
      statementsAt5000: 0,
    });
  }
  clearInterval(watch);
  await server.stop();
  await seedEntries(database, seeded, 5000);
  const at5000 = await statementCounts(app, targets);
  for (const [index, figure] of pages.entries()) figure.statementsAt5000 = at5000[index] ?? 0;
  await stop();
  return { pages, residentMegabytes: memory, shortfalls: shortfallsOf(pages, memory) };
}

async function statementCounts(
  app: NestFastifyApplication,
  targets: { path: string; cookie: string }[],
): Promise<number[]> {
  const counts: number[] = [];
  const system = { database: app.get(Database), get: <T>(type: Type<T>): T => app.get(type) };
  for (const { path, cookie } of targets) {
    const request = () => app.inject({ method: 'GET', url: path, headers: cookie ? { cookie } : {} });
    await request();
    counts.push((await statementsOf(system, request)).length);
  }
  return counts;
}

async function fetchOnce(url: string, cookie: string) {
  const answer = await fetch(url, { headers: cookie ? { cookie } : {}, redirect: 'manual' });
  return { status: answer.status, bytes: (await answer.arrayBuffer()).byteLength };
}

function shortfallsOf(pages: PageFigure[], memory: number): string[] {
  return [
    ...pages
      .filter(({ ratio, toReach }) => ratio < toReach)
      .map(({ page, ratio, toReach }) => `${page}: ${ratio} of the floor, ${toReach} to reach`),
    ...pages
      .filter(({ statementsAt50, statementsAt5000 }) => statementsAt50 !== statementsAt5000)
      .map(
        ({ page, statementsAt50, statementsAt5000 }) =>
          `${page}: ${statementsAt50} statements for 50 entries, ${statementsAt5000} for 5,000`,
      ),
    ...(memory > mostMegabytes ? [`resident memory: ${memory} MB, at most ${mostMegabytes}`] : []),
  ];
}
