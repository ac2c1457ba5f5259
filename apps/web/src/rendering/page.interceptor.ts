import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { keepFlash } from '../session/flash';
import { Download, Page, SeeOther } from './page-result';
import { PageRenderer } from './page-renderer';

/** Turns what a page's handler answers into HTML, a redirect or a file; leaves everything else as it is. */
@Injectable()
export class PageInterceptor implements NestInterceptor {
  constructor(private readonly renderer: PageRenderer) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    return next
      .handle()
      .pipe(
        map((result: unknown) =>
          this.answer(result, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>()),
        ),
      );
  }

  private answer(result: unknown, request: FastifyRequest, reply: FastifyReply): unknown {
    if (result instanceof Page) return this.renderer.send(result, request, reply);
    if (result instanceof SeeOther) {
      if (result.flash) keepFlash(request, result.flash);
      void reply.code(303).header('location', result.location);
      return '';
    }
    if (result instanceof Download) {
      void reply.type(result.contentType).header('content-disposition', `attachment; filename="${result.fileName}"`);
      void reply.header('cache-control', 'no-store');
      return result.content;
    }
    return result;
  }
}
