import { Controller, Get, Query } from '@nestjs/common';
import { safePath } from '../../../accounts/domain/continue-to.js';
import { CycleQueries } from '../../../cycles/cycle.queries.js';
import { Clock } from '../../../platform/clock/clock.js';
import { AccessFor } from '../../../platform/http/access.js';
import { type Caller, TheCaller } from '../../../platform/http/caller.js';
import { longDate, time } from '../../../platform/i18n/formats.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { page } from '../../../platform/views/page.js';
import { sitePaths } from '../../site.paths.js';
import { callState } from './call.js';
import { contactOf, ownQuestions } from './cycle-texts.presenter.js';
import { operatorOf, questionKeys, sectionKeys, sections } from './information.presenter.js';

/** Pages of plain text: questions, what the law asks for, Leichte Sprache. */
@Controller()
export class InformationController {
  constructor(
    private readonly cycles: CycleQueries,
    private readonly texts: Texts,
    private readonly clock: Clock,
  ) {}

  @Get(sitePaths.questions)
  @AccessFor('public')
  async questions(@TheCaller() { lang }: Caller) {
    const cycle = await this.cycles.current(this.clock.now());
    const model = {
      questions: [...ownQuestions(cycle, lang), ...sections(this.texts, lang, 'questions', questionKeys)],
      contact: contactOf(cycle),
      ...operatorOf(this.texts, lang),
    };
    return page('site/public/questions', this.texts.t(lang, 'site.questions.title'), model, {
      lead: this.texts.t(lang, 'site.questions.lead'),
    });
  }

  @Get(sitePaths.imprint)
  @AccessFor('public')
  imprint(@TheCaller() { lang }: Caller) {
    const model = { sections: sections(this.texts, lang, 'imprint', sectionKeys.imprint) };
    return page('site/public/sections', this.texts.t(lang, 'site.imprint.title'), model, { noindex: true });
  }

  @Get(sitePaths.privacy)
  @AccessFor('public')
  async privacy(@TheCaller() { lang }: Caller) {
    const cycle = await this.cycles.current(this.clock.now());
    const drafts = cycle && this.texts.t(lang, 'site.privacy.drafts', { count: cycle.retention });
    const model = {
      sections: sections(this.texts, lang, 'privacy', sectionKeys.privacy).map((section) =>
        drafts && section.id === 'retention' ? { ...section, text: `${section.text}\n- ${drafts}` } : section,
      ),
    };
    return page('site/public/sections', this.texts.t(lang, 'site.privacy.title'), model, {
      lead: this.texts.t(lang, 'site.privacy.lead'),
      noindex: true,
    });
  }

  /** `?seite=` names the page on which somebody met a barrier. */
  @Get(sitePaths.accessibility)
  @AccessFor('public')
  accessibility(@TheCaller() { lang }: Caller, @Query('seite') barrierPage: unknown) {
    const { email } = operatorOf(this.texts, lang);
    const where = safePath(barrierPage, '');
    const subject = this.texts.t(lang, 'site.accessibility.mailSubject', { page: where || '…' });
    const model = {
      sections: sections(this.texts, lang, 'accessibility', sectionKeys.accessibility),
      email,
      where,
      mailHref: `mailto:${email}?subject=${encodeURIComponent(subject)}`,
    };
    return page('site/public/accessibility', this.texts.t(lang, 'site.accessibility.title'), model);
  }

  @Get(sitePaths.plainLanguage)
  @AccessFor('public')
  async plainLanguage() {
    const now = this.clock.now();
    const cycle = await this.cycles.current(now);
    const state = callState(cycle, now);
    const deadline = cycle?.milestones.deadline;
    const model = {
      year: cycle?.year,
      open: state === 'open' && deadline && { day: longDate(deadline, 'de'), time: time(deadline, 'de') },
      soon: state === 'soon',
      over: state === 'judging' || state === 'decided' || state === 'over',
      ...operatorOf(this.texts, 'de'),
    };
    return page('site/public/plain-language', 'Leichte Sprache', model);
  }
}
