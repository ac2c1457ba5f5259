import { addMinutes, Clock, DomainError } from '@commonweal/kernel';
import { type CanActivate, type CustomDecorator, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';

const STEP_UP_METADATA = 'commonweal:step-up';

/** A proof of who somebody is is fresh for so long. */
const FRESH_MINUTES = 15;

interface StepUpRule {
  /** The page to go on from after the proof, where a form is sent to an address that cannot be read. */
  readonly resumeAt: string | undefined;
}

/**
 * Only for those who proved who they are within the last 15 minutes; others do so first and then go on where they were.
 * On what a stolen, open session must not do: bank details, payment runs, roles, policy and law.
 */
export function StepUp(resumeAt?: string): CustomDecorator {
  return SetMetadata(STEP_UP_METADATA, { resumeAt } satisfies StepUpRule);
}

/** After the guard of access: there is a session. */
@Injectable()
export class StepUpGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError step-up-required with the page to go on from. */
  canActivate(context: ExecutionContext): boolean {
    const targets = [context.getHandler(), context.getClass()];
    const rule = this.reflector.getAllAndOverride<StepUpRule | undefined>(STEP_UP_METADATA, targets);
    if (rule === undefined) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { provedAt } = request.session;
    if (provedAt !== undefined && addMinutes(provedAt, FRESH_MINUTES) > this.clock.now()) return true;
    throw new DomainError('step-up-required', { next: resumeAddress(request, rule) });
  }
}

/** What was posted is not sent again: its user sees the form once more. */
function resumeAddress(request: FastifyRequest, { resumeAt }: StepUpRule): string {
  if (request.method === 'GET' || resumeAt === undefined) return request.url;
  const params = request.params as Readonly<Record<string, string>>;
  return resumeAt.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
}
