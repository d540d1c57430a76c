import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { accountPaths } from '../../../accounts/accounts.paths.js';
import { AccessFor } from '../../../platform/http/access.js';
import { Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { pageNumber } from '../../../platform/http/page-number.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { searchText } from '../../../platform/http/search-text.js';
import { page } from '../../../platform/views/page.js';
import { messageUrl, outboxPaths } from '../../notifications.paths.js';
import { OutboxQueries } from '../../outbox.queries.js';
import { OutboxService } from '../../outbox.service.js';
import { isState, OutboxPresenter } from './outbox.presenter.js';

const readers = ['organiser', 'administrator', 'auditor'];
const way = [
  { text: 'Organisation', href: accountPaths.organisation },
  { text: 'Postausgang', href: outboxPaths.list },
];
const senders = ['organiser', 'administrator'];

/** What the system mails: waiting, sent, failed. */
@Controller()
export class OutboxController {
  constructor(
    private readonly outbox: OutboxQueries,
    private readonly sending: OutboxService,
    private readonly presenter: OutboxPresenter,
  ) {}

  @Get(outboxPaths.list)
  @AccessFor(readers)
  async list(@Query() query: Record<string, unknown>) {
    const filter = {
      ...(isState(query['zustand']) && { state: query['zustand'] }),
      search: searchText(query['an']),
      page: pageNumber(query['seite']),
    };
    const [lines, counts] = await Promise.all([this.outbox.list(filter), this.outbox.counts(filter.search)]);
    return page('notifications/organiser/outbox', 'Postausgang', this.presenter.list(filter, lines, counts), {
      wide: true,
      breadcrumb: [way[0]!, { text: 'Postausgang' }],
    });
  }

  @Get(outboxPaths.message)
  @AccessFor(readers)
  async show(@Me() { identity }: SignedIn, @Param('id') id: string) {
    const message = found(await this.outbox.message(id));
    const maySend = identity.roles.some((role) => senders.includes(role));
    return page(
      'notifications/organiser/message',
      message.subject,
      this.presenter.message(message, maySend),
      {
        breadcrumb: [...way, { text: message.recipient }],
      },
    );
  }

  @Get(outboxPaths.sendAgain)
  @AccessFor(senders)
  async confirm(@Param('id') id: string) {
    const message = found(await this.outbox.message(id));
    if (message.state !== 'failed') return redirect(messageUrl(id));
    return page(
      'notifications/organiser/send-again',
      'Noch einmal verschicken',
      this.presenter.sendAgain(message),
      {
        breadcrumb: [
          ...way,
          { text: message.recipient, href: messageUrl(id) },
          { text: 'Noch einmal verschicken' },
        ],
      },
    );
  }

  @Post(outboxPaths.sendAgain)
  @AccessFor(senders)
  async sendAgain(@Me() { actor }: SignedIn, @Param('id') id: string) {
    await this.sending.sendAgain(actor, id);
    return redirect(messageUrl(id), success('notifications.requeued'));
  }
}
