import type { Config } from '../config/config.js';
import { ConfigError, loadConfig } from '../config/load-config.js';
import { StartError } from '../database/start-error.js';

export interface Stoppable {
  stop(): Promise<void>;
}

/**
 * Runs until SIGTERM or SIGINT, then stops in order. What prevents the start is one line a reason and exit code 1.
 * @param start tells `keep` of everything that must be stopped as soon as it runs, so that a failing start leaves nothing behind
 */
export async function runProcess(
  start: (config: Config, keep: (part: Stoppable) => void) => Promise<void>,
): Promise<void> {
  const parts: Stoppable[] = [];
  const stopAll = async () => {
    for (const part of parts.splice(0).toReversed()) await part.stop();
  };
  stopOnSignal(stopAll);
  try {
    await start(loadConfig(), (part) => parts.push(part));
  } catch (error) {
    explain(error);
    await stopAll();
    process.exit(1);
  }
}

export function explain(error: unknown): void {
  if (error instanceof ConfigError) console.error(error.mistakes.join('\n'));
  else if (error instanceof StartError) console.error(error.message);
  else console.error(error);
}

function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          explain(error);
          process.exit(1);
        },
      );
    });
  }
}
