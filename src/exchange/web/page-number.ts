/** The page that an address asks for, from 1; nonsense is the first. */
export function pageNumber(asked: string | undefined): number {
  const page = Number(asked ?? 1);
  return Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1;
}
