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
import { answerProblems } from '../../domain/check-answers.js';
import { type Section, sectionOf } from '../../domain/form-definition.js';
import { editRefusal } from '../../domain/guards.js';
import { readSection } from '../../domain/read-answers.js';
import { visibleSection } from '../../domain/visibility.js';
import { DossierQueries } from '../../dossier.queries.js';
import { entryPaths, entryUrl, sectionUrl } from '../../entries.paths.js';
import type { Dossier } from '../../read-dossier.js';
import { type SavedSection, SectionService } from '../../section.service.js';
import { entryPage } from './frame.js';
import { firstAppeared } from './appeared.js';
import { readAct, withoutRow } from './section-act.js';
import { sectionModel, type SectionPage } from './section.presenter.js';

/** One section of the dossier: its page and its saving, at one address, so that typed text finds its way back. */
@Controller()
export class SectionController {
  constructor(
    private readonly dossiers: DossierQueries,
    private readonly sections: SectionService,
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
    if (kept) {
      const answers = readSection(section, kept);
      return this.page(me, dossier, section, { answers, version: Number(kept['version']), restored: true });
    }
    if (editRefusal(dossier, this.clock.now())) return redirect(entryUrl(id));
    const answers = dossier.answers[key] ?? {};
    const version = dossier.sections[key]?.version ?? 0;
    const asked = visibleSection(dossier.form, dossier.answers, section);
    const shown = { answers, version, problems: answerProblems(asked, answers), rows: Number(rows) || 0 };
    return this.page(me, dossier, section, shown, 200);
  }

  @Post(entryPaths.section)
  @AccessFor('signed-in', 'entries in whose team one is')
  async save(@Me() me: SignedIn, @Param('id') id: string, @Param('key') key: string, @Body() body: Fields) {
    const { dossier: before, section } = await this.find(me, id, key);
    const act = readAct(body['tun']);
    const fields = act.kind === 'without' ? withoutRow(fieldsOf(body), act) : fieldsOf(body);
    const answers = readSection(section, fields);
    const version = Number(body['version']) || 0;
    try {
      const { personId } = me.identity;
      const saved = await this.sections.save(me.actor, {
        entryId: id,
        personId,
        sectionKey: key,
        version,
        fields,
      });
      if (saved.outcome === 'conflict') return await this.conflict(me, id, key, fields, saved);
      if (act.kind === 'more' || act.kind === 'without')
        return redirect(`${sectionUrl(id, key)}?zeilen=${act.rows}`);
      const appeared = saved.problems.length === 0 && firstAppeared(before, section, fields);
      if (appeared)
        return redirect(`${sectionUrl(id, key)}#${fieldId(appeared)}`, success('forms.flash.appeared'));
      if (saved.problems.length === 0)
        return redirect(
          this.after(act.kind, id, section, await this.find(me, id, key)),
          success('entries.flash.saved'),
        );
      const { dossier } = await this.find(me, id, key);
      return await this.page(me, dossier, section, {
        answers,
        version: saved.version,
        problems: saved.problems,
        savedAnyway: true,
      });
    } catch (error) {
      if (!(error instanceof DomainErrors)) throw error;
      const { dossier } = await this.find(me, id, key);
      return this.page(
        me,
        dossier,
        section,
        { answers, version, problems: error.problems, closed: true },
        422,
      );
    }
  }

  private async conflict(me: SignedIn, id: string, key: string, fields: Fields, saved: SavedSection) {
    const { dossier, section } = await this.find(me, id, key);
    const answers = readSection(section, fields);
    return this.page(me, dossier, section, { answers, version: saved.version, conflict: true }, 409);
  }

  private async find({ identity }: SignedIn, id: string, key: string) {
    const dossier = found(await this.dossiers.ofMember(id, identity.personId));
    return { dossier, section: found(sectionOf(dossier.form, key)) };
  }

  private after(kind: string, id: string, section: Section, { dossier }: { dossier: Dossier }): string {
    const { sections } = dossier.form;
    const next = sections[sections.findIndex(({ key }) => key === section.key) + 1];
    if (kind === 'back') return entryUrl(id);
    return next ? sectionUrl(id, next.key) : entryUrl(id, 'partners');
  }

  private page({ lang }: SignedIn, dossier: Dossier, section: Section, shown: SectionPage, status?: number) {
    const model = sectionModel(dossier, section, shown, this.texts, lang);
    const options = status === undefined ? {} : { status, ...(status === 200 && { failed: false }) };
    return entryPage(this.texts, lang, dossier, 'section', textIn(section.title, lang), model, options);
  }
}
