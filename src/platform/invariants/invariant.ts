import type { Type } from '@nestjs/common';
import { Database } from '../database/database.js';

/** Gives the program's services by their class. */
export type Services = <T>(type: Type<T>) => T;

/** Something that is true of the whole database at any time, beyond what constraints can say. */
export interface Invariant {
  /** What is true, in one sentence. */
  name: string;
  /** What contradicts it, one line each; empty when all is well. */
  check(services: Services): Promise<string[]>;
}

/** An invariant whose violations one statement finds; it selects them as `problem`. */
export function sqlInvariant(name: string, sql: string): Invariant {
  return {
    name,
    check: async (services) => {
      const rows = await services(Database).rows<{ problem: string }>(sql);
      return rows.map(({ problem }) => problem);
    },
  };
}

export interface Violation {
  invariant: string;
  problem: string;
}

export async function violationsOf(invariants: Invariant[], services: Services): Promise<Violation[]> {
  const found: Violation[] = [];
  for (const { name, check } of invariants) {
    for (const problem of await check(services)) found.push({ invariant: name, problem });
  }
  return found;
}
