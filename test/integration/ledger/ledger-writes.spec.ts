import { instant, pence, UnitOfWork } from '@commonweal/kernel';
import { ACCOUNT_KINDS, type AccountKind, AccountOverdrawn, JournalKeyReused, LedgerRefused } from '@commonweal/ledger';
import { query } from '@commonweal/platform';
import { clerk, holder, newId, officer, outsider, providerUser } from '../../support/money-world';
import { LedgerScene } from './ledger-scene';

const CHANGES = [
  'UPDATE ledger.entry SET amount_pence = 1',
  'DELETE FROM ledger.entry',
  'TRUNCATE ledger.entry CASCADE',
  `UPDATE ledger.journal SET kind = 'funding'`,
  'DELETE FROM ledger.journal',
  'TRUNCATE ledger.journal CASCADE',
];

describe('the ledger', () => {
  let scene: LedgerScene;
  beforeAll(async () => {
    scene = await LedgerScene.open();
    await scene.funded(1);
  });
  afterAll(() => scene.world.close());

  it.each(Object.keys(ACCOUNT_KINDS) as AccountKind[])(
    'guards accounts of the kind %s, or not, as its table says',
    async (kind) => {
      const account = await scene.openAccount(kind);
      const kept = await scene.world.owner.query('SELECT 1 FROM ledger.balance WHERE account_id = $1', [account]);
      expect(kept.rows).toHaveLength(ACCOUNT_KINDS[kind].isGuarded ? 1 : 0);
    },
  );

  it.each(CHANGES)('refuses the application: %s', async (sql) => {
    await expect(scene.world.bare.query(sql)).rejects.toMatchObject({ code: '42501' });
  });

  it.each(CHANGES)('refuses even its owner: %s', async (sql) => {
    await expect(scene.world.owner.query(sql)).rejects.toMatchObject({ code: 'CW003' });
  });

  it.each(['entry', 'journal', 'balance', 'account'])('refuses an INSERT into %s', async (table) => {
    await expect(scene.world.bare.query(`INSERT INTO ledger.${table} DEFAULT VALUES`)).rejects.toMatchObject({
      code: '42501',
    });
  });

  const raw = (entries: readonly { account: string; pence: number }[], over: object = {}) =>
    scene.world.app.get(UnitOfWork).run(clerk(scene.authorityId), (tx) =>
      query(tx, 'SELECT * FROM ledger.post($1, $2::jsonb)', [
        scene.authorityId,
        JSON.stringify([
          {
            id: newId(),
            kind: 'reservation',
            key: newId(),
            hash: 'h',
            by: newId(),
            occurredAt: instant('2026-01-01T00:00:00Z'),
            entries,
            ...over,
          },
        ]),
      ]),
    );

  it('refuses a journal that does not sum to zero, and keeps nothing of it', async () => {
    const account = await scene.funded(100);
    const before = [await scene.count('journal'), await scene.count('entry')];
    const entries = [
      { account, pence: -10 },
      { account: scene.funder, pence: 9 },
    ];
    await expect(raw(entries)).rejects.toMatchObject({ code: 'CW004' });
    await expect(raw([])).rejects.toMatchObject({ code: 'CW004' });
    expect([await scene.count('journal'), await scene.count('entry')]).toEqual(before);
    expect(await scene.balance(account)).toBe(100);
  });

  it.each([
    ['an account named twice', [50, -30, -20]],
    ['an account named twice that sums to nothing for the other', [-50, 25, 25]],
  ])('refuses %s', async (_, [first = 0, second = 0, third = 0]) => {
    const account = await scene.funded(100);
    const entries = [
      { account: scene.funder, pence: first },
      { account, pence: second },
      { account, pence: third },
    ];
    await expect(raw(entries)).rejects.toThrow();
    expect(await scene.balance(account)).toBe(100);
  });

  it('tells an entry of nothing from an overdraft', async () => {
    const account = await scene.funded(100);
    const entries = [
      { account, pence: 0 },
      { account: scene.funder, pence: 0 },
    ];
    await expect(raw(entries)).rejects.toMatchObject({ code: '23514' });
  });

  it('refuses to take a guarded account below zero, also by a penny', async () => {
    const account = await scene.funded(100);
    const reserved = await scene.openAccount('reserved');
    await expect(scene.post(scene.transfer(account, reserved, 101))).rejects.toBeInstanceOf(AccountOverdrawn);
    await scene.post(scene.transfer(account, reserved, 100));
    expect(await scene.balance(account)).toBe(0);
    expect(await scene.balance(reserved)).toBe(100);
  });

  it('refuses the whole batch when one journal cannot stand', async () => {
    const account = await scene.funded(100);
    const reserved = await scene.openAccount('reserved');
    const drafts = [scene.transfer(account, reserved, 60), scene.transfer(account, reserved, 60)];
    await expect(scene.post(...drafts)).rejects.toBeInstanceOf(AccountOverdrawn);
    expect(await scene.balance(account)).toBe(100);
  });

  it('writes the journals of one call in their order, each with the balance it left', async () => {
    const account = await scene.funded(100);
    const reserved = await scene.openAccount('reserved');
    const moves = [scene.transfer(account, reserved, 60), scene.transfer(reserved, account, 20)];
    await scene.post(...moves, scene.transfer(account, reserved, 60));
    const { rows } = await scene.world.owner.query<{ left: number }>(
      'SELECT balance_after_pence::integer AS left FROM ledger.entry WHERE account_id = $1 ORDER BY id',
      [account],
    );
    expect(rows.map(({ left }) => left)).toEqual([100, 40, 60, 0]);
    expect(await scene.balance(reserved)).toBe(100);
  });

  it('refuses a call that would fall below zero on the way, though it ends above', async () => {
    const account = await scene.funded(100);
    const reserved = await scene.openAccount('reserved');
    const drafts = [scene.transfer(account, reserved, 101), scene.transfer(scene.funder, account, 50)];
    await expect(scene.post(...drafts)).rejects.toBeInstanceOf(AccountOverdrawn);
    expect(await scene.balance(account)).toBe(100);
  });

  it('posts a key once that stands twice in one call', async () => {
    const account = await scene.funded(100);
    const reserved = await scene.openAccount('reserved');
    const key = newId();
    const twice = [scene.transfer(account, reserved, 10, { key }), scene.transfer(account, reserved, 10, { key })];
    const [first, second] = await scene.post(...twice);
    expect([first?.isNew, second?.isNew]).toEqual([true, false]);
    expect(second?.journalId).toBe(first?.journalId);
    expect(await scene.balance(account)).toBe(90);
  });

  it('answers a repeated key with the first journal, and refuses it with other content', async () => {
    const account = await scene.funded(100);
    const reserved = await scene.openAccount('reserved');
    const key = newId();
    const [first] = await scene.post(scene.transfer(account, reserved, 10, { key }));
    const later = { key, occurredAt: instant('2026-12-01T00:00:00Z'), by: newId<'User'>() };
    expect(await scene.post(scene.transfer(account, reserved, 10, later))).toEqual([
      { journalId: first?.journalId, isNew: false },
    ]);
    await expect(scene.post(scene.transfer(account, reserved, 11, { key }))).rejects.toBeInstanceOf(JournalKeyReused);
    expect(await scene.balance(account)).toBe(90);
  });

  it('posts one key once, however many ask at the same moment', async () => {
    const account = await scene.funded(100);
    const reserved = await scene.openAccount('reserved');
    const key = newId();
    const posted = await Promise.all(
      Array.from({ length: 20 }, () => scene.post(scene.transfer(account, reserved, 10, { key }))),
    );
    expect(new Set(posted.flat().map((journal) => journal.journalId)).size).toBe(1);
    expect(posted.flat().filter((journal) => journal.isNew)).toHaveLength(1);
    expect(await scene.balance(account)).toBe(90);
  });

  it('lets 50 race for one account and never goes below zero', async () => {
    const account = await scene.funded(105);
    const reserved = await scene.openAccount('reserved');
    const races = Array.from({ length: 50 }, () => scene.post(scene.transfer(account, reserved, 10)));
    const results = await Promise.allSettled(races);
    const lost = results.filter((result) => result.status === 'rejected');
    expect(lost).toHaveLength(40);
    expect(lost.every((result) => result.reason instanceof AccountOverdrawn)).toBe(true);
    expect(await scene.balance(account)).toBe(5);
    expect(await scene.balance(reserved)).toBe(100);
  });

  it('lets transfers cross in both directions without a deadlock', async () => {
    const [a, b] = [await scene.funded(1000), await scene.funded(1000)];
    const crossing = Array.from({ length: 40 }, (_, i) =>
      scene.post(i % 2 ? scene.transfer(a, b, 1) : scene.transfer(b, a, 1)),
    );
    await Promise.all(crossing);
    expect([await scene.balance(a), await scene.balance(b)]).toEqual([1000, 1000]);
  });

  it('leaves nothing when the work breaks off after posting', async () => {
    const account = await scene.funded(100);
    const before = [await scene.count('journal'), await scene.count('entry')];
    const unitOfWork = scene.world.app.get(UnitOfWork);
    const broken = unitOfWork.run(clerk(scene.authorityId), async (tx) => {
      await scene.ledger.post(tx, scene.authorityId, [scene.transfer(account, scene.funder, 10)]);
      throw new Error('the power went');
    });
    await expect(broken).rejects.toThrow('the power went');
    expect([await scene.count('journal'), await scene.count('entry')]).toEqual(before);
    expect(await scene.balance(account)).toBe(100);
  });
});

describe('who may post', () => {
  let scene: LedgerScene;
  beforeAll(async () => {
    scene = await LedgerScene.open();
  });
  afterAll(() => scene.world.close());

  it('an officer of the council may, an officer of another and somebody of a provider may not', async () => {
    const account = await scene.funded(100);
    const draft = () => scene.transfer(account, scene.funder, 1);
    await expect(scene.as(officer(scene.authorityId)).post(draft())).resolves.toHaveLength(1);
    for (const actor of [officer(await scene.world.council()), outsider(), providerUser(newId<'Provider'>())]) {
      await expect(scene.as(actor).post(draft())).rejects.toBeInstanceOf(LedgerRefused);
      await expect(
        scene.as(actor).openAccounts([{ id: newId<'Account'>(), kind: 'available' }]),
      ).rejects.toBeInstanceOf(LedgerRefused);
    }
  });

  it('a person may promise their own money, and neither fund it nor touch that of others', async () => {
    const [me, other] = [await scene.world.person(scene.authorityId), await scene.world.person(scene.authorityId)];
    const mine = await scene.funded(100, me);
    const myReserved = await scene.openAccount('reserved', me);
    const theirs = await scene.funded(100, other);
    const asMe = scene.as(holder(me));
    await expect(asMe.post(scene.transfer(mine, myReserved, 10))).resolves.toHaveLength(1);
    for (const draft of [
      scene.transfer(scene.funder, mine, 10, { kind: 'funding' }),
      scene.transfer(theirs, mine, 10),
      scene.transfer(theirs, scene.funder, 10),
    ]) {
      await expect(asMe.post(draft)).rejects.toBeInstanceOf(LedgerRefused);
    }
    expect(await asMe.balance(theirs)).toBeUndefined();
    expect(await asMe.balance(mine)).toBe(pence(90));
  });

  it('an account never changes its kind or owner, and opening it again changes nothing', async () => {
    const me = await scene.world.person(scene.authorityId);
    const account = await scene.openAccount('paid', me);
    await scene.openAccount('paid', me, account);
    await expect(scene.openAccount('available', me, account)).rejects.toBeInstanceOf(JournalKeyReused);
    await expect(scene.openAccount('paid', undefined, account)).rejects.toBeInstanceOf(JournalKeyReused);
    expect(await scene.balance(account)).toBeUndefined();
  });

  it('no account of another council can stand in a journal', async () => {
    const account = await scene.funded(100);
    const elsewhere = await scene.world.council();
    const unitOfWork = scene.world.app.get(UnitOfWork);
    const crossing = unitOfWork.run(clerk(elsewhere), (tx) =>
      scene.ledger.post(tx, elsewhere, [scene.transfer(account, scene.funder, 1)]),
    );
    await expect(crossing).rejects.toMatchObject({ code: '23503' });
  });
});
