import openApi from '../../../contract/generated/openapi.json';
import type { ApiAnswer } from '../../../support/api';
import type { Who } from '../../../support/matrix/cast';
import type { MatrixWorld } from '../../../support/matrix/matrix-world';
import { LISTS, mayList } from './lists';

/** Lists that are not of somebody's things: what is asked, and by whom; by nobody where anyone may. */
interface OpenList {
  readonly address: (world: MatrixWorld) => string;
  readonly by?: Who;
}

const OPEN: Readonly<Record<string, readonly OpenList[]>> = {
  'GET budgets/:id/entries': [{ address: ({ budgets }) => `/budgets/${budgets.fund}/entries`, by: 'own manager' }],
  'GET categories': [{ address: () => '/categories' }],
  'GET demo/users': [{ address: () => '/demo/users' }],
  'GET failed-jobs': [{ address: () => '/failed-jobs', by: 'own platform_administrator' }],
  'GET offers': [
    { address: () => '/offers' },
    { address: () => '/offers?sort=price' },
    { address: ({ budgets }) => `/offers?budgetId=${budgets.managed}`, by: 'own social_worker' },
    { address: ({ budgets }) => `/offers?budgetId=${budgets.direct}&sort=price`, by: 'own budget_holder' },
  ],
};

/** Every list that openapi.json has, as the rows spell it. */
export const LISTED: readonly string[] = Object.entries(openApi.paths).flatMap(([path, item]) => {
  const answer = JSON.stringify((item as { get?: { responses: Record<string, unknown> } }).get?.responses['200'] ?? '');
  const shape = /schemas\/(\w+)"/.exec(answer)?.[1] ?? '';
  const schema = (openApi.components.schemas as Record<string, { properties?: object }>)[shape];
  return 'items' in (schema?.properties ?? {})
    ? [`GET ${path.replace('/api/v1/', '').replace(/\{(\w+)\}/g, ':$1')}`]
    : [];
});

export const WALKED: readonly string[] = [...Object.keys(LISTS), ...Object.keys(OPEN)];

/** The addresses of a list, each for whoever is shown the most there. */
export async function walksOf(route: string, access: string, world: MatrixWorld): Promise<readonly Walk[]> {
  const open = OPEN[route];
  if (open !== undefined) return open.map(({ address, by }) => new Walk(world, address(world), by));
  const list = await LISTS[route]?.(world);
  if (list === undefined) throw new Error(`no list ${route}`);
  const readers = [...world.cast.keys()].filter((who) => mayList(world, who, access));
  const [by] = readers.sort((a, b) => list.things(b).length - list.things(a).length);
  return [new Walk(world, list.address.replace(/[?&]limit=\d+$/, ''), by)];
}

const MOST_PAGES = 200;

/** A list read as a client reads it: whole, and page by page to its end. */
export class Walk {
  constructor(
    private readonly world: MatrixWorld,
    readonly address: string,
    readonly by: Who | undefined,
  ) {}

  async whole(): Promise<readonly string[]> {
    return itemsOf(await this.page(100));
  }

  async pages(limit: number): Promise<readonly ApiAnswer[]> {
    const pages: ApiAnswer[] = [];
    let cursor: unknown;
    do {
      const page = await this.page(limit, cursor as string | undefined);
      pages.push(page);
      cursor = page.body.nextCursor;
    } while (cursor !== null && cursor !== undefined && pages.length < MOST_PAGES);
    return pages;
  }

  page(limit: number, cursor?: string): Promise<ApiAnswer> {
    const asked = new URLSearchParams({ limit: String(limit), ...(cursor === undefined ? {} : { cursor }) }).toString();
    const path = `/api/v1${this.address}${this.address.includes('?') ? '&' : '?'}${asked}`;
    const token = this.by === undefined ? {} : { token: this.world.member(this.by).token };
    return this.world.scene.api.api.call('GET', path, token);
  }
}

export function itemsOf({ body }: ApiAnswer): readonly string[] {
  return (body.items ?? []).map((item) => JSON.stringify(item));
}
