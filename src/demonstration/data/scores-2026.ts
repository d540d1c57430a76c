import { finishedJurors } from './scores-2026/finished.js';
import { type DemoSheet } from './scores-2026/sheet.js';
import { jurorsUnderWay } from './scores-2026/under-way.js';

export const roundName2026 = 'Bewertung durch die Jury';

/** Sheets of the running round; what is not listed is open. No pair is in conflict. */
export const sheets2026: readonly DemoSheet[] = [...finishedJurors, ...jurorsUnderWay];
