import { Injectable } from '@nestjs/common';
import { systemActor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { newId } from '../platform/database/new-id.js';
import type { Tx } from '../platform/database/tx.js';
import { DomainError } from '../platform/http/domain-error.js';
import { Secret } from '../platform/security/secret.js';
import { hashToken } from '../platform/security/tokens.js';
import { signInLinkRequested } from './domain/events.js';
import type { LinkPurpose } from './domain/link-purpose.js';
import { Person } from './entities/person.entity.js';
import { SignInLink } from './entities/sign-in-link.entity.js';

/** Links of mails end sooner than those that are handed over. */
const mailed = Temporal.Duration.from({ hours: 2 });
const mails = { most: 5, within: Temporal.Duration.from({ hours: 1 }) };

export type UsableLink = Pick<SignInLink, 'purpose' | 'continueTo'>;

/** Personal links of accounts: made, looked at, used once. */
@Injectable()
export class LinksService {
  constructor(
    private readonly database: Database,
    private readonly secret: Secret,
  ) {}

  /** Makes a link and has it mailed to its person. */
  async send(tx: Tx, personId: string, purpose: LinkPurpose, continueTo: string): Promise<void> {
    const { id } = await this.create(tx, personId, purpose, continueTo, mailed);
    tx.emit(signInLinkRequested(personId, id, purpose));
  }

  /** The same on the word of a stranger: of more than a few an hour nothing comes, and those that were sent still work. */
  async sendAsked(tx: Tx, personId: string, purpose: LinkPurpose, continueTo: string): Promise<void> {
    await tx.lock(Person, { id: personId });
    const recent = await tx.rows(
      'SELECT 1 FROM sign_in_link WHERE person_id = $1 AND created_at > $2 AND expires_at <= created_at + $3::interval',
      [personId, tx.now.subtract(mails.within).toString(), mailed.toString()],
    );
    if (recent.length < mails.most) await this.send(tx, personId, purpose, continueTo);
  }

  /** A link to hand over in person, e.g. on the console. */
  async handOut(
    tx: Tx,
    personId: string | null,
    purpose: LinkPurpose,
    continueTo: string,
    valid: Temporal.DurationLike = { hours: 24 },
  ): Promise<string> {
    return (await this.create(tx, personId, purpose, continueTo, valid)).token;
  }

  /** The link behind a token as long as it can be used. */
  async usable(token: string, purposes: LinkPurpose[]): Promise<UsableLink | undefined> {
    return this.database.transaction(systemActor, async (tx) => {
      const link = await tx.findOne(SignInLink, { tokenHash: hashToken(token) });
      return link && purposes.includes(link.purpose) && isOpen(link, tx.now) ? link : undefined;
    });
  }

  /**
   * Uses the link up; of two at once one succeeds.
   * @throws DomainError 410 where it is used, expired or unknown
   */
  async use(tx: Tx, token: string, purposes: LinkPurpose[]): Promise<SignInLink> {
    const link = await tx.lock(SignInLink, { tokenHash: hashToken(token) });
    if (!link || !purposes.includes(link.purpose) || !isOpen(link, tx.now)) {
      throw new DomainError('accounts.errors.linkUsedUp', {}, 410);
    }
    await tx.update(SignInLink, { id: link.id }, { usedAt: tx.now });
    return link;
  }

  private async create(
    tx: Tx,
    personId: string | null,
    purpose: LinkPurpose,
    continueTo: string,
    valid: Temporal.DurationLike,
  ): Promise<{ id: string; token: string }> {
    const id = newId();
    const token = this.secret.linkToken(purpose, id);
    const expiresAt = tx.now.add(valid);
    const tokenHash = hashToken(token);
    await tx.insert(SignInLink, {
      id,
      tokenHash,
      personId,
      purpose,
      continueTo,
      createdAt: tx.now,
      expiresAt,
    });
    return { id, token };
  }
}

const isOpen = (link: SignInLink, now: Temporal.Instant): boolean =>
  link.usedAt === null && Temporal.Instant.compare(now, link.expiresAt) < 0;
