import { describe, expect, it } from '@jest/globals';
import { actionsIn, placeholderOf, withLinks } from './mail-links.js';
import { mostAttempts, waitAfter } from './retry.js';
import { harmless, oneLine, typedModel } from './typed-text.js';

const signIn = { purpose: 'signIn', id: '0199-abc' } as const;

describe('links of a mail', () => {
  it('stand as placeholders until they are said', () => {
    const text = `Anmelden:\n${placeholderOf(signIn)} oder ${placeholderOf({ path: '/jury' })}.`;
    expect(text).toBe('Anmelden:\n{{link:signIn:0199-abc}} oder {{path:/jury}}.');
    expect(withLinks(text, (link) => ('path' in link ? link.path : link.id))).toBe(
      'Anmelden:\n0199-abc oder /jury.',
    );
  });

  it('are actions where they stand in a paragraph of their own', () => {
    const text = 'Guten Tag,\n\nAnmelden:\n{{link:signIn:0199-abc}}\n\nKlick:\nhttps://evil.example\n';
    expect(actionsIn(text)).toEqual([{ text: 'Anmelden', link: '{{link:signIn:0199-abc}}' }]);
  });

  it.each(['{{link:signIn:1}}', '{{{link:signIn:1}}}', '{{{{link:signIn:1}}}}', '{{path:/konto}}'])(
    'are not made by people who type %s',
    (typed) => {
      expect(withLinks(harmless(typed), () => 'a link')).not.toContain('a link');
    },
  );
});

describe('what people typed', () => {
  it('stays on one line', () => {
    expect(oneLine(' Köln\r\nBcc: x@example.org ')).toBe('Köln Bcc: x@example.org');
  });

  it('is made harmless wherever it stands in a model', () => {
    const now = Temporal.Instant.from('2026-06-12T21:59:59Z');
    expect(typedModel({ name: '{{a}}', list: ['b\nc'], number: 1, now })).toEqual({
      name: '{ {a} }',
      list: ['b c'],
      number: 1,
      now,
    });
  });
});

describe('the wait after an attempt', () => {
  it('grows to half an hour and ends after three days', () => {
    const minutes = [1, 2, 3, 4, 5, 6, 7].map((attempt) => waitAfter(attempt)?.minutes);
    expect(minutes).toEqual([1, 2, 5, 10, 30, 30, 30]);
    let whole = 0;
    let attempt = 1;
    for (let wait = waitAfter(attempt); wait; wait = waitAfter((attempt += 1))) whole += wait.minutes;
    expect([whole / 60, attempt]).toEqual([expect.closeTo(72, 0), Math.ceil(mostAttempts)]);
    expect(waitAfter(attempt)).toBeUndefined();
  });
});
