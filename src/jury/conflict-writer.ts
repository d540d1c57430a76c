import { newId } from '../platform/database/new-id.js';
import type { Tx } from '../platform/database/tx.js';
import type { Pair } from './domain/assignment.js';
import { ConflictDeclaration } from './entities/conflict-declaration.entity.js';
import { ConflictOfInterest } from './entities/conflict.entity.js';

/** What a person said of a pair, whatever was declared before; returns whether it is new. */
export async function addConflict(
  tx: Tx,
  pair: Pair,
  source: 'declared' | 'set',
  note: string,
): Promise<boolean> {
  const row = { id: newId(), ...pair, source, rule: '', note, since: tx.now };
  const insert = tx.manager.createQueryBuilder().insert().into(ConflictOfInterest).values(row);
  const { raw } = await insert.orIgnore().returning('id').execute();
  await tx.delete(ConflictDeclaration, { ...pair });
  return (raw as unknown[]).length > 0;
}
