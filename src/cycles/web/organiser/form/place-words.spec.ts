import { expect, it } from '@jest/globals';
import { defaultForm } from '../../../domain/defaults/form.js';
import { placeWords } from './place-words.js';

it.each([
  ['sections.1.questions.3.options', 'Gemeinsames Engagement › Themen › Antworten'],
  [
    'sections.1.questions.3.options.0.label',
    'Gemeinsames Engagement › Themen › Migration und Entwicklung › Bezeichnung',
  ],
  ['sections.0.title', 'Angaben zur Kommune › Titel'],
  ['sections.0.questions.0', 'Angaben zur Kommune › Zuständige Stelle'],
  ['sections.9.questions', '10. › Fragen'],
  ['sections', 'Abschnitte'],
  ['tile', 'tile'],
])('%s reads as "%s"', (path, words) => {
  const form = path === 'sections' ? { sections: [] } : defaultForm;
  expect(placeWords(form, path)).toBe(words);
});
