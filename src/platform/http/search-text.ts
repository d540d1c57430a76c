const longest = 200;

/** What was searched for, as one trimmed line; the database's texts know no NUL. */
export function searchText(value: unknown): string {
  return typeof value === 'string' ? value.replaceAll('\0', '').trim().slice(0, longest) : '';
}
