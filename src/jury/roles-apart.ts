import { Injectable, type OnModuleInit } from '@nestjs/common';
import { generalRoles, noScope } from '../accounts/domain/roles.js';
import { Person } from '../accounts/entities/person.entity.js';
import type { DomainEvent, Tx } from '../platform/database/tx.js';
import { EventHandlers } from '../platform/events/event-handlers.js';
import { DomainError } from '../platform/http/domain-error.js';
import { juryErrors } from './domain/errors.js';

/**
 * Whoever organises, administers or audits the competition reads entries, mails and rankings that a juror must not see: while a cycle
 * runs nobody is both. Decided where roles are granted and jurors invited, so that no page has to know of it.
 */
@Injectable()
export class RolesApart implements OnModuleInit {
  constructor(private readonly handlers: EventHandlers) {}

  onModuleInit(): void {
    this.handlers.inTransaction('JurorInvited', (tx, { subject }) => this.ofInvited(tx, subject.id));
    this.handlers.inTransaction('RoleGranted', (tx, event) => this.ofGranted(tx, event));
  }

  private async ofInvited(tx: Tx, jurorId: string): Promise<void> {
    const [juror] = await tx.rows<{ personId: string }>(
      'SELECT person_id AS "personId" FROM juror WHERE id = $1',
      [jurorId],
    );
    if (juror) await this.refuseOrganisation(tx, juror.personId, 'email');
  }

  /** The person is locked, so that of a role and an acceptance at the same moment the second finds the first. */
  private async ofGranted(tx: Tx, { subject, payload }: DomainEvent): Promise<void> {
    const role = payload?.['role'];
    await tx.lock(Person, { id: subject.id });
    if (role === 'juror') await this.refuseOrganisation(tx, subject.id);
    if (generalRoles.some((each) => each === role)) await this.refuseJuror(tx, subject.id);
  }

  private async refuseOrganisation(tx: Tx, personId: string, field?: string): Promise<void> {
    const held = await tx.rows(
      'SELECT 1 FROM role_grant WHERE person_id = $1 AND scope_id = $2 AND role = ANY ($3) LIMIT 1',
      [personId, noScope, generalRoles],
    );
    if (held.length > 0) throw new DomainError(juryErrors.inOrganisation, {}, 422, field);
  }

  private async refuseJuror(tx: Tx, personId: string): Promise<void> {
    const running = await tx.rows(
      `SELECT 1 FROM juror j
        WHERE j.person_id = $1 AND j.state = 'accepted'
          AND NOT EXISTS (SELECT 1 FROM milestone o
                           WHERE o.cycle_id = j.cycle_id AND o.kind = 'exchangeOpens' AND o.at <= $2) LIMIT 1`,
      [personId, tx.now.toString()],
    );
    if (running.length > 0) throw new DomainError(juryErrors.stillJuror);
  }
}
