import { DomainError, type Actor } from '@commonweal/kernel';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { ACCESS_METADATA, type AccessRule } from './permissions';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the guard before any handler; undefined when nobody is signed in. */
    actor?: Actor | undefined;
  }
}

/** Finds who sends a request: the api by bearer token, the pages by session. */
export abstract class RequestActors {
  abstract actorOf(request: FastifyRequest): Promise<Actor | undefined>;
}

/** Deny by default: a handler that declares no access is refused to everyone. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly actors: RequestActors,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    const rule = this.reflector.getAllAndOverride<AccessRule | undefined>(ACCESS_METADATA, targets);
    if (rule === undefined) throw new DomainError('forbidden');
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    request.actor = await this.actors.actorOf(request);
    check(rule, request.actor);
    return true;
  }
}

function check(rule: AccessRule, actor: Actor | undefined): void {
  if (rule.kind === 'public') return;
  if (actor === undefined) throw new DomainError('unauthenticated');
  if (rule.kind === 'permission' && !actor.permissions.has(rule.permission)) {
    throw new DomainError('forbidden', { permission: rule.permission });
  }
}
