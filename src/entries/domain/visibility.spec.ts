import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { defaultForm } from '../../cycles/domain/defaults/form.js';
import type { Answers } from './answers.js';
import { missingAnswers, sectionState } from './check-answers.js';
import type { Condition, FormDefinition, Question } from './form-definition.js';
import { substanceOf } from './submission-content.js';
import { meets, visibleForm, visibleSection } from './visibility.js';

const condition = (
  question: string,
  operator: Condition['operator'] = 'equals',
  ...values: string[]
): Condition => ({ section: 's', question, operator, values });
const base = { label: { de: 'Frage' }, required: true, visibleToJury: true, publishable: false };
const yesNo = (key: string, visibleWhen?: Condition): Question => ({
  ...base,
  key,
  type: 'yesNo',
  ...(visibleWhen && { visibleWhen }),
});
const text = (key: string, visibleWhen: Condition): Question => ({
  ...base,
  key,
  type: 'shortText',
  maxLength: 20,
  visibleWhen,
});
const formOf = (...questions: Question[]): FormDefinition => ({
  sections: [{ key: 's', title: { de: 'S' }, questions }],
});
const shown = (form: FormDefinition, answers: Answers) =>
  visibleForm(form, answers).sections.flatMap(({ questions }) => questions.map(({ key }) => key));

describe('a condition', () => {
  it.each<[string, Condition, Parameters<typeof meets>[1], boolean]>([
    ['nothing answered', condition('q', 'notEquals', 'a'), undefined, false],
    ['an empty list', condition('q', 'answered'), [], false],
    ['an answer of any kind', condition('q', 'answered'), 0, true],
    ['rows', condition('q', 'answered'), [{ name: 'x' }], true],
    ['the answer itself', condition('q', 'equals', 'a'), 'a', true],
    ['yes', condition('q', 'equals', 'yes'), true, true],
    ['no, where yes is meant', condition('q', 'equals', 'yes'), false, false],
    ['one of several answers given', condition('q', 'equals', 'a'), ['b', 'a'], true],
    ['one of several meant', condition('q', 'oneOf', 'a', 'c'), 'c', true],
    ['another answer', condition('q', 'notEquals', 'a'), 'b', true],
    ['another and the same', condition('q', 'notEquals', 'a'), ['b', 'a'], false],
  ])('is decided by %s', (_, when, answer, expected) => {
    expect(meets(when, answer)).toBe(expected);
  });
});

describe('what is hidden by a condition', () => {
  const form = formOf(
    yesNo('a'),
    yesNo('b', condition('a', 'equals', 'yes')),
    text('c', condition('b', 'answered')),
  );

  it('counts as unanswered for what depends on it, whatever is kept there', () => {
    expect(shown(form, { s: { a: true, b: true } })).toEqual(['a', 'b', 'c']);
    expect(shown(form, { s: { a: false, b: true, c: 'kept' } })).toEqual(['a']);
  });

  it('is neither demanded nor checked nor part of what is hashed', () => {
    const kept = { s: { a: false, b: true, c: 'far too long for this question' } };
    expect(missingAnswers(form, kept)).toEqual([]);
    expect(missingAnswers(form, { s: { ...kept.s, a: true } }).map(({ key }) => key)).toEqual([
      'entries.errors.tooLong',
    ]);
    const applicant = {
      name: 'Köln',
      key: null,
      district: null,
      state: null,
      population: 1,
      sizeClass: null,
    };
    const dossier = { year: 2026, formVersion: 1, form, applicant, files: [], answers: kept };
    expect(substanceOf(dossier)).toMatchObject({ answers: { s: { a: false } } });
    expect(JSON.stringify(substanceOf(dossier))).not.toContain('far too long');
  });

  it('leaves a section complete', () => {
    const section = visibleSection(form, { s: { a: false } }, form.sections[0]!);
    expect(sectionState(section, { a: false })).toBe('complete');
  });

  it('is nothing in a form without conditions', () => {
    expect(visibleForm(defaultForm, {}).sections.map(({ key }) => key)).toEqual(
      defaultForm.sections.map(({ key }) => key),
    );
  });

  it('is the same in whatever order the questions stand', () => {
    const chain = fc
      .array(fc.option(fc.nat(6)), { minLength: 7, maxLength: 7 })
      .map((to) =>
        to.map((each, i) =>
          yesNo(`q${i}`, each !== null && each < i ? condition(`q${each}`, 'equals', 'yes') : undefined),
        ),
      );
    const answers = fc.dictionary(fc.constantFrom('q0', 'q1', 'q2', 'q3', 'q4', 'q5', 'q6'), fc.boolean());
    fc.assert(
      fc.property(chain, answers, fc.nat(), (questions, given, seed) => {
        const order = questions.toSorted(
          (a, b) => ((a.key.charCodeAt(1) * 7 + seed) % 11) - ((b.key.charCodeAt(1) * 7 + seed) % 11),
        );
        expect(shown(formOf(...order), { s: given }).toSorted()).toEqual(
          shown(formOf(...questions), { s: given }).toSorted(),
        );
      }),
    );
  });

  it('ends also in a circle, in which nothing shows', () => {
    const circle = formOf(yesNo('a', condition('b', 'answered')), yesNo('b', condition('a', 'answered')));
    expect(shown(circle, { s: { a: true, b: true } })).toEqual([]);
  });
});
