import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { CycleQueries } from '../cycles/cycle.queries.js';
import type { ApplicantByHand } from '../municipalities/domain/applicant-by-hand.js';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { isId } from '../platform/database/is-id.js';
import { newId } from '../platform/database/new-id.js';
import type { Tx } from '../platform/database/tx.js';
import { DomainError, DomainErrors, found, notFound } from '../platform/http/domain-error.js';
import { Attempts } from '../platform/security/attempts.service.js';
import { hashToken } from '../platform/security/tokens.js';
import { codeText, plainCode } from './domain/code-text.js';
import { entryExtended } from './domain/extension-events.js';
import { isRedeemable, lateCodeProblems, type NewLateCode } from './domain/late-code.js';
import { lateCodeCreated, lateCodeRedeemed, lateCodeRevoked } from './domain/late-code-events.js';
import { proofErrors } from './domain/proof-errors.js';
import { LateCode } from './entities/late-code.entity.js';
import { LateRedemption } from './entities/late-redemption.entity.js';
import { lockEntryOf } from './entry-access.js';
import { EntryService } from './entry.service.js';
import { addExtension } from './extension-writer.js';

/** What a code is redeemed for: an entry of one's own, or a new one for a municipality or for a body that the directory does not list. */
export type RedeemedFor = { entryId: string } | { municipalityId: string } | { byHand: ApplicantByHand };

const limit = { of: 'late code', most: 10, within: Temporal.Duration.from({ minutes: 15 }) };

/** Codes with which entries can be worked on after the deadline. */
@Injectable()
export class LateCodeService {
  constructor(
    private readonly database: Database,
    private readonly cycles: CycleQueries,
    private readonly entries: EntryService,
    private readonly attempts: Attempts,
  ) {}

  /**
   * @returns the code, which nobody can read again
   * @throws DomainErrors at the fields; DomainError 404
   */
  async create(actor: Actor, cycleId: string, code: NewLateCode): Promise<string> {
    const createdById = found(actor.personId);
    const { schedule } = found(await this.cycles.byId(cycleId));
    const text = codeText(randomBytes(10));
    await this.database.transaction(actor, async (tx) => {
      const problems = lateCodeProblems(code, schedule, tx.now);
      const { until, expiresAt, redemptions } = code;
      if (problems.length > 0 || !until || !expiresAt) throw new DomainErrors(problems);
      const id = newId();
      const reason = code.reason.trim();
      const codeHash = hashToken(plainCode(text));
      const row = { id, cycleId, codeHash, reason, redemptions, expiresAt, submitUntil: until };
      await tx.insert(LateCode, { ...row, createdAt: tx.now, createdById });
      tx.emit(lateCodeCreated(id, { cycleId, redemptions }, reason));
    });
    return text;
  }

  /** Nobody can redeem it any more; what it gave stays. */
  async revoke(actor: Actor, codeId: string): Promise<void> {
    if (!isId(codeId)) throw notFound();
    await this.database.transaction(actor, async (tx) => {
      const { revokedAt, cycleId } = found(await tx.lock(LateCode, { id: codeId }));
      if (revokedAt) return;
      await tx.update(LateCode, { id: codeId }, { revokedAt: tx.now });
      tx.emit(lateCodeRevoked(codeId, { cycleId }));
    });
  }

  /**
   * Gives the entry the code's time, or starts one. The code is locked meanwhile: of two people with one redemption left one gets it.
   * For an entry that has it already nothing is counted.
   * @returns id of the entry
   * @throws DomainError 422 at `code`, the same for unknown, expired, revoked and used-up codes; 404 for entries of others; HttpException 429
   */
  async redeem(actor: Actor, typed: string, what: RedeemedFor, personId: string): Promise<string> {
    await this.attempts.demand(limit, personId);
    try {
      return await this.redeemOnce(actor, typed, what, personId);
    } catch (error) {
      if (error instanceof DomainError && error.key === proofErrors.codeRefused)
        await this.attempts.failed(limit, personId);
      throw error;
    }
  }

  private redeemOnce(actor: Actor, typed: string, what: RedeemedFor, personId: string): Promise<string> {
    return this.database.transaction(actor, async (tx) => {
      const code = await tx.lock(LateCode, { codeHash: hashToken(plainCode(typed)) });
      if (!code || !isRedeemable(code, tx.now)) throw refused();
      const entryId = await this.entryFor(tx, code, what, personId);
      if (await tx.findOne(LateRedemption, { codeId: code.id, entryId })) return entryId;
      if (code.used >= code.redemptions) throw refused();
      await tx.update(LateCode, { id: code.id }, { used: code.used + 1 });
      const redemption = { id: newId(), codeId: code.id, entryId };
      await tx.insert(LateRedemption, { ...redemption, redeemedAt: tx.now, redeemedById: personId });
      const { submitUntil: until, reason } = code;
      const extensionId = await addExtension(tx, { entryId, until, reason, grantedById: personId });
      tx.emit(lateCodeRedeemed(code.id, { entryId, redemptionId: redemption.id }));
      tx.emit(entryExtended(entryId, { extensionId, until: until.toString() }, reason));
      return entryId;
    });
  }

  private async entryFor(tx: Tx, code: LateCode, what: RedeemedFor, personId: string): Promise<string> {
    const { cycleId, submitUntil: lateUntil } = code;
    if ('municipalityId' in what) {
      const { municipalityId } = what;
      return this.entries.startIn(tx, { cycleId, municipalityId, personId, lateUntil });
    }
    if ('byHand' in what)
      return this.entries.startByHandIn(tx, { cycleId, personId, lateUntil }, what.byHand);
    const { entry } = await lockEntryOf(tx, what.entryId, personId);
    if (entry.cycleId !== cycleId || (entry.state !== 'draft' && entry.state !== 'submitted'))
      throw new DomainError(proofErrors.codeEntry, {}, 422, 'entry');
    return entry.id;
  }
}

const refused = (): DomainError => new DomainError(proofErrors.codeRefused, {}, 422, 'code');
