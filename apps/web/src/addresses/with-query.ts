export type QueryValues = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/** The address with these values; what is not given or empty is left out. */
export function withQuery(path: string, values: QueryValues): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    for (const one of [value ?? []].flat()) if (one !== '') params.append(name, String(one));
  }
  const query = params.toString();
  return query === '' ? path : `${path}?${query}`;
}
