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

const exporting =
  <P extends Record<string, unknown>>(type: string) =>
  (exportId: string, payload: P) => ({ type, subject: { kind: 'export', id: exportId }, payload });

export const exportRequested = exporting<{ cycleId: string; count: number }>('ExportRequested');
export const exportFinished = exporting<{ count: number; sha256: string }>('ExportFinished');
export const exportFailed = exporting<{ done: number }>('ExportFailed');
export const exportCancelled = exporting<{ done: number }>('ExportCancelled');
