import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { everyoneScoresAll, type Pair } from './assignment.js';
import { dossierWords, wordsOfAnswers } from './dossier-words.js';
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
  applicant: 'Köln',
  words: [],
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

  it.each([
    [
      'the employer is named, without its department',
      { employer: 'Stadt Kürten, Amt für Integration' },
      [['employerInDossier', '„Stadt Kürten, Amt für Integration“ (Kurzfassung)']],
    ],
    [
      'an association is named, however written',
      { associations: ['Turnverein', 'Bündnis für Eine-Welt e. V.'] },
      [['associationInDossier', '„Bündnis für Eine-Welt e. V.“ (Zusammenarbeit)']],
    ],
    [
      'the employer has the name of the applicant',
      { employer: 'Universität zu Köln' },
      [['employerNamesApplicant', 'Universität zu Köln']],
    ],
    ['not for a part of a word', { employer: 'Kürte', associations: ['Wel', 'ündnis'] }, []],
    ['not for what is said by chance', { employer: 'e. V.', associations: ['zu', ' '] }, []],
  ] satisfies [string, Partial<JurorTies>, string[][]][])(
    'a juror is asked where %s',
    (_, ties, expected) => {
      const words = [
        dossierWords('Kurzfassung', 'Gemeinsam mit der STADT Kuerten, die zu allem steht.'),
        dossierWords('Zusammenarbeit', 'Das Buendnis für Eine Welt hilft.'),
      ];
      expect(found(ties, { words })).toEqual(expected);
      const effects = derivedConflicts({ ...juror, ...ties }, { ...entry, words }).map(
        ({ effect }) => effect,
      );
      expect(effects).toEqual(expected.map(() => 'asks'));
    },
  );

  it('with an explanation', () => {
    expect(derivedConflicts({ ...juror, municipalityId: 'm1' }, entry)[0]?.explanation).toBe(
      'jury.conflictRules.sameMunicipality',
    );
  });
});

describe('what was written in a dossier', () => {
  const text = (key: string, label: string, visibleToJury = true) => ({
    key,
    label: { de: label, en: label },
    type: 'longText' as const,
    maxLength: 100,
    required: true,
    visibleToJury,
    publishable: false,
  });
  const form = {
    sections: [
      {
        key: 'one',
        title: { de: 'Kontakt', en: 'Contact' },
        questions: [text('office', 'Dienststelle', false), text('summary', 'Kurzfassung')],
      },
      {
        key: 'two',
        title: { de: 'Projekte', en: 'Projects' },
        questions: [
          {
            ...text('examples', 'Beispiele'),
            type: 'group' as const,
            min: 0,
            max: 3,
            questions: [text('name', 'Name des Projekts')],
          },
        ],
      },
    ],
  };
  const answers = {
    one: { office: 'Amt', summary: 'Kurz.', removed: 'Frage von früher' },
    two: { examples: [{ name: 'Brücke' }, { name: 'Garten' }] },
  };

  it('is searched question by question; of what the jury is not shown only the section is said', () => {
    expect(wordsOfAnswers(form as never, answers)).toEqual([
      { place: 'Kontakt', words: ' amt ' },
      { place: 'Kurzfassung', words: ' kurz ' },
      { place: 'Name des Projekts', words: ' bruecke ' },
      { place: 'Name des Projekts', words: ' garten ' },
    ]);
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
