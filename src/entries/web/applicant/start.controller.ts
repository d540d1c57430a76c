import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { CycleQueries } from '../../../cycles/cycle.queries.js';
import type { CycleView } from '../../../cycles/cycle-view.js';
import { allowsAt } from '../../../cycles/domain/phase.js';
import { MunicipalityQueries } from '../../../municipalities/municipality.queries.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AccessFor } from '../../../platform/http/access.js';
import { Kept, Me, type SignedIn } from '../../../platform/http/caller.js';
import { DomainError, found } from '../../../platform/http/domain-error.js';
import { type Body as Fields } from '../../../platform/http/forms.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { CarryOverQueries } from '../../carry-over.queries.js';
import { EntryService } from '../../entry.service.js';
import { entryErrors } from '../../domain/errors.js';
import { entryPaths, entryUrl } from '../../entries.paths.js';
import { redeemUrl } from '../../late.paths.js';
import { applicantPage } from './frame.js';
import { chosenView, searchView } from './start.presenter.js';
import { TakenPage } from './taken-page.js';

/** Whoever has a late-access code begins with it. */
const notOpen = { paths: entryPaths, codeHref: redeemUrl() };

/** Choosing the municipality, and starting its entry. */
@Controller()
export class StartController {
  constructor(
    private readonly cycles: CycleQueries,
    private readonly municipalities: MunicipalityQueries,
    private readonly entries: EntryService,
    private readonly takenPage: TakenPage,
    private readonly carried: CarryOverQueries,
    private readonly clock: Clock,
    private readonly texts: Texts,
  ) {}

  @Get(entryPaths.start)
  @AccessFor('signed-in', 'nothing of entries')
  async choose(
    @Me() { lang, identity }: SignedIn,
    @Query('q') q: unknown,
    @Query('kommune') chosenId: unknown,
    @Kept() kept: Fields | undefined,
  ) {
    const cycle = await this.openCycle();
    const title = this.texts.t(lang, 'entries.start.title');
    if (!cycle) return applicantPage(this.texts, lang, 'not-open', title, notOpen);
    const text = typeof q === 'string' ? q.slice(0, 200) : '';
    const id = kept?.['kommune'] ?? chosenId;
    const chosen = typeof id === 'string' ? await this.municipalities.byId(id) : undefined;
    const usable = chosen && !chosen.retiredOn ? chosen : undefined;
    const hits = usable || text.trim() === '' ? undefined : await this.municipalities.search(text);
    const model = {
      ...searchView(this.texts, lang, text, hits),
      cycle: { id: cycle.id, name: cycle.name, deadline: cycle.milestones.deadline },
      chosen: usable && chosenView(this.texts, lang, usable, cycle.sizeClasses),
      earlier: usable && (await this.carried.offered(usable.id, cycle.year, identity.personId)),
      paths: entryPaths,
    };
    return applicantPage(this.texts, lang, 'start', title, model);
  }

  @Post(entryPaths.start)
  @AccessFor('signed-in', 'own entries')
  async start(@Me() me: SignedIn, @Body() body: Fields) {
    const { lang, actor, identity } = me;
    const cycle = await this.openCycle();
    const title = this.texts.t(lang, 'entries.start.title');
    if (!cycle) return applicantPage(this.texts, lang, 'not-open', title, notOpen, { status: 422 });
    const municipality = found(await this.municipalities.byId(String(body['kommune'])));
    try {
      const { personId } = identity;
      const id = await this.entries.start(actor, {
        cycleId: cycle.id,
        municipalityId: municipality.id,
        personId,
        carryOver: wanted(body),
      });
      return redirect(
        entryUrl(id),
        success('entries.flash.started', { municipality: municipality.shortName }),
      );
    } catch (error) {
      if (!(error instanceof DomainError) || error.key !== entryErrors.alreadyStarted) throw error;
      return found(await this.takenPage.show(me, cycle, municipality));
    }
  }

  /** The cycle in which an entry can be started now. */
  private async openCycle(): Promise<CycleView | undefined> {
    const now = this.clock.now();
    const cycle = await this.cycles.current(now);
    return cycle && allowsAt(cycle.schedule, 'startEntry', now) ? cycle : undefined;
  }
}

/** How much of an earlier entry the pressed button and the box beside it ask for. */
function wanted(body: Fields): 'masterData' | 'everything' | undefined {
  if (body['beginn'] !== 'uebernehmen') return undefined;
  return body['texte'] === 'ja' ? 'everything' : 'masterData';
}
