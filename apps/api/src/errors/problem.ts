import { DomainError, type JsonValue, type Language } from '@commonweal/kernel';
import { HttpException } from '@nestjs/common';
import type { FieldFault } from '../fields/told';
import { type Reason, REASONS, renderReason } from '@commonweal/policy';
import { type ApiError, apiErrorOf, apiErrorOfStatus, UNEXPECTED } from './api-errors';

/** An answer of RFC 9457. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly requestId: string;
  readonly [fact: string]: JsonValue;
}

/** What the caller is told of an error; what nobody foresaw says nothing but the request's id. */
export function problemOf(error: unknown, requestId: string, language: Language): Problem {
  const row = rowOf(error);
  const facts: Readonly<Record<string, JsonValue>> = error instanceof DomainError ? error.facts : {};
  const told = row.publicFacts.flatMap((name) => {
    const fact = facts[name];
    return fact === undefined ? [] : [[name, WORDED[name]?.(language, fact) ?? fact] as const];
  });
  const { title, status, slug } = row;
  return { ...Object.fromEntries(told), type: `/problems/${slug}`, title: title[language], status, requestId };
}

/** Facts that are told in words too, in the caller's language. */
const WORDED: Readonly<Record<string, (language: Language, fact: JsonValue) => JsonValue>> = {
  errors: faultsIn,
  reasons: reasonsIn,
};

/**
 * Each line as it is in a decision: its code with what that says. The facts of an error are JSON: who throws award-refused puts
 * reasons there.
 */
function reasonsIn(language: Language, reasons: JsonValue): JsonValue {
  return (reasons as unknown as readonly Pick<Reason, 'code' | 'params'>[]).map((line) =>
    line.code in REASONS ? { ...line, text: renderReason(line, language) } : { ...line },
  );
}

/** The facts of an error are JSON: who throws invalid-input for a body puts these there. */
function faultsIn(language: Language, faults: JsonValue): JsonValue {
  return (faults as unknown as readonly FieldFault[]).map(({ field, message }) => ({
    field,
    message: message[language],
  }));
}

function rowOf(error: unknown): ApiError {
  if (error instanceof DomainError) return apiErrorOf(error.code);
  return apiErrorOfStatus(statusOf(error)) ?? UNEXPECTED;
}

/** Only Nest's and Fastify's own refusals have a status that can be believed; a vendor's error is nobody's refusal. */
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const { statusCode, code } = error as { readonly statusCode?: unknown; readonly code?: unknown };
  const fromFastify = typeof code === 'string' && code.startsWith('FST_');
  if (error instanceof SyntaxError && statusCode === 400) return 400;
  return fromFastify && typeof statusCode === 'number' ? statusCode : 500;
}
