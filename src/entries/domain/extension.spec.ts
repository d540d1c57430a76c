import { describe, expect, it } from '@jest/globals';
import { extensionProblems } from './extension.js';

const at = (text: string) => Temporal.Instant.from(`2026-${text}T12:00:00Z`);
const schedule = {
  published: true,
  graceMinutes: 0,
  milestones: { deadline: at('06-12'), juryOpens: at('07-01'), juryCloses: at('07-20') },
};
const now = at('06-10');
const fields = (until: Temporal.Instant | undefined, reason = 'Der Rat tagt später.') =>
  extensionProblems({ until, reason }, schedule, now).map(({ key, field }) => [key.split('.').at(-1), field]);

describe('more time for one entry', () => {
  it('lies ahead, is more than there is, and leaves the jury its time', () => {
    expect(fields(undefined)).toEqual([['extensionNoDate', 'until']]);
    expect(fields(at('06-09'))).toEqual([['extensionPast', 'until']]);
    expect(fields(at('06-12'))).toEqual([['extensionShorter', 'until']]);
    expect(fields(at('07-20'))).toEqual([['extensionAfterJury', 'until']]);
    expect(fields(at('06-13'))).toEqual([]);
  });

  it('has a reason of bearable length', () => {
    expect(fields(at('06-13'), ' \n')).toEqual([['extensionReasonMissing', 'reason']]);
    expect(fields(at('06-13'), 'ä'.repeat(1_001))).toEqual([['reasonTooLong', 'reason']]);
    expect(fields(at('06-13'), 'ä'.repeat(1_000))).toEqual([]);
  });
});
