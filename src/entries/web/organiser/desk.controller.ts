import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { AccessFor } from '../../../platform/http/access.js';
import { Kept, Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { type Body as Fields, fieldsOf, Forms } from '../../../platform/http/forms.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { type FormState, openedForm } from '../../../platform/views/form.js';
import { deskPaths, deskUrl, noteUrl } from '../../desk.paths.js';
import { DeskQueries } from '../../desk.queries.js';
import { longestNote, longestTag } from '../../domain/desk.js';
import { NoteService } from '../../note.service.js';
import { OrganiserEntryQueries } from '../../organiser-entry.queries.js';
import { organiserEntryUrl } from '../../organiser.paths.js';
import { TagService } from '../../tag.service.js';
import { organiserPage } from './frame.js';

const only = 'their own notes';
const textOf = (body: Fields, name: string): string => (typeof body[name] === 'string' ? body[name] : '');

/** What organisers note about one entry: tags, and notes that nobody else reads. */
@Controller()
export class DeskController {
  constructor(
    private readonly entries: OrganiserEntryQueries,
    private readonly desk: DeskQueries,
    private readonly tags: TagService,
    private readonly notes: NoteService,
    private readonly forms: Forms,
  ) {}

  @Get(deskPaths.tag)
  @AccessFor('organiser')
  askTag(@Param('id') id: string, @Kept() kept: Fields | undefined) {
    return this.tagPage(id, openedForm(kept));
  }

  @Post(deskPaths.tag)
  @AccessFor('organiser')
  async tag(@Me() { lang, actor }: SignedIn, @Param('id') id: string, @Body() body: Fields) {
    const { cycleId } = found(await this.entries.byId(id));
    return this.forms.guard(
      lang,
      fieldsOf(body),
      async () => {
        await this.tags.tag(actor, cycleId, [id], textOf(body, 'tag'));
        return redirect(`${organiserEntryUrl(id)}#notizen`);
      },
      (form) => this.tagPage(id, form),
    );
  }

  @Post(deskPaths.untag)
  @AccessFor('organiser')
  async untag(@Me() { actor }: SignedIn, @Param('id') id: string, @Param('tagId') tagId: string) {
    const { cycleId } = found(await this.entries.byId(id));
    await this.tags.untag(actor, cycleId, [id], tagId);
    return redirect(`${organiserEntryUrl(id)}#notizen`);
  }

  @Get(deskPaths.notes)
  @AccessFor('organiser')
  askNote(@Param('id') id: string, @Kept() kept: Fields | undefined) {
    return this.notePage(id, 'Notiz schreiben', openedForm(kept, { text: '' }), {
      action: deskUrl('notes', id),
    });
  }

  @Post(deskPaths.notes)
  @AccessFor('organiser')
  write(@Me() { lang, actor, identity }: SignedIn, @Param('id') id: string, @Body() body: Fields) {
    return this.forms.guard(
      lang,
      fieldsOf(body),
      async () => {
        await this.notes.write(actor, id, identity.personId, textOf(body, 'text'));
        return redirect(`${organiserEntryUrl(id)}#notizen`, success('desk.flash.noteWritten'));
      },
      (form) => this.notePage(id, 'Notiz schreiben', form, { action: deskUrl('notes', id) }),
    );
  }

  @Get(deskPaths.note)
  @AccessFor('organiser', only)
  async edit(
    @Me() { identity }: SignedIn,
    @Param('id') id: string,
    @Param('noteId') noteId: string,
    @Kept() kept: Fields | undefined,
  ) {
    const { text } = found(await this.desk.ownNote(id, noteId, identity.personId));
    return this.notePage(id, 'Notiz ändern', openedForm(kept, { text }), editing(id, noteId));
  }

  @Post(deskPaths.note)
  @AccessFor('organiser', only)
  change(
    @Me() { lang, actor, identity }: SignedIn,
    @Param('id') entryId: string,
    @Param('noteId') noteId: string,
    @Body() body: Fields,
  ) {
    const note = { entryId, noteId, authorId: identity.personId };
    return this.forms.guard(
      lang,
      fieldsOf(body),
      async () => {
        await this.notes.change(actor, note, textOf(body, 'text'));
        return redirect(`${organiserEntryUrl(entryId)}#notizen`, success('desk.flash.noteChanged'));
      },
      (form) => this.notePage(entryId, 'Notiz ändern', form, editing(entryId, noteId)),
    );
  }

  @Post(deskPaths.deleteNote)
  @AccessFor('organiser', only)
  async delete(
    @Me() { actor, identity }: SignedIn,
    @Param('id') entryId: string,
    @Param('noteId') noteId: string,
  ) {
    await this.notes.delete(actor, { entryId, noteId, authorId: identity.personId });
    return redirect(`${organiserEntryUrl(entryId)}#notizen`, success('desk.flash.noteDeleted'));
  }

  private async tagPage(id: string, form: FormState) {
    const entry = found(await this.entries.byId(id));
    const model = { form, action: deskUrl('tag', id), cancelHref: organiserEntryUrl(id), limit: longestTag };
    return organiserPage('tag', 'Schlagwort vergeben', entry, model, { here: 'Schlagwort vergeben' });
  }

  private async notePage(id: string, title: string, form: FormState, links: object) {
    const entry = found(await this.entries.byId(id));
    const model = { form, ...links, cancelHref: organiserEntryUrl(id), limit: longestNote };
    return organiserPage('note', title, entry, model, { here: title });
  }
}

const editing = (entryId: string, noteId: string) => ({
  action: noteUrl(entryId, noteId),
  deleteAction: noteUrl(entryId, noteId, 'deleteNote'),
});
