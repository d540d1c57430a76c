import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { checkRules, type CheckItem } from '../../cycles/domain/screening-rule.js';
import {
  answeredItems,
  type CheckFacts,
  checkAnswers,
  type Checked,
  checkProgress,
  proposedAnswer,
  unmetItems,
} from './checklist.js';
import { screeningProblems } from './screening.js';

const item = fc.record<CheckItem>({
  key: fc.string({ minLength: 1, maxLength: 8 }),
  text: fc.string(),
  hint: fc.string(),
  mustBeMet: fc.boolean(),
  rule: fc.constantFrom(...checkRules, null),
});
const checklist = fc.uniqueArray(item, { selector: ({ key }) => key, maxLength: 12 });
const checked = fc.record<Checked>({
  answer: fc.constantFrom(...checkAnswers, null),
  remark: fc.string(),
});
const filled = checklist.chain((items) =>
  fc.record({
    items: fc.constant(items),
    answers: fc.dictionary(
      items.length > 0 ? fc.constantFrom(...items.map(({ key }) => key)) : fc.constant('x'),
      checked,
    ),
  }),
);

describe('a checklist', () => {
  it('keeps its items and their order whatever was answered, also answers to items that are gone', () => {
    fc.assert(
      fc.property(filled, ({ items, answers }) => {
        const all = answeredItems(items, { ...answers, 'gone from the list': { answer: 'no', remark: '' } });
        expect(all).toEqual(
          items.map((each, i) => ({ ...each, answer: all[i]?.answer, remark: all[i]?.remark })),
        );
        const { answered, total } = checkProgress(all);
        expect(total).toBe(items.length);
        expect(answered).toBe(all.filter(({ answer }) => answer !== null).length);
      }),
    );
  });

  it('takes nothing from the prototype for an answer', () => {
    const list = [{ key: 'constructor', text: 'x', hint: '', mustBeMet: true, rule: null }];
    expect(answeredItems(list, {})).toEqual([{ ...list[0], answer: null, remark: '' }]);
  });

  it('lets an entry through exactly if every must is met or does not apply, or a reason is given', () => {
    fc.assert(
      fc.property(filled, fc.constantFrom('', ' \n', 'Darum.'), ({ items, answers }, override) => {
        const all = answeredItems(items, answers);
        const met = all.every(
          ({ mustBeMet, answer }) => !mustBeMet || answer === 'yes' || answer === 'notApplicable',
        );
        expect(unmetItems(all).length === 0).toBe(met);
        const problems = screeningProblems({ outcome: 'admitted', reason: '', override }, all);
        expect(problems.length === 0).toBe(met || override === 'Darum.');
      }),
    );
  });
});

describe('what a rule proposes', () => {
  const due = Temporal.Instant.from('2026-06-12T21:59:59.999Z');
  const facts: CheckFacts = {
    firstSubmittedAt: due,
    dueUntil: due,
    partnersMissing: false,
    population: 20_000,
    sizeClass: { min: 20_000, max: 100_000 },
  };
  it.each([
    ['the last instant that counts', 'onTime', {}, 'yes'],
    ['a millisecond later', 'onTime', { firstSubmittedAt: due.add({ milliseconds: 1 }) }, 'no'],
    ['no submission yet', 'onTime', { firstSubmittedAt: null }, undefined],
    ['no deadline', 'onTime', { dueUntil: null }, undefined],
    ['enough partners', 'partners', {}, 'yes'],
    ['partners missing', 'partners', { partnersMissing: true }, 'no'],
    ['the first number of the class', 'sizeClass', {}, 'yes'],
    ['the first number above it', 'sizeClass', { population: 100_000 }, 'no'],
    ['a class without end', 'sizeClass', { sizeClass: { min: 1, max: null } }, 'yes'],
    ['a cycle without classes', 'sizeClass', { sizeClass: null }, 'notApplicable'],
  ] as const)('%s', (_, rule, change, answer) => {
    expect(proposedAnswer(rule, { ...facts, ...change })).toBe(answer);
  });
});
