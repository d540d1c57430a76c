export const municipalityPaths = {
  /** JSON for the typeahead: `?q=`. */
  search: '/kommunen/suche',
  directory: '/organisation/kommunen',
  import: '/organisation/kommunen/import/:id',
  /** A municipality with its history over all cycles. */
  municipality: '/organisation/kommunen/:id',
} as const;

export const importUrl = (id: string): string => municipalityPaths.import.replace(':id', id);

export const municipalityUrl = (id: string): string => municipalityPaths.municipality.replace(':id', id);
