import { runProcess } from './platform/process/run-process.js';
import { startSystem } from './start-system.js';

/** Works the queues beside any number of web processes. */
await runProcess(async (config, keep) => {
  keep(await startSystem(config, { use: 'beside', work: true }));
  console.log('Kommune bewegt Welt: working the queues');
});
