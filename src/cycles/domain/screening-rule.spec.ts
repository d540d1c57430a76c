import { describe, expect, it } from '@jest/globals';
import { defaultScreeningRule } from './defaults/screening.js';
import { checkScreeningRule, mostCheckItems, noScreeningRule } from './screening-rule.js';

const [first] = defaultScreeningRule.checklist;

describe('a screening rule', () => {
  it('is well as it comes, and with nothing in it', () => {
    expect([checkScreeningRule(defaultScreeningRule), checkScreeningRule(noScreeningRule)]).toEqual([[], []]);
  });

  it('needs a text in every item, and each once', () => {
    const checklist = [first!, { ...first!, key: 'other' }, { ...first!, key: 'blank', text: ' ' }];
    expect(checkScreeningRule({ ...noScreeningRule, checklist })).toEqual([
      { key: 'screening.errors.checkItemTwice', field: 'checklist.1.text' },
      { key: 'screening.errors.checkItemText', field: 'checklist.2.text' },
    ]);
  });

  it('stays a list that people work through', () => {
    const checklist = Array.from({ length: mostCheckItems + 1 }, (_, i) => ({
      ...first!,
      key: `k${i}`,
      text: `T ${i}`,
    }));
    expect(checkScreeningRule({ ...noScreeningRule, checklist })).toEqual([
      { key: 'screening.errors.checklistTooLong', params: { most: mostCheckItems }, field: 'checklist' },
    ]);
  });
});
