import { describe, expect, it } from '@jest/globals';
import { checkPartnerRule, defaultPartnerRule, kindLabel, type PartnerRule } from './partner-rule.js';

const [first, second] = defaultPartnerRule.kinds;
const found = (changes: Partial<PartnerRule>) =>
  checkPartnerRule({ ...defaultPartnerRule, ...changes }).map(
    ({ key, field }) => `${key.split('.').at(-1)} ${field}`,
  );

describe('a rule about partners', () => {
  it('is right as it comes, and without anybody being needed', () => {
    expect(found({})).toEqual([]);
    expect(found({ kinds: [], minimumPartners: 0 })).toEqual([]);
  });

  it.each([
    ['needs somebody but accepts nobody', { kinds: [{ ...first!, accepted: false }] }, ['rule partnerRule']],
    ['asks for half a partner', { minimumPartners: 0.5 }, ['minimum minimumPartners']],
    ['asks for too many', { minimumPartners: 21 }, ['minimum minimumPartners']],
    ['does not know what confirming means', { confirming: 'never' as never }, ['rule partnerRule']],
    [
      'has a kind without a name',
      { kinds: [first!, { ...second!, label: { de: ' ' } }] },
      ['kindLabel partnerRule.1'],
    ],
    ['has a kind twice', { kinds: [first!, { ...first!, key: 'other' }] }, ['kindTwice partnerRule.1']],
    [
      'demands a kind that it does not accept',
      { kinds: [{ ...first!, accepted: false, mandatory: true }, second!] },
      ['kindMandatory partnerRule.0'],
    ],
  ])('%s', (_, changes, expected) => {
    expect(found(changes)).toEqual(expected);
  });

  it('names its kinds in the language of the reader, and by their key those it does not know', () => {
    const { kinds } = defaultPartnerRule;
    expect([
      kindLabel(kinds, 'civilSociety', 'en'),
      kindLabel(kinds, 'civilSociety', 'de'),
      kindLabel(kinds, 'x', 'de'),
    ]).toEqual(['Other civil-society organisation', 'Andere Organisation der Zivilgesellschaft', 'x']);
  });
});
