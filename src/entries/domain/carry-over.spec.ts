import { describe, expect, it } from '@jest/globals';
import { defaultForm } from '../../cycles/domain/defaults/form.js';
import type { Answers } from './answers.js';
import { carriedAnswers } from './carry-over.js';
import type { FormDefinition, Question } from './form-definition.js';

const words = { de: 'Frage' };
const question = (key: string, more: Partial<Question> = {}): Question =>
  ({
    key,
    label: words,
    required: false,
    visibleToJury: true,
    publishable: false,
    type: 'shortText',
    maxLength: 100,
    ...more,
  }) as Question;
const form = (...sections: [string, Question[]][]): FormDefinition => ({
  sections: sections.map(([key, questions]) => ({ key, title: words, questions })),
});

const answers = {
  contact: { department: 'Büro', signatoryName: 'Olga Oben' },
  commitment: { title: 'Alt', topics: ['climate'] },
  projects: { projectExamples: [{ name: 'Brunnen', result: 'Wasser' }] },
  declarations: { truth: true, consent: true },
};

describe('a dossier that begins with an earlier one', () => {
  it('takes over master data, and project texts only where that was asked for', () => {
    const from = { form: defaultForm, answers };
    expect(carriedAnswers(from, defaultForm, false)).toEqual({ contact: answers.contact });
    const { declarations: _, ...all } = answers;
    expect(carriedAnswers(from, defaultForm, true)).toEqual(all);
  });

  it('takes over answers of the same key and type, also when another section asks now', () => {
    const from = form(['one', [question('a', { visibleToJury: false }), question('b')]]);
    const to = form(
      ['two', [question('a', { visibleToJury: false })]],
      ['one', [question('b', { type: 'number' } as Partial<Question>)]],
    );
    expect(carriedAnswers({ form: from, answers: { one: { a: 'A', b: 'B' } } }, to, true)).toEqual({
      two: { a: 'A' },
    });
  });

  it('guesses nothing where two other sections asked it', () => {
    const from = form(['one', [question('a')]], ['two', [question('a')]]);
    const to = form(['three', [question('a')]]);
    expect(carriedAnswers({ form: from, answers: { one: { a: '1' }, two: { a: '2' } } }, to, true)).toEqual(
      {},
    );
  });

  it('leaves out options, columns and files that are no longer there', () => {
    const options = (...keys: string[]) => keys.map((key) => ({ key, label: words }));
    const asks = (keys: string[], inner: string[]) =>
      form([
        's',
        [
          question('c', { type: 'choices', options: options(...keys) } as Partial<Question>),
          question('f', { type: 'file', max: 3 } as Partial<Question>),
          question('g', {
            type: 'group',
            max: 3,
            itemLabel: words,
            questions: inner.map((key) => question(key)),
          } as Partial<Question>),
        ],
      ]);
    const before: Answers = {
      s: { c: ['x', 'y'], f: ['id'], g: [{ n: 'N', gone: 'weg' }, { gone: 'weg' }] },
    };
    const from = { form: asks(['x', 'y'], ['n', 'gone']), answers: before };
    expect(carriedAnswers(from, asks(['y', 'z'], ['n']), true)).toEqual({ s: { c: ['y'], g: [{ n: 'N' }] } });
  });
});
