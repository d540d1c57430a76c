/** What the organiser offers around the competition; texts under `exchange.offers`. */
export const offers = [
  'advice',
  'networks',
  'peers',
  'stocktaking',
  'support',
  'opening',
  'examples',
  'refuge',
] as const;

/** Issues of the series "Dialog Global", free of charge; titles as printed. */
export const publications = [
  { number: 22, title: 'Migration und Entwicklung auf lokaler Ebene' },
  { number: 27, title: 'Gutachten zu Migration und kommunaler Entwicklungspolitik' },
  { number: 36, title: 'Partizipation von Geflüchteten in der kommunalen Entwicklungspolitik' },
] as const;
