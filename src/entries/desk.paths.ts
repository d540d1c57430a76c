import { withQuery } from '../platform/http/with-query.js';
import { type FilterQuery } from './domain/entry-filter.js';

/** The organisation's desk: what is done with many entries, and what organisers note about one. */
export const deskPaths = {
  csv: '/organisation/bewerbungen.csv',
  xlsx: '/organisation/bewerbungen.xlsx',
  selection: '/organisation/bewerbungen/auswahl',
  tagSelection: '/organisation/bewerbungen/auswahl/schlagwort',
  untagSelection: '/organisation/bewerbungen/auswahl/schlagwort-entfernen',
  savedFilters: '/organisation/bewerbungen/filter',
  deleteFilter: '/organisation/bewerbungen/filter/:id/loeschen',
  exports: '/organisation/exporte',
  export: '/organisation/exporte/:id',
  exportFile: '/organisation/exporte/:id/datei',
  cancelExport: '/organisation/exporte/:id/abbrechen',
  dossierPdf: '/organisation/bewerbungen/:id/dossier.pdf',
  tag: '/organisation/bewerbungen/:id/schlagwort',
  untag: '/organisation/bewerbungen/:id/schlagwort/:tagId/entfernen',
  notes: '/organisation/bewerbungen/:id/notizen',
  note: '/organisation/bewerbungen/:id/notizen/:noteId',
  deleteNote: '/organisation/bewerbungen/:id/notizen/:noteId/loeschen',
} as const;

type OfEntry = 'dossierPdf' | 'tag' | 'notes';
type OfExport = 'export' | 'exportFile' | 'cancelExport';

export const deskUrl = (page: OfEntry, entryId: string): string => deskPaths[page].replace(':id', entryId);

export const untagUrl = (entryId: string, tagId: string): string =>
  deskPaths.untag.replace(':id', entryId).replace(':tagId', tagId);

export const noteUrl = (entryId: string, noteId: string, page: 'note' | 'deleteNote' = 'note'): string =>
  deskPaths[page].replace(':id', entryId).replace(':noteId', noteId);

export const exportUrl = (id: string, page: OfExport = 'export'): string =>
  deskPaths[page].replace(':id', id);

export const deleteFilterUrl = (id: string): string => deskPaths.deleteFilter.replace(':id', id);

/** A page of the desk about what a filter finds. */
export const filteredUrl = (
  page: 'csv' | 'xlsx' | 'selection' | 'savedFilters',
  query: FilterQuery,
): string => withQuery(deskPaths[page], query);
