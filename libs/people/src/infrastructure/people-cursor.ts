import { DomainError, isUuid } from '@commonweal/kernel';

/** The last person of a page: what they were sorted by, and their id. */
export type PeopleCursor = readonly [sortedBy: string, id: string];

export function writeCursor(cursor: PeopleCursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

/** @throws DomainError invalid-input when it is not one that was given out. */
export function readCursor(text: string): PeopleCursor {
  try {
    const [sortedBy, id] = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[];
    const isText = typeof sortedBy === 'string' && !sortedBy.includes('\0');
    if (isText && typeof id === 'string' && isUuid(id)) return [sortedBy, id];
  } catch {
    // Refused below.
  }
  throw new DomainError('invalid-input', { field: 'cursor' });
}
