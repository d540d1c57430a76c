import type { MigrationInterface } from 'typeorm';
import { CreatePlatform20261122102030 } from './20261122102030-create-platform.js';
import { CreateAccounts20261122102033 } from './20261122102033-create-accounts.js';
import { CreateMunicipalities20261122102038 } from './20261122102038-create-municipalities.js';
import { CreateCycles20261122102042 } from './20261122102042-create-cycles.js';
import { CreateEntries20261122102046 } from './20261122102046-create-entries.js';
import { CreateJury20261122102051 } from './20261122102051-create-jury.js';
import { CreateAwards20261122102057 } from './20261122102057-create-awards.js';
import { CreateExchange20261122102103 } from './20261122102103-create-exchange.js';
import { CreateNotifications20261122102108 } from './20261122102108-create-notifications.js';

/** Every migration in the order in which it runs. */
export const migrations: (new () => MigrationInterface)[] = [
  CreatePlatform20261122102030,
  CreateAccounts20261122102033,
  CreateMunicipalities20261122102038,
  CreateCycles20261122102042,
  CreateEntries20261122102046,
  CreateJury20261122102051,
  CreateAwards20261122102057,
  CreateExchange20261122102103,
  CreateNotifications20261122102108,
];
