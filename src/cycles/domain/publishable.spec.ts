import { describe, expect, it } from '@jest/globals';
import { noAudienceVote } from './audience-vote.js';
import { defaultConfiguration } from './defaults/cycle.js';
import { totalCents } from './prize.js';
import { publicationProblems } from './publishable.js';

const cycle = defaultConfiguration(2026);
const spring = Temporal.Instant.from('2026-02-01T08:00:00Z');
const found = (changes: Partial<typeof cycle>, now = spring) =>
  publicationProblems({ ...cycle, ...changes }, now).map((p) => `${p.key.split('.').at(-1)} ${p.field}`);

describe('the default configuration', () => {
  it('can be published as it is', () => {
    expect(found({})).toEqual([]);
  });

  it('gives 200,000 euros and ends its call on the second Friday of June', () => {
    expect(totalCents(cycle.prizes)).toBe(20_000_000);
    expect(cycle.milestones.deadline?.toString()).toBe('2026-06-12T21:59:59.999Z');
  });
});

describe('a cycle is not published', () => {
  const [first, second] = cycle.rubric;
  const [prize] = cycle.prizes;
  const noVote = { audienceVote: noAudienceVote };

  it.each([
    ['without a name', { name: ' ' }, ['nameMissing name']],
    ['with a year like 26', { year: 26 }, ['yearOutOfRange year']],
    ['with half a minute of grace', { graceMinutes: 0.5 }, ['graceOutOfRange graceMinutes']],
    ['without criteria', { rubric: [] }, ['rubricEmpty rubric']],
    ['with a weight of 0', { rubric: [{ ...first!, weight: 0 }] }, ['criterionWeight rubric.0']],
    [
      'with a scale upside down',
      { rubric: [{ ...first!, max: 0, anchors: [] }] },
      ['criterionScale rubric.0'],
    ],
    ['with an anchor beside the scale', { rubric: [{ ...first!, max: 5 }] }, ['criterionAnchor rubric.0']],
    [
      'with a criterion twice',
      { rubric: [first!, { ...second!, key: first!.key }] },
      ['criterionTwice rubric.1'],
    ],
    ['without prizes', { prizes: [], ...noVote }, ['prizesEmpty prizes']],
    [
      'with a negative amount',
      { prizes: [{ ...prize!, amountCents: -1 }], ...noVote },
      ['prizeAmount prizes.0'],
    ],
    [
      'with a place twice',
      { prizes: [prize!, { ...prize!, key: 'other' }], ...noVote },
      ['prizePlace prizes.1'],
    ],
    [
      'with prizes of a class that is gone',
      { sizeClasses: [], prizes: [prize!], ...noVote },
      ['prizeClassUnknown prizes.0'],
    ],
    [
      'with a mandatory kind that is not accepted',
      {
        partnerRule: {
          ...cycle.partnerRule,
          kinds: cycle.partnerRule.kinds.map((each) => ({ ...each, accepted: false, mandatory: true })),
        },
      },
      [
        'rule partnerRule',
        'kindMandatory partnerRule.0',
        'kindMandatory partnerRule.1',
        'kindMandatory partnerRule.2',
      ],
    ],
    ['without a form', { form: { sections: [] } }, ['unfinished sections']],
  ] satisfies [string, Partial<typeof cycle>, string[]][])('%s', (_, changes, expected) => {
    expect(found(changes)).toEqual(expected);
  });

  it('after its deadline', () => {
    expect(found({}, Temporal.Instant.from('2026-06-12T22:00:00Z'))).toEqual(['deadlinePast deadline']);
  });
});
