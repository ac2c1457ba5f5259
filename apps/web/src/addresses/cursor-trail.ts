import { DomainError } from '@commonweal/kernel';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type QueryValues, withQuery } from './with-query';

/** Addresses of the pages of a list before and after this one. */
export interface PagerLinks {
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

interface ListOnScreen {
  readonly path: string;
  /** Search and sort, which the links keep. */
  readonly query: QueryValues;
  /** As it stands in the address. */
  readonly trail: string | undefined;
  readonly nextCursor: string | null | undefined;
  /** Of the trail in the address, where a page has two lists. */
  readonly name?: string;
}

const BETWEEN = '~';

/** The trail in the address of a list: `@Trail() trail: string | undefined`. @throws DomainError invalid-input for several. */
export const Trail = createParamDecorator((name: string | undefined, context: ExecutionContext): string | undefined => {
  const { query } = context.switchToHttp().getRequest<FastifyRequest<{ Querystring: Record<string, unknown> }>>();
  const pages = query[name ?? 'pages'];
  if (pages === undefined || typeof pages === 'string') return pages;
  throw new DomainError('invalid-input');
});

/**
 * Lists go on by cursor, which knows no way back: so the address carries the cursors of the pages that were passed,
 * the last of them that of this page.
 */
export function currentCursor(trail: string | undefined): string | undefined {
  return trail?.split(BETWEEN).at(-1);
}

export function pagerLinks({ path, query, trail, nextCursor, name = 'pages' }: ListOnScreen): PagerLinks {
  const passed = trail === undefined ? [] : trail.split(BETWEEN);
  const to = (cursors: readonly string[]) => withQuery(path, { ...query, [name]: cursors.join(BETWEEN) });
  return {
    previous: passed.length === 0 ? undefined : to(passed.slice(0, -1)),
    next: nextCursor ? to([...passed, nextCursor]) : undefined,
  };
}
