import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/config.js';
import type { SignedIn } from '../../platform/http/caller.js';
import { redirect, type Redirect, success } from '../../platform/http/redirect.js';
import { Texts } from '../../platform/i18n/texts.js';
import { publicUrl } from '../../platform/process/listen.js';
import { CalendarAddresses } from '../calendar-address.service.js';
import { CalendarQueries } from '../calendar.queries.js';
import type { CalendarPlan } from '../entities/calendar-address.entity.js';
import { subscription } from './subscription.js';

/** A page with the personal address of a calendar and where its feed is. */
export interface CalendarPlace {
  plan: CalendarPlan;
  page: string;
  /** With `:token`. */
  feed: string;
}

/** What pages of personal calendars share: the address, drawing another, ending it. */
@Injectable()
export class PersonalCalendar {
  constructor(
    private readonly queries: CalendarQueries,
    private readonly addresses: CalendarAddresses,
    private readonly texts: Texts,
    private readonly config: Config,
  ) {}

  /** Model of `cycles/personal-calendar`. */
  async model({ identity, lang }: SignedIn, { plan, page, feed }: CalendarPlace) {
    const id = await this.queries.addressOf(identity.personId, plan);
    const address = id && publicUrl(this.config) + feed.replace(':token', this.addresses.token(id));
    return {
      action: page,
      intro: this.texts.t(lang, `calendar.intro.${plan}`),
      subscription: address && subscription(this.texts, lang, address),
    };
  }

  /** One of the page's buttons; whatever else is posted shows the page again. */
  async act({ actor, identity }: SignedIn, { plan, page }: CalendarPlace, act: unknown): Promise<Redirect> {
    const { personId } = identity;
    if (act === 'anlegen') await this.addresses.open(actor, personId, plan);
    if (act === 'erneuern') {
      await this.addresses.renew(actor, personId, plan);
      return redirect(page, success('calendar.renewed'));
    }
    if (act === 'beenden') {
      await this.addresses.end(actor, personId, plan);
      return redirect(page, success('calendar.ended'));
    }
    return redirect(page);
  }
}
