import { listRouteAccess, type RouteAccess } from '@commonweal/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Visitor } from './visitor';

/** Every page that can be read: the GET routes that the router knows, but those that answer with something else. */
export function readablePages(app: NestFastifyApplication, except: readonly string[] = []): readonly RouteAccess[] {
  return listRouteAccess(app).filter(
    ({ method, path }) => method === 'GET' && !path.startsWith('/health/') && !except.includes(path),
  );
}

export interface CrawlPlan {
  readonly pages: readonly RouteAccess[];
  /** The value of each path parameter by its name; a page whose parameter has none fails. */
  readonly params: Readonly<Record<string, string>>;
  /** Who reads this page. */
  readonly reader: (page: RouteAccess) => Visitor;
}

/** Reads every page in both languages and says what is wrong with any of them. */
export async function crawl({ pages, params, reader }: CrawlPlan): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const page of pages) {
    const address = page.path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? `no-value-for-${name}`);
    for (const language of ['en', 'cy']) {
      const answer = await reader(page).get(`${address}?lang=${language}`);
      const found =
        answer.statusCode === 200 ? faultsOf(answer.body, language) : [`status ${String(answer.statusCode)}`];
      problems.push(...found.map((fault) => `${page.path} in ${language}: ${fault}`));
    }
  }
  return problems;
}

/** What can be seen from the HTML alone. */
export function faultsOf(html: string, language: string): readonly string[] {
  const forms = html.match(/<form\b[^>]*method="post"[\s\S]*?<\/form>/g) ?? [];
  const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1]);
  const words = html.replace(/<(script|style)[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, ' ');
  const faults: readonly (readonly [boolean, string])[] = [
    [!html.includes(`<html lang="${language}"`), 'is in another language'],
    [!/<title>\s*\S.* - Commonweal<\/title>/.test(html), 'has no title'],
    [(html.match(/<h1\b/g) ?? []).length !== 1, 'has not exactly one h1'],
    [new Set(ids).size !== ids.length, 'has an id twice'],
    [forms.some((form) => !form.includes('name="_csrf"')), 'has a form without its CSRF token'],
    [/\b(undefined|NaN|\[object)\b/.test(words), 'shows undefined, NaN or [object'],
  ];
  return faults.filter(([wrong]) => wrong).map(([, fault]) => fault);
}
