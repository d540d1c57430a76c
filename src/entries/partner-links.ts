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
    const linkId = newId();
    const tokenHash = hashToken(this.secret.linkToken('partner', linkId));
    return { linkId, tokenHash, expiresAt: tx.now.add(linkLasts) };
  }

  /** The link that the partner has, lasting anew; a fresh one where it has none that works. */
  prolonged(tx: Tx, { linkId, tokenHash, expiresAt }: LinkHolder): PartnerLink {
    const works = Temporal.Instant.compare(tx.now, expiresAt) < 0;
    return works && linkId && tokenHash
      ? { linkId, tokenHash, expiresAt: tx.now.add(linkLasts) }
      : this.fresh(tx);
  }
}
