import { expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { sampleSequence, standInId } from './stand-in-id.js';

it('ids of stand-ins are UUIDs of version 8, the same for the same name, others for other previews', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (seed, other, name) => {
      const id = standInId(seed, name);
      expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
      expect(standInId(seed, name)).toBe(id);
      if (seed !== other) expect(standInId(`${other}.`, name)).not.toBe(standInId(`${seed}.`, name));
    }),
  );
});

it('numbers of sample entries lie beyond those that cycles give out', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (seed, name) => {
      const sequence = sampleSequence(seed, name);
      expect(sequence >= 90_000 && sequence < 100_000).toBe(true);
    }),
  );
});
