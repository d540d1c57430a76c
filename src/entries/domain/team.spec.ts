import { describe, expect, it } from '@jest/globals';
import { invitationStanding } from './team.js';

const expiresAt = Temporal.Instant.from('2026-06-01T10:00:00Z');
const before = expiresAt.subtract({ milliseconds: 1 });

describe('an invitation into a team', () => {
  it('is open until the millisecond before it expires', () => {
    expect(invitationStanding({ state: 'open', expiresAt }, before)).toBe('open');
    expect(invitationStanding({ state: 'open', expiresAt }, expiresAt)).toBe('expired');
  });

  it.each(['accepted', 'declined', 'withdrawn'] as const)('stays %s after its time', (state) => {
    expect(invitationStanding({ state, expiresAt }, expiresAt.add({ hours: 1 }))).toBe(state);
  });
});
