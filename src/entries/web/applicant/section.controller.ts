import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { AccessFor } from '../../../platform/http/access.js';
import { Kept, Me, type SignedIn } from '../../../platform/http/caller.js';
import { DomainErrors, found } from '../../../platform/http/domain-error.js';
import { type Body as Fields, fieldsOf } from '../../../platform/http/forms.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { textIn } from '../../../cycles/domain/localized-text.js';
import { fieldId } from '../../../platform/views/form.js';
import { type Section, sectionOf } from '../../domain/form-definition.js';
import { editRefusal } from '../../domain/guards.js';
import { mergeAnswers } from '../../domain/merge-answers.js';
import { readSection } from '../../domain/read-answers.js';
import { disputedIn, readBasis } from '../../domain/section-basis.js';
import { CarryOverService } from '../../carry-over.service.js';
import { DossierQueries } from '../../dossier.queries.js';
import { entryPaths, entryUrl, sectionUrl } from '../../entries.paths.js';
import type { Dossier } from '../../read-dossier.js';
import { SectionHistoryQueries } from '../../section-history.queries.js';
import { SectionService } from '../../section.service.js';
import { entryPage } from './frame.js';
import { firstAppeared } from './appeared.js';
import { disputesOf, undecidedProblems, withOwnText } from './disputes.js';
import { readAct, withoutRow } from './section-act.js';
import { sectionModel, type SectionPage, storedProblems } from './section.presenter.js';

/** One section of the dossier: its page and its saving, at one address, so that typed text finds its way back. */
@Controller()
export class SectionController {
  constructor(
    private readonly dossiers: DossierQueries,
    private readonly history: SectionHistoryQueries,
    private readonly sections: SectionService,
    private readonly carryOvers: CarryOverService,
    private readonly clock: Clock,
    private readonly texts: Texts,
  ) {}

  @Get(entryPaths.section)
  @AccessFor('signed-in', 'entries in whose team one is')
  async show(
    @Me() me: SignedIn,
    @Param('id') id: string,
    @Param('key') key: string,
    @Query('zeilen') rows: unknown,
    @Kept() kept: Fields | undefined,
  ) {
    const { dossier, section } = await this.find(me, id, key);
    if (kept) return this.restored(me, dossier, section, kept);
    if (editRefusal(dossier, this.clock.now())) return redirect(entryUrl(id));
    const problems = storedProblems(dossier, section);
    return this.page(me, dossier, section, { problems, rows: Number(rows) || 0 }, 200);
  }

  @Post(entryPaths.section)
  @AccessFor('signed-in', 'entries in whose team one is')
  async save(@Me() me: SignedIn, @Param('id') id: string, @Param('key') key: string, @Body() body: Fields) {
    const before = found(await this.dossiers.ofMember(id, me.identity.personId));
    const shown = found(await this.dossiers.sectionShown(before, key, body));
    const act = readAct(body['tun']);
    const fields = act.kind === 'without' ? withoutRow(fieldsOf(body), act) : fieldsOf(body);
    try {
      const { personId } = me.identity;
      const saved = await this.sections.save(me.actor, { entryId: id, personId, sectionKey: key, fields });
      if (before.unchecked[key]) await this.carryOvers.sectionSeen(me.actor, id, personId, key);
      const dossier = found(await this.dossiers.ofMember(id, personId));
      const section = sectionOf(dossier.form, key);
      if (!section) return redirect(entryUrl(id), success('forms.flash.sectionGone'));
      if (saved.conflicts.length > 0) return await this.ask(me, dossier, section, fields, saved.conflicts);
      if (act.kind === 'more' || act.kind === 'without')
        return redirect(`${sectionUrl(id, key)}?zeilen=${act.rows}`);
      const problems = storedProblems(dossier, section);
      if (problems.length > 0) return this.page(me, dossier, section, { problems, savedAnyway: true });
      const appeared = firstAppeared(before, section, fields);
      if (appeared)
        return redirect(`${sectionUrl(id, key)}#${fieldId(appeared)}`, success('forms.flash.appeared'));
      const flash = saved.others.length > 0 ? 'drafts.flash.merged' : 'entries.flash.saved';
      return redirect(this.after(act.kind, dossier, section), success(flash));
    } catch (error) {
      if (!(error instanceof DomainErrors)) throw error;
      const dossier = found(await this.dossiers.ofMember(id, me.identity.personId));
      const typed = readSection(shown, fields);
      return this.page(me, dossier, shown, { typed, problems: error.problems, closed: true }, 422);
    }
  }

  /** What was typed before an interruption, beside what others saved since. */
  private async restored(me: SignedIn, dossier: Dossier, section: Section, kept: Fields) {
    const mine = readSection(section, kept);
    const current = dossier.answers[section.key] ?? {};
    const { answers, conflicts } = mergeAnswers({ current, mine, ...readBasis(section, kept, mine) });
    const typed = withOwnText(answers, mine, conflicts);
    const disputes = await this.disputes(me, dossier, section, conflicts);
    return this.page(me, dossier, section, { typed, disputes, restored: true });
  }

  /** Both texts of an answer beside each other; everything else is saved. */
  private async ask(
    me: SignedIn,
    dossier: Dossier,
    section: Section,
    fields: Fields,
    conflicts: readonly string[],
  ) {
    const again = conflicts.filter((key) => disputedIn(fields).includes(key));
    const current = dossier.answers[section.key] ?? {};
    const typed = withOwnText(current, readSection(section, fields), conflicts);
    const disputes = await this.disputes(me, dossier, section, conflicts);
    const problems = undecidedProblems(again);
    return this.page(me, dossier, section, { typed, disputes, problems }, again.length > 0 ? 422 : 409);
  }

  private async disputes(
    { identity }: SignedIn,
    dossier: Dossier,
    { key }: Section,
    conflicts: readonly string[],
  ) {
    if (conflicts.length === 0) return [];
    const versions = await this.history.ofSection(dossier.id, identity.personId, key);
    return disputesOf(conflicts, versions, dossier.sections[key]);
  }

  private async find({ identity }: SignedIn, id: string, key: string) {
    const dossier = found(await this.dossiers.ofMember(id, identity.personId));
    return { dossier, section: found(sectionOf(dossier.form, key)) };
  }

  private after(kind: string, { id, form }: Dossier, section: Section): string {
    const next = form.sections[form.sections.findIndex(({ key }) => key === section.key) + 1];
    if (kind === 'back') return entryUrl(id);
    if (kind === 'stay') return sectionUrl(id, section.key);
    return next ? sectionUrl(id, next.key) : entryUrl(id, 'partners');
  }

  private page(
    { lang, identity }: SignedIn,
    dossier: Dossier,
    section: Section,
    shown: SectionPage,
    status?: number,
  ) {
    const model = sectionModel(dossier, section, shown, {
      texts: this.texts,
      lang,
      now: this.clock.now(),
      personId: identity.personId,
    });
    const options = status === undefined ? {} : { status, ...(status === 200 && { failed: false }) };
    return entryPage(this.texts, lang, dossier, 'section', textIn(section.title, lang), model, options);
  }
}
