import { Command } from 'commander';
import type { DemoOptions } from './run-demo.js';

/** Loads the demonstration only when it is asked for: other commands need neither its texts nor its pictures. */
export const demoCommand = (): Command =>
  new Command('demo')
    .description('start with demonstration data and a local mailbox; goes on where it was')
    .option('--fresh', 'begin anew')
    .option('--json', 'print one line of JSON once it answers')
    .action(async (options: DemoOptions) => (await import('./run-demo.js')).runDemo(options));
