import { accountPaths, firstAdministratorUrl } from './accounts/accounts.paths.js';
import { IdentityQueries } from './accounts/identity.queries.js';
import { LinksService } from './accounts/links.service.js';
import { operatorActor } from './platform/database/actor.js';
import { Database } from './platform/database/database.js';
import { listen } from './platform/process/listen.js';
import { runProcess } from './platform/process/run-process.js';
import { type RunningSystem, startSystem } from './start-system.js';

await runProcess(async (config, keep) => {
  const system = await startSystem(config, { use: 'alone', work: config.role === 'all' });
  keep(system);
  const url = await listen(system.app, config);
  console.log(`Kommune bewegt Welt: ${url}`);
  if (!config.smtpUrl) console.log('Without SMTP_URL no mail is sent: messages wait in the outbox.');
  await offerFirstAdministrator(system, url);
});

/** An empty system has nobody who could let anyone in: whoever reads this console can. */
async function offerFirstAdministrator({ app }: RunningSystem, url: string): Promise<void> {
  if (await app.get(IdentityQueries).anyAdministrator()) return;
  const token = await app
    .get(Database)
    .transaction(operatorActor, (tx) =>
      app.get(LinksService).handOut(tx, null, 'firstAdministrator', accountPaths.organisation),
    );
  console.log(
    `Create the first administrator (works once, for 24 hours): ${url}${firstAdministratorUrl(token)}`,
  );
}
