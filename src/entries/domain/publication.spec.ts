import { describe, expect, it } from '@jest/globals';
import { defaultForm } from '../../cycles/domain/defaults/form.js';
import type { FormDefinition } from './form-definition.js';
import { publishableAnswers, releasedAnswers } from './publication.js';

const answers = {
  commitment: { title: 'Brunnen', commitment: 'INTERN', since: 1998 },
  projects: { projectExamples: [{ name: 'Kaffee', description: 'INTERN' }] },
};

describe('what may be published', () => {
  it('is asked about as far as it was answered', () => {
    expect(publishableAnswers(defaultForm, answers).map(({ id }) => id)).toEqual([
      'commitment.title',
      'projects.projectExamples',
    ]);
  });

  it('is released only by consent, and never with what may not be published', () => {
    const released = releasedAnswers(defaultForm, answers, [
      'projects.projectExamples',
      'commitment.commitment',
    ]);
    expect(released.answers).toEqual({ projects: { projectExamples: [{ name: 'Kaffee' }] } });
    expect(JSON.stringify(released.form)).not.toContain('description');
    expect(releasedAnswers(defaultForm, answers, [])).toEqual({ form: { sections: [] }, answers: {} });
  });

  it('is never a file', () => {
    const file = { ...base, type: 'file' as const, max: 1 };
    const form: FormDefinition = {
      sections: [
        {
          key: 's',
          title: { de: 'S' },
          questions: [
            { ...file, key: 'plan' },
            {
              ...base,
              key: 'g',
              type: 'group',
              max: 1,
              itemLabel: { de: 'E' },
              questions: [
                { ...file, key: 'picture' },
                { ...base, key: 'done', type: 'yesNo' },
              ],
            },
          ],
        },
      ],
    };
    const given = { s: { plan: ['aa'], g: [{ picture: ['bb'], done: true }] } };
    expect(publishableAnswers(form, given).map(({ id }) => id)).toEqual(['s.g']);
    expect(releasedAnswers(form, given, ['s.plan', 's.g']).answers).toEqual({ s: { g: [{ done: true }] } });
  });

  it('is what its row asks for', () => {
    const when = { section: 's', question: 'g.done', operator: 'equals' as const, values: ['yes'] };
    const form: FormDefinition = {
      sections: [
        {
          key: 's',
          title: { de: 'S' },
          questions: [
            {
              ...base,
              key: 'g',
              type: 'group',
              max: 3,
              itemLabel: { de: 'E' },
              questions: [
                { ...base, key: 'done', type: 'yesNo', publishable: false },
                { ...base, key: 'how', type: 'shortText', maxLength: 20, visibleWhen: when },
              ],
            },
          ],
        },
      ],
    };
    const given = {
      s: {
        g: [
          { done: false, how: 'HIDDEN' },
          { done: true, how: 'open' },
        ],
      },
    };
    expect(releasedAnswers(form, given, ['s.g']).answers).toEqual({ s: { g: [{ how: 'open' }] } });
  });
});

const base = { label: { de: 'Frage' }, required: false, visibleToJury: true, publishable: true };
