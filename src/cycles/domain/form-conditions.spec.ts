import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { checkForm } from './form-check.js';
import { possibleSources } from './form-conditions.js';
import type { Condition, FormDefinition, Question, SimpleQuestion } from './form-definition.js';

const when = (question: string, section = 's'): Condition => ({
  section,
  question,
  operator: 'equals',
  values: ['yes'],
});
const yesNo = (key: string, visibleWhen?: Condition): Question => ({
  key,
  type: 'yesNo',
  label: { de: `Frage ${key}` },
  required: true,
  visibleToJury: true,
  publishable: false,
  ...(visibleWhen && { visibleWhen }),
});
const group = (key: string, questions: Question[], visibleWhen?: Condition): Question => ({
  ...yesNo(key, visibleWhen),
  type: 'group',
  max: 3,
  itemLabel: { de: 'Eintrag' },
  questions: questions as SimpleQuestion[],
});
const form = (...sections: Question[][]): FormDefinition => ({
  sections: sections.map((questions, i) => ({ key: 'st'[i]!, title: { de: 'Abschnitt' }, questions })),
});

describe('conditions of a form', () => {
  it('may name a question of the same section, before or after, and of an earlier one', () => {
    expect(checkForm(form([yesNo('a', when('b')), yesNo('b')], [yesNo('c', when('a'))]))).toEqual([]);
  });

  it('are refused in a circle, with the way round', () => {
    expect(checkForm(form([yesNo('a', when('c')), yesNo('b', when('a')), yesNo('c', when('b'))]))).toEqual([
      {
        key: 'forms.errors.conditionCycle',
        params: {
          path: 'sections.0.questions.0.visibleWhen',
          way: 'Frage a → Frage c → Frage b → Frage a',
        },
        field: 'sections.0.questions.0.visibleWhen',
      },
    ]);
  });

  it.each<[string, Condition, string]>([
    ['a question on itself', when('a'), 'conditionCycle'],
    ['a question that is not there', when('constructor'), 'conditionUnknown'],
    ['a question of a later section', when('c', 't'), 'conditionLater'],
    ['an answer that cannot be given', { ...when('b'), values: ['perhaps'] }, 'conditionValue'],
    ['two answers where one is meant', { ...when('b'), values: ['yes', 'no'] }, 'conditionValue'],
    ['no answer', { ...when('b'), operator: 'oneOf', values: [] }, 'conditionValue'],
    ['an unknown operator', { ...when('b'), operator: 'like' as 'equals' }, 'condition'],
  ])('are refused on %s', (_, condition, key) => {
    const problems = checkForm(form([yesNo('a', condition), yesNo('b')], [yesNo('c')]));
    expect(problems.map((each) => each.key)).toEqual([`forms.errors.${key}`]);
  });

  it('contain a circle exactly when nothing else is wrong and one cannot be ordered', () => {
    const edges = fc.array(fc.option(fc.nat(5)), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(edges, (to) => {
        const questions = to.map((each, i) => yesNo(`q${i}`, each === null ? undefined : when(`q${each}`)));
        const ordered = new Set<number>();
        for (let round = 0; round < 6; round += 1)
          to.forEach((each, i) => (each === null || ordered.has(each)) && ordered.add(i));
        expect(checkForm(form(questions)).length > 0).toBe(ordered.size < 6);
      }),
    );
  });

  it('can be put on every question that leads into no circle', () => {
    const whole = form([yesNo('a'), yesNo('b', when('a')), yesNo('d')], [yesNo('c', when('b'))]);
    const names = (section: string, key?: string) =>
      possibleSources(whole, section, key).map(({ question }) => question.key);
    expect({ a: names('s', 'a'), b: names('s', 'b'), c: names('t', 'c'), new: names('s') }).toEqual({
      a: ['d'],
      b: ['a', 'd'],
      c: ['a', 'b', 'd'],
      new: ['a', 'b', 'd'],
    });
  });

  describe('on questions of a group', () => {
    it('may name a question of the same row, and one outside of the group', () => {
      const rows = group('g', [yesNo('x', when('a')), yesNo('y', when('g.x')), yesNo('z', when('b'))]);
      expect(checkForm(form([yesNo('b')], [rows, yesNo('a')]))).not.toEqual([]);
      const inner = group('g', [
        yesNo('x', when('a', 't')),
        yesNo('y', when('g.x', 't')),
        yesNo('z', when('b')),
      ]);
      expect(checkForm(form([yesNo('b')], [inner, yesNo('a')]))).toEqual([]);
    });

    it.each<[string, Question[], string[]]>([
      [
        'another group',
        [group('g', [yesNo('x')]), group('h', [yesNo('x', when('g.x'))])],
        ['conditionOtherRow sections.0.questions.1.questions.0.visibleWhen'],
      ],
      [
        'a group, by a question outside',
        [group('g', [yesNo('x')]), yesNo('a', when('g.x'))],
        ['conditionOtherRow sections.0.questions.1.visibleWhen'],
      ],
      [
        'a row, where the question is gone',
        [group('g', [yesNo('x', when('g.constructor'))])],
        ['conditionUnknown sections.0.questions.0.questions.0.visibleWhen'],
      ],
      [
        'a row, in a circle',
        [group('g', [yesNo('x', when('g.y')), yesNo('y', when('g.x'))])],
        ['conditionCycle sections.0.questions.0.questions.0.visibleWhen'],
      ],
      [
        'their own group',
        [group('g', [yesNo('x', { ...when('g'), operator: 'answered', values: [] })])],
        ['conditionCycle sections.0.questions.0.questions.0.visibleWhen'],
      ],
      [
        'what depends on their own group',
        [
          group('g', [yesNo('x', when('a')), yesNo('y', when('g.x'))]),
          yesNo('a', { ...when('g'), operator: 'answered', values: [] }),
        ],
        ['conditionCycle sections.0.questions.0.questions.0.visibleWhen'],
      ],
    ])('are refused on %s', (_, questions, expected) => {
      const found = checkForm(form(questions)).map(({ key, field }) => `${key.split('.').at(-1)} ${field}`);
      expect(found).toEqual(expected);
    });

    it('can be put on what leads neither to themselves nor back to their group', () => {
      const rows = group('g', [yesNo('x'), yesNo('y', when('g.x')), yesNo('z')]);
      const whole = form([rows, yesNo('a', { ...when('g'), operator: 'answered', values: [] }), yesNo('b')]);
      const paths = (own?: string) => possibleSources(whole, 's', own, 'g').map(({ path }) => path);
      expect({ x: paths('g.x'), z: paths('g.z'), fresh: paths() }).toEqual({
        x: ['g.z', 'b'],
        z: ['g.x', 'g.y', 'b'],
        fresh: ['g.x', 'g.y', 'g.z', 'b'],
      });
    });
  });
});
