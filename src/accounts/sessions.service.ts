import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { newId } from '../platform/database/new-id.js';
import type { Tx } from '../platform/database/tx.js';
import { hashToken, newToken } from '../platform/security/tokens.js';
import { Session } from './entities/session.entity.js';

const lasts = Temporal.Duration.from({ hours: 14 * 24 });
export const sessionSeconds = lasts.total('seconds');

/** Sessions are rows: they can be listed and ended. */
@Injectable()
export class SessionsService {
  constructor(private readonly database: Database) {}

  /** @returns the token for the browser; the row knows its hash only */
  async open(tx: Tx, personId: string, device: string): Promise<string> {
    const token = newToken();
    await tx.insert(Session, {
      id: newId(),
      tokenHash: hashToken(token),
      personId,
      createdAt: tx.now,
      lastSeenAt: tx.now,
      expiresAt: tx.now.add(lasts),
      device: device.slice(0, 200),
    });
    return token;
  }

  /** Ends one of the person's own sessions. */
  async end(actor: Actor, personId: string, sessionId: string): Promise<void> {
    await this.database.transaction(actor, (tx) => tx.delete(Session, { id: sessionId, personId }));
  }

  async endAll(tx: Tx, personId: string): Promise<void> {
    await tx.delete(Session, { personId });
  }
}
