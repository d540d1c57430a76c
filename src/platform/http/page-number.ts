const most = 100_000;

/** The page of a list that an address asks for (`?seite=`), from 1; nonsense is the first. */
export function pageNumber(asked: unknown): number {
  const page = Number(asked ?? 1);
  return Number.isInteger(page) && page >= 1 && page <= most ? page : 1;
}
