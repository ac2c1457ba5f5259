import { UnknownErrors } from '@commonweal/platform';
import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from '../http/language';
import { problemOf } from './problem';

/** The one place where an error becomes an answer. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly unknownErrors: UnknownErrors) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const problem = problemOf(error, request.id, languageOf(request));
    if (problem.status === 500) {
      this.unknownErrors.add();
      request.log.error({ failure: causeOf(error) }, 'failed');
    }
    const reply = http.getResponse<FastifyReply>();
    if (problem.status === 401) void reply.header('www-authenticate', 'Bearer');
    void reply.code(problem.status).header('content-type', 'application/problem+json; charset=utf-8').send(problem);
  }
}

/** Where it failed, without the message: a message of the database can quote a row. */
function causeOf(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { name: typeof error };
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return { name: error.name, code: (error as { readonly code?: unknown }).code, at: frames?.slice(0, 12) };
}
