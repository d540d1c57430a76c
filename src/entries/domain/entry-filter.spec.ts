import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  conditionsOf,
  entrySorts,
  missingThings,
  noFilter,
  readEntryFilter,
  writeEntryFilter,
} from './entry-filter.js';
import { entryStates } from './entry-state.js';

const id = '0191f5a0-1111-7aaa-8bbb-0123456789ab';

describe('the filter of the list of entries', () => {
  it('takes anything from an address and understands what it can', () => {
    expect(readEntryFilter({})).toEqual(noFilter);
    expect(
      readEntryFilter({
        phase: ['a', { b: 1 }],
        klasse: 7,
        land: '5',
        kreis: 'Köln',
        schlagwort: "'; DROP TABLE entry",
        suche: { a: 1 },
        erstmals: 'nein',
        sortierung: '-geheim',
      }),
    ).toEqual(noFilter);
    expect(
      readEntryFilter({
        phase: ['zugelassen', 'eingereicht', 'eingereicht'],
        klasse: 'gross',
        land: ['05', '09', 'xx'],
        kreis: '05315',
        partner: 'migrantOrganisation',
        schlagwort: id,
        fehlt: ['pruefung', 'anlagen'],
        erstmals: 'ja',
        suche: ' Köln\0 ',
        sortierung: '-eingang',
      }),
    ).toEqual({
      states: ['submitted', 'admitted'],
      sizeClasses: ['gross'],
      stateKeys: ['05', '09'],
      districtKeys: ['05315'],
      partnerKinds: ['migrantOrganisation'],
      tags: [id],
      missing: ['files', 'screening'],
      newcomers: true,
      text: 'Köln',
      sort: 'eingang',
      descending: true,
    });
  });

  it('reads what it writes, and counts its conditions', () => {
    const filter = fc.record({
      states: fc.subarray([...entryStates]),
      sizeClasses: fc.subarray(['small', 'large']),
      stateKeys: fc.subarray(['05', '09']),
      districtKeys: fc.subarray(['05315']),
      partnerKinds: fc.subarray(['migrantOrganisation', 'civilSociety']),
      tags: fc.subarray([id]),
      missing: fc.subarray([...missingThings]),
      newcomers: fc.boolean(),
      text: fc.string({ maxLength: 20 }).map((text) => text.trim()),
      sort: fc.constantFrom(...entrySorts),
      descending: fc.boolean(),
    });
    fc.assert(fc.property(filter, (each) => expect(readEntryFilter(writeEntryFilter(each))).toEqual(each)));
    expect(conditionsOf(noFilter)).toBe(0);
    expect(conditionsOf({ ...noFilter, text: 'a', stateKeys: ['05', '09'], newcomers: true })).toBe(4);
  });
});
