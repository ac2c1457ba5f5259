import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { type FieldFault, told } from '../fields/told';
import { fieldWithin, inputRefused } from './validation';

const MESSAGE = told(
  'Send text without the character U+0000, which cannot be kept',
  'Anfonwch destun heb y nod U+0000, na ellir ei gadw',
).context;

/** PostgreSQL's text cannot hold it, and no reader has a use for it: refused by the name of the field that has it. */
@Injectable()
export class NoNulInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { params, query, body } = context.switchToHttp().getRequest<FastifyRequest>();
    const faults = [params, query, body].flatMap((part) => faultsIn(part, ''));
    if (faults.length > 0) throw inputRefused(faults);
    return next.handle();
  }
}

function faultsIn(value: unknown, field: string): FieldFault[] {
  if (typeof value === 'string') return value.includes('\0') ? [{ field, message: MESSAGE }] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, part]) => {
    const within = fieldWithin(field, key);
    return [...(key.includes('\0') ? [{ field: within, message: MESSAGE }] : []), ...faultsIn(part, within)];
  });
}
