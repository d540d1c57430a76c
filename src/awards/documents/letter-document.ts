import { Injectable } from '@nestjs/common';
import { textIn } from '../../cycles/domain/localized-text.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { Pdf } from '../../platform/documents/pdf.js';
import { found } from '../../platform/http/domain-error.js';
import { longDateTime, money, toInstant } from '../../platform/i18n/formats.js';
import type { Lang } from '../../platform/i18n/lang.js';
import { Texts } from '../../platform/i18n/texts.js';
import type { RowSource } from '../../platform/database/row-source.js';
import type { LetterData } from './letter-data.js';
import { type LetterFacts, letterFacts } from './letter-facts.js';

export interface LetterFile {
  name: string;
  type: string;
  content: Buffer;
}

/** The letter of an entry as PDF: to look at before the release, in the mail after it. */
@Injectable()
export class LetterDocument {
  constructor(
    private readonly database: Database,
    private readonly pdf: Pdf,
    private readonly texts: Texts,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 404 for an entry that gets no letter */
  async render(entryId: string, lang: Lang, source: RowSource = this.database): Promise<LetterFile> {
    const facts = found(await letterFacts(source, entryId));
    const at = facts.releasedAt ?? this.clock.now();
    const data = this.dataOf(facts, at, lang);
    const content = await this.pdf.render('awards/letter', data, { lang, title: data.subject, at });
    const name = `${this.texts.t(lang, 'awards.letter.file')}-${facts.reference}.pdf`;
    return { name, type: 'application/pdf', content };
  }

  private dataOf(facts: LetterFacts, at: Temporal.Instant, lang: Lang): LetterData {
    const t = (key: string, params = {}) => this.texts.t(lang, `awards.letter.${key}`, params);
    const { kind, year, reference, title, municipality } = facts;
    const passage = textIn(facts.passage, lang);
    return {
      sender: { name: t('sender.name'), address: [t('sender.street'), t('sender.town')] },
      recipient: recipientLines(facts),
      reference,
      placeAndDate: t('placeAndDate', { date: dayOf(at, lang) }),
      subject: t(`${kind}.subject`, { year, municipality }),
      salutation: t('salutation'),
      paragraphs: [
        t('received', { title, year }),
        ...this.verdict(facts, lang),
        ...(passage ? passage.split(/\n{2,}/) : []),
        t('exchange'),
      ],
      closing: t('closing'),
      signatory: { name: t('signatory'), role: '' },
      enclosures: [],
    };
  }

  private verdict({ kind, awards, rejection, publicAt }: LetterFacts, lang: Lang): string[] {
    const t = (key: string, params = {}) => this.texts.t(lang, `awards.letter.${key}`, params);
    if (kind === 'participation') return [t('participation.decision'), t('participation.thanks')];
    if (kind === 'rejected') {
      return [t('rejected.decision'), ...(rejection ? [t('rejected.reason', { reason: rejection })] : [])];
    }
    const won = awards.map(({ prize, amountCents, shared }) => {
      const form = amountCents === 0 ? 'honour' : shared ? 'share' : 'prize';
      const params = { prize: textIn(prize, lang), amount: money(amountCents / 100, lang) };
      return t(`laureate.${form}`, params);
    });
    const secret = publicAt
      ? [t('laureate.confidential', { date: longDateTime(publicAt, lang, { zone: true }) })]
      : [];
    return [t('laureate.congratulations'), ...won, ...secret];
  }
}

function recipientLines({ fullName, owner, postcode, municipality }: LetterFacts): string[] {
  const town = postcode ? `${postcode} ${municipality}` : municipality;
  return [fullName, ...(owner ? [owner] : []), town];
}

/** "9. Oktober 2026" */
function dayOf(at: Temporal.Instant, lang: Lang): string {
  const locale = lang === 'de' ? 'de-DE' : 'en-GB';
  return toInstant(at)
    .toZonedDateTimeISO(Clock.zone)
    .toPlainDate()
    .toLocaleString(locale, { dateStyle: 'long' });
}
