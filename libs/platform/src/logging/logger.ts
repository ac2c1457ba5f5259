import { type Logger, pino } from 'pino';

/** One JSON line an event on standard output. Ids, codes and numbers only: never a name, a note or a request's body. */
export function createLogger(level: string, app: string): Logger {
  return pino({ level, base: { app }, serializers: { err: describeError } });
}

/** An error's message can quote what a user typed or what a row holds: its kind, its code and its place are logged. */
function describeError(error: Error & { readonly code?: unknown }): Record<string, unknown> {
  const place = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return { type: error.name, code: error.code, stack: place.join('\n') };
}
