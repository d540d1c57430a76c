import { Command, CommanderError } from 'commander';
import { auditCommand } from './cli/audit.command.js';
import { demoCommand } from './cli/demo.command.js';
import { invariantsCommand } from './cli/invariants.command.js';
import { migrateCommand } from './cli/migrate.command.js';
import { municipalitiesCommand } from './cli/municipalities.command.js';
import { peopleCommand } from './cli/people.command.js';
import { roundsCommand } from './cli/rounds.command.js';
import { explain } from './platform/process/run-process.js';

const program = new Command('kbw').description(
  'Operates the competition system: run "kbw <command> --help" for each command.',
);
for (const command of [
  migrateCommand(),
  demoCommand(),
  peopleCommand(),
  municipalitiesCommand(),
  roundsCommand(),
  auditCommand(),
  invariantsCommand(),
])
  program.addCommand(command);
strict(program);

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    explain(error);
    process.exitCode = 1;
  }
}

/** Wrong use of any command: one line on stderr, exit code 2. */
function strict(command: Command): void {
  command
    .exitOverride()
    .showHelpAfterError(false)
    .configureOutput({
      writeErr: (text) => process.stderr.write(text.startsWith('Usage:') ? '' : text),
      outputError: (text, write) => write(`${command.name()}: ${text.replace(/^error: /, '')}`),
    });
  if (command.commands.length > 0) {
    const known = command.commands.map((each) => each.name()).join(', ');
    command.allowExcessArguments().action(() => {
      const [unknown] = command.args;
      command.error(`${unknown ? `no command "${unknown}"` : 'no command'}; there is ${known}`);
    });
  }
  for (const each of command.commands) strict(each);
}
