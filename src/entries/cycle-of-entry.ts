import type { Tx } from '../platform/database/tx.js';
import { found } from '../platform/http/domain-error.js';
import { Entry } from './entities/entry.entity.js';

export async function cycleOfEntry(tx: Tx, entryId: string): Promise<string> {
  return found(await tx.findOne(Entry, { id: entryId })).cycleId;
}
