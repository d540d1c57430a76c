/** A tag is given or taken away by one act, however many entries that concerns; only those that changed are named. */
const tagging =
  (type: string) => (cycleId: string, payload: { tagId: string; entries: readonly string[] }) => ({
    type,
    subject: { kind: 'cycle', id: cycleId },
    payload: { ...payload, count: payload.entries.length },
  });

export const entriesTagged = tagging('EntriesTagged');
export const entriesUntagged = tagging('EntriesUntagged');

const noting = (type: string) => (entryId: string, noteId: string) => ({
  type,
  subject: { kind: 'entry', id: entryId },
  payload: { noteId },
});

/** What a note says stays with the note: the log outlives it. */
export const noteWritten = noting('NoteWritten');
export const noteChanged = noting('NoteChanged');
export const noteDeleted = noting('NoteDeleted');
