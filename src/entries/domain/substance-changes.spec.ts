import { describe, expect, it } from '@jest/globals';
import { assert, dictionary, property, string } from 'fast-check';
import { changesBetween, type Substance } from './substance-changes.js';

const file = (name: string, sha256 = name) => ({
  name,
  mediaType: 'application/pdf',
  size: 1,
  sha256,
  caption: null,
});
const substance: Substance = {
  applicant: { name: 'Köln', key: '05315000', district: null, state: null, population: 1, sizeClass: null },
  answers: {
    commitment: { title: 'Gemeinsam', topics: ['a', 'b'] },
    projects: { examples: [{ name: 'X' }] },
  },
  files: [file('a.pdf'), file('b.pdf')],
};
const nothing = { applicant: false, answers: [], filesAdded: [], filesRemoved: [], filesDescribed: [] };

describe('what changed since a confirmation', () => {
  it('is nothing where only the order of properties is another', () => {
    const { files, answers, applicant } = substance;
    const commitment = { topics: ['a', 'b'], title: 'Gemeinsam' };
    const again = { answers: { ...answers, commitment }, files: files.toReversed(), applicant };
    expect(changesBetween(substance, again)).toEqual(nothing);
  });

  it('is told by section and question: changed, come and gone', () => {
    const answers = {
      commitment: { title: 'Anders', since: 1998 },
      projects: substance.answers.projects!,
      new: { q: 1 },
    };
    expect(changesBetween(substance, { ...substance, answers })).toEqual({
      ...nothing,
      answers: [
        { section: 'commitment', questions: ['title', 'since', 'topics'] },
        { section: 'new', questions: ['q'] },
      ],
    });
  });

  it('tells files that came and went from those described anew', () => {
    const renamed = { ...file('b.pdf'), caption: 'Beschluss' };
    expect(changesBetween(substance, { ...substance, files: [renamed, file('c.pdf')] })).toEqual({
      ...nothing,
      filesAdded: [file('c.pdf')],
      filesRemoved: [file('a.pdf')],
      filesDescribed: [renamed],
    });
  });

  it('is nothing for any state compared with its copy', () => {
    const answers = dictionary(string(), dictionary(string(), string()));
    assert(
      property(answers, (some) => {
        const state = { ...substance, answers: some };
        expect(changesBetween(state, JSON.parse(JSON.stringify(state)) as Substance)).toEqual(nothing);
      }),
    );
  });
});
