import { describe, expect, it } from '@jest/globals';
import { slugOf } from './slug.js';

describe('the name of a board in its URL', () => {
  it('is lower case without signs, umlauts written out', () => {
    const slugs = ['Förderung & Mittel', 'Café Größe', '  Wir 2026! ', '…'].map((name) =>
      slugOf(name, new Set()),
    );
    expect(slugs).toEqual(['foerderung-mittel', 'cafe-groesse', 'wir-2026', 'bereich']);
  });

  it('is neither another board nor another page', () => {
    expect(slugOf('Fragen', new Set(['fragen', 'fragen-2']))).toBe('fragen-3');
    expect(slugOf('Material', new Set())).toBe('material-2');
  });
});
