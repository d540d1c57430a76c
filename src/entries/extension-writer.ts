import { newId } from '../platform/database/new-id.js';
import type { Tx } from '../platform/database/tx.js';
import { EntryExtension } from './entities/entry-extension.entity.js';

interface NewExtension {
  entryId: string;
  until: Temporal.Instant;
  reason: string;
  grantedById: string;
}

/** Adds a later deadline to an entry, whoever grants it: the organisation or a late-access code. Returns its id. */
export async function addExtension(tx: Tx, extension: NewExtension): Promise<string> {
  const id = newId();
  await tx.insert(EntryExtension, { id, ...extension, grantedAt: tx.now });
  return id;
}
