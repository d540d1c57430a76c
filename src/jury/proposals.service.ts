import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { jurorProposalDropped } from './domain/events.js';
import { JurorProposal } from './entities/juror-proposal.entity.js';
import { JurorsService } from './jurors.service.js';

/** Whom an earlier jury proposes for this one: invited or dropped by the organisers, each once. */
@Injectable()
export class ProposalsService {
  constructor(
    private readonly database: Database,
    private readonly jurors: JurorsService,
  ) {}

  /**
   * Invites those of the proposed whom the organiser saw; who was invited or dropped meanwhile is left out.
   * @returns how many were invited
   */
  async invite(actor: Actor, cycleId: string, ids: readonly string[]): Promise<number> {
    return this.database.transaction(actor, async (tx) => {
      let invited = 0;
      for (const id of ids) {
        const proposal = await tx.lock(JurorProposal, { id, cycleId });
        if (!proposal) continue;
        await this.jurors.invitePerson(tx, cycleId, proposal.personId, proposal);
        invited += 1;
      }
      return invited;
    });
  }

  /** Dropping twice is fine. */
  async drop(actor: Actor, cycleId: string, id: string): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const proposal = await tx.lock(JurorProposal, { id, cycleId });
      if (!proposal) return;
      await tx.delete(JurorProposal, { id });
      tx.emit(jurorProposalDropped(cycleId, proposal.personId));
    });
  }
}
