import type { Invariant } from '../platform/invariants/invariant.js';
import { CycleQueries } from './cycle.queries.js';
import { checkOrder, missingMilestones } from './domain/milestones.js';
import { checkPrizes } from './domain/prize.js';
import { checkRubric } from './domain/rubric.js';
import { checkSizeClasses } from './domain/size-class.js';

export const cycleInvariants: Invariant[] = [
  {
    name: 'a published cycle is complete and does not contradict itself',
    check: async (services) => {
      const cycles = services(CycleQueries);
      const problems: string[] = [];
      for (const { id, year, published } of await cycles.all()) {
        if (!published) continue;
        const setUp = await cycles.configuration(id);
        if (!setUp) continue;
        const { milestones, sizeClasses, rubric, prizes } = setUp;
        const found = [
          ...missingMilestones(milestones),
          ...checkOrder(milestones),
          ...checkSizeClasses(sizeClasses),
          ...checkRubric(rubric),
          ...checkPrizes(prizes, sizeClasses),
        ];
        problems.push(...found.map(({ key, field }) => `${year}: ${key} ${field ?? ''}`));
      }
      return problems;
    },
  },
];
