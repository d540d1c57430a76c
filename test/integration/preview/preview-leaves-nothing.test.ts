import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { Queues } from '../../../src/platform/queue/queues.js';
import { routesOf } from '../../support/routes.js';
import { startPreviews, type Previewing } from './previewing.js';

let previewing: Previewing;
beforeAll(async () => {
  previewing = await startPreviews();
});
afterAll(() => previewing.system.close());

const nobody = '00000000-0000-7000-8000-000000000000';
const mostPages = 25;
const atOnce = 10;
/** Roles that have been to every route. */
const known = new Set<string>();

/** Everything outside of the session's own row that a preview could leave something in. */
async function traces() {
  const { system } = previewing;
  const tables = await system.database.rows<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'session' ORDER BY 1`,
  );
  const rows: Record<string, unknown> = {};
  for (const { name } of tables)
    rows[name] = await system.database.row(
      `SELECT count(*)::int AS count, md5(string_agg(t::text, '|' ORDER BY t::text)) AS content FROM "${name}" t`,
    );
  const { mail, files, events } = await system.get(Queues).counts();
  const stored = readdirSync(system.config.dataDir, { recursive: true }).toSorted();
  return { rows, mail, files, events, mails: system.mails.mails.length, stored };
}

/** Follows every link from the page that is open, to pages and files. @returns the paths with their status */
async function walk(): Promise<Map<string, number>> {
  const { organiser } = previewing;
  const seen = new Map<string, number>();
  const waiting = [organiser.page!.path];
  for (let path = waiting.shift(); path && seen.size < mostPages; path = waiting.shift()) {
    const page = await organiser.get(path);
    seen.set(path, page.status);
    for (const link of page.$('a[href^="/"]').toArray()) {
      const href = page.$(link).attr('href')!;
      if (!seen.has(href) && !waiting.includes(href) && !/sprache=|\/vorschau$/.test(href))
        waiting.push(href);
    }
  }
  return seen;
}

it.each([
  ['visitor', 'publication.after'],
  ['applicant', 'deadline.before'],
  ['applicant', 'deadline.after'],
  ['partner', 'deadline.before'],
  ['partner', 'deadline.after'],
  ['juror', 'juryOpens.after'],
  ['member', 'exchangeOpens.after'],
])('a walk over all pages as %s at %s leaves nothing behind', async (role, moment) => {
  const { system, organiser, cycles } = previewing;
  await previewing.begin(cycles.unpublished, role, moment);
  const before = await traces();
  const seen = await walk();
  expect(seen.size).toBeGreaterThan(3);
  const addresses = routesOf(system)
    .filter(({ method, path }) => method === 'GET' && !path.endsWith('/vorschau') && !known.has(role))
    .map(({ path }) => path.replaceAll(/:\w+/g, nobody));
  for (let from = 0; from < addresses.length; from += atOnce)
    await Promise.all(
      addresses
        .slice(from, from + atOnce)
        .map(async (path) => seen.set(path, (await organiser.fetch(path)).status)),
    );
  expect([...seen].filter(([, status]) => status >= 500)).toEqual([]);
  known.add(role);
  expect(await traces()).toEqual(before);
});

it('what the audit log holds of a preview is that it began; going to another instant is the same preview', async () => {
  const { system, cycles, organiserId } = previewing;
  const started = () =>
    system.database.rows(
      `SELECT actor_id AS "actorId", subject_id AS "cycleId", facts FROM audit_event WHERE type = 'PreviewStarted' ORDER BY position`,
    );
  await previewing.begin(cycles.published, 'visitor', 'deadline.before');
  await previewing.end();
  const before = await started();
  await previewing.begin(cycles.published, 'juror', 'juryOpens.at');
  await previewing.begin(cycles.published, 'juror', 'juryOpens.after');
  await previewing.end();
  const now = (await started()).slice(before.length);
  expect(now).toEqual([
    {
      actorId: organiserId,
      cycleId: cycles.published,
      facts: { role: 'juror', at: expect.stringMatching(/^2026-/) },
    },
  ]);
  const { events } = (await system.database.row<{ events: number }>(
    `SELECT count(*)::int AS events FROM audit_event WHERE type LIKE 'Preview%' AND type <> 'PreviewStarted'`,
  ))!;
  expect(events).toBe(0);
});
