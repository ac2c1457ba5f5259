import * as fc from 'fast-check';
import { type AccountId, instant, pence, type UserId } from '@commonweal/kernel';
import { seeded } from '../../../../test/support/seeded';
import { contentOf, draftJournal, type JournalContent } from './journal-draft';

const content = (
  entries: readonly (readonly [string, number])[],
  over: Partial<JournalContent> = {},
): JournalContent => ({
  kind: 'reservation',
  key: 'k',
  subject: {},
  entries: entries.map(([account, amount]) => ({ account: account as AccountId, pence: pence(amount) })),
  by: 'u' as UserId,
  occurredAt: instant('2026-11-22T09:00:00Z'),
  ...over,
});

describe('a draft of a journal', () => {
  it.each([
    [
      'does not balance',
      content([
        ['a', 1],
        ['b', -2],
      ]),
    ],
    [
      'has an entry of nothing',
      content([
        ['a', 0],
        ['b', 0],
      ]),
    ],
    [
      'names an account twice',
      content([
        ['a', 1],
        ['a', -1],
      ]),
    ],
    ['has fewer than two entries', content([])],
    [
      'has no key',
      content(
        [
          ['a', 1],
          ['b', -1],
        ],
        { key: '' },
      ),
    ],
  ])('is refused when it %s', (fault, given) => {
    expect(() => draftJournal(given)).toThrow(fault);
  });

  it('always balances', () => {
    const amounts = fc.array(
      fc.integer({ min: -1_000_000, max: 1_000_000 }).filter((n) => n !== 0),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(amounts, (given) => {
        const rest = -given.reduce((sum, n) => sum + n, 0);
        fc.pre(rest !== 0);
        const entries = [...given, rest].map((n, i) => [`account-${i}`, n] as const);
        const sum = draftJournal(content(entries)).entries.reduce((total, entry) => total + entry.pence, 0);
        expect(sum).toBe(0);
        const [first, ...others] = entries;
        const broken = [[first?.[0] ?? '', (first?.[1] ?? 0) + 1] as const, ...others];
        expect(() => draftJournal(content(broken))).toThrow(RangeError);
      }),
      seeded(),
    );
  });

  it('has the same content whatever the order of its entries, its time and its author', () => {
    const one = content([
      ['a', 1],
      ['b', -1],
    ]);
    const other = content(
      [
        ['b', -1],
        ['a', 1],
      ],
      { by: 'v' as UserId, occurredAt: instant('2027-01-01T00:00:00Z') },
    );
    expect(contentOf(one)).toBe(contentOf(other));
    expect(contentOf(one)).not.toBe(
      contentOf(
        content([
          ['a', 2],
          ['b', -2],
        ]),
      ),
    );
  });
});
