import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import type { Tx } from '../platform/database/tx.js';
import { DomainErrors, found } from '../platform/http/domain-error.js';
import { standingAt } from './domain/entry-deadline.js';
import { type EntryState, nextState } from './domain/entry-state.js';
import { type Extension, extensionProblems } from './domain/extension.js';
import { entryExtended, entryReopenedByOrganiser } from './domain/extension-events.js';
import { proofErrors } from './domain/proof-errors.js';
import { Entry } from './entities/entry.entity.js';
import { lockStanding } from './entry-access.js';
import { addExtension } from './extension-writer.js';
import { type Dossier, readDossier } from './read-dossier.js';

/** More time for one entry, given by the organisation with its reason. The same said twice is one. */
@Injectable()
export class ExtensionService {
  constructor(private readonly database: Database) {}

  /**
   * Lets the team work on its draft until a later instant.
   * @throws DomainErrors where date, reason or state do not allow it; DomainError 404
   */
  async extend(actor: Actor, entryId: string, extension: Extension): Promise<void> {
    await this.transaction(actor, entryId, async (tx, dossier, grantedById) => {
      if (alreadySo(dossier, extension)) return;
      if (dossier.state !== 'draft')
        throw new DomainErrors([{ key: proofErrors.extensionState, params: { state: dossier.state } }]);
      const { id: extensionId, until, reason } = await grant(tx, dossier, extension, grantedById);
      tx.emit(entryExtended(entryId, { extensionId, until }, reason));
    });
  }

  /**
   * Makes a draft of a submitted entry again and gives time to change it. Its submissions stay; the last one counts again when the new
   * deadline passes without another.
   * @throws as `extend`
   */
  async reopen(actor: Actor, entryId: string, extension: Extension): Promise<void> {
    await this.transaction(actor, entryId, async (tx, dossier, grantedById) => {
      if (dossier.state === 'draft' && alreadySo(dossier, extension)) return;
      const state = reopened(standingAt(dossier, tx.now));
      const { id: extensionId, until, reason } = await grant(tx, dossier, extension, grantedById);
      await tx.update(Entry, { id: entryId }, { state, changedAt: tx.now });
      tx.emit(entryReopenedByOrganiser(entryId, { extensionId, until }, reason));
    });
  }

  private async transaction(
    actor: Actor,
    entryId: string,
    work: (tx: Tx, dossier: Dossier, grantedById: string) => Promise<void>,
  ): Promise<void> {
    const { personId } = actor;
    if (!personId) throw new Error('More time is granted by a person');
    await this.database.transaction(actor, async (tx) => {
      await lockStanding(tx, entryId);
      await work(tx, found(await readDossier(tx, entryId)), personId);
    });
  }
}

/** Whether the entry's own deadline is the one asked for: a form that was sent twice. */
const alreadySo = ({ extendedUntil }: Dossier, { until }: Extension): boolean =>
  extendedUntil !== null && until !== undefined && extendedUntil.equals(until);

/** @throws DomainErrors */
async function grant(tx: Tx, dossier: Dossier, extension: Extension, grantedById: string) {
  const problems = extensionProblems(extension, dossier.schedule, tx.now);
  const { until } = extension;
  if (problems.length > 0 || !until) throw new DomainErrors(problems);
  const reason = extension.reason.trim();
  const id = await addExtension(tx, { entryId: dossier.id, until, reason, grantedById });
  return { id, until: until.toString(), reason };
}

/** @throws DomainErrors */
function reopened(standing: EntryState): EntryState {
  const state = nextState(standing, 'reopen', 'organiser');
  if (typeof state !== 'string') throw new DomainErrors([state]);
  return state;
}
