import { join } from 'node:path';
import { laureatesUrl } from '../awards/awards.paths.js';
import { demonstrationNote } from '../demonstration/data/texts.js';
import { demonstrationAccounts, type DemonstrationAccount } from '../demonstration/demonstration-accounts.js';
import { type DemonstrationPartner, demonstrationPartners } from '../demonstration/demonstration-partners.js';
import { buildDemonstration } from '../demonstration/build-demonstration.js';
import { claimFolder, emptyFolder, isBuilt, markBuilt } from '../demonstration/demonstration-folder.js';
import { SettableClock } from '../platform/clock/clock.js';
import type { Config } from '../platform/config/config.js';
import { startLocalMailbox } from '../platform/mail/local-mailbox.js';
import { listen } from '../platform/process/listen.js';
import { runProcess } from '../platform/process/run-process.js';
import { sitePaths } from '../site/site.paths.js';
import { startSystem } from '../start-system.js';

export interface DemoOptions {
  fresh?: boolean;
  json?: boolean;
}

/** Starts the demonstration and stays until it is stopped; builds it first where it is not there. */
export async function runDemo({ fresh, json }: DemoOptions): Promise<void> {
  await runProcess(async (config, keep) => {
    config.dataDir = demonstrationFolder(config);
    claimFolder(config.dataDir);
    if (fresh || !isBuilt(config.dataDir)) await emptyFolder(config.dataDir);
    keepApart(config);
    config.logLevel = 'warn';
    const mailbox = await mailboxBeside(config);
    keep({ stop: () => mailbox.close() });
    config.smtpUrl = mailbox.smtpUrl;
    const clock = new SettableClock();
    const system = await startSystem(config, { use: 'alone', work: true, clock });
    keep(system);
    const url = await listen(system.app, config);
    if (!isBuilt(config.dataDir)) {
      const say = (line: string) => (json ? undefined : console.log(line));
      await buildDemonstration(system.app, clock, say);
      markBuilt(config.dataDir);
    }
    const accounts = await demonstrationAccounts(system.app, url);
    const partners = await demonstrationPartners(system.app, url);
    if (json) console.log(JSON.stringify({ url, mailbox: mailbox.url, accounts, partners }));
    else introduce(url, mailbox.url, accounts, partners);
  });
}

/** Beside the data of a real installation, unless a folder was named. */
function demonstrationFolder(config: Config): string {
  return config.dataDirGiven ? config.dataDir : join(config.dataDir, 'demo');
}

/** A demonstration never writes into the database or the queues of a real installation. */
function keepApart(config: Config): void {
  delete config.databaseUrl;
  delete config.redisUrl;
}

async function mailboxBeside(config: Config) {
  const ports = { dataDir: config.dataDir, smtpPort: 0 };
  try {
    return await startLocalMailbox({ ...ports, webPort: config.port === 0 ? 0 : config.port + 1 });
  } catch (error) {
    if ((error as { code?: string }).code !== 'EADDRINUSE') throw error;
    return startLocalMailbox({ ...ports, webPort: 0 });
  }
}

function introduce(
  url: string,
  mailbox: string,
  accounts: DemonstrationAccount[],
  partners: DemonstrationPartner[],
): void {
  const width = Math.max(...accounts.map(({ role, name }) => role.length + name.length));
  console.log(`
Kommune bewegt Welt, Vorführung
  Adresse:   ${url}
  Postfach:  ${mailbox}   (alle Mails, die das System verschickt)

Anmelden als (jeder Link gilt einmal; neue gibt es beim nächsten Start)`);
  for (const { role, name, link } of accounts)
    console.log(`  ${`${role}: ${name}`.padEnd(width + 4)} ${link}`);
  console.log(`
Als Partnerorganisation mitzeichnen, ohne Konto`);
  for (const { organisation, link } of partners) console.log(`  ${organisation}: ${link}`);
  console.log(`
Zum Ansehen, auch ohne Anmeldung
  ${url}${laureatesUrl(2024)}   die Preisträger 2024
  ${url}${sitePaths.participation}   die Runde 2026: Ausschreibung, Termine, Preise
Die Runde 2026 steht in der Bewertung durch die Jury. Drei Bewerbungen haben noch Zeit, zwei davon durch einen Nachreichcode.
Wer selbst eine beginnen will:
als Organisation eine Wettbewerbsrunde anlegen, den Beginn der Ausschreibung auf heute setzen und veröffentlichen.

${demonstrationNote}

Anhalten mit Strg+C. Neu beginnen: npm run demo -- --fresh`);
}
