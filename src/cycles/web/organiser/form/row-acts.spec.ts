import { describe, expect, it } from '@jest/globals';
import { rearranged } from './row-acts.js';

const fields = {
  label: 'Frage',
  'options.0.key': 'a',
  'options.0.de': 'A',
  'options.3.key': 'b',
  'options.3.de': 'B',
};

describe('rows of a form', () => {
  it.each<[string, object]>([
    ['add:options', { ...fields, 'options.4.key': '' }],
    [
      'up:options.3',
      {
        label: 'Frage',
        'options.0.key': 'b',
        'options.0.de': 'B',
        'options.1.key': 'a',
        'options.1.de': 'A',
      },
    ],
    [
      'down:options.0',
      {
        label: 'Frage',
        'options.0.key': 'b',
        'options.0.de': 'B',
        'options.1.key': 'a',
        'options.1.de': 'A',
      },
    ],
    [
      'up:options.0',
      {
        label: 'Frage',
        'options.0.key': 'a',
        'options.0.de': 'A',
        'options.1.key': 'b',
        'options.1.de': 'B',
      },
    ],
    ['drop:options.0', { label: 'Frage', 'options.0.key': 'b', 'options.0.de': 'B' }],
    ['drop:options.7', fields],
    ['drop:__proto__.0', fields],
    ['jump', fields],
  ])('after %s', (act, expected) => {
    expect(rearranged(fields, act)).toEqual(expected);
  });
});
