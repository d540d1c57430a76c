import { Injectable } from '@nestjs/common';
import { refusal } from '../cycles/domain/phase.js';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { isId } from '../platform/database/is-id.js';
import { newId } from '../platform/database/new-id.js';
import type { Tx } from '../platform/database/tx.js';
import { DomainErrors, found, notFound } from '../platform/http/domain-error.js';
import { type EntryState, nextState } from './domain/entry-state.js';
import { screeningProblems, type ScreeningDecision } from './domain/screening.js';
import { entryScreened } from './domain/screening-events.js';
import { Entry } from './entities/entry.entity.js';
import { Screening } from './entities/screening.entity.js';
import { Submission } from './entities/submission.entity.js';
import { readDossier } from './read-dossier.js';

/** The organiser's word on eligibility. The same decision said twice is one. */
@Injectable()
export class ScreeningService {
  constructor(private readonly database: Database) {}

  /**
   * Lets a submitted entry go on to the jury; the applicant is told.
   * @param reason optional, told to the applicant
   * @throws DomainErrors where state, phase or reason do not allow it; DomainError 404
   */
  admit(actor: Actor, entryId: string, reason = ''): Promise<void> {
    return this.decide(actor, entryId, { outcome: 'admitted', reason });
  }

  /** Ends the way of a submitted entry; the applicant is told the reason, which must be given. */
  reject(actor: Actor, entryId: string, reason: string): Promise<void> {
    return this.decide(actor, entryId, { outcome: 'rejected', reason });
  }

  private async decide(actor: Actor, entryId: string, decision: ScreeningDecision): Promise<void> {
    const decidedById = actor.personId;
    if (!decidedById) throw new Error('A screening is decided by a person');
    if (!isId(entryId)) throw notFound();
    await this.database.transaction(actor, async (tx) => {
      const entry = found(await tx.lock(Entry, { id: entryId }));
      if (entry.state === decision.outcome) return;
      const { state, submission } = await checked(tx, entry, decision);
      const reason = decision.reason.trim();
      const screening = { id: newId(), entryId, submissionId: submission.id, reason, decidedById };
      await tx.insert(Screening, { ...screening, decision: decision.outcome, decidedAt: tx.now });
      await tx.update(Entry, { id: entryId }, { state, changedAt: tx.now });
      tx.emit(entryScreened(entry, decision.outcome, screening));
    });
  }
}

/** @throws DomainErrors */
async function checked(
  tx: Tx,
  { id, state: from }: Entry,
  decision: ScreeningDecision,
): Promise<{ state: EntryState; submission: Submission }> {
  const state = nextState(from, decision.outcome === 'admitted' ? 'admit' : 'reject', 'organiser');
  if (typeof state !== 'string') throw new DomainErrors([state]);
  const { schedule } = found(await readDossier(tx, id));
  const refused = refusal(schedule, 'screen', tx.now);
  if (refused) throw new DomainErrors([refused]);
  const problems = screeningProblems(decision);
  if (problems.length > 0) throw new DomainErrors(problems);
  const [submission] = await tx.manager.find(Submission, {
    where: { entryId: id },
    order: { number: 'DESC' },
    take: 1,
  });
  return { state, submission: found(submission) };
}
