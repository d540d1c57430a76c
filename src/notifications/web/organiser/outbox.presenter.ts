import { Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config/config.js';
import { dateTime } from '../../../platform/i18n/formats.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { pagination } from '../../../platform/views/pagination.js';
import { messageUrl, outboxPaths, outboxUrl, sendAgainUrl } from '../../notifications.paths.js';
import { ReadableMail } from './readable-mail.js';
import { type OutboxFilter, type OutboxLine, type OutboxMessage, pageSize } from '../../outbox.queries.js';

const states = {
  queued: { text: 'Wartet', kind: 'info' },
  sent: { text: 'Verschickt', kind: 'success' },
  failed: { text: 'Gescheitert', kind: 'danger' },
} as const;
type State = keyof typeof states;

export const isState = (value: unknown): value is State => typeof value === 'string' && value in states;

/** Pages of the outbox, in German: the organisation works in it. */
@Injectable()
export class OutboxPresenter {
  constructor(
    private readonly config: Config,
    private readonly readable: ReadableMail,
    private readonly texts: Texts,
  ) {}

  list(filter: OutboxFilter, lines: OutboxLine[], counts: Record<State, number>) {
    const all = counts.queued + counts.sent + counts.failed;
    const count = filter.state ? counts[filter.state] : all;
    const { state, search, page } = filter;
    return {
      noServer: !this.config.smtpUrl,
      any: all > 0 || Boolean(search),
      action: outboxPaths.list,
      form: { values: { zustand: state ?? '', an: search }, errors: [] },
      states: [
        { value: '', text: 'Alle' },
        ...Object.entries(states).map(([value, { text }]) => ({ value, text })),
      ],
      tiles: [
        { value: counts.queued, label: 'Warten', href: outboxUrl({ search, state: 'queued' }) },
        { value: counts.sent, label: 'Verschickt', href: outboxUrl({ search, state: 'sent' }) },
        { value: counts.failed, label: 'Gescheitert', href: outboxUrl({ search, state: 'failed' }) },
      ],
      count,
      filtered: Boolean(state ?? search),
      allHref: outboxPaths.list,
      columns: [{ text: 'An' }, { text: 'Betreff' }, { text: 'Zustand' }, { text: 'Geschrieben' }],
      rows: lines.map((line) => ({
        cells: [
          { link: { text: line.recipient, href: messageUrl(line.id) } },
          { text: line.subject },
          { badge: states[line.state], hint: this.whatNext(line) },
          { text: dateTime(line.createdAt, 'de') },
        ],
      })),
      pages: pagination({ count, page, size: pageSize }, (number) =>
        outboxUrl({ state, search, page: number }),
      ),
    };
  }

  message(message: OutboxMessage, maySend: boolean) {
    const { state, attempts } = message;
    const rows = [
      { key: 'An', value: message.recipient },
      { key: 'Zustand', badge: states[state] },
      { key: 'Geschrieben', value: dateTime(message.createdAt, 'de') },
      ...(message.sentAt ? [{ key: 'Verschickt', value: dateTime(message.sentAt, 'de') }] : []),
      ...(message.sentBefore ? [{ key: 'Hinweis', value: sentBeforeText(message.sentAt) }] : []),
      ...(state === 'queued' ? [{ key: 'Wie es weitergeht', value: this.whatNext(message) }] : []),
      { key: 'Versuche', value: attempts },
      ...(message.lastError ? [{ key: 'Antwort des Mailservers', value: message.lastError }] : []),
      { key: 'Anlass', value: this.texts.t('de', `notifications.causes.${message.template}`) },
      ...(message.attachment ? [{ key: 'Anlage', value: 'Dokument, das beim Versand erzeugt wird' }] : []),
    ];
    const again = state === 'failed' && maySend;
    return {
      rows,
      paragraphs: this.readable.paragraphs(message.text),
      again: again && sendAgainUrl(message.id),
    };
  }

  sendAgain({ id, recipient, subject, lastError }: OutboxMessage) {
    return {
      action: sendAgainUrl(id),
      cancelHref: messageUrl(id),
      effects: [
        `Die E-Mail „${subject}“ geht noch einmal an ${recipient}.`,
        ...(lastError ? [`Beim letzten Mal sagte der Mailserver: ${lastError}`] : []),
        'Der erneute Versand steht im Protokoll.',
      ],
    };
  }

  private whatNext({ state, attempts, nextTryAt, lastError, sentAt, sentBefore }: OutboxLine): string {
    if (sentBefore) return sentBeforeText(sentAt);
    if (state !== 'queued') return state === 'failed' ? (lastError ?? '') : '';
    if (!this.config.smtpUrl) return 'Kein Mailserver eingetragen';
    const when = nextTryAt ? dateTime(nextTryAt, 'de') : '';
    return attempts > 0 ? `Nächster Versuch: ${when}` : `Wird verschickt ab ${when}`;
  }

  /** The text as the reader gets it, its personal links named only. */
}

/** The database was restored from a backup; the mail went out before that. */
const sentBeforeText = (at: Date | null): string =>
  `Laut Versandprotokoll bereits ${at ? `am ${dateTime(at, 'de')} ` : ''}verschickt, nicht noch einmal`;
