import { Command } from 'commander';
import { RoundVerification } from '../jury/round-verification.js';
import { Texts } from '../platform/i18n/texts.js';
import { StartError } from '../platform/database/start-error.js';
import { withSystem } from './with-system.js';

export function roundsCommand(): Command {
  const rounds = new Command('rounds').description('scoring rounds');
  rounds
    .command('verify')
    .argument('<id>', 'id of a closed round')
    .description(
      'recompute a closed round from its sheets; exit code 1 where it differs from what was frozen',
    )
    .action(verify);
  return rounds;
}

async function verify(id: string): Promise<void> {
  const lines = await withSystem(async (app) => {
    const verified = /^[0-9a-f-]{36}$/i.test(id) ? await app.get(RoundVerification).verify(id) : undefined;
    if (!verified) throw new StartError(`There is no closed round ${id}.`);
    const { roundName, cycleName, hash, findings, sheets, entries } = verified;
    if (findings.length === 0)
      console.log(`${cycleName}, ${roundName}: ${entries} entries, ${sheets} sheets, SHA-256 ${hash} holds.`);
    return findings.map(({ key, params }) => app.get(Texts).t('de', key, params));
  });
  for (const line of lines) console.error(line);
  if (lines.length > 0) process.exitCode = 1;
}
