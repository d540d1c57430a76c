import { councilAndMoney } from './exchange/council-and-money.js';
import { learning } from './exchange/learning.js';
import { partnerships } from './exchange/partnerships.js';
import { together } from './exchange/together.js';
import { type DemoBoard } from './exchange/types.js';

/** The forum, in the order of its boards. */
export const boards: readonly DemoBoard[] = [councilAndMoney, partnerships, together, learning];
