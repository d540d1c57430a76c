import { Command } from 'commander';
import { AuditLog } from '../platform/audit/audit-log.js';
import { withSystem } from './with-system.js';

export function auditCommand(): Command {
  const audit = new Command('audit').description('the audit log');
  audit
    .command('verify')
    .description('recompute the whole chain of hashes; exit code 1 where it is broken')
    .action(async () => {
      const { links, breaks } = await withSystem((app) => app.get(AuditLog).verify());
      for (const { position, problem } of breaks) console.error(`event ${position}: ${problem}`);
      if (breaks.length > 0) process.exitCode = 1;
      else console.log(`${links} events, the chain is unbroken.`);
    });
  return audit;
}
