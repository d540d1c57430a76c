import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { everyoneScoresAll, type Pair } from './assignment.js';
import { derivedConflicts, type EntryParties, type JurorTies } from './conflicts.js';

const juror: JurorTies = {
  personId: 'p1',
  email: 'ada@gmx.de',
  municipalityId: null,
  districtKey: null,
  employer: '',
  associations: [],
};
const entry: EntryParties = {
  municipalityId: 'm1',
  districtKey: '05315',
  team: [{ personId: 'p9', email: 'bo@stadt-koeln.de' }],
  partners: [{ name: 'Bündnis Eine Welt e. V.', email: 'vorstand@gmx.de' }],
};
const found = (ties: Partial<JurorTies>, parties: Partial<EntryParties> = {}) =>
  derivedConflicts({ ...juror, ...ties }, { ...entry, ...parties }).map(({ rule, detail }) => [rule, detail]);

describe('a conflict of interest is derived', () => {
  it.each([
    ['from the same municipality', { municipalityId: 'm1' }, [['sameMunicipality', 'm1']]],
    ['from the same Kreis', { municipalityId: 'm2', districtKey: '05315' }, [['sameDistrict', '05315']]],
    ['for a member of the team', { personId: 'p9' }, [['teamMember', 'bo@stadt-koeln.de']]],
    [
      'for the same address in other letters',
      { email: ' Bo@Stadt-Koeln.de ' },
      [
        ['teamMember', 'bo@stadt-koeln.de'],
        ['emailDomain', 'stadt-koeln.de'],
      ],
    ],
    [
      'from the domain of the applicant',
      { email: 'eva@STADT-KOELN.de' },
      [['emailDomain', 'stadt-koeln.de']],
    ],
    ['from a domain within it', { email: 'eva@jugend.stadt-koeln.de' }, [['emailDomain', 'stadt-koeln.de']]],
    [
      'from the partner organisation, however written',
      { associations: ['', 'BUENDNIS „Eine Welt“'] },
      [['partnerOrganisation', 'Bündnis Eine Welt e. V.']],
    ],
  ] satisfies [string, Partial<JurorTies>, string[][]][])('%s', (_, ties, expected) => {
    expect(found(ties)).toEqual(expected);
  });

  it.each([
    ['from free mail', { email: 'eva@gmx.de' }, {}],
    ['from a domain that only ends alike', { email: 'eva@nicht-stadt-koeln.de' }, {}],
    [
      'from the reserved domain of examples',
      { email: 'eva@example.org' },
      { team: [{ personId: 'p', email: 'x@koeln.example.org' }] },
    ],
    ['where nothing is known', {}, { municipalityId: null, districtKey: null }],
    [
      'from names of nothing but a legal form',
      { employer: 'e.V.' },
      { partners: [{ name: 'GmbH', email: null }] },
    ],
  ] satisfies [string, Partial<JurorTies>, Partial<EntryParties>][])('not %s', (_, ties, parties) => {
    expect(found(ties, parties)).toEqual([]);
  });

  it('with an explanation', () => {
    expect(derivedConflicts({ ...juror, municipalityId: 'm1' }, entry)[0]?.explanation).toBe(
      'jury.conflictRules.sameMunicipality',
    );
  });
});

describe('everyone scores everything but their conflicts', () => {
  const ids = (prefix: string) => fc.nat(6).map((n) => Array.from({ length: n }, (_, i) => `${prefix}${i}`));
  const pair = fc.record({ jurorId: fc.nat(6).map((i) => `j${i}`), entryId: fc.nat(6).map((i) => `e${i}`) });

  it('a pair is assigned or in conflict, never both', () => {
    fc.assert(
      fc.property(ids('j'), ids('e'), fc.array(pair), (jurors, entries, conflicts) => {
        const { assignments, uncovered } = everyoneScoresAll(jurors, entries, conflicts);
        for (const jurorId of jurors)
          for (const entryId of entries)
            expect(has(assignments, jurorId, entryId)).toBe(!has(conflicts, jurorId, entryId));
        expect(uncovered).toEqual(entries.filter((id) => !assignments.some((a) => a.entryId === id)));
      }),
    );
  });
});

const has = (pairs: readonly Pair[], jurorId: string, entryId: string): boolean =>
  pairs.some((pair) => pair.jurorId === jurorId && pair.entryId === entryId);
