import { awardInvariants } from './awards/awards.invariants.js';
import { cycleInvariants } from './cycles/cycles.invariants.js';
import { entryInvariants } from './entries/entries.invariants.js';
import { exchangeInvariants } from './exchange/exchange.invariants.js';
import { juryInvariants } from './jury/jury.invariants.js';
import { meetingInvariants } from './meeting/meeting.invariants.js';
import { municipalityInvariants } from './municipalities/municipalities.invariants.js';
import { notificationInvariants } from './notifications/notifications.invariants.js';
import { auditInvariants } from './platform/audit/audit.invariants.js';
import { storageInvariants } from './platform/storage/storage.invariants.js';
import type { Invariant } from './platform/invariants/invariant.js';

/** What is true of the whole database at any time. */
export const invariants: Invariant[] = [
  ...auditInvariants,
  ...storageInvariants,
  ...municipalityInvariants,
  ...cycleInvariants,
  ...entryInvariants,
  ...juryInvariants,
  ...awardInvariants,
  ...meetingInvariants,
  ...exchangeInvariants,
  ...notificationInvariants,
];
