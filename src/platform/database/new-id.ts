import { randomUUIDv7 } from 'node:crypto';

/** A new key; ascending in time, so that indexes stay dense. */
export const newId = (): string => randomUUIDv7();
