import { QueryFailedError } from 'typeorm';
import { newId } from '../platform/database/new-id.js';
import type { Tx } from '../platform/database/tx.js';
import { DomainError } from '../platform/http/domain-error.js';
import { cycleErrors } from './domain/errors.js';
import type { Prize as PrizeRule } from './domain/prize.js';
import type { SizeClass as SizeClassRule } from './domain/size-class.js';
import { Prize } from './entities/prize.entity.js';
import { SizeClass } from './entities/size-class.entity.js';

const outOfTheWay = 1_000;

/** Writes the classes of a cycle; one keeps its row as long as it keeps its key, since entries refer to it. */
export async function writeSizeClasses(tx: Tx, cycleId: string, classes: readonly SizeClassRule[]) {
  const rows = await inOrder(tx, SizeClass, cycleId);
  await dropped(rows, classes, (id) => tx.delete(SizeClass, { id }), cycleErrors.sizeClassInUse);
  await tx.rows('UPDATE size_class SET position = position + $2 WHERE cycle_id = $1', [cycleId, outOfTheWay]);
  for (const [position, { key, label, min, max }] of classes.entries()) {
    const values = { label, min, max, position };
    const known = rows.find((row) => row.key === key);
    if (known) await tx.update(SizeClass, { id: known.id }, values);
    else await tx.insert(SizeClass, { id: newId(), cycleId, key, ...values });
  }
  return rows.map(({ key, label, min, max }) => ({ key, label, min, max }));
}

/** The same for prizes, which awards refer to. Returns the prizes as they were. */
export async function writePrizes(tx: Tx, cycleId: string, prizes: readonly PrizeRule[]) {
  const rows = await inOrder(tx, Prize, cycleId);
  const classes = await tx.find(SizeClass, { cycleId });
  await dropped(rows, prizes, (id) => tx.delete(Prize, { id }), cycleErrors.prizeInUse);
  for (const [position, { key, sizeClass, ...prize }] of prizes.entries()) {
    const sizeClassId = classes.find((each) => each.key === sizeClass)?.id ?? null;
    const values = { ...prize, sizeClassId, position };
    const known = rows.find((row) => row.key === key);
    if (known) await tx.update(Prize, { id: known.id }, values);
    else await tx.insert(Prize, { id: newId(), cycleId, key, ...values });
  }
  const keyOf = (id: string | null) => classes.find((each) => each.id === id)?.key ?? null;
  return rows.map(({ key, kind, title, sizeClassId, place, amountCents, additional }) => {
    return { key, kind, title, sizeClass: keyOf(sizeClassId), place, amountCents, additional };
  });
}

function inOrder<R extends { position: number }>(tx: Tx, entity: new () => R, cycleId: string): Promise<R[]> {
  const query = tx.manager.createQueryBuilder(entity, 'row').where('row.cycleId = :cycleId', { cycleId });
  return query.orderBy('row.position').getMany();
}

async function dropped(
  rows: { id: string; key: string }[],
  kept: readonly { key: string }[],
  remove: (id: string) => Promise<unknown>,
  refusal: string,
): Promise<void> {
  for (const row of rows.filter(({ key }) => !kept.some((each) => each.key === key))) {
    await remove(row.id).catch((error: unknown) => {
      throw isReferredTo(error) ? new DomainError(refusal) : error;
    });
  }
}

/** foreign_key_violation; restrict_violation from PostgreSQL 18 on */
const referredTo = ['23503', '23001'];
export const isReferredTo = (error: unknown): boolean =>
  error instanceof QueryFailedError &&
  referredTo.includes((error.driverError as { code?: string }).code ?? '');
