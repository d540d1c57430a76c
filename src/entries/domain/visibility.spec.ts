import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { type Answers, type Row, rowsOf } from './answers.js';
import { missingAnswers, sectionState } from './check-answers.js';
import {
  type Condition,
  formForJury,
  type FormDefinition,
  type GroupQuestion,
  type Question,
} from './form-definition.js';
import { submissionContent, substanceOf } from './submission-content.js';
import { meets, visibleDossier, visibleOfRow, visibleSection } from './visibility.js';

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
  visibleDossier(form, answers).form.sections.flatMap(({ questions }) => questions.map(({ key }) => key));
const dossierOf = (form: FormDefinition, answers: Answers) => ({
  year: 2026,
  formVersion: 1,
  form,
  applicant: { name: 'Köln', key: null, district: null, state: null, population: 1, sizeClass: null },
  files: [],
  answers,
});
const submissionContentOf = (form: FormDefinition, answers: Answers) =>
  submissionContent(dossierOf(form, answers), []);

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
    const dossier = dossierOf(form, kept);
    expect(substanceOf(dossier)).toMatchObject({ answers: { s: { a: false } } });
    expect(JSON.stringify(substanceOf(dossier))).not.toContain('far too long');
  });

  it('leaves a section complete', () => {
    const visible = visibleSection(form, { s: { a: false } }, form.sections[0]!);
    expect(sectionState(visible.section, visible.answers)).toBe('complete');
  });

  it('is nothing in a form without conditions', () => {
    const plain = formOf(yesNo('a'), yesNo('b'));
    const answers = { s: { a: true } };
    expect(visibleDossier(plain, answers)).toEqual({ form: plain, answers });
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

describe('what is hidden within a group', () => {
  const inner = (key: string, more: object): Question => ({ ...yesNo(key), ...more }) as Question;
  const group = (visibleWhen?: Condition): GroupQuestion => ({
    ...base,
    key: 'g',
    type: 'group',
    max: 4,
    itemLabel: { de: 'Eintrag' },
    ...(visibleWhen && { visibleWhen }),
    questions: [
      inner('funded', {}),
      inner('funder', {
        type: 'shortText',
        maxLength: 20,
        visibleWhen: condition('g.funded', 'equals', 'yes'),
      }),
      inner('since', { type: 'date', visibleWhen: condition('g.funder', 'answered') }),
      inner('abroad', { visibleWhen: condition('a', 'equals', 'yes') }),
    ] as GroupQuestion['questions'],
  });
  const form = formOf(yesNo('a'), group());
  const labels = (answers: Answers) => {
    const visible = visibleDossier(form, answers);
    const rows = rowsOf(visible.answers['s'] ?? {}, 'g');
    const found = visible.form.sections[0]!.questions.find(({ key }) => key === 'g') as GroupQuestion;
    return rows.map((row) => visibleOfRow(found, row).map(({ key }) => key));
  };

  it('is decided row by row, and from outside for all rows', () => {
    const rows: Row[] = [
      { funded: true, funder: 'Land' },
      { funded: false, funder: 'kept' },
      { funded: true },
    ];
    expect(labels({ s: { a: false, g: rows } })).toEqual([
      ['funded', 'funder', 'since'],
      ['funded'],
      ['funded', 'funder'],
    ]);
    expect(labels({ s: { a: true, g: rows.slice(1) } })).toEqual([
      ['funded', 'abroad'],
      ['funded', 'funder', 'abroad'],
    ]);
  });

  it('is neither demanded nor checked nor part of what is hashed; problems stand at the row of the page', () => {
    const tooLong = 'far too long for this question';
    const rows: Row[] = [
      { funded: false, funder: tooLong },
      { funder: 'only what is hidden' },
      { funded: true, funder: tooLong, since: '2024-01-01' },
    ];
    const answers = { s: { a: false, g: rows } };
    expect(missingAnswers(form, answers).map(({ key, field }) => [key, field])).toEqual([
      ['entries.errors.tooLong', 'g.2.funder'],
    ]);
    expect(missingAnswers(form, { s: { a: true, g: rows.slice(0, 1) } }).map(({ field }) => field)).toEqual([
      'g.0.abroad',
    ]);
    expect(missingAnswers(form, { s: { a: false, g: rows.slice(1, 2) } }).map(({ key }) => key)).toEqual([
      'entries.errors.rowMissing',
    ]);
    const content = JSON.stringify(submissionContentOf(form, answers));
    expect(content).toContain('"g":[{"funded":false},{"funded":true,');
    expect(content).not.toContain('only what is hidden');
  });

  it('is shown to a jury that must not see what decides', () => {
    const secret = formOf(yesNo('a'), {
      ...group(),
      questions: group().questions.map((each) =>
        each.key === 'funded' ? { ...each, visibleToJury: false } : each,
      ),
    });
    const rows: Row[] = [
      { funded: true, funder: 'Land' },
      { funded: false, funder: 'kept' },
      { funded: true },
    ];
    const { form: all, answers } = visibleDossier(secret, { s: { a: false, g: rows } });
    const forJury = formForJury(all).sections[0]!.questions[1] as GroupQuestion;
    expect(rowsOf(answers['s']!, 'g').map((row) => visibleOfRow(forJury, row).map(({ key }) => key))).toEqual(
      [['funder', 'since'], [], ['funder']],
    );
    expect(JSON.stringify(substanceOf(dossierOf(secret, { s: { a: false, g: rows } })))).not.toMatch(
      /kept|funded/,
    );
  });

  it('counts as unanswered for what depends on the group', () => {
    const after = formOf(yesNo('a'), group(), text('d', condition('g', 'answered')));
    expect(shown(after, { s: { g: [{ funder: 'hidden' }] } })).toEqual(['a', 'g']);
    expect(shown(after, { s: { g: [{ funded: false }] } })).toEqual(['a', 'g', 'd']);
  });

  it('leaves a group out of which nothing can be asked', () => {
    const only = { ...group(), questions: group().questions.slice(3) };
    expect(shown(formOf(yesNo('a'), only), { s: { a: false } })).toEqual(['a']);
  });
});
