import { Controller, Get, Query } from '@nestjs/common';
import { accountPaths } from '../../../accounts/accounts.paths.js';
import { AuditLog } from '../../../platform/audit/audit-log.js';
import { AccessFor } from '../../../platform/http/access.js';
import { pageNumber } from '../../../platform/http/page-number.js';
import { searchText } from '../../../platform/http/search-text.js';
import { number } from '../../../platform/i18n/formats.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { page } from '../../../platform/views/page.js';
import { type AuditFilter, AuditQueries } from '../../audit/audit.queries.js';
import { sitePaths } from '../../site.paths.js';
import { auditModel, breakWords } from './audit.presenter.js';

const readers = ['organiser', 'auditor', 'administrator'];
const organisation = { text: 'Organisation', href: accountPaths.organisation };

/** Who decided what and when; and whether the chain of it holds. */
@Controller()
export class AuditController {
  constructor(
    private readonly audit: AuditQueries,
    private readonly log: AuditLog,
    private readonly texts: Texts,
  ) {}

  @Get(sitePaths.audit)
  @AccessFor(readers, 'the whole log')
  async list(@Query() query: Record<string, unknown>) {
    const filter = filterOf(query);
    const model = auditModel(this.texts, filter, await this.audit.list(filter));
    return page('site/organiser/audit', 'Protokoll', model, {
      breadcrumb: [organisation, { text: 'Protokoll' }],
      lead: 'Jede Entscheidung mit Zeit und Person. Einträge werden nur angefügt, nie geändert.',
      wide: true,
      noindex: true,
    });
  }

  @Get(sitePaths.auditCheck)
  @AccessFor(readers, 'the whole log')
  async check() {
    const { links, breaks } = await this.log.verify();
    const model = {
      holds: breaks.length === 0,
      links: number(links, 'de'),
      breaks: breaks.map(({ position, problem }) => `Eintrag ${position}: ${breakWords(problem)}`),
      back: sitePaths.audit,
    };
    return page('site/organiser/audit-check', 'Prüfung des Protokolls', model, {
      breadcrumb: [organisation, { text: 'Protokoll', href: sitePaths.audit }, { text: 'Prüfung' }],
      noindex: true,
    });
  }
}

function filterOf(query: Record<string, unknown>): AuditFilter {
  const text = (name: string) => searchText(query[name]);
  return {
    kind: text('art'),
    type: text('typ'),
    person: text('person'),
    page: pageNumber(query['seite']),
  };
}
