import { Award } from '../awards/entities/award.entity.js';
import { PrizeDecision } from '../awards/entities/prize-decision.entity.js';
import { Publication } from '../awards/entities/publication.entity.js';
import type { Tx } from '../platform/database/tx.js';
import { reached, type Scene } from './scene.js';

export interface Winner {
  entryId: string;
  personId: string;
}

/**
 * From the milestone of publication on there are results: those that are published or scheduled, else what is decided so far, else one
 * sample laureate.
 * @param winner is made only where there is nothing to show
 */
export async function writeSampleResults(tx: Tx, scene: Scene, winner: () => Promise<Winner>): Promise<void> {
  const { cycle, at } = scene;
  const { publication } = cycle.milestones;
  if (!publication || !reached(publication, at)) return;
  const [known] = await tx.rows<{ published: boolean; decided: boolean }>(
    `SELECT EXISTS (SELECT FROM publication WHERE cycle_id = $1) AS published,
            EXISTS (SELECT FROM prize_decision d JOIN prize p ON p.id = d.prize_id WHERE p.cycle_id = $1) AS decided`,
    [cycle.id],
  );
  if (known?.published) return;
  const { entryId, personId } = await winner();
  const prize = cycle.prizes.find(({ kind }) => kind === 'place') ?? cycle.prizes[0];
  const decided = { decidedAt: publication, decidedById: personId };
  if (!known?.decided && prize) {
    const given = { outcome: 'given' as const, ...decided };
    await tx.insert(PrizeDecision, { id: scene.id('decision'), prizeId: prize.id, ...given });
    const { amountCents } = prize;
    const laudation = 'So erscheint, was die Jury über die Ausgezeichneten schreibt.';
    await tx.insert(Award, { id: scene.id('award'), prizeId: prize.id, entryId, amountCents, laudation });
  }
  const shown = { cycleId: cycle.id, visibleFrom: publication, ...decided };
  await tx.insert(Publication, { id: scene.id('publication'), ...shown });
}
