import { Command } from 'commander';
import { withSystem } from './with-system.js';

export const migrateCommand = (): Command =>
  new Command('migrate').description('bring the database schema up to date').action(async () => {
    await withSystem(async () => console.log('The database is up to date.'));
  });
