import { Injectable } from '@nestjs/common';
import { Person } from '../accounts/entities/person.entity.js';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { newId } from '../platform/database/new-id.js';
import type { Tx } from '../platform/database/tx.js';
import { Secret } from '../platform/security/secret.js';
import { hashToken } from '../platform/security/tokens.js';
import { calendarAddressDrawn, calendarAddressEnded } from './domain/events.js';
import { CalendarAddress, type CalendarPlan } from './entities/calendar-address.entity.js';

/** Personal addresses of calendars: one a person and plan, derived from an id (see ADR 7), ended by drawing another or by itself. */
@Injectable()
export class CalendarAddresses {
  constructor(
    private readonly database: Database,
    private readonly secret: Secret,
  ) {}

  /** The token of the address with this id. */
  token(id: string): string {
    return this.secret.linkToken('calendar', id);
  }

  /** Draws the first address; one that is there already stays. */
  async open(actor: Actor, personId: string, plan: CalendarPlan): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      await tx.lock(Person, { id: personId });
      if (!(await tx.findOne(CalendarAddress, { personId, plan }))) await this.draw(tx, personId, plan);
    });
  }

  /** Draws another address: the one before reads nothing from now on. */
  async renew(actor: Actor, personId: string, plan: CalendarPlan): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      await tx.lock(Person, { id: personId });
      await tx.delete(CalendarAddress, { personId, plan });
      await this.draw(tx, personId, plan);
    });
  }

  /** Ending twice is fine. */
  async end(actor: Actor, personId: string, plan: CalendarPlan): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const ended = await tx.delete(CalendarAddress, { personId, plan });
      if (ended > 0) tx.emit(calendarAddressEnded(personId, plan));
    });
  }

  private async draw(tx: Tx, personId: string, plan: CalendarPlan): Promise<void> {
    const id = newId();
    const tokenHash = hashToken(this.token(id));
    await tx.insert(CalendarAddress, { id, personId, plan, tokenHash, createdAt: tx.now });
    tx.emit(calendarAddressDrawn(personId, plan));
  }
}
