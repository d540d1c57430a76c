import { describe, expect, it } from '@jest/globals';
import { districtsToOffer } from './districts-to-offer.js';

const districts = (count: number, state: string) =>
  Array.from({ length: count }, (_, index) => ({
    key: `${state}${String(index).padStart(3, '0')}`,
    name: `Kreis ${index}`,
  }));
const none = { stateKeys: [], districtKeys: [] };

describe('districtsToOffer', () => {
  it('are all where they are few', () => {
    expect(districtsToOffer(districts(60, '05'), none)).toHaveLength(60);
  });

  it('are those of the chosen Länder, and none of many where no Land is chosen', () => {
    const many = [...districts(40, '05'), ...districts(40, '09')];
    expect(districtsToOffer(many, none)).toEqual([]);
    expect(districtsToOffer(many, { ...none, stateKeys: ['09'] })).toEqual(districts(40, '09'));
  });

  it('keep what is chosen already', () => {
    const many = [...districts(40, '05'), ...districts(40, '09')];
    const chosen = districtsToOffer(many, { stateKeys: ['09'], districtKeys: ['05007'] });
    expect(chosen.map(({ key }) => key)).toEqual(['05007', ...districts(40, '09').map(({ key }) => key)]);
  });
});
