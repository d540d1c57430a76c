import { expect, it } from '@jest/globals';
import { defaultForm } from '../../cycles/domain/defaults/form.js';
import { missingAnswers } from '../../entries/domain/check-answers.js';
import { sampleAnswers } from './sample-answers.js';

it('answers all of a form so that nothing is missing or wrong, under the title given', () => {
  const answers = sampleAnswers(defaultForm, 'Gemeinsam');
  expect(missingAnswers(defaultForm, answers)).toEqual([]);
  expect(Object.values(answers).map(({ title }) => title)).toContain('Gemeinsam');
});

it('answers only the first sections where that is asked', () => {
  const [first, second] = defaultForm.sections.map(({ key }) => key);
  expect(Object.keys(sampleAnswers(defaultForm, 'Gemeinsam', 2))).toEqual([first, second]);
});
