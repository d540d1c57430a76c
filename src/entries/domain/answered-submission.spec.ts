import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { answeredContent, answersToChange, filesToName, type NamedFile } from './answered-submission.js';
import type { FormDefinition, Question } from './form-definition.js';
import { type StoredContent, submissionContent } from './submission-content.js';

const words = (de: string) => ({ de });
const text = (key: string, more: object = {}) =>
  ({
    key,
    type: 'shortText',
    label: words(key),
    required: false,
    visibleToJury: true,
    publishable: true,
    ...more,
  }) as unknown as Question;
const form: FormDefinition = {
  sections: [
    {
      key: 'a',
      title: words('A'),
      questions: [
        text('one'),
        text('two'),
        text('only', {
          visibleWhen: { section: 'a', question: 'one', operator: 'equals', values: ['x'] },
        }),
        text('paper', { type: 'file', max: 2 }),
      ],
    },
    { key: 'b', title: words('B'), questions: [text('three')] },
  ],
};
const file = (id: string, sha256: string): NamedFile => ({
  id,
  name: `${id}.pdf`,
  mediaType: 'application/pdf',
  size: 1,
  sha256,
  caption: null,
});
const old = file('old', 'aa');
const added = file('new', 'bb');
const applicant = {
  name: 'Köln',
  key: null,
  district: null,
  state: null,
  population: null,
  sizeClass: null,
};
const answers = { a: { one: 'x', two: 'y', only: 'z', paper: ['aa'] }, b: { three: 'w' } };
const last = {
  ...(submissionContent(
    { year: 2026, formVersion: 3, form, applicant, answers, files: [old] },
    [],
  ) as unknown as StoredContent),
  publicationConsent: ['a.only', 'a.two'],
};
const asked = (section: string, question: string) => ({ section, question });

describe('answeredContent', () => {
  it('changes what was asked about and leaves the rest as it was submitted', () => {
    const answer = { asked: [asked('a', 'two')], answer: { a__two: 'neu' } };
    expect(answeredContent(last, form, answer, [old, added])).toEqual({
      ...last,
      answers: { ...last.answers, a: { ...last.answers['a'], two: 'neu' } },
    });
  });

  it('brings the files that the answer names, and only those', () => {
    const answer = { asked: [asked('a', 'paper')], answer: { a__paper: ['new', 'old'] } };
    const content = answeredContent(last, form, answer, [old, added, file('other', 'cc')]);
    expect(content.answers['a']?.['paper']).toEqual(['bb', 'aa']);
    expect(content.files.map(({ sha256 }) => sha256)).toEqual(['bb', 'aa']);
  });

  it('leaves out what its conditions no longer ask for, and does not release it', () => {
    const answer = { asked: [asked('a', 'one')], answer: { a__one: 'anders' } };
    const content = answeredContent(last, form, answer, [old]);
    expect(content.answers['a']).toEqual({ one: 'anders', two: 'y', paper: ['aa'] });
    expect(content.publicationConsent).toEqual(['a.two']);
  });

  it('is the last submission again where the answer says what it said', () => {
    const questions = form.sections.flatMap(({ key, questions: all }) =>
      all.map((each) => asked(key, each.key)),
    );
    fc.assert(
      fc.property(fc.subarray(questions), (some) => {
        const given = answersToChange(last, form, [old, added]);
        const answer = Object.fromEntries(
          some.map(({ section, question }) => [`${section}__${question}`, given[section]![question]!]),
        );
        expect(answeredContent(last, form, { asked: some, answer }, [old, added])).toEqual(last);
      }),
    );
  });
});

describe('filesToName', () => {
  it('are those of the draft and what was submitted, each once', () => {
    const removed = { id: 'old', sha256: 'aa', removed: true };
    const again = { id: 'again', sha256: 'aa', removed: false };
    const stray = { id: 'stray', sha256: 'dd', removed: true };
    expect(filesToName(last, [removed, stray])).toEqual([removed]);
    expect(filesToName(last, [removed, again, stray])).toEqual([again]);
  });
});
