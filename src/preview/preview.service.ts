import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Session } from '../accounts/entities/session.entity.js';
import { CycleQueries } from '../cycles/cycle.queries.js';
import { Cycle } from '../cycles/entities/cycle.entity.js';
import { FormVersion } from '../cycles/entities/form-version.entity.js';
import { Database } from '../platform/database/database.js';
import { newId } from '../platform/database/new-id.js';
import type { Tx } from '../platform/database/tx.js';
import type { Identity, PreviewWish, SignedIn } from '../platform/http/caller.js';
import { found } from '../platform/http/domain-error.js';
import type { PreviewStage } from '../platform/http/preview-stage.js';
import { type CyclePreview, previewLasts, type PreviewRole } from './domain/cycle-preview.js';
import { previewStarted } from './domain/events.js';
import { staysInPreview } from './preview.paths.js';
import { sceneOf } from './scene.js';
import { StandInWriter } from './stand-in-writer.js';

export interface WishedPreview {
  role: PreviewRole;
  at: Temporal.Instant;
  cycleId: string;
}

/** Previews of sessions: begun and ended by their organiser, entered with every page. */
@Injectable()
export class PreviewService implements PreviewStage {
  constructor(
    private readonly database: Database,
    private readonly cycles: CycleQueries,
    private readonly standIns: StandInWriter,
  ) {}

  /**
   * From now on the session sees every page in the preview. Going to another instant in the same role and cycle is the same preview, and no
   * event of its own.
   */
  async start({ actor, identity }: SignedIn, { role, at, cycleId }: WishedPreview): Promise<CyclePreview> {
    const { name } = found(await this.cycles.byId(cycleId));
    return this.database.transaction(actor, async (tx) => {
      const { id, preview } = found(await tx.lock(Session, { id: identity.sessionId }));
      const before = identity.preview && (preview as CyclePreview | null);
      const same = before?.role === role && before.cycleId === cycleId;
      const wish = {
        role,
        at: at.toString(),
        cycleId,
        cycleName: name,
        seed: same ? before.seed : newId(),
        until: tx.now.add(previewLasts).toString(),
      };
      await tx.update(Session, { id }, { preview: wish });
      if (!same) tx.emit(previewStarted(cycleId, wish));
      return wish;
    });
  }

  /** Ending twice is fine. */
  async end({ actor, identity }: SignedIn): Promise<void> {
    await this.database.transaction(actor, (tx) =>
      tx.update(Session, { id: identity.sessionId }, { preview: null }),
    );
  }

  /** The cycle is published, if it is not; somebody stands in for whoever looks. */
  async enter(tx: Tx, wish: PreviewWish, sessionId: string): Promise<Identity | undefined> {
    const preview = wish as CyclePreview;
    await publish(tx, preview.cycleId);
    const cycle = found(await this.cycles.withPrizes(preview.cycleId));
    const standIn = await this.standIns.write(tx, await sceneOf(tx, cycle, preview));
    return standIn && { ...standIn, sessionId };
  }

  stays(path: string): boolean {
    return staysInPreview(path);
  }
}

/** Rows of a published cycle are left alone, so that nobody who works with them waits. */
async function publish(tx: Tx, cycleId: string): Promise<void> {
  const published = await tx.update(Cycle, { id: cycleId, publishedAt: IsNull() }, { publishedAt: tx.now });
  if (published > 0)
    await tx.update(FormVersion, { cycleId, publishedAt: IsNull() }, { publishedAt: tx.now });
}
