import { describe, expect, it } from '@jest/globals';
import { actionText, mailParts } from './mail-layout.js';

const action = { text: 'Bewerbung ansehen', url: 'https://example.org/bewerbung/1' };

describe('the parts of a mail', () => {
  it('are paragraphs, lists and the actions of the template', () => {
    const text = `Guten Tag,\nschön.\n\n- eins\n- zwei\n\n${actionText(action)}\n\nIhr Team\n`;
    expect(mailParts(text, [action])).toEqual([
      { paragraph: ['Guten Tag,', 'schön.'] },
      { list: ['eins', 'zwei'] },
      { action },
      { paragraph: ['Ihr Team'] },
    ]);
  });

  it('make no button of an address that a person wrote', () => {
    expect(mailParts('Bewerbung ansehen:\nhttps://evil.example', [action])).toEqual([
      { paragraph: ['Bewerbung ansehen:', 'https://evil.example'] },
    ]);
  });
});
