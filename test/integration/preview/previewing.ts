import { CyclesService } from '../../../src/cycles/cycles.service.js';
import { personActor } from '../../../src/platform/database/actor.js';
import { makeCycle } from '../../support/factories.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { SeenPage, Visitor } from '../../support/visitor.js';

type Which = 'published' | 'unpublished';

export interface Previewing {
  system: TestSystem;
  /** Signed in. */
  organiser: Visitor;
  organiserId: string;
  /** Ids and years of the two cycles; long before the call of the first. */
  cycles: Record<Which, string>;
  years: Record<Which, number>;
  /** Fills in the form of a cycle and begins. @returns the first page of the role */
  begin(cycleId: string, role: string, moment: string): Promise<SeenPage>;
  end(): Promise<SeenPage>;
}

/** A system with an organiser, a published cycle and one that is not. */
export async function startPreviews(): Promise<Previewing> {
  const system = await startTestSystem();
  const { id: published, year, milestones } = await makeCycle(system);
  system.clock.jumpTo(milestones.callOpens.subtract({ hours: 24 * 100 }));
  const { id: organiserId, ...person } = await system.person('Olga Organisation', 'organiser');
  const unpublished = await system.get(CyclesService).create(personActor(organiserId), year + 2);
  const organiser = await system.signedIn({ id: organiserId, ...person });
  return {
    system,
    organiser,
    organiserId,
    cycles: { published, unpublished },
    years: { published: year, unpublished: year + 2 },
    begin: async (cycleId, role, moment) => {
      await organiser.get(`/organisation/wettbewerbsrunden/${cycleId}/vorschau`);
      return organiser.press('Vorschau beginnen', { role, moment });
    },
    end: () => organiser.press('Vorschau beenden', {}, '.app-preview'),
  };
}
