/**
 * Something that stands in the way, as plain data. `key` is a text key (`<feature>.errors.<name>`), `params` fill its
 * placeholders (numbers stand as they are, since years are among them; only a `count` is grouped), `field` is where the
 * reader can mend it.
 */
export interface Problem {
  readonly key: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly field?: string;
}

/** A problem that leaves out what it does not have, so that whole values compare. */
export function problem(key: string, params?: Problem['params'], field?: string): Problem {
  return { key, ...(params && { params }), ...(field !== undefined && { field }) };
}
