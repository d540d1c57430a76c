import { Injectable } from '@nestjs/common';
import { newId } from '../platform/database/new-id.js';
import type { Tx } from '../platform/database/tx.js';
import { Secret } from '../platform/security/secret.js';
import { hashToken } from '../platform/security/tokens.js';

/** How long a partner's link works. */
export const linkLasts = Temporal.Duration.from({ hours: 60 * 24 });

/** What a partner's row says of its link. The token is `Secret.linkToken('partner', linkId)`. */
export interface PartnerLink {
  linkId: string;
  tokenHash: string;
  expiresAt: Temporal.Instant;
}
interface LinkHolder {
  linkId: string | null;
  tokenHash: string | null;
  expiresAt: Temporal.Instant;
}

/** Each link has an id of its own, so that a new one ends the old one. */
@Injectable()
export class PartnerLinks {
  constructor(private readonly secret: Secret) {}

  fresh(tx: Tx): PartnerLink {
    return this.of(newId(), tx.now);
  }

  /** The link with this id, handed out at `now`. */
  of(linkId: string, now: Temporal.Instant): PartnerLink {
    return { linkId, tokenHash: hashToken(this.tokenOf(linkId)), expiresAt: now.add(linkLasts) };
  }

  tokenOf(linkId: string): string {
    return this.secret.linkToken('partner', linkId);
  }

  /** The link that the partner has, lasting anew; a fresh one where it has none that works. */
  prolonged(tx: Tx, { linkId, tokenHash, expiresAt }: LinkHolder): PartnerLink {
    const works = Temporal.Instant.compare(tx.now, expiresAt) < 0;
    return works && linkId && tokenHash
      ? { linkId, tokenHash, expiresAt: tx.now.add(linkLasts) }
      : this.fresh(tx);
  }
}
