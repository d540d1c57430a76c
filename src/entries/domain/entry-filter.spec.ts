import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { entrySorts, readEntryFilter, writeEntryFilter } from './entry-filter.js';
import { entryStates } from './entry-state.js';

const none = {
  state: null,
  sizeClass: null,
  stateKey: null,
  text: '',
  sort: 'kommune',
  descending: false,
};

describe('the filter of the list of entries', () => {
  it('takes anything from an address and understands what it can', () => {
    expect(readEntryFilter({})).toEqual(none);
    expect(
      readEntryFilter({ phase: ['a'], klasse: 7, land: '5', suche: { a: 1 }, sortierung: '-geheim' }),
    ).toEqual(none);
    expect(
      readEntryFilter({
        phase: 'eingereicht',
        klasse: 'gross',
        land: '05',
        suche: ' Köln ',
        sortierung: '-eingang',
      }),
    ).toEqual({
      state: 'submitted',
      sizeClass: 'gross',
      stateKey: '05',
      text: 'Köln',
      sort: 'eingang',
      descending: true,
    });
  });

  it('reads what it writes', () => {
    const filter = fc.record({
      state: fc.constantFrom(null, ...entryStates),
      sizeClass: fc.constantFrom(null, 'small'),
      stateKey: fc.constantFrom(null, '05'),
      text: fc.string({ maxLength: 20 }).map((text) => text.trim()),
      sort: fc.constantFrom(...entrySorts),
      descending: fc.boolean(),
    });
    fc.assert(fc.property(filter, (each) => expect(readEntryFilter(writeEntryFilter(each))).toEqual(each)));
  });
});
