import { DomainError } from '@commonweal/kernel';
import { UnknownErrors } from '@commonweal/platform';
import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { withQuery } from '../addresses/with-query';
import { paths } from '../paths';
import { PageRenderer } from '../rendering/page-renderer';
import { Page } from '../rendering/page-result';
import { failureOf } from './failure-of';

/** Every error becomes a page in the reader's language; what nobody foresaw says nothing but the request id. */
@Catch()
export class WebExceptionFilter implements ExceptionFilter {
  constructor(
    private readonly renderer: PageRenderer,
    private readonly unknownErrors: UnknownErrors,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const door = doorOf(error, request);
    if (door !== undefined) {
      void reply.code(303).header('location', door).send('');
      return;
    }
    const failure = failureOf(error);
    if (failure.status === 500) this.unknownErrors.add();
    if (failure.status >= 500) request.log.error({ failure: causeOf(error) }, 'failed');
    const view = { pageKey: failure.pageKey, message: failure.message, requestId: request.id };
    void reply.send(this.renderer.send(new Page('errors/error.njk', view, failure.status), request, reply));
  }
}

/** Where somebody must go first to prove who they are; undefined for every other error. */
function doorOf(error: unknown, request: FastifyRequest): string | undefined {
  if (!(error instanceof DomainError)) return undefined;
  if (error.code === 'unauthenticated') return signInAddress(request);
  if (error.code === 'step-up-required') return withQuery(paths.stepUp, { next: error.facts.next as string });
  return undefined;
}

/** Back to the page that was asked for; what was posted is not sent again. */
function signInAddress(request: FastifyRequest): string {
  if (request.method !== 'GET') return paths.signIn;
  return `${paths.signIn}?next=${encodeURIComponent(request.url)}`;
}

/** Where it failed, without the message: one of the database can quote a row. That of a template names its place. */
function causeOf(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { name: typeof error };
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  const message = error.name === 'Template render error' ? error.message.split('\n').slice(-2) : undefined;
  return { name: error.name, code: (error as { readonly code?: unknown }).code, message, at: frames?.slice(0, 12) };
}
