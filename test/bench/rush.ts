import { PeopleService } from '../../src/accounts/people.service.js';
import { SessionsService } from '../../src/accounts/sessions.service.js';
import { AuditLog } from '../../src/platform/audit/audit-log.js';
import { Config } from '../../src/platform/config/config.js';
import { Database } from '../../src/platform/database/database.js';
import { startSystem } from '../../src/start-system.js';
import { residentMegabytes, workedMilliseconds } from './measure.js';
import { RushApplicant, type Told } from './rush-applicant.js';
import { seedRush, setDeadline } from './rush-seed.js';
import { startServer } from './start-server.js';

export interface RushResult {
  figures: Record<string, number>;
  shortfalls: string[];
}

const applicants = 300;
const idlers = 10;
const idleSeconds = 15;
const rushSeconds = 75;
/** Everybody submits within this time before the deadline, more of them towards its end; the last ones so many seconds before it. */
const [lastSeconds, lastMoment] = [60, 4];
const mostRatio = 5;

/**
 * The last minute before the deadline: everybody types, saved every two seconds, adds a file and submits. Whatever an applicant was told
 * is looked for in the database afterwards.
 */
export async function benchRush(databaseUrl: string, dataDir: string): Promise<RushResult> {
  const settings = { port: 0, dataDir, databaseUrl, logLevel: 'silent' } as const;
  const { app, stop } = await startSystem(Object.assign(new Config(), settings), {
    use: 'beside',
    work: false,
  });
  const database = app.get(Database);
  const seeded = await seedRush(
    { database, people: app.get(PeopleService), sessions: app.get(SessionsService) },
    applicants,
  );
  await setDeadline(database, seeded.cycle, Temporal.Now.instant().add({ hours: 1 }));
  const server = await startServer({ databaseUrl }, dataDir);
  try {
    const crowd = seeded.applicants.map((each, index) => new RushApplicant(server.url, each, index));
    for (let next = 0; next < crowd.length; next += idlers)
      await Promise.all(crowd.slice(next, next + idlers).map((each) => each.open()));

    await idle(crowd.slice(0, idlers), 3);
    for (const each of crowd) each.saveTimes.length = 0;
    const workedBefore = workedMilliseconds(server.pid);
    await idle(crowd.slice(0, idlers), idleSeconds);
    const idleTimes = crowd.flatMap((each) => each.saveTimes.splice(0));
    const work = (workedMilliseconds(server.pid) - workedBefore) / idleTimes.length;

    await setDeadline(database, seeded.cycle, Temporal.Now.instant().add({ seconds: rushSeconds }));
    await rush(crowd, performance.now());
    const memory = residentMegabytes(server.pid);
    const told = crowd.map((each) => each.told);
    const times = crowd.flatMap((each) => each.saveTimes);
    const [idleP95, rushP95] = [p95(idleTimes), p95(times)];
    const ratio = Math.round((rushP95 / idleP95) * 100) / 100;
    const wrong = [...(await differences(database, told)), ...(await brokenChain(app.get(AuditLog)))];
    return {
      figures: {
        'autosaves acknowledged': told.reduce((sum, { saves }) => sum + saves, 0),
        'files acknowledged': told.reduce((sum, { files }) => sum + files.length, 0),
        'submissions acknowledged': told.filter(({ submitted }) => submitted).length,
        'work of the program an autosave (ms)': Math.round(work * 10) / 10,
        'idle autosave p95 (ms)': idleP95,
        'rush autosave p95 (ms)': rushP95,
        ratio: ratio,
        'resident memory (MB)': memory,
      },
      shortfalls: [
        ...counted(told.flatMap(({ failures }) => failures)),
        ...wrong,
        ...(told.every(({ submitted }) => submitted) ? [] : ['not everybody could submit']),
        ...(ratio > mostRatio ? [`autosave p95: ${ratio} times the idle one, at most ${mostRatio}`] : []),
      ],
    };
  } finally {
    await server.stop();
    await stop();
  }
}

async function idle(few: RushApplicant[], seconds: number): Promise<void> {
  const start = performance.now();
  const until = start + seconds * 1000;
  await Promise.all(
    few.map((each, index) => each.follow({ from: start + (index * 2000) / few.length, every: 500, until })),
  );
}

async function rush(crowd: RushApplicant[], start: number): Promise<void> {
  const deadline = start + rushSeconds * 1000;
  await Promise.all(
    crowd.map((each, index) => {
      const share = Math.sqrt((index + 0.5) / crowd.length);
      const submit = deadline - (lastSeconds - share * (lastSeconds - lastMoment)) * 1000;
      const from = start + ((index * 7919) % 2000);
      return each.follow({
        from,
        every: 2000,
        upload: submit - 2500 - ((index * 104_729) % 9000),
        submit,
        until: deadline,
      });
    }),
  );
}

interface Kept {
  entryId: string;
  state: string;
  text: string | null;
  submitted: string | null;
  submissions: number;
  files: string[] | null;
}

/** Where the database does not say what the applicants were told. */
async function differences(database: Database, told: Told[]): Promise<string[]> {
  const kept = await database.rows<Kept>(
    `SELECT e.id AS "entryId", e.state, s.answers->>'quality' AS text,
            (SELECT count(*)::int FROM submission b WHERE b.entry_id = e.id) AS submissions,
            (SELECT b.content#>>'{answers,cooperation,quality}' FROM submission b WHERE b.entry_id = e.id) AS submitted,
            (SELECT array_agg(a.sha256::text ORDER BY a.sha256) FROM attachment a WHERE a.entry_id = e.id) AS files
       FROM entry e JOIN entry_section s ON s.entry_id = e.id AND s.section_key = 'cooperation'`,
  );
  const byEntry = new Map(kept.map((each) => [each.entryId, each]));
  return told.flatMap(({ entryId, text, files, submitted }) => {
    const row = byEntry.get(entryId);
    if (row === undefined) return [`lost: the entry ${entryId}`];
    return [
      ...(row.text?.trimEnd() === text ? [] : [`lost: the last text of ${entryId}`]),
      ...(submitted && row.submitted?.trimEnd() !== text
        ? [`lost: the text in the submission of ${entryId}`]
        : []),
      ...(row.submissions === Number(submitted) ? [] : [`${row.submissions} submissions of ${entryId}`]),
      ...(String(row.files ?? []) === String(files)
        ? []
        : [`files of ${entryId}: ${row.files?.length ?? 0}`]),
    ];
  });
}

async function brokenChain(audit: AuditLog): Promise<string[]> {
  const { breaks } = await audit.verify();
  return breaks.map(({ position, problem }) => `audit log ${position}: ${problem}`);
}

function counted(failures: string[]): string[] {
  const counts = new Map<string, number>();
  for (const failure of failures) counts.set(failure, (counts.get(failure) ?? 0) + 1);
  return [...counts].map(([failure, count]) => `${count} × ${failure}`);
}

function p95(times: number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  return Math.round((sorted[Math.floor(sorted.length * 0.95)] ?? 0) * 10) / 10;
}
