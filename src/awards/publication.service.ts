import { Injectable } from '@nestjs/common';
import { refusal } from '../cycles/domain/phase.js';
import type { Actor } from '../platform/database/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { newId } from '../platform/database/new-id.js';
import type { Tx } from '../platform/database/tx.js';
import { DomainError, DomainErrors } from '../platform/http/domain-error.js';
import type { AwardsCycle } from './awards-cycle.js';
import { awardErrors } from './domain/errors.js';
import {
  publicationCalledBack,
  publicationMoved,
  publicationScheduled,
  resultsPublished,
} from './domain/events.js';
import { isVisible, publicationProblems } from './domain/publication.js';
import { Publication } from './entities/publication.entity.js';
import { lockCycle, personOf } from './open-awards.js';
import { prizesOf } from './prize-rows.js';
import { resultsOf, resultsRevision } from './result-rows.js';
import { undecided } from './undecided.js';

export interface Publish {
  visibleFrom: Temporal.Instant;
  /** The instant that the page showed as chosen; null where there was none. */
  seen: Temporal.Instant | null;
  /** `resultsRevision` of what the page showed; what would become visible is still that. */
  results: string;
}

/** The one act that makes results visible, from a chosen instant on. */
@Injectable()
export class PublicationService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Why results cannot be published at that instant. */
  async check(cycle: AwardsCycle, visibleFrom: Temporal.Instant | undefined): Promise<void> {
    if (!visibleFrom) throw new DomainError(awardErrors.publicationInstantMissing, {}, 422, 'visibleFrom');
    const prizes = await prizesOf(this.database, cycle.id);
    this.refuse(cycle, visibleFrom, this.clock.now(), undecided(prizes));
  }

  /** Chooses the instant, or moves it; the same once more changes nothing. */
  async schedule(actor: Actor, cycleId: string, { visibleFrom, seen, results }: Publish): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const cycle = await lockCycle(tx, cycleId);
      const current = cycle.publication?.visibleFrom ?? null;
      if (isSame(current, visibleFrom)) return;
      this.refuse(cycle, visibleFrom, tx.now, undecided(await prizesOf(tx, cycleId)));
      if (!isSame(current, seen)) throw new DomainError(awardErrors.publicationChanged, {}, 409);
      if (results !== resultsRevision(await resultsOf(tx, cycleId)))
        throw new DomainError(awardErrors.resultsChanged, {}, 409);
      await this.write(tx, cycleId, visibleFrom, current);
    });
  }

  /** Before the instant the act can be undone; where there is none, nothing happens. */
  async callBack(actor: Actor, cycleId: string): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const { publication } = await lockCycle(tx, cycleId);
      if (!publication) return;
      if (isVisible(publication, tx.now)) throw new DomainError(awardErrors.publicationVisible);
      await tx.delete(Publication, { cycleId });
      tx.emit(publicationCalledBack(cycleId, publication.visibleFrom));
    });
  }

  /** Tells that results are visible, once and not before they are. @returns whether it did */
  async announce(tx: Tx, cycleId: string): Promise<boolean> {
    const publication = await tx.lock(Publication, { cycleId });
    if (!publication || publication.announcedAt || !isVisible(publication, tx.now)) return false;
    await tx.update(Publication, { cycleId }, { announcedAt: tx.now });
    tx.emit(resultsPublished(cycleId, publication.visibleFrom));
    return true;
  }

  private refuse(
    { publication, schedule }: AwardsCycle,
    visibleFrom: Temporal.Instant,
    now: Temporal.Instant,
    open: ReturnType<typeof undecided>,
  ): void {
    if (isVisible(publication, now)) throw new DomainError(awardErrors.publicationVisible);
    const refused = refusal(schedule, 'publish', now);
    const problems = refused ? [refused] : publicationProblems(visibleFrom, now, open);
    if (problems.length > 0) throw new DomainErrors(problems);
  }

  private async write(tx: Tx, cycleId: string, to: Temporal.Instant, from: Temporal.Instant | null) {
    const decided = { visibleFrom: to, decidedAt: tx.now, decidedById: personOf(tx.actor) };
    if (from) {
      await tx.update(Publication, { cycleId }, decided);
      tx.emit(publicationMoved(cycleId, from, to));
    } else {
      await tx.insert(Publication, { id: newId(), cycleId, ...decided });
      tx.emit(publicationScheduled(cycleId, to));
    }
  }
}

const isSame = (a: Temporal.Instant | null, b: Temporal.Instant | null): boolean =>
  a?.epochMilliseconds === b?.epochMilliseconds;
