import type { RefusalParams } from './directory-file-refused.js';

/** `interrupted`: the process ended in the middle; nothing was taken over. */
export type ImportState = 'waiting' | 'running' | 'interrupted' | 'done' | 'refused';

/** What an edition changed. `changed` counts facts, not the date of the edition; `returned` had retired before. */
export interface MergeNumbers {
  added: number;
  changed: number;
  returned: number;
  unchanged: number;
  retired: number;
}

export interface EditionNumbers {
  municipalities: number;
  districts: number;
  associations: number;
  population: number;
}

export type ImportOutcome =
  | ({ state: 'done'; validOn: string } & MergeNumbers & EditionNumbers)
  | { state: 'refused'; key: string; params: RefusalParams };

export interface ImportProgress {
  done: number;
  total: number;
}
