import type { MigrationInterface } from 'typeorm';

/** Every migration in the order in which it runs. */
export const migrations: (new () => MigrationInterface)[] = [];
