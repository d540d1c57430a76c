import { Injectable } from '@nestjs/common';
import type { Problem } from '../cycles/domain/problem.js';
import { problem } from '../cycles/domain/problem.js';
import { Database } from '../platform/database/database.js';
import type { Tx } from '../platform/database/tx.js';
import { DomainError, DomainErrors, found } from '../platform/http/domain-error.js';
import { hashToken } from '../platform/security/tokens.js';
import { hashOf, substanceIn } from './canonical.js';
import { entryErrors } from './domain/errors.js';
import { partnerConfirmed, partnerObjected } from './domain/events.js';
import { deadlineRefusal } from './domain/guards.js';
import { nextPartnerState, type PartnerAct } from './domain/partner.js';
import type { Json } from './domain/submission-content.js';
import { cleanText, isBlank, lengthOf } from './domain/text.js';
import { Entry } from './entities/entry.entity.js';
import { Partner } from './entities/partner.entity.js';
import { type Dossier, readDossier } from './read-dossier.js';

/** Longest statement or objection of a partner, in characters. */
export const longestStatement = 3_000;

export interface Confirmation {
  /** Of the person who confirms. */
  name: string;
  /** In the organisation. */
  function: string;
  /** The partner's own words for the jury; may be empty. */
  statement: string;
  /** Of the state of the dossier that was read (`substanceHash`). */
  contentHash: string;
}
/** A partner with the entry it is asked about. */
export interface PartnerStanding {
  partner: Partner;
  dossier: Dossier;
}

/** What partners decide, by their personal link. */
@Injectable()
export class ConfirmationService {
  constructor(private readonly database: Database) {}

  /** The partner and the dossier behind a link that still works; undefined otherwise. Changes nothing. */
  async read(token: string, now: Temporal.Instant): Promise<PartnerStanding | undefined> {
    const partner = await this.database.reader.findOneBy(Partner, { tokenHash: hashToken(token) });
    const dossier = partner && (await readDossier(this.database, partner.entryId));
    return dossier && isUsable({ partner, dossier }, now) ? { partner, dossier } : undefined;
  }

  /**
   * Confirms the entry as it was read. Saying the same again changes nothing.
   * @throws DomainErrors at the fields, where the dossier changed since (409), or after the deadline; DomainError 410 for a dead link
   */
  async confirm(token: string, said: Confirmation): Promise<void> {
    await this.act(token, async (tx, { partner, dossier }) => {
      const content = substanceIn(dossier);
      const contentHash = hashOf(content);
      if (said.contentHash !== contentHash) throw new DomainError(entryErrors.contentChanged, {}, 409);
      const confirmed = {
        signatoryName: cleanText(said.name).trim(),
        signatoryFunction: cleanText(said.function).trim(),
        statement: cleanText(said.statement).trim(),
        contentHash,
      };
      const again = Object.entries(confirmed).every(
        ([key, value]) => partner[key as keyof Partner] === value,
      );
      if (partner.state === 'confirmed' && again) return;
      refuse([
        ...demanded(confirmed.signatoryName, 'name', entryErrors.nameMissing),
        ...demanded(confirmed.signatoryFunction, 'function', entryErrors.functionMissing),
        ...limited(confirmed.statement, 'statement'),
      ]);
      const state = after(partner, partner.state === 'confirmed' ? 'reconfirm' : 'confirm');
      await keepContent(tx, partner.entryId, contentHash, content);
      await tx.update(
        Partner,
        { id: partner.id },
        { ...confirmed, state, objection: null, answeredAt: tx.now },
      );
      tx.emit(partnerConfirmed(partner.entryId, { partnerId: partner.id, contentHash }));
    });
  }

  /** Objects to the entry, with a reason for the applicant. Objecting again changes nothing. */
  async object(token: string, reason: string): Promise<void> {
    await this.act(token, async (tx, { partner }) => {
      const objection = cleanText(reason).trim();
      if (partner.state === 'objected' && partner.objection === objection) return;
      refuse([
        ...demanded(objection, 'objection', entryErrors.objectionMissing),
        ...limited(objection, 'objection'),
      ]);
      const state = after(partner, 'object');
      await tx.update(
        Partner,
        { id: partner.id },
        { state, objection, contentHash: null, answeredAt: tx.now },
      );
      tx.emit(partnerObjected(partner.entryId, { partnerId: partner.id }));
    });
  }

  /** Entry first, then partner: the order in which applicants' commands lock. */
  private async act(
    token: string,
    decide: (tx: Tx, standing: PartnerStanding) => Promise<void>,
  ): Promise<void> {
    const tokenHash = hashToken(token);
    const { id, entryId } = await this.idsOf(tokenHash);
    await this.database.transaction({ personId: null, label: `partner:${id}` }, async (tx) => {
      await tx.lock(Entry, { id: entryId });
      const partner = await tx.lock(Partner, { tokenHash });
      const dossier = found(await readDossier(tx, entryId));
      if (!partner || !isUsable({ partner, dossier }, tx.now)) throw deadLink();
      const refused = deadlineRefusal(dossier.schedule, 'confirm', tx.now);
      if (refused) throw new DomainErrors([refused]);
      await decide(tx, { partner, dossier });
    });
  }

  private async idsOf(tokenHash: string): Promise<{ id: string; entryId: string }> {
    const partner = await this.database.reader.findOneBy(Partner, { tokenHash });
    if (!partner) throw deadLink();
    return partner;
  }
}

export const deadLink = (): DomainError => new DomainError(entryErrors.linkExpired, {}, 410);

/** A link ends after 60 days, with the partner's withdrawal and with the entry's. */
function isUsable({ partner, dossier }: PartnerStanding, now: Temporal.Instant): boolean {
  const inTime = Temporal.Instant.compare(now, partner.expiresAt) < 0;
  return inTime && partner.state !== 'withdrawn' && dossier.state !== 'withdrawn';
}

function after(partner: Partner, act: PartnerAct) {
  const state = nextPartnerState(partner.state, act);
  if (typeof state !== 'string') throw new DomainErrors([state]);
  return state;
}

/** Of several confirmations of one state it is kept once. */
const keepContent = (tx: Tx, entryId: string, hash: string, content: Json) =>
  tx.rows(
    `INSERT INTO confirmed_content (entry_id, hash, content, kept_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
    [entryId, hash, content, tx.now.toString()],
  );

function refuse(problems: Problem[]): void {
  if (problems.length > 0) throw new DomainErrors(problems);
}

const demanded = (text: string, field: string, key: string): Problem[] =>
  isBlank(text) ? [problem(key, undefined, field)] : [];

function limited(text: string, field: string): Problem[] {
  const length = lengthOf(text);
  return length > longestStatement
    ? [problem(entryErrors.tooLong, { length, most: longestStatement }, field)]
    : [];
}
