import { admittedCities } from './cycle-2026/admitted-cities.js';
import { admittedDistricts } from './cycle-2026/admitted-districts.js';
import { admittedMedium } from './cycle-2026/admitted-medium.js';
import { admittedSmall } from './cycle-2026/admitted-small.js';
import { again } from './cycle-2026/again.js';
import { drafts } from './cycle-2026/drafts.js';
import { ended } from './cycle-2026/ended.js';
import { submitted } from './cycle-2026/submitted.js';
import { type DemoEntry } from './types.js';

/** Entries in every state; all of them made up. */
export const entries2026: readonly DemoEntry[] = [
  ...admittedCities,
  ...admittedDistricts,
  ...admittedMedium,
  ...admittedSmall,
  ...submitted,
  ...again,
  ...ended,
  ...drafts,
];
