import { describe, expect, it } from '@jest/globals';
import { keysOf } from './message-keys.js';

const message = {
  id: '1',
  template: 'partner-reminded',
  recipient: 'amina@example.org',
  about: { partnerId: 'p', entryId: 'e' },
  once: 'afterInvitation l',
};

describe('the keys of a message', () => {
  it('are its id, and for a mail that follows from the clock what it is about, whatever its id', () => {
    const [, before] = keysOf(message);
    const [own, after] = keysOf({ ...message, id: '2', about: { entryId: 'e', partnerId: 'p' } });
    expect([own, after]).toEqual(['message 2', before]);
  });

  it('are its id alone where a person caused it', () => {
    expect(keysOf({ ...message, once: null })).toEqual(['message 1']);
  });

  it.each([
    { template: 'inquiry-reminder' },
    { recipient: 'ali@example.org' },
    { about: { partnerId: 'q', entryId: 'e' } },
    { once: 'beforeDeadline l' },
  ])('differ in %p', (change) => {
    expect(keysOf({ ...message, ...change })[1]).not.toBe(keysOf(message)[1]);
  });
});
