import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { defaultForm } from './defaults/form.js';
import { keyFrom, questionIn, withMovedQuestion, withNewQuestion, withQuestion } from './form-edit.js';

const projects = defaultForm.sections.find(({ key }) => key === 'projects')!;
const inner = (section = projects) =>
  section.questions.flatMap((each) => (each.type === 'group' ? each.questions.map(({ key }) => key) : []));

describe('the key of a question', () => {
  it.each([
    ['Warum kein Beschluss?', [], 'warumKeinBeschluss'],
    ['Größe', [], 'grosse'],
    ['2024', [], 'question2024'],
    ['???', [], 'question'],
    ['Titel', ['titel', 'titel2'], 'titel3'],
  ])('follows from %s', (words, taken, key) => {
    expect(keyFrom(words, 'question', taken)).toBe(key);
  });

  it('is always one that a form accepts', () => {
    fc.assert(
      fc.property(
        fc.string(),
        (words) => void expect(keyFrom(words, 'question', [])).toMatch(/^[a-z][A-Za-z0-9]{0,49}$/),
      ),
    );
  });
});

describe('a question of a group', () => {
  it('is found, moved, replaced, added and removed by its path', () => {
    expect(questionIn(projects, 'projectExamples.result')?.label.de).toBe('Was wurde erreicht?');
    expect(questionIn(projects, 'projectExamples.name.x')).toBe(questionIn(projects, 'projectExamples.name'));
    expect(inner(withMovedQuestion(projects, 'projectExamples.result', -1)).slice(0, 3)).toEqual([
      'name',
      'result',
      'description',
    ]);
    expect(inner(withMovedQuestion(projects, 'projectExamples.name', -1))).toEqual(inner());
    expect(inner(withQuestion(projects, 'projectExamples.result', undefined))).not.toContain('result');
    const added = questionIn(projects, 'projectExamples.name')!;
    expect(inner(withNewQuestion(projects, { ...added, key: 'more' }, 'projectExamples')).at(-1)).toBe(
      'more',
    );
  });
});
