import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { newId } from '../platform/database/new-id.js';
import type { Tx } from '../platform/database/tx.js';
import { DomainError, DomainErrors, found } from '../platform/http/domain-error.js';
import { nextState } from './domain/entry-state.js';
import { answerRefusal } from './domain/inquiry.js';
import { type ScreeningDecision, screeningProblems, textProblems } from './domain/screening.js';
import { screeningErrors } from './domain/screening-errors.js';
import { screeningProposed, screeningRevoked } from './domain/screening-events.js';
import { Entry } from './entities/entry.entity.js';
import { Inquiry } from './entities/inquiry.entity.js';
import { ScreeningProposal } from './entities/screening-proposal.entity.js';
import { Screening } from './entities/screening.entity.js';
import { lockStanding } from './entry-access.js';
import { endInquiry } from './inquiry.service.js';
import { demandPhase, toScreen, type ToScreen, writeDecision } from './screening-writer.js';

/** What an organiser decides, and on which version of the checklist; 0 where nothing was saved. */
export interface Decision extends ScreeningDecision {
  readonly checkVersion: number;
}

/** The organiser's word on eligibility. The same decision said twice is one. */
@Injectable()
export class ScreeningService {
  constructor(private readonly database: Database) {}

  /**
   * Admits or rejects a submitted entry, and the applicant is told; where the cycle wants four eyes, proposes it to a second organiser.
   * @returns what came of it
   * @throws DomainErrors where state, phase, checklist or reasons do not allow it; DomainError 404, 409 where the checklist was changed
   */
  decide(actor: Actor, entryId: string, decision: Decision): Promise<'decided' | 'proposed'> {
    if (!actor.personId) throw new Error('A screening is decided by a person');
    return this.database.transaction(actor, async (tx) => {
      const entry = await lockStanding(tx, entryId);
      if (entry.state === decision.outcome) return 'decided';
      const state = nextState(entry.state, decision.outcome === 'admitted' ? 'admit' : 'reject', 'organiser');
      if (typeof state !== 'string') throw new DomainErrors([state]);
      const about = await toScreen(tx, entry);
      const waiting = await tx.findOne(ScreeningProposal, { entryId, state: 'open' });
      if (waiting && isSame(waiting, tx, decision)) return 'proposed';
      if (waiting) throw new DomainError(screeningErrors.proposalOpen);
      await endOverdueInquiry(tx, entryId);
      const problems = screeningProblems(decision, about.items);
      if (problems.length > 0) throw new DomainErrors(problems);
      if ((about.check?.version ?? 0) !== decision.checkVersion)
        throw new DomainError(screeningErrors.checkStale, {}, 409);
      if (about.rule.fourEyes) return this.propose(tx, entry, decision, about);
      const { submission, items } = about;
      await writeDecision(tx, entry, { ...decision, items, submissionId: submission.id, proposalId: null });
      return 'decided';
    });
  }

  /**
   * Takes a decision back: the entry waits for its screening again, with the checklist as it was, and the applicant is told why.
   * Whoever knows that it is too late for that says so by following the event: the jury, once it reads the entry.
   */
  async revoke(actor: Actor, entryId: string, reason: string): Promise<void> {
    const revokedById = found(actor.personId);
    const problems = textProblems(reason, screeningErrors.revokeReasonMissing, 'reason');
    if (problems.length > 0) throw new DomainErrors(problems);
    await this.database.transaction(actor, async (tx) => {
      const entry = await lockStanding(tx, entryId);
      if (entry.state === 'submitted') return;
      const state = nextState(entry.state, 'revokeScreening', 'organiser');
      if (typeof state !== 'string') throw new DomainErrors([state]);
      await demandPhase(tx, entryId);
      const [screening] = await tx.manager.find(Screening, {
        where: { entryId },
        order: { decidedAt: 'DESC', id: 'DESC' },
        take: 1,
      });
      const { id } = found(screening);
      const revocationReason = reason.trim();
      await tx.update(Screening, { id }, { revokedAt: tx.now, revokedById, revocationReason });
      await tx.update(Entry, { id: entryId }, { state, changedAt: tx.now });
      tx.emit(screeningRevoked(entry, id, revocationReason));
    });
  }

  private async propose(
    tx: Tx,
    { id: entryId, state }: Entry,
    { outcome, reason, override = '' }: Decision,
    { submission, items }: ToScreen,
  ): Promise<'proposed'> {
    const proposal = { id: newId(), submissionId: submission.id, reason: reason.trim() };
    await tx.insert(ScreeningProposal, {
      ...proposal,
      entryId,
      decision: outcome,
      override: override.trim(),
      items,
      state: 'open',
      proposedAt: tx.now,
      proposedById: found(tx.actor.personId),
    });
    await tx.update(Entry, { id: entryId }, { state });
    tx.emit(screeningProposed(entryId, outcome, proposal));
    return 'proposed';
  }
}

/** What the team may still answer is waited for, or ended first; what it left unanswered ends with the decision. */
async function endOverdueInquiry(tx: Tx, entryId: string): Promise<void> {
  const inquiry = await tx.findOne(Inquiry, { entryId, state: 'open' });
  if (!inquiry) return;
  if (!answerRefusal(inquiry, tx.now)) throw new DomainError(screeningErrors.inquiryOpen);
  await endInquiry(tx, inquiry, 'closed');
}

/** The button was pressed twice. */
const isSame = (waiting: ScreeningProposal, { actor }: Tx, { outcome, reason }: Decision): boolean =>
  waiting.proposedById === actor.personId && waiting.decision === outcome && waiting.reason === reason.trim();
