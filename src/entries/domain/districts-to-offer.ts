/** So many Kreise can be looked through; Germany has 400. */
const most = 60;

interface District {
  /** Five digits, of which the first two are the Land's key. */
  readonly key: string;
  readonly name: string;
}

/** The Kreise to choose from: those of the chosen Länder, or all where they are few. What is chosen already is always among them. */
export function districtsToOffer<D extends District>(
  districts: readonly D[],
  { stateKeys, districtKeys }: { stateKeys: readonly string[]; districtKeys: readonly string[] },
): D[] {
  const all = stateKeys.length === 0 && districts.length <= most;
  return districts.filter(
    ({ key }) => all || stateKeys.includes(key.slice(0, 2)) || districtKeys.includes(key),
  );
}
