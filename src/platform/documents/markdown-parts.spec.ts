import { describe, expect, it } from '@jest/globals';
import { markdownParts } from './markdown-parts.js';

const plain = (text: string) => ({ text, strong: false, emphasised: false });

describe('what people write, as data for documents', () => {
  it('keeps paragraphs, headings, lists and emphasis', () => {
    expect(
      markdownParts('# Ziel\n\nWir **zwei**\nund *ihr*\n\n- eins\n  - innen\n- zwei\n\n1. erst'),
    ).toEqual([
      { kind: 'heading', parts: [plain('Ziel')] },
      {
        kind: 'paragraph',
        parts: [
          plain('Wir '),
          { text: 'zwei', strong: true, emphasised: false },
          plain('\n'),
          plain('und '),
          { text: 'ihr', strong: false, emphasised: true },
        ],
      },
      { kind: 'list', ordered: false, items: [[plain('eins')], [plain('innen')], [plain('zwei')]] },
      { kind: 'list', ordered: true, items: [[plain('erst')]] },
    ]);
  });

  it('takes markup of other languages as text', () => {
    expect(markdownParts('<b>x</b>')).toEqual([{ kind: 'paragraph', parts: [plain('<b>x</b>')] }]);
    expect(markdownParts('')).toEqual([]);
  });
});
