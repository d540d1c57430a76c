import { Command } from 'commander';
import { existsSync } from 'node:fs';
import { importDirectory } from '../municipalities/import-on-command-line.js';
import { StartError } from '../platform/database/start-error.js';
import { withSystem } from './with-system.js';

export function municipalitiesCommand(): Command {
  const municipalities = new Command('municipalities').description(
    'the official directory of municipalities',
  );
  municipalities
    .command('import')
    .argument('<file>', 'GV100AD file, plain or zipped')
    .description('take over an edition of the directory, whole or not at all')
    .action(importFile);
  return municipalities;
}

async function importFile(file: string): Promise<void> {
  if (!existsSync(file)) throw new StartError(`There is no file ${file}.`);
  const lines: string[] = [];
  const taken = await withSystem((app) =>
    importDirectory(app, file, (line) => {
      lines.push(line);
      if (process.stdout.isTTY) process.stdout.write(`\r${line.padEnd(40)}`);
    }),
  );
  if (process.stdout.isTTY) process.stdout.write('\r'.padEnd(42));
  if (taken) console.log(lines.slice(-2).join('\n'));
  else {
    console.error(lines.at(-1));
    process.exitCode = 1;
  }
}
