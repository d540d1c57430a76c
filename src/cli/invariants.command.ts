import { Command } from 'commander';
import { invariants } from '../invariants.js';
import { violationsOf } from '../platform/invariants/invariant.js';
import { withSystem } from './with-system.js';

export const invariantsCommand = (): Command =>
  new Command('invariants')
    .description('check what must be true of the whole database; exit code 1 where something is not')
    .action(async () => {
      const violations = await withSystem((app) => violationsOf(invariants, (type) => app.get(type)));
      for (const { invariant, problem } of violations) console.error(`${invariant}: ${problem}`);
      if (violations.length > 0) process.exitCode = 1;
      else console.log(`${invariants.length} invariants hold.`);
    });
