import { decodeCursor, encodeCursor, pageOf } from './cursor';

describe('a cursor', () => {
  it('comes back as it went out, and means nothing to the caller', () => {
    const cursor = encodeCursor(['2026-11-22T09:00:00.000Z', 7]);
    expect(cursor).toMatch(/^[A-Za-z0-9_-]+$/);
    expect(decodeCursor<[string, number]>(cursor, ['string', 'number'])).toEqual(['2026-11-22T09:00:00.000Z', 7]);
    expect(decodeCursor<[string]>(undefined, ['string'])).toBeUndefined();
  });

  it.each(['', 'nonsense', encodeCursor(['one', 'two']), encodeCursor([1]), Buffer.from('{}').toString('base64url')])(
    'is refused when it is %p, made by someone else or for another list',
    (cursor) => {
      expect(() => decodeCursor<[string]>(cursor, ['string'])).toThrow('invalid-input');
    },
  );

  it('leads on only where there is more', () => {
    expect(pageOf([1, 2, 3], 2, (n) => [n])).toEqual({ items: [1, 2], nextCursor: encodeCursor([2]) });
    expect(pageOf([1, 2], 2, (n) => [n])).toEqual({ items: [1, 2], nextCursor: null });
    expect(pageOf([], 2, (n: number) => [n])).toEqual({ items: [], nextCursor: null });
  });
});
