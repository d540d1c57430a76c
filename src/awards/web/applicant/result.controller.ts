import { Controller, Get, Param } from '@nestjs/common';
import { textIn } from '../../../cycles/domain/localized-text.js';
import { entryPaths, entryUrl } from '../../../entries/entries.paths.js';
import { AccessFor } from '../../../platform/http/access.js';
import { Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { Download } from '../../../platform/http/download.js';
import { money } from '../../../platform/i18n/formats.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { page } from '../../../platform/views/page.js';
import { AwardQueries, type EntryResult } from '../../award.queries.js';
import { awardPaths, resultLetterUrl } from '../../awards.paths.js';
import { LetterDocument } from '../../documents/letter-document.js';

/** The applicant's own result; nothing of it before the letters are released. */
@Controller()
export class ResultController {
  constructor(
    private readonly awards: AwardQueries,
    private readonly document: LetterDocument,
    private readonly texts: Texts,
  ) {}

  @Get(awardPaths.result)
  @AccessFor('signed-in', 'entries of the own teams')
  async show(@Me() { identity, lang }: SignedIn, @Param('id') id: string) {
    const entry = found(await this.awards.ownEntry(id, identity.personId));
    const result = await this.awards.resultOf(entry.id);
    const t = (key: string) => this.texts.t(lang, `awards.result.${key}`);
    const model = {
      alert: { title: t(`${result?.kind ?? 'open'}.title`), text: t(`${result?.kind ?? 'open'}.text`) },
      kind: result?.kind === 'laureate' ? 'success' : 'info',
      awards: result ? this.awardRows(result, lang) : [],
      ...(result && { letterHref: resultLetterUrl(entry.id) }),
    };
    return page('awards/applicant/result', t('title'), model, {
      noindex: true,
      ...(entry.reference && { preline: entry.reference }),
      breadcrumb: [
        { text: t('entries'), href: entryPaths.list },
        { text: entry.title || entry.municipality, href: entryUrl(entry.id) },
        { text: t('title') },
      ],
    });
  }

  @Get(awardPaths.resultLetter)
  @AccessFor('signed-in', 'entries of the own teams, once the letters are released')
  async letter(@Me() { identity, lang }: SignedIn, @Param('id') id: string) {
    const entry = found(await this.awards.ownEntry(id, identity.personId));
    found(await this.awards.resultOf(entry.id));
    const { content, name, type } = await this.document.render(entry.id, lang);
    return new Download(content, name, type);
  }

  private awardRows({ awards }: EntryResult, lang: SignedIn['lang']) {
    return awards.map(({ prize, amountCents, shared }) => ({
      key: textIn(prize, lang),
      value:
        amountCents === 0
          ? this.texts.t(lang, 'awards.laureates.noMoney')
          : `${this.texts.t(lang, shared ? 'awards.result.share' : 'awards.result.money')}: ${money(amountCents / 100, lang)}`,
    }));
  }
}
