import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { defaultForm } from './defaults/form.js';
import { checkForm, isForm } from './form-check.js';

const text = {
  key: 'name',
  type: 'shortText',
  label: { de: 'Name' },
  maxLength: 50,
  required: true,
  visibleToJury: true,
  publishable: false,
};
const { maxLength: _, ...base } = text;
const form = (...questions: unknown[]) => ({ sections: [{ key: 'a', title: { de: 'A' }, questions }] });
const found = (value: unknown) => checkForm(value).map((p) => `${p.key.split('.').at(-1)} ${p.field}`);

describe('a form that came as JSON', () => {
  it('is accepted when it is the default form, also after a trip through JSON', () => {
    expect(checkForm(JSON.parse(JSON.stringify(defaultForm)))).toEqual([]);
  });

  it.each([
    ['no object', [], ['formNotAnObject form']],
    ['no sections', {}, ['formEmpty sections']],
    ['no questions', form(), ['unfinished sections.0.questions']],
    ['an unknown type', form({ ...text, type: 'toString' }), ['formType sections.0.questions.0']],
    ['a key with a blank', form({ ...text, key: 'my name' }), ['formKey sections.0.questions.0.key']],
    ['a key twice', form(text, text), ['formKeyTwice sections.0.questions.1.key']],
    [
      'a label without German',
      form({ ...text, label: { en: 'Name' } }),
      ['formLabel sections.0.questions.0.label'],
    ],
    ['a limit of 0', form({ ...text, maxLength: 0 }), ['formLimit sections.0.questions.0.maxLength']],
    ['a flag as text', form({ ...text, required: 'yes' }), ['formFlag sections.0.questions.0.required']],
    [
      'one option',
      form({ ...base, type: 'choice', options: [{}] }),
      ['formOptions sections.0.questions.0.options'],
    ],
    [
      'bounds that cross',
      form({ ...base, type: 'number', min: 2, max: 1 }),
      ['formBounds sections.0.questions.0'],
    ],
    [
      'a group in a group',
      form({
        ...base,
        type: 'group',
        max: 2,
        itemLabel: { de: 'X' },
        questions: [{ ...text, type: 'group' }],
      }),
      ['formGroupNested sections.0.questions.0.questions.0'],
    ],
    [
      'a slip of the pen',
      form({ ...text, visibleToJurry: true }),
      ['unknown sections.0.questions.0.visibleToJurry'],
    ],
    [
      'a table whose column is a table',
      form({
        ...base,
        type: 'table',
        max: 3,
        columns: [{ key: 'a', label: { de: 'A' }, type: 'table', required: true }],
      }),
      ['formType sections.0.questions.0.columns.0'],
    ],
    [
      'a table without columns',
      form({ ...base, type: 'table', max: 3, columns: [] }),
      ['formEmpty sections.0.questions.0.columns'],
    ],
    ['too many files', form({ ...base, type: 'file', max: 11 }), ['formLimit sections.0.questions.0.max']],
  ])('is refused with %s', (_, value, expected) => {
    expect(found(value)).toEqual(expected);
  });

  it('never fails in another way, whatever comes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (value, question) => {
        expect(isForm(value)).toBe(checkForm(value).length === 0);
        expect(Array.isArray(checkForm(form(question)))).toBe(true);
      }),
    );
  });
});
