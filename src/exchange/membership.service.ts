import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RoleGrant } from '../accounts/entities/role-grant.entity.js';
import { PeopleService } from '../accounts/people.service.js';
import { EntryMember } from '../entries/entities/entry-member.entity.js';
import { Entry } from '../entries/entities/entry.entity.js';
import { Partner } from '../entries/entities/partner.entity.js';
import { Submission } from '../entries/entities/submission.entity.js';
import type { DomainEvent, Tx } from '../platform/database/tx.js';
import { EventHandlers } from '../platform/events/event-handlers.js';
import { membershipGranted } from './domain/events.js';
import { type EntryTie, givesMembership } from './domain/membership.js';

/** Whatever changes who carries a submitted entry. */
const changes = [
  'EntrySubmitted',
  'EntryWithdrawn',
  'TeamMemberJoined',
  'TeamMemberLeft',
  'PartnerConfirmed',
  'PartnerObjected',
  'PartnerWithdrawn',
];

/** Members of the exchange area follow from entries: the role is granted with the event that earns it. */
@Injectable()
export class MembershipService implements OnModuleInit {
  constructor(
    private readonly handlers: EventHandlers,
    private readonly people: PeopleService,
  ) {}

  onModuleInit(): void {
    this.handlers.inTransaction(changes, async (tx, event) => {
      const entryId = await entryOf(tx, event);
      if (entryId) await this.follow(tx, entryId);
    });
  }

  /** Grants the role to everyone whom the entry makes a member and takes it from everyone whom it no longer does. */
  async follow(tx: Tx, entryId: string): Promise<void> {
    const entry = await tx.lock(Entry, { id: entryId });
    if (!entry) return;
    const submissions = await tx.manager.countBy(Submission, { entryId });
    const earns = (as: EntryTie['as']) =>
      givesMembership({ as, entryState: entry.state, submissions, exchangeOpens: null });
    const due = new Set<string>();
    if (earns('team')) {
      for (const { personId } of await tx.find(EntryMember, { entryId })) due.add(personId);
    }
    for (const partner of await tx.find(Partner, { entryId })) {
      if (earns(partner.state)) due.add(await this.personOf(tx, partner));
    }
    const grants = await tx.find(RoleGrant, { role: 'member', scopeId: entryId });
    const held = new Set(grants.map(({ personId }) => personId));
    for (const personId of due.difference(held)) {
      await this.people.grant(tx, personId, 'member', entryId);
      tx.emit(membershipGranted(entryId, personId));
    }
    for (const personId of held.difference(due)) await this.people.revoke(tx, personId, 'member', entryId);
  }

  /** The account of a partner, made from its address the first time. */
  private async personOf(tx: Tx, partner: Partner): Promise<string> {
    if (partner.personId) return partner.personId;
    const name = partner.signatoryName?.trim() || partner.contactName;
    const { id } = await this.people.ensure(tx, { email: partner.email, name }, 'invited');
    await tx.update(Partner, { id: partner.id }, { personId: id });
    return id;
  }
}

async function entryOf(tx: Tx, { subject, payload }: DomainEvent): Promise<string | undefined> {
  if (subject.kind === 'entry') return subject.id;
  const partnerId = payload?.['partnerId'] ?? (subject.kind === 'partner' ? subject.id : undefined);
  if (typeof partnerId !== 'string') return undefined;
  return (await tx.findOne(Partner, { id: partnerId }))?.entryId;
}
