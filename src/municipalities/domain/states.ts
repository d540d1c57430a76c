/** The sixteen Länder by their official key. */
export const stateNames: Readonly<Record<string, string>> = {
  '01': 'Schleswig-Holstein',
  '02': 'Hamburg',
  '03': 'Niedersachsen',
  '04': 'Bremen',
  '05': 'Nordrhein-Westfalen',
  '06': 'Hessen',
  '07': 'Rheinland-Pfalz',
  '08': 'Baden-Württemberg',
  '09': 'Bayern',
  '10': 'Saarland',
  '11': 'Berlin',
  '12': 'Brandenburg',
  '13': 'Mecklenburg-Vorpommern',
  '14': 'Sachsen',
  '15': 'Sachsen-Anhalt',
  '16': 'Thüringen',
};

/** Names in the order of the alphabet, for lists to choose from. */
export const sortedStateNames: readonly string[] = Object.values(stateNames).toSorted((a, b) =>
  a.localeCompare(b, 'de'),
);

/** The key of a Land by its name. */
export const stateKeyByName = (name: string): string | undefined =>
  Object.keys(stateNames).find((key) => stateNames[key] === name);
