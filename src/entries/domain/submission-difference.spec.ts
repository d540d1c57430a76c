import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { FormDefinition, Question } from './form-definition.js';
import type { FileData, StoredContent, StoredPartner } from './submission-content.js';
import { isSame, submissionDifference } from './submission-difference.js';

const question = (key: string, label = key) =>
  ({ key, type: 'shortText', label: { de: label }, required: false, maxLength: 9 }) as unknown as Question;
const form = (...questions: Question[]): FormDefinition => ({
  sections: [{ key: 'a', title: { de: 'Abschnitt' }, questions }],
});
const file = (sha256: string, more: Partial<FileData> = {}): FileData => ({
  name: `${sha256}.pdf`,
  mediaType: 'application/pdf',
  size: 1,
  sha256,
  caption: null,
  ...more,
});
const partner = (name: string, more: Partial<StoredPartner> = {}): StoredPartner => ({
  name,
  kind: 'migrantOrganisation',
  state: 'invited',
  confirmation: null,
  ...more,
});
const confirmation = {
  name: 'Amina',
  office: 'Vorsitz',
  statement: 'Gern.',
  confirmedAt: '2026-06-01T10:00:00.000Z',
  contentHash: 'aa',
};
const content = (more: Partial<StoredContent> = {}): StoredContent => ({
  format: 'kbw-submission/1',
  formVersion: 1,
  year: 2026,
  applicant: { name: 'Köln', key: null, district: null, state: 'NRW', population: 9, sizeClass: 'large' },
  answers: { a: { one: 'Eins' } },
  files: [],
  partners: [],
  ...more,
});
const first = form(question('one'), question('two'));
const difference = (before: StoredContent, after: StoredContent, old = first, now = first) =>
  submissionDifference({ content: before, form: old }, { content: after, form: now });

describe('submissionDifference', () => {
  it('of files goes by their bytes, of partners by their name', () => {
    const before = content({
      files: [file('aa'), file('bb')],
      partners: [partner('Chor'), partner('Verein'), partner('Weltladen')],
    });
    const after = content({
      files: [file('bb', { caption: 'Beschluss' }), file('cc')],
      partners: [
        partner('Chor', { state: 'confirmed', confirmation }),
        partner('Schule'),
        partner('Weltladen'),
      ],
    });
    expect(difference(before, after)).toMatchObject({
      filesAdded: [file('cc')],
      filesRemoved: [file('aa')],
      filesDescribed: [{ facts: [{ key: 'caption', before: null, after: 'Beschluss' }] }],
      partnersAdded: [partner('Schule')],
      partnersRemoved: [partner('Verein')],
      partnersChanged: [
        {
          facts: [
            { key: 'state', before: 'invited', after: 'confirmed' },
            { key: 'name', before: null, after: 'Amina' },
            { key: 'office', before: null, after: 'Vorsitz' },
            { key: 'statement', before: null, after: 'Gern.' },
            { key: 'confirmedAt', before: null, after: confirmation.confirmedAt },
            { key: 'contentHash', before: null, after: 'aa' },
          ],
        },
      ],
    });
  });

  it('names what of the municipality is another, and what may be published', () => {
    const { applicant } = content();
    const after = content({ applicant: { ...applicant, population: 10 }, publicationConsent: ['a.one'] });
    expect(difference(content({ publicationConsent: ['a.two'] }), after)).toMatchObject({
      applicant: [{ key: 'population', before: 9, after: 10 }],
      released: ['a.one'],
      notReleased: ['a.two'],
    });
  });

  it('of two versions of the form tells what became of the questions, with or without answers', () => {
    const now = form(question('one', 'Umbenannt'), question('three'));
    const found = difference(
      content({ answers: { a: { one: 'Eins', two: 'Zwei' } } }),
      content({ formVersion: 2 }),
      first,
      now,
    );
    expect(found.sections.map(({ answers }) => answers.map(({ before }) => before?.key))).toEqual([['two']]);
    expect(found.form.map(({ id, kind }) => [id, kind])).toEqual([
      ['a.one', 'changed'],
      ['a.three', 'added'],
      ['a.two', 'removed'],
    ]);
    expect(isSame(difference(content(), content({ formVersion: 2 }), first, now))).toBe(true);
  });

  it('shows sections that only one of the forms has', () => {
    const now: FormDefinition = {
      sections: [{ key: 'b', title: { de: 'Neu' }, questions: [question('x')] }],
    };
    const after = content({ formVersion: 2, answers: { b: { x: 'X' } } });
    expect(difference(content(), after, first, now).sections.map(({ key }) => key)).toEqual(['b', 'a']);
  });

  const contents = fc
    .record({
      one: fc.option(fc.constantFrom('Eins', 'Zwei'), { nil: undefined }),
      hashes: fc.uniqueArray(fc.constantFrom('aa', 'bb', 'cc')),
      caption: fc.constantFrom(null, 'Plan'),
      partners: fc.uniqueArray(fc.constantFrom('Chor', 'Verein')),
      confirmed: fc.boolean(),
      released: fc.boolean(),
    })
    .map(({ one, hashes, caption, partners, confirmed, released }) =>
      content({
        answers: { a: one === undefined ? {} : { one } },
        files: hashes.toSorted().map((sha256) => file(sha256, { caption })),
        partners: partners
          .toSorted()
          .map((name) => partner(name, confirmed ? { state: 'confirmed', confirmation } : {})),
        ...(released && { publicationConsent: ['a.one'] }),
      }),
    );

  it('is nothing exactly where both submissions say the same', () => {
    fc.assert(
      fc.property(contents, contents, (before, after) => {
        expect(isSame(difference(before, after))).toBe(JSON.stringify(before) === JSON.stringify(after));
      }),
    );
  });

  it('read backwards is its own mirror', () => {
    fc.assert(
      fc.property(contents, contents, (before, after) => {
        const [there, back] = [difference(before, after), difference(after, before)];
        expect([back.filesAdded, back.partnersAdded, back.released]).toEqual([
          there.filesRemoved,
          there.partnersRemoved,
          there.notReleased,
        ]);
        expect(back.sections.length).toBe(there.sections.length);
      }),
    );
  });
});
