import { Controller, Get } from '@nestjs/common';
import { allowsAt } from '../../../cycles/domain/phase.js';
import { CycleQueries } from '../../../cycles/cycle.queries.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AccessFor } from '../../../platform/http/access.js';
import { Me, type SignedIn } from '../../../platform/http/caller.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { page } from '../../../platform/views/page.js';
import { entryPaths, entryUrl } from '../../entries.paths.js';
import { redeemUrl } from '../../late.paths.js';
import { MyEntriesQueries } from '../../my-entries.queries.js';
import { TeamQueries } from '../../team.queries.js';
import { entryBadge } from '../badges.js';
import { requestView } from './request.presenter.js';

/** All entries of all cycles in whose team one is. */
@Controller()
export class EntryListController {
  constructor(
    private readonly entries: MyEntriesQueries,
    private readonly teams: TeamQueries,
    private readonly cycles: CycleQueries,
    private readonly clock: Clock,
    private readonly texts: Texts,
  ) {}

  @Get(entryPaths.list)
  @AccessFor('signed-in', 'entries in whose team one is')
  async list(@Me() { lang, identity }: SignedIn) {
    const now = this.clock.now();
    const [entries, requests, cycle] = await Promise.all([
      this.entries.entriesOf(identity.personId, now),
      this.teams.requestsOf(identity.personId),
      this.cycles.current(now),
    ]);
    const open = cycle && allowsAt(cycle.schedule, 'startEntry', now);
    const model = {
      entries: entries.map(({ id, state, ...entry }) => ({
        ...entry,
        href: entryUrl(id),
        badge: entryBadge(state, this.texts, lang),
        deadline: state === 'draft' ? entry.deadline : null,
      })),
      requests: requests.map((request) => requestView(request, this.texts, lang)),
      cycle: cycle && { name: cycle.name, deadline: cycle.milestones.deadline },
      codeHref: redeemUrl(),
      startHref: open ? entryPaths.start : undefined,
    };
    return page('entries/applicant/list', this.texts.t(lang, 'entries.list.title'), model, { noindex: true });
  }
}
