const legalForms = /\b(e ?v|eingetragener verein|g?gmbh|gemeinnuetzige gmbh|eg|ug|ag|ggmbh)\b/g;

/**
 * A name of an organisation to compare by: small letters, ä as ae, no accents, no punctuation, no legal form. "Bündnis Eine Welt e. V." and
 * "BUENDNIS EINE WELT" are the same.
 */
export function comparableName(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .replaceAll(legalForms, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
