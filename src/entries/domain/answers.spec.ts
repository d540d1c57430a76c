import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { defaultForm } from '../../cycles/domain/defaults/form.js';
import { answersWithin } from './answers.js';
import { checkSection, missingAnswers, sectionState, unanswered } from './check-answers.js';
import { formForJury, formForPublic, questionAt, sectionOf, type Section } from './form-definition.js';
import { readDate, readNumber } from './read-answers.js';

const section = (key: string): Section => sectionOf(defaultForm, key)!;
const commitment = section('commitment');
const projects = section('projects');
const declarations = section('declarations');

describe('a posted section', () => {
  it('keeps 2,345 characters where 2,000 are allowed and says both numbers', () => {
    const text = 'ü'.repeat(2_345);
    const { answers, problems } = checkSection(section('cooperation'), { quality: text });
    expect(answers).toEqual({ quality: text });
    expect(problems).toEqual([
      { key: 'entries.errors.tooLong', params: { length: 2345, most: 2000 }, field: 'quality' },
    ]);
  });

  it('keeps numbers, options and days that cannot be read', () => {
    const fields = { since: 'neunzehnhundert', topics: ['climate', 'mars'] };
    expect(checkSection(commitment, fields)).toEqual({
      answers: { since: 'neunzehnhundert', topics: ['climate', 'mars'] },
      problems: [
        { key: 'entries.errors.notAnOption', field: 'topics' },
        { key: 'entries.errors.notANumber', field: 'since' },
      ],
    });
  });

  it('says the bounds of a number', () => {
    expect(checkSection(commitment, { since: '1900' }).problems).toEqual([
      { key: 'entries.errors.belowMinimum', params: { least: 1945 }, field: 'since' },
    ]);
  });

  it('ignores fields that are no questions', () => {
    expect(checkSection(commitment, { _csrf: 'x', constructor: 'x', title: 'Zusammen' }).answers).toEqual({
      title: 'Zusammen',
    });
  });

  it('reads project examples by row, closes up blank rows and names the fields of the others', () => {
    const fields = {
      'projectExamples.0.name': ' ',
      'projectExamples.2.name': 'Solarlampen für Schulen',
      'projectExamples.2.startedOn': '31.2.2024',
      'projectExamples.10.name': 'Kaffee',
      'projectExamples.10.startedOn': '1.9.2024',
    };
    expect(checkSection(projects, fields)).toEqual({
      answers: {
        projectExamples: [
          { name: 'Solarlampen für Schulen', startedOn: '31.2.2024' },
          { name: 'Kaffee', startedOn: '2024-09-01' },
        ],
      },
      problems: [{ key: 'entries.errors.notADate', field: 'projectExamples.0.startedOn' }],
    });
  });

  it('keeps a fourth project example and says that three are allowed', () => {
    const rows = ['a', 'b', 'c', 'd'].map((name) => ({ name }));
    const { answers, problems } = checkSection(projects, { projectExamples: rows });
    expect(answers).toEqual({ projectExamples: rows });
    expect(problems).toEqual([
      { key: 'entries.errors.tooManyRows', params: { count: 4, most: 3 }, field: 'projectExamples' },
    ]);
  });

  it('loses no text, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }), (typed) => {
        const { answers } = checkSection(commitment, { title: typed });
        expect(answers['title'] ?? '').toBe(
          typed.trim() === '' ? '' : typed.normalize('NFC').replaceAll(/\r\n?/g, '\n').replaceAll('\0', ''),
        );
      }),
    );
  });

  it('never fails, whatever a browser sends', () => {
    const names = ['title', 'since', 'topics', 'projectExamples', 'projectExamples.1.name'];
    const fields = fc.dictionary(fc.constantFrom(...names), fc.jsonValue());
    fc.assert(
      fc.property(fields, (posted) => {
        for (const one of [commitment, projects]) {
          const { answers } = checkSection(one, posted);
          expect(checkSection(one, answers).answers).toEqual(answers);
        }
      }),
    );
  });
});

describe('the state of a section', () => {
  it.each([
    ['empty', {}],
    ['started', { truth: 'yes' }],
    ['started', { truth: 'yes', consent: 'yes', imageRights: 'no' }],
    ['complete', { truth: 'yes', consent: 'yes', imageRights: 'yes' }],
  ])('is %s with %j', (state, fields) => {
    expect(sectionState(declarations, checkSection(declarations, fields).answers)).toBe(state);
  });

  it('is not complete with an answer that is wrong', () => {
    const all = { name: 'n', description: 'd', result: 'r' };
    expect(sectionState(projects, { projectExamples: [all] })).toBe('complete');
    expect(sectionState(projects, { projectExamples: [{ ...all, name: 'n'.repeat(121) }] })).toBe('started');
  });
});

describe('what is missing', () => {
  it('names declarations, rows and the questions of a row', () => {
    expect(unanswered(declarations, { truth: false })[0]).toEqual({
      key: 'entries.errors.declarationMissing',
      field: 'truth',
    });
    expect(unanswered(projects, {})).toEqual([
      { key: 'entries.errors.rowMissing', field: 'projectExamples' },
    ]);
    expect(unanswered(projects, { projectExamples: [{ name: 'n', result: 'r' }] })).toEqual([
      { key: 'entries.errors.answerMissing', field: 'projectExamples.0.description' },
    ]);
  });

  it('carries the section, and each field leads to its question', () => {
    const all = missingAnswers(defaultForm, {});
    expect(new Set(all.map((m) => m.section))).toEqual(new Set(defaultForm.sections.map((s) => s.key)));
    expect(all.filter((m) => !questionAt(section(m.section), m.field!))).toEqual([]);
  });
});

describe('what others see of the answers', () => {
  const answers = {
    contact: { department: 'Amt', contactName: 'Ada' },
    declarations: { truth: true },
    projects: { projectExamples: [{ name: 'n', result: 'r' }] },
  };

  it('is for the jury without contact data and declarations', () => {
    expect(answersWithin(formForJury(defaultForm), answers)).toEqual({
      contact: { department: 'Amt' },
      commitment: {},
      cooperation: {},
      projects: { projectExamples: [{ name: 'n', result: 'r' }] },
    });
  });

  it('is for the public only what may be published', () => {
    expect(answersWithin(formForPublic(defaultForm), answers)).toEqual({
      commitment: {},
      projects: { projectExamples: [{ name: 'n' }] },
    });
  });
});

describe('numbers and days as Germans write them', () => {
  it.each([
    ['1.234', 1234],
    ['1.234.567,5', 1_234_567.5],
    ['3,5', 3.5],
    ['3.5', 3.5],
    ['-7', -7],
    ['12 000', 12_000],
    ['1.23.4', undefined],
    ['1e5', undefined],
    ['', undefined],
  ])('%j is the number %p', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });

  it.each([
    ['2024-02-29', '2024-02-29'],
    ['29.2.2024', '2024-02-29'],
    ['29. 02. 2023', undefined],
    ['2024-13-01', undefined],
    ['morgen', undefined],
  ])('%j is the day %p', (text, value) => {
    expect(readDate(text)).toBe(value);
  });
});
