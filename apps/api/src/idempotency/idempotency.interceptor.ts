import { setTimeout as pause } from 'node:timers/promises';
import { type Actor, DomainError, type IdempotencyClaim, type JsonValue } from '@commonweal/kernel';
import {
  IdempotentReplay,
  type StoredAnswer,
  StoredAnswers,
  wasIdempotencyAnswerKept,
  wasIdempotencyKeyCommitted,
} from '@commonweal/platform';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { problemOf } from '../errors/problem';

const POLL_MILLISECONDS = 25;
/** A first request that has not answered by now died with its process. */
const PATIENCE_SECONDS = 30;

/**
 * A POST with an Idempotency-Key has its effect once. The key is claimed in the use case's own transaction; here its
 * answer is kept, and given again to whoever comes with the same key and body.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(private readonly answers: StoredAnswers) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const { actor, id } = http.getRequest<FastifyRequest>();
    const claim = actor?.request.idempotency;
    if (actor === undefined || claim === undefined) return next.handle();
    return from(this.once({ actor, claim, requestId: id, reply: http.getResponse<FastifyReply>() }, next));
  }

  private async once(asked: Asked, next: CallHandler): Promise<unknown> {
    const { actor, claim, reply, requestId } = asked;
    try {
      const answer: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
      const stored = wasIdempotencyAnswerKept(claim);
      if (!stored) await this.answers.keep(actor, claim, reply.statusCode, (answer ?? null) as JsonValue);
      return answer;
    } catch (error) {
      if (error instanceof IdempotentReplay) return this.replay(asked);
      // Refused after a part of it was done: the refusal is the answer.
      const problem = problemOf(error, requestId, actor.language);
      if (problem.status < 500 && wasIdempotencyKeyCommitted(claim)) {
        await this.answers.keep(actor, claim, problem.status, problem);
      }
      throw error;
    }
  }

  private async replay({ actor, claim, reply }: Asked): Promise<unknown> {
    const first = await this.firstAnswer(actor, claim);
    void reply.code(first.status).header('idempotency-replayed', 'true');
    if (first.status >= 400) void reply.header('content-type', 'application/problem+json; charset=utf-8');
    return first.response ?? undefined;
  }

  private async firstAnswer(
    actor: Actor,
    claim: IdempotencyClaim,
  ): Promise<StoredAnswer & { readonly status: number }> {
    for (;;) {
      const first = await this.answers.find(actor, claim);
      if (first === undefined) throw new DomainError('idempotency-in-progress');
      if (first.requestHash !== claim.requestHash) throw new DomainError('idempotency-mismatch');
      if (first.status !== null) return { ...first, status: first.status };
      if (first.ageSeconds > PATIENCE_SECONDS) throw new DomainError('idempotency-in-progress');
      await pause(POLL_MILLISECONDS);
    }
  }
}

interface Asked {
  readonly actor: Actor;
  readonly claim: IdempotencyClaim;
  readonly requestId: string;
  readonly reply: FastifyReply;
}
