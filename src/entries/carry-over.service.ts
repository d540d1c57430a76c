import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import { isId } from '../platform/database/is-id.js';
import { found, notFound } from '../platform/http/domain-error.js';
import type { Lang } from '../platform/i18n/lang.js';
import { EntryCarryOver } from './entities/entry-carry-over.entity.js';
import { lockEntryOf } from './entry-access.js';
import { PartnerService } from './partner.service.js';
import { TeamInvitationsService } from './team-invitations.service.js';

export interface CarriedItemOf {
  entryId: string;
  personId: string;
  itemId: string;
}

/** What a team does with what came from an earlier entry. */
@Injectable()
export class CarryOverService {
  constructor(
    private readonly database: Database,
    private readonly partners: PartnerService,
    private readonly invitations: TeamInvitationsService,
  ) {}

  /** A section was checked, or somebody of then is left out. Twice is fine. @throws DomainError 404 */
  async settle(actor: Actor, { entryId, personId, itemId }: CarriedItemOf): Promise<void> {
    if (!isId(itemId)) throw notFound();
    await this.database.transaction(actor, async (tx) => {
      await lockEntryOf(tx, entryId, personId);
      const item = found(await tx.findOne(EntryCarryOver, { id: itemId, entryId }));
      if (!item.doneAt) await tx.update(EntryCarryOver, { id: itemId }, { doneAt: tx.now });
    });
  }

  /** A section was saved by its button, unchanged or not: whoever did that has seen it. */
  async sectionSeen(actor: Actor, entryId: string, personId: string, key: string): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      await lockEntryOf(tx, entryId, personId);
      const items = await tx.find(EntryCarryOver, { entryId, kind: 'section', key });
      for (const { id, doneAt } of items)
        if (!doneAt) await tx.update(EntryCarryOver, { id }, { doneAt: tx.now });
    });
  }

  /**
   * Invites a partner or a colleague of then, as if their address had just been typed. @returns their name
   * @throws as `PartnerService.invite` and `TeamInvitationsService.invite`; DomainError 404
   */
  async invite(actor: Actor, item: CarriedItemOf, lang: Lang): Promise<string> {
    const { entryId, personId } = item;
    const { kind, content } = await this.itemOf(actor, item);
    const { name = '', email = '', organisation = '', contactName = '' } = content;
    if (kind === 'section') throw notFound();
    if (kind === 'member') await this.invitations.invite(actor, { entryId, personId, name, email, lang });
    else {
      const partner = { organisation, kind: content['kind'] ?? '', contactName, email };
      await this.partners.invite(actor, { entryId, personId, ...partner });
    }
    await this.settle(actor, item);
    return name || organisation;
  }

  private itemOf(actor: Actor, { entryId, personId, itemId }: CarriedItemOf): Promise<EntryCarryOver> {
    if (!isId(itemId)) throw notFound();
    return this.database.transaction(actor, async (tx) => {
      await lockEntryOf(tx, entryId, personId);
      return found(await tx.findOne(EntryCarryOver, { id: itemId, entryId }));
    });
  }
}
