import type { Config } from '../config/config.js';
import { ConfigError, loadConfig } from '../config/load-config.js';
import { StartError } from '../database/start-error.js';

export interface Stoppable {
  stop(): Promise<void>;
}

/** Runs until SIGTERM or SIGINT, then stops in order. What prevents the start is one line a reason and exit code 1. */
export async function runProcess(start: (config: Config) => Promise<Stoppable>): Promise<void> {
  try {
    const running = await start(loadConfig());
    stopOnSignal(running);
  } catch (error) {
    explain(error);
    process.exit(1);
  }
}

export function explain(error: unknown): void {
  if (error instanceof ConfigError) console.error(error.mistakes.join('\n'));
  else if (error instanceof StartError) console.error(error.message);
  else console.error(error);
}

function stopOnSignal(running: Stoppable): void {
  let stopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      running.stop().then(
        () => process.exit(0),
        (error: unknown) => {
          explain(error);
          process.exit(1);
        },
      );
    });
  }
}
