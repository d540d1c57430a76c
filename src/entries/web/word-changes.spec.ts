import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { type Part, wordChanges } from './word-changes.js';

const side = (parts: Part[], kind: Part['kind']) =>
  parts
    .filter((part) => part.kind === 'same' || part.kind === kind)
    .map(({ text }) => text)
    .join('');

describe('wordChanges', () => {
  it('tells words, umlauts included, and leaves the rest', () => {
    expect(wordChanges('Wir fördern Chöre.', 'Wir fördern Orchester.')).toEqual([
      { kind: 'same', text: 'Wir fördern ' },
      { kind: 'removed', text: 'Chöre' },
      { kind: 'added', text: 'Orchester' },
      { kind: 'same', text: '.' },
    ]);
  });

  it('tells neighbouring words together', () => {
    expect(wordChanges('eins zwei drei', 'vier fünf drei')).toEqual([
      { kind: 'removed', text: 'eins zwei' },
      { kind: 'added', text: 'vier fünf' },
      { kind: 'same', text: ' drei' },
    ]);
  });

  it('knows texts that are all new or all gone', () => {
    expect(wordChanges('', 'Neu\nda')).toEqual([{ kind: 'added', text: 'Neu\nda' }]);
    expect(wordChanges('Alt', '')).toEqual([{ kind: 'removed', text: 'Alt' }]);
    expect(wordChanges('', '')).toEqual([]);
  });

  it('takes texts that have hardly a word in common as two texts', () => {
    const text = (word: string) => Array.from({ length: 1_200 }, (_, index) => `${word}${index}`).join(' ');
    expect(wordChanges(text('a'), text('b')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });

  it('gives both texts back to the character', () => {
    const word = fc.constantFrom('Chor', 'Brücke', ' ', '  ', '\n', '. ', '**fett**', '🌍');
    const text = fc.array(word, { maxLength: 25 }).map((words) => words.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = wordChanges(before, after);
        expect([side(parts, 'removed'), side(parts, 'added')]).toEqual([before, after]);
      }),
    );
  });
});
