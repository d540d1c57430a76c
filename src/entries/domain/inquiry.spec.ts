import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { defaultForm } from '../../cycles/domain/defaults/form.js';
import type { Row, SectionAnswers } from './answers.js';
import type { FormDefinition, Section } from './form-definition.js';
import {
  answerByProblems,
  answeredSections,
  answerRefusal,
  type Asked,
  askedAnswers,
  askedSection,
  replyProblems,
} from './inquiry.js';

const everything = defaultForm.sections.flatMap(({ key: section, questions }) =>
  questions.map(({ key: question }): Asked => ({ section, question })),
);
const asked = fc.subarray(everything);
const words = fc.string({ minLength: 1 });
const answers = fc
  .subarray(everything)
  .chain((some) => fc.tuple(fc.constant(some), fc.array(words, { minLength: some.length })))
  .map(([some, texts]) => {
    const sections: Record<string, Record<string, string>> = {};
    some.forEach(({ section, question }, i) => ((sections[section] ??= {})[question] = texts[i]!));
    return sections as Record<string, SectionAnswers>;
  });

describe('an inquiry', () => {
  it('opens exactly what is asked, under names that cannot collide', () => {
    fc.assert(
      fc.property(asked, (some) => {
        const keys = askedSection(defaultForm, some).questions.map(({ key }) => key);
        expect(keys.toSorted()).toEqual(
          some.map(({ section, question }) => `${section}__${question}`).toSorted(),
        );
      }),
    );
  });

  it('opens nothing for questions that the form does not have', () => {
    const unknown = [
      { section: 'commitment', question: 'toString' },
      { section: 'constructor', question: 'title' },
    ];
    expect(askedSection(defaultForm, unknown).questions).toEqual([]);
  });

  it('changes no answer that was not asked about, and takes over each that was', () => {
    fc.assert(
      fc.property(answers, asked, fc.dictionary(words, words), (before, some, noise) => {
        const single = some.filter(({ question }) => question !== 'projectExamples');
        const answer = {
          ...noise,
          ...Object.fromEntries(single.map(({ section, question }) => [`${section}__${question}`, 'new'])),
        };
        const after = { ...before, ...answeredSections(before, single, answer) };
        for (const each of everything) {
          const open = single.includes(each);
          const value = after[each.section]?.[each.question];
          expect(value).toEqual(open ? 'new' : before[each.section]?.[each.question]);
        }
      }),
    );
  });

  it('answered with what is there changes nothing', () => {
    fc.assert(
      fc.property(answers, asked, (before, some) => {
        const single = some.filter(({ question }) => question !== 'projectExamples');
        const same = askedAnswers(defaultForm, before, single);
        for (const [key, section] of Object.entries(answeredSections(before, single, same)))
          expect(section).toEqual(before[key] ?? {});
      }),
    );
  });
});

describe('the instant of an inquiry', () => {
  const now = Temporal.Instant.from('2026-06-30T10:00:00Z');
  const later = now.add({ milliseconds: 1 });

  it('lies ahead when it is asked', () => {
    const keys = [undefined, now, later].map((at) => answerByProblems(at, now).map(({ key }) => key));
    expect(keys).toEqual([['screening.errors.answerByMissing'], ['screening.errors.answerByPast'], []]);
  });

  it('is the last that counts, and counts for an open one only', () => {
    expect(answerRefusal({ state: 'open', answerBy: now }, now)).toBeUndefined();
    expect(answerRefusal({ state: 'open', answerBy: now }, later)?.key).toBe('screening.errors.inquiryLate');
    for (const state of ['answered', 'closed', 'withdrawn'] as const)
      expect(answerRefusal({ state, answerBy: later }, now)?.key).toBe('screening.errors.inquiryEnded');
  });
});

const inquiryAboutGroup = (() => {
  const base = { label: { de: 'Frage' }, required: true, visibleToJury: true, publishable: false };
  const when = (question: string) => ({
    visibleWhen: { section: 's', question, operator: 'equals' as const, values: ['yes'] },
  });
  const form: FormDefinition = {
    sections: [
      {
        key: 's',
        title: { de: 'S' },
        questions: [
          { ...base, key: 'a', type: 'yesNo' },
          {
            ...base,
            key: 'g',
            type: 'group',
            max: 3,
            itemLabel: { de: 'Eintrag' },
            questions: [
              { ...base, key: 'funded', type: 'yesNo' },
              { ...base, key: 'funder', type: 'shortText', maxLength: 20, ...when('g.funded') },
              { ...base, key: 'abroad', type: 'yesNo', ...when('a') },
            ],
          },
        ],
      },
    ],
  };
  const section = askedSection(form, [{ section: 's', question: 'g' }]);
  return { form, section, answers: { s: { a: false } } };
})();

describe('a reply', () => {
  it('needs words where no question is open, and an answer where one is required', () => {
    const none = askedSection(defaultForm, []);
    const problems = (section: Section, answer: SectionAnswers, reply: string) =>
      replyProblems({ form: defaultForm, answers: {} }, section, { answer, reply });
    expect(problems(none, {}, ' ').map(({ field }) => field)).toEqual(['reply']);
    const title = askedSection(defaultForm, [{ section: 'commitment', question: 'title' }]);
    expect(problems(title, {}, 'Wir wissen es nicht.').map(({ field }) => field)).toEqual([
      'commitment__title',
    ]);
    expect(problems(title, { commitment__title: 'Neu' }, '')).toEqual([]);
  });

  it('is asked in each row for what the row and the dossier ask for', () => {
    const { form, answers, section } = inquiryAboutGroup;
    const problems = (rows: Row[]) =>
      replyProblems({ form, answers }, section, { answer: { s__g: rows }, reply: '' }).map(
        ({ field }) => field,
      );
    expect(problems([{ funded: false }, { funded: true }])).toEqual(['s__g.1.funder']);
    expect(
      replyProblems({ form, answers: { s: { a: true } } }, section, {
        answer: { s__g: [{ funded: false }] },
        reply: '',
      }).map(({ field }) => field),
    ).toEqual(['s__g.0.abroad']);
  });
});
