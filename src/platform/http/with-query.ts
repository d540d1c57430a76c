export type QueryValue = string | number | null | undefined | readonly string[];

/** An address with its parameters, in the order given; a list gives its name several times; empty ones and the first page (`seite`) are left out. */
export function withQuery(path: string, query: Readonly<Record<string, QueryValue>>): string {
  const given = Object.entries(query).flatMap(([name, values]) =>
    [values]
      .flat()
      .flatMap((value) =>
        value === undefined || value === null || value === '' || (name === 'seite' && Number(value) <= 1)
          ? []
          : [[name, String(value)]],
      ),
  );
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path;
}
