import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { isId } from '../platform/database/is-id.js';
import type { Tx } from '../platform/database/tx.js';
import { DomainError, DomainErrors, found, notFound } from '../platform/http/domain-error.js';
import { nextProposalState, type ProposalAct } from './domain/proposal.js';
import { textProblems } from './domain/screening.js';
import { screeningErrors } from './domain/screening-errors.js';
import { proposalReturned, proposalTakenBack } from './domain/screening-events.js';
import type { Entry } from './entities/entry.entity.js';
import { ScreeningProposal } from './entities/screening-proposal.entity.js';
import { lockStanding } from './entry-access.js';
import { toScreen, writeDecision } from './screening-writer.js';

/** The second pair of eyes: only its confirmation changes the entry and writes to the applicant. */
@Injectable()
export class ProposalService {
  constructor(private readonly database: Database) {}

  /**
   * Confirmed already is fine: of two organisers who press at once one decides.
   * @throws DomainErrors for one's own proposal, one that was returned, or where the entry was submitted again since
   */
  async confirm(actor: Actor, entryId: string, proposalId: string): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const { entry, proposal } = await lockProposal(tx, entryId, proposalId);
      if (proposal.state === 'confirmed') return;
      const state = stateAfter(proposal, 'confirm', actor);
      const { submission } = await toScreen(tx, entry);
      const { decision: outcome, submissionId } = proposal;
      if (submission.id !== submissionId) throw new DomainError(screeningErrors.proposalOutdated);
      await this.end(tx, proposal, { state });
      await writeDecision(tx, entry, { ...proposal, outcome, submissionId, proposalId });
    });
  }

  /** Gives it back to whoever proposed it, with words; the entry waits for its screening again. */
  async return(actor: Actor, entryId: string, proposalId: string, words: string): Promise<void> {
    const problems = textProblems(words, screeningErrors.wordsMissing, 'words');
    if (problems.length > 0) throw new DomainErrors(problems);
    await this.database.transaction(actor, async (tx) => {
      const { proposal } = await lockProposal(tx, entryId, proposalId);
      if (proposal.state === 'returned' && proposal.words === words.trim()) return;
      const state = stateAfter(proposal, 'return', actor);
      await this.end(tx, proposal, { state, words: words.trim() });
      tx.emit(proposalReturned(entryId, proposalId, words.trim()));
    });
  }

  /** The proposer thinks again. */
  async takeBack(actor: Actor, entryId: string, proposalId: string): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const { proposal } = await lockProposal(tx, entryId, proposalId);
      if (proposal.state === 'takenBack') return;
      const state = stateAfter(proposal, 'takeBack', actor);
      await this.end(tx, proposal, { state });
      tx.emit(proposalTakenBack(entryId, proposalId));
    });
  }

  private async end(
    tx: Tx,
    { id }: ScreeningProposal,
    change: Pick<ScreeningProposal, 'state'> & { words?: string },
  ): Promise<void> {
    const ended = { endedAt: tx.now, endedById: found(tx.actor.personId) };
    await tx.update(ScreeningProposal, { id }, { ...change, ...ended });
  }
}

async function lockProposal(
  tx: Tx,
  entryId: string,
  proposalId: string,
): Promise<{ entry: Entry; proposal: ScreeningProposal }> {
  const entry = await lockStanding(tx, entryId);
  if (!isId(proposalId)) throw notFound();
  return { entry, proposal: found(await tx.findOne(ScreeningProposal, { id: proposalId, entryId })) };
}

function stateAfter(proposal: ScreeningProposal, act: ProposalAct, { personId }: Actor) {
  const state = nextProposalState(proposal, act, personId);
  if (typeof state !== 'string') throw new DomainErrors([state]);
  return state;
}
