import { describe, expect, it } from '@jest/globals';
import { defaultConfiguration } from './defaults/cycle.js';
import { missingTranslations } from './translations.js';

const usual = defaultConfiguration(2026);
const german = { de: 'Nur deutsch' };
const fields = (cycle: typeof usual) => missingTranslations(cycle).map(({ field }) => field);

describe('texts without an English version', () => {
  it('do not exist in the usual configuration', () => {
    expect(missingTranslations(usual)).toEqual([]);
  });

  it('are found wherever applicants read them: form with rows and options, criteria, prizes, classes, partners, vote, own texts', () => {
    const base = { key: 'a', required: false, visibleToJury: true, publishable: false };
    const form = {
      sections: [
        {
          key: 'one',
          title: german,
          intro: german,
          questions: [
            {
              ...base,
              type: 'choice' as const,
              label: german,
              hint: german,
              options: [{ key: 'x', label: german }],
            },
            {
              ...base,
              type: 'group' as const,
              label: german,
              max: 2,
              itemLabel: german,
              questions: [{ ...base, type: 'date' as const, label: german }],
            },
            {
              ...base,
              type: 'table' as const,
              label: german,
              max: 2,
              columns: [{ key: 'c', label: german, type: 'date' as const, required: false }],
            },
          ],
        },
      ],
    };
    const cycle = {
      ...usual,
      form,
      rubric: [{ ...usual.rubric[0]!, label: german, description: german }],
      prizes: [{ ...usual.prizes[0]!, title: german }],
      sizeClasses: [{ ...usual.sizeClasses[0]!, label: german }],
      partnerRule: { ...usual.partnerRule, kinds: [{ ...usual.partnerRule.kinds[0]!, label: german }] },
      audienceVote: { ...usual.audienceVote, question: german },
      texts: {
        ...usual.texts,
        introduction: german,
        questions: [{ question: german, answer: german }],
        letter: german,
      },
    };
    expect(fields(cycle)).toEqual([
      'sizeClasses.0.label',
      'partnerRule.0.label',
      ...Array.from({ length: 10 }, () => 'sections.0'),
      'rubric.0.label',
      'rubric.0.description',
      'prizes.0.title',
      'audienceVote.where',
      'introduction',
      'questions.0.question',
      'questions.0.answer',
      'letter',
    ]);
    expect(fields({ ...cycle, languages: ['de'] })).toEqual([]);
  });

  it('are no addresses and nothing that is empty', () => {
    const where = { de: 'https://abstimmung.example.org' };
    expect(fields({ ...usual, audienceVote: { ...usual.audienceVote, where } })).toEqual([]);
  });
});
