/**
 * Textkennzeichen: what the directory says a body is. A Kreis that is a town of its own (41, 42), a Verband of one
 * municipality (50) and an "erfüllende Gemeinde" (58, a municipality that also acts for its neighbours) stand a
 * second time as municipality: that one applies. Gemeindefreie Gebiete (65, 66) have nobody who could.
 */
const districtTowns: Record<number, string> = { 41: 'kreisfreie Stadt', 42: 'Stadtkreis' };
const districts: Record<number, string> = { 43: 'Kreis', 44: 'Landkreis', 45: 'Regionalverband' };
const associations: Record<number, string> = {
  51: 'Amt',
  52: 'Samtgemeinde',
  53: 'Verbandsgemeinde',
  54: 'Verwaltungsgemeinschaft',
  55: 'Kirchspielslandgemeinde',
  56: 'Verwaltungsverband',
  57: 'Verwaltungsgemeinschaft',
};

export const isDistrictTown = (code: number): boolean => code in districtTowns;
export const isAssociationOfSeveral = (code: number): boolean => code in associations;
export const isUnincorporated = (code: number): boolean => code === 65 || code === 66;

/** What a Kreis or Verband is called before its name; empty for a Verband of one municipality. */
export const designation = (code: number): string =>
  districtTowns[code] ?? districts[code] ?? associations[code] ?? '';

export const codeRange = {
  district: { from: 41, to: 45 },
  association: { from: 50, to: 58 },
  municipality: { from: 60, to: 67 },
} as const;
