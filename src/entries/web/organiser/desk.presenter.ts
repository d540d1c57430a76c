import { dateTime } from '../../../platform/i18n/formats.js';
import { deskUrl, noteUrl, untagUrl } from '../../desk.paths.js';
import type { DeskOfEntry } from '../../desk.queries.js';
import { longestNote, longestTag } from '../../domain/desk.js';
import type { OrganiserEntry } from '../../organiser-entry.queries.js';

/** The box of the organisation on an entry's page; auditors see only where else to look: notes are for organisers. */
export function deskBox(entry: OrganiserEntry, desk: DeskOfEntry, mayWrite: boolean) {
  const { id, submissions } = entry;
  const places = {
    ...(submissions.length > 0 && { pdfHref: deskUrl('dossierPdf', id) }),
  };
  if (!mayWrite) return { ...places, mayWrite: false };
  return {
    ...places,
    mayWrite: true,
    tags: desk.tags.map((tag) => ({ name: tag.name, untagAction: untagUrl(id, tag.id) })),
    otherTags: desk.otherTags,
    tagAction: deskUrl('tag', id),
    tagLimit: longestTag,
    notes: desk.notes.map((note) => ({
      author: note.author,
      text: note.text,
      at: `${dateTime(note.writtenAt, 'de')}${note.changedAt ? `, geändert ${dateTime(note.changedAt, 'de')}` : ''}`,
      ...(note.own && { editHref: noteUrl(id, note.id) }),
    })),
    noteAction: deskUrl('notes', id),
    noteLimit: longestNote,
  };
}
