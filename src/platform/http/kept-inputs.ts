import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { systemActor } from '../database/actor.js';
import { Database } from '../database/database.js';
import { newId } from '../database/new-id.js';
import { hashToken } from '../security/tokens.js';
import { KeptInputRow } from './entities/kept-input.entity.js';
import { type Body, fieldsOf } from './forms.js';

const keepFor = Temporal.Duration.from({ hours: 24 });
const secretFields = /passwor[dt]|kennwort|token|^code$/i;

/** Nothing typed is lost: keeps the fields of a post that was interrupted and gives them back to the same form. */
@Injectable()
export class KeptInputs {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async keep(token: string, path: string, body: Body): Promise<void> {
    const fields = Object.fromEntries(
      Object.entries(fieldsOf(body)).filter(([name]) => !secretFields.test(name)),
    );
    if (Object.keys(fields).length === 0) return;
    await this.database.transaction(systemActor, async (tx) => {
      await tx.delete(KeptInputRow, { expiresAt: LessThan(tx.now) });
      await tx.delete(KeptInputRow, { tokenHash: hashToken(token), path });
      const expiresAt = tx.now.add(keepFor);
      await tx.insert(KeptInputRow, {
        id: newId(),
        tokenHash: hashToken(token),
        path,
        fields,
        createdAt: tx.now,
        expiresAt,
      });
    });
  }

  async of(token: string, path: string): Promise<Body | undefined> {
    const row = await this.database.reader.findOneBy(KeptInputRow, { tokenHash: hashToken(token), path });
    return row && Temporal.Instant.compare(row.expiresAt, this.clock.now()) > 0 ? row.fields : undefined;
  }

  /** After what was kept has been taken in another way than by its form. */
  async forgetIf(token: string, path: string, taken: (kept: Body) => boolean): Promise<void> {
    const kept = await this.of(token, path);
    if (kept && taken(kept)) await this.forget(token, path);
  }

  async forget(token: string, path: string): Promise<void> {
    const where = { tokenHash: hashToken(token), path };
    await this.database.transaction(systemActor, (tx) => tx.delete(KeptInputRow, where));
  }
}
