import type { Someone } from './web-under-test';

/** A page as somebody found it. */
export interface FoundPage {
  /** As the router spells it. */
  readonly path: string;
  readonly address: string;
  readonly someone: Someone;
  readonly status: number;
  readonly html: string;
}

export interface WalkPlan {
  readonly someone: Someone;
  /** As the router spells them. */
  readonly paths: readonly string[];
  /** How many addresses of one path are read, and of one path with the same names in its query. */
  readonly alike: number | ((path: string) => number);
  readonly from: readonly string[];
}

/** Everything that somebody comes to by following the links of each page, in the order in which they come to it. */
export async function walk({ someone, paths, alike, from }: WalkPlan): Promise<readonly FoundPage[]> {
  const pathOf = spelling(paths);
  const isNew = upTo(alike);
  const found: FoundPage[] = [];
  const ahead = [...from];
  for (let address = ahead.shift(); address !== undefined; address = ahead.shift()) {
    const path = pathOf(address);
    if (path === undefined || !isNew(path, address)) continue;
    const { statusCode: status, body: html, headers } = await someone.visitor.get(address);
    found.push({ path, address, someone, status, html });
    if (typeof headers.location === 'string') ahead.unshift(headers.location);
    else if (html.startsWith('<!')) ahead.push(...linksOf(html, address));
  }
  return found;
}

/** Whether an address has not been read, nor as many like it as are wanted. */
function upTo(alike: WalkPlan['alike']): (path: string, address: string) => boolean {
  const read = new Map<string, Set<string>>();
  return (path, address) => {
    const kind = `${path}?${queryNames(address)}`;
    const known = read.get(kind) ?? new Set();
    if (known.has(address) || known.size >= (typeof alike === 'number' ? alike : alike(path))) return false;
    read.set(kind, known.add(address));
    return true;
  };
}

/** Which of the router's paths an address belongs to: the one with the fewest parameters, as the router decides. */
export function spelling(paths: readonly string[]): (address: string) => string | undefined {
  const parameters = (path: string) => path.split(':').length;
  const known = [...paths]
    .sort((a, b) => parameters(a) - parameters(b))
    .map((path) => ({ path, pattern: new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`) }));
  return (address) => known.find(({ pattern }) => pattern.test(address.replace(/[?#].*/, '')))?.path;
}

function queryNames(address: string): string {
  return [...new URL(address, 'http://here').searchParams.keys()].sort().join();
}

function linksOf(html: string, at: string): readonly string[] {
  return [...html.matchAll(/<a\b[^>]*\shref="([^"#]+)"/g)]
    .map(([, href = '']) => new URL(href.replaceAll('&amp;', '&'), `http://here${at}`))
    .filter(({ host, searchParams }) => host === 'here' && !searchParams.has('lang'))
    .map(({ pathname, search }) => `${pathname}${search}`);
}
