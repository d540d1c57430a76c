import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { AccessFor } from '../../../platform/http/access.js';
import { Me, type SignedIn } from '../../../platform/http/caller.js';
import { type Body as Fields, fieldsOf } from '../../../platform/http/forms.js';
import { time } from '../../../platform/i18n/formats.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { answerTo, markOf, writtenMarks } from '../../domain/answer-marks.js';
import { entryPaths } from '../../entries.paths.js';
import { SectionService } from '../../section.service.js';

/** What the browser is told; it may build its next save on `marks`. */
export interface Autosaved {
  /** "Gespeichert um 14:03 Uhr" */
  text: string;
  /** The marks of the answers that were saved, as the hidden field of the page holds them. */
  marks: string;
  /** Keys of questions that somebody else answered differently meanwhile: not saved. */
  conflicts: readonly string[];
}

/** Saving while somebody types: some fields of a section, in one short transaction, with a short answer. */
@Controller()
export class AutosaveController {
  constructor(
    private readonly sections: SectionService,
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
  ): Promise<Autosaved> {
    const section = { entryId, personId: identity.personId, sectionKey, fields: fieldsOf(body) };
    const { answers, same, changed, conflicts, at } = await this.sections.save(actor, section);
    const saved = [...same, ...changed].map((key) => [key, markOf(answerTo(answers, key))] as const);
    return {
      text: this.texts.t(lang, 'drafts.autosave.saved', { at: time(at, lang) }),
      marks: writtenMarks(Object.fromEntries(saved)),
      conflicts,
    };
  }
}
