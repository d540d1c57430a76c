export const municipalityPaths = {
  /** JSON for the typeahead: `?q=`. */
  search: '/kommunen/suche',
  directory: '/organisation/kommunen',
  import: '/organisation/kommunen/import/:id',
} as const;

export const importUrl = (id: string): string => municipalityPaths.import.replace(':id', id);
