import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Type } from '@nestjs/common';
import { PeopleService } from '../../src/accounts/people.service.js';
import { SessionsService } from '../../src/accounts/sessions.service.js';
import type { GeneralRole } from '../../src/accounts/domain/roles.js';
import type { Person } from '../../src/accounts/entities/person.entity.js';
import { SettableClock } from '../../src/platform/clock/clock.js';
import { Config } from '../../src/platform/config/config.js';
import { systemActor } from '../../src/platform/database/actor.js';
import { Database } from '../../src/platform/database/database.js';
import { cookieNames } from '../../src/platform/http/cookies.js';
import { listen } from '../../src/platform/process/listen.js';
import type { AppOptions } from '../../src/create-app.js';
import { startSystem } from '../../src/start-system.js';
import { MailCatcher } from './mail-catcher.js';
import { testDatabase } from './test-database.js';
import { Visitor } from './visitor.js';

/** The whole program on a database of its own, with queue workers, a real mail server and a clock that can be set. */
export interface TestSystem {
  app: NestFastifyApplication;
  config: Config;
  url: string;
  clock: SettableClock;
  database: Database;
  mails: MailCatcher;
  get<T>(type: Type<T>): T;
  /** Somebody with a browser, not signed in. */
  visitor(): Visitor;
  /** A person with an account; the same one for the same name. */
  person(name: string, ...roles: GeneralRole[]): Promise<Person>;
  /** That person with a browser, signed in. */
  signedIn(person: Person): Promise<Visitor>;
  close(): Promise<void>;
}

export async function startTestSystem(
  settings: Partial<Config> = {},
  extend?: AppOptions['extend'],
): Promise<TestSystem> {
  const store = await testDatabase();
  const mails = await MailCatcher.start();
  const dataDir = mkdtempSync(join(tmpdir(), 'kbw-data-'));
  const config = Object.assign(new Config(), {
    port: 0,
    dataDir,
    databaseUrl: store.url,
    smtpUrl: mails.smtpUrl,
    logLevel: 'silent',
    requestsPerMinute: 1_000_000,
    ...settings,
  });
  const clock = new SettableClock();
  const { app, stop } = await startSystem(config, {
    use: 'alone',
    work: true,
    clock,
    strictTexts: true,
    ...(extend && { extend }),
  });
  const url = await listen(app, config);
  const database = app.get(Database);
  const people = app.get(PeopleService);
  const emailOf = (name: string) => `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '.')}@example.org`;
  return {
    app,
    config,
    url,
    clock,
    database,
    mails,
    get: (type) => app.get(type),
    visitor: () => new Visitor(url),
    person: (name, ...roles) =>
      database.transaction(systemActor, async (tx) => {
        const person = await people.ensure(tx, { email: emailOf(name), name }, 'created');
        for (const role of roles) await people.grant(tx, person.id, role);
        return person;
      }),
    signedIn: async (person) => {
      const token = await database.transaction(systemActor, (tx) =>
        app.get(SessionsService).open(tx, person.id, 'Test'),
      );
      return new Visitor(url, { [cookieNames.session]: token });
    },
    close: async () => {
      await stop();
      await mails.stop();
      await store.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
