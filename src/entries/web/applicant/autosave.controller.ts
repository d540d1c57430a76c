import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AccessFor } from '../../../platform/http/access.js';
import { Me, type SignedIn } from '../../../platform/http/caller.js';
import { type Body as Fields, fieldsOf } from '../../../platform/http/forms.js';
import { KeptInputs } from '../../../platform/http/kept-inputs.js';
import { cookieNames } from '../../../platform/http/cookies.js';
import { time } from '../../../platform/i18n/formats.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { readMarks, writtenMarks } from '../../domain/answer-marks.js';
import { questionOf } from '../../domain/answer-rows.js';
import { entryPaths, sectionUrl } from '../../entries.paths.js';
import { basisFields } from '../../domain/section-basis.js';
import { SectionService } from '../../section.service.js';

/** What the browser is told; it may build its next save on `marks`. */
export interface Autosaved {
  /** "Gespeichert um 14:03 Uhr" */
  text: string;
  /** What the page builds on from now for what it posted, as its hidden field holds it. */
  marks: string;
  /** Keys of questions that somebody else answered differently meanwhile: not saved. */
  conflicts: readonly string[];
}

/** Saving while somebody types: some fields of a section, in one short transaction, with a short answer. */
@Controller()
export class AutosaveController {
  constructor(
    private readonly sections: SectionService,
    private readonly kept: KeptInputs,
    private readonly texts: Texts,
  ) {}

  @Post(entryPaths.autosave)
  @HttpCode(200)
  @AccessFor('signed-in', 'entries in whose team one is')
  async save(
    @Me() { actor, identity, lang }: SignedIn,
    @Param('id') entryId: string,
    @Param('key') sectionKey: string,
    @Body() body: Fields,
    @Req() request: FastifyRequest,
  ): Promise<Autosaved> {
    const section = { entryId, personId: identity.personId, sectionKey, fields: fieldsOf(body) };
    const { marks, conflicts, at } = await this.sections.save(actor, section);
    const token = request.cookies[cookieNames.kept];
    if (token && conflicts.length === 0)
      await this.kept.forgetIf(token, sectionUrl(entryId, sectionKey), (typed) =>
        holdsAll(section.fields, typed),
      );
    return {
      text: this.texts.t(lang, 'drafts.autosave.saved', { at: time(at, lang) }),
      marks: writtenMarks(marks),
      conflicts: [...new Set(conflicts.map(questionOf))],
    };
  }
}

/** Whether a save is about every question of a form that was kept over an interruption: it had that text before it. */
function holdsAll(saved: Fields, kept: Fields): boolean {
  const about = (fields: Fields) => Object.keys(readMarks(fields[basisFields.marks]) ?? {}).map(questionOf);
  const questions = about(saved);
  return about(kept).every((question) => questions.includes(question));
}
