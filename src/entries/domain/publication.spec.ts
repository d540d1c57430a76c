import { describe, expect, it } from '@jest/globals';
import { defaultForm } from '../../cycles/domain/defaults/form.js';
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
    expect(released).toEqual({ projects: { projectExamples: [{ name: 'Kaffee' }] } });
    expect(releasedAnswers(defaultForm, answers, [])).toEqual({});
  });
});
