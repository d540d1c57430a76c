import { furtherCountryside } from './cycle-2024/further-countryside.js';
import { furtherTowns } from './cycle-2024/further-towns.js';
import { laureatesDistricts } from './cycle-2024/laureates-districts.js';
import { laureatesLarge } from './cycle-2024/laureates-large.js';
import { laureatesMedium } from './cycle-2024/laureates-medium.js';
import { laureatesSmall } from './cycle-2024/laureates-small.js';
import { laureatesVillages } from './cycle-2024/laureates-villages.js';
import { specialPrizes } from './cycle-2024/special-prizes.js';
import { type DemoEntry } from './types.js';

/** The laureates as announced; their dossiers are made up. Five more applicants are made up altogether. */
export const entries2024: readonly DemoEntry[] = [
  ...laureatesSmall,
  ...laureatesVillages,
  ...laureatesMedium,
  ...laureatesDistricts,
  ...laureatesLarge,
  ...specialPrizes,
  ...furtherTowns,
  ...furtherCountryside,
];
