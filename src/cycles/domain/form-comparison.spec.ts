import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { defaultForm } from './defaults/form.js';
import { compareForms } from './form-comparison.js';
import type { FormDefinition, Question } from './form-definition.js';

const base = { label: { de: 'Frage' }, required: false, visibleToJury: true, publishable: false };
const text: Question = { ...base, key: 'a', type: 'shortText', maxLength: 100 };
const choice: Question = {
  ...base,
  key: 'c',
  type: 'choice',
  options: [
    { key: 'x', label: { de: 'X' } },
    { key: 'y', label: { de: 'Y' } },
  ],
};
const formOf = (...questions: Question[]): FormDefinition => ({
  sections: [{ key: 's', title: { de: 'Abschnitt' }, questions }],
});
const aspects = (was: Question, now: Question) =>
  compareForms(formOf(was), formOf(now)).map(({ aspects: found, gone, newlyDemanded }) => [
    found,
    gone,
    newlyDemanded,
  ]);

describe('two versions of a form', () => {
  it('differ in nothing when they are the same, in whatever order', () => {
    expect(compareForms(defaultForm, JSON.parse(JSON.stringify(defaultForm)) as FormDefinition)).toEqual([]);
    expect(compareForms(formOf(text, choice), formOf(choice, text))).toEqual([]);
  });

  it('say what comes and what goes', () => {
    const required: Question = { ...text, key: 'b', required: true };
    const change = {
      section: { de: 'Abschnitt' },
      label: { de: 'Frage' },
      type: 'shortText',
      aspects: [],
      gone: [],
    };
    expect(compareForms(formOf(text), formOf(required))).toEqual([
      { ...change, id: 's.b', kind: 'added', newlyDemanded: true },
      { ...change, id: 's.a', kind: 'removed', newlyDemanded: false },
    ]);
  });

  it.each<[string, Question, Question, unknown[]]>([
    ['a shorter limit', text, { ...text, maxLength: 50 }, [['shorter'], [], false]],
    ['a duty', text, { ...text, required: true }, [['demanded'], [], true]],
    ['an English text', text, { ...text, label: { de: 'Frage', en: 'Question' } }, [['words'], [], false]],
    [
      'an answer less and one more',
      choice,
      { ...choice, options: [choice.options[0]!, { key: 'z', label: { de: 'Z' } }] },
      [['optionsGone', 'optionsAdded'], ['Y'], false],
    ],
    [
      'an answer in other words',
      choice,
      { ...choice, options: [choice.options[0]!, { key: 'y', label: { de: 'Ypsilon' } }] },
      [['words'], [], false],
    ],
    [
      'a condition',
      text,
      { ...text, visibleWhen: { section: 's', question: 'c', operator: 'answered', values: [] } },
      [['condition'], [], false],
    ],
    ['another kind', text, { ...base, key: 'a', type: 'money' }, [['type', 'shorter'], [], false]],
    [
      'what is public and for the jury',
      text,
      { ...text, publishable: true, visibleToJury: false },
      [['hiddenFromJury', 'public'], [], false],
    ],
  ])('tell of %s', (_, was, now, expected) => {
    expect(aspects(was, now)).toEqual([expected]);
  });

  it('look into groups', () => {
    const group = (inner: Question): Question =>
      ({ ...base, key: 'g', type: 'group', max: 3, itemLabel: { de: 'P' }, questions: [inner] }) as Question;
    expect(compareForms(formOf(group(text)), formOf(group({ ...text, maxLength: 200 })))).toMatchObject([
      { id: 's.g.a', kind: 'changed', aspects: ['longer'] },
    ]);
  });

  it('name the same questions whichever way they are compared', () => {
    const questions = fc
      .uniqueArray(fc.constantFrom(...'abcdef'), { minLength: 1 })
      .map((keys) => formOf(...keys.map((key) => ({ ...text, key }))));
    fc.assert(
      fc.property(questions, questions, (one, other) => {
        const ids = (kind: string, from: FormDefinition, to: FormDefinition) =>
          compareForms(from, to)
            .filter((each) => each.kind === kind)
            .map(({ id }) => id)
            .toSorted();
        expect(ids('added', one, other)).toEqual(ids('removed', other, one));
      }),
    );
  });
});
