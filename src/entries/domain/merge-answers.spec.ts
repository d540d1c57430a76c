import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { answerTo, markOf, type Marks, readMarks, writtenMarks } from './answer-marks.js';
import { present, type SectionAnswers } from './answers.js';
import type { Section } from './form-definition.js';
import { mergeAnswers } from './merge-answers.js';
import { readBasis } from './section-basis.js';

const keys = ['title', 'since', 'topics', 'examples', 'agreed'] as const;
const answer = fc.oneof(
  fc.constantFrom('Text', 'Anderer Text', 'Ä'),
  fc.constantFrom(0, 1998, 1.5),
  fc.boolean(),
  fc.constantFrom(['climate'], ['climate', 'water']),
  fc.constantFrom([{ name: 'Eins', year: 2024 }], [{ name: 'Eins' }, { name: 'Zwei' }]),
);
const answers: fc.Arbitrary<SectionAnswers> = fc
  .array(fc.option(answer, { nil: undefined }), { minLength: keys.length, maxLength: keys.length })
  .map((values) => present(keys.map((key, index) => [key, values[index]])));
const marks = (of: SectionAnswers): Marks =>
  Object.fromEntries(keys.map((key) => [key, markOf(answerTo(of, key))]));

describe('merging answers', () => {
  it('gives back what is there when nothing was changed', () => {
    fc.assert(
      fc.property(answers, answers, (before, current) => {
        const merged = mergeAnswers({ current, mine: before, base: marks(before) });
        expect([merged.answers, merged.changed, merged.conflicts]).toEqual([current, [], []]);
      }),
    );
  });

  it('takes what was sent when nobody else has saved', () => {
    fc.assert(
      fc.property(answers, answers, (before, mine) => {
        const merged = mergeAnswers({ current: before, mine, base: marks(before) });
        expect([merged.answers, merged.conflicts, merged.others]).toEqual([mine, [], []]);
      }),
    );
  });

  it('comes to the same whoever saves first, when two people change different answers', () => {
    const parted = fc.subarray([...keys]);
    fc.assert(
      fc.property(answers, answers, answers, parted, (before, one, two, ofOne) => {
        const pick = (changed: SectionAnswers, own: (key: string) => boolean): SectionAnswers =>
          present(keys.map((key) => [key, answerTo(own(key) ? changed : before, key)]));
        const anna = pick(one, (key) => ofOne.includes(key as never));
        const maria = pick(two, (key) => !ofOne.includes(key as never));
        const base = marks(before);
        const saved = (first: SectionAnswers, second: SectionAnswers) => {
          const current = mergeAnswers({ current: before, mine: first, base }).answers;
          return mergeAnswers({ current, mine: second, base });
        };
        expect(saved(anna, maria).answers).toEqual(saved(maria, anna).answers);
        expect(saved(anna, maria).conflicts).toEqual([]);
      }),
    );
  });

  it('loses no text: what a person changed is stored or shown as a conflict, and nothing of others is overwritten', () => {
    fc.assert(
      fc.property(answers, answers, answers, (before, current, mine) => {
        const merged = mergeAnswers({ current, mine, base: marks(before) });
        for (const key of keys) {
          const [stored, sent, now] = [merged.answers, mine, current].map((each) =>
            markOf(answerTo(each, key)),
          );
          const typed = sent !== markOf(answerTo(before, key));
          const overwritten = stored !== now && now !== markOf(answerTo(before, key));
          expect(overwritten).toBe(false);
          expect(!typed || stored === sent || merged.conflicts.includes(key)).toBe(true);
        }
      }),
    );
  });

  it('leaves answers alone that the page did not show', () => {
    const current = { title: 'Alt', gone: 'Aus einem früheren Formular', later: 'Neu im Formular' };
    const base = { title: markOf('Alt') };
    expect(mergeAnswers({ current, mine: { title: 'Neu', later: 'x' }, base }).answers).toEqual({
      gone: 'Aus einem früheren Formular',
      later: 'Neu im Formular',
      title: 'Neu',
    });
  });

  it('keeps both until the person has chosen, also when the page is sent again', () => {
    const current = { title: 'Ihre' };
    const base = { title: markOf('Ihre') };
    const again = mergeAnswers({ current, mine: { title: 'Meine' }, base, undecided: ['title'] });
    expect([again.answers, again.conflicts]).toEqual([current, ['title']]);
  });
});

const section = {
  key: 's',
  title: { de: 'S' },
  questions: keys.map((key) => ({ key })),
} as unknown as Section;

describe('what a save builds on', () => {
  it('finds its way through a hidden field', () => {
    fc.assert(fc.property(answers, (of) => expect(readMarks(writtenMarks(marks(of)))).toEqual(marks(of))));
    expect(readMarks('title:zzz constructor: summary:leer __proto__:leer')).toEqual({ summary: 'leer' });
  });

  it('is the same whatever the order in rows', () => {
    expect(markOf([{ a: 1, b: 2 }])).toBe(markOf([{ b: 2, a: 1 }]));
  });

  it('is nothing where the post does not say: what is there stays', () => {
    expect(readBasis(section, { title: 'x' }, { title: 'x' })).toEqual({
      base: { title: 'leer' },
      undecided: [],
      taken: [],
      sent: [],
    });
  });

  it('leaves out what was decided for the other text, and tells what is not decided', () => {
    const fields = {
      _grundlage: 'title:leer since:leer topics:leer gone:leer',
      _strittig: 'title since topics',
      '_wahl.title': 'andere',
      '_wahl.since': 'meine',
    };
    expect(readBasis(section, fields, {})).toEqual({
      base: { since: 'leer', topics: 'leer' },
      undecided: ['topics'],
      taken: ['title'],
      sent: [],
    });
  });
});
