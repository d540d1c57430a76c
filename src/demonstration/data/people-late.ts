import { personTable } from './person-table.js';
import { type DemoPerson } from './types.js';

/** Who joins after the deadline of 2026: colleagues and partners of an entry that has more time. */
export const peopleLate: readonly DemoPerson[] = personTable(`
Nadine Maucher   | wangen
Tobias Fehrle    | wangen
Florian Hagspiel | wangen
Isidor Rapp      |
Regina Sontheim  |
Theresia Kiechle |
`);
