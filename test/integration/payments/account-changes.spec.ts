import type { Actor, ProviderId } from '@commonweal/kernel';
import {
  type AccountChangeId,
  AskAccountChange,
  CheckAccountChange,
  ReadAccountChanges,
  ReadPayees,
  RefuseAccountChange,
  WithdrawAccountChange,
} from '@commonweal/payments';
import { colleagueOf } from '../../support/accounts';
import { newId, officer, providerUser, withRole } from '../../support/money-world';
import { GOOD_ACCOUNT, OTHER_ACCOUNT, PaymentScene } from './payment-scene';

describe('where a provider is paid', () => {
  let scene: PaymentScene;
  let finance: Actor;
  beforeAll(async () => {
    scene = await PaymentScene.open();
    ({ officer: finance } = scene.base);
  });
  afterAll(() => scene.close());

  const app = <T>(type: abstract new (...args: never[]) => T): T => scene.world.app.get(type);
  type Asked = Parameters<AskAccountChange['execute']>[1];
  const ask = async (actor: Actor, over: Partial<Asked> = {}): Promise<AccountChangeId> => {
    const asked = { account: { kind: 'payee' }, accountName: 'Invented CIC', ...GOOD_ACCOUNT, ...over } as const;
    return (await app(AskAccountChange).execute(actor, asked)).changeId;
  };
  const check = (actor: Actor, changeId: AccountChangeId, lastDigits = '4958', version = 1) => {
    const how = actor.providerId === undefined ? 'rang_known_number' : 'own_statement';
    return app(CheckAccountChange).execute(actor, { changeId, version, how, lastDigits });
  };
  /** A provider that the council has taken on, and one of its users. */
  const provider = async (): Promise<{ providerId: ProviderId; gwen: Actor }> => {
    const providerId = await scene.world.provider();
    await scene.world.owner.query(
      `INSERT INTO providers.approval (authority_id, provider_id, state) VALUES ($1, $2, 'approved')`,
      [scene.authorityId, providerId],
    );
    return { providerId, gwen: providerUser(providerId) };
  };
  const inUse = (actor: Actor) => app(ReadPayees).own(actor);
  const changeOf = (changeId: AccountChangeId, actor: Actor) => app(ReadAccountChanges).byId(actor, changeId);
  const code = (wanted: string) => expect.objectContaining({ code: wanted }) as unknown;

  it('waits, sealed, until finance of a council has rung the provider, and is shown by its last digits', async () => {
    const { providerId, gwen } = await provider();
    const changeId = await ask(gwen, { sortCode: '08-99-99', accountNumber: '66 374 958' });
    expect(await inUse(gwen)).toBeUndefined();
    expect(await changeOf(changeId, gwen)).toMatchObject({
      ...{ state: 'waiting', lastDigits: '4958', replacesDigits: null, allowedActions: ['withdraw'] },
    });
    const toCheck = await changeOf(changeId, finance);
    expect(toCheck).toMatchObject({ lastDigits: null, side: 'payer', allowedActions: ['check', 'refuse'] });
    const sealed = `SELECT sealed_details AS s, details_hash AS h FROM payments`;
    const { rows } = await scene.world.owner.query<{ s: Buffer; h: Buffer }>(`${sealed}.account_change WHERE id = $1`, [
      changeId,
    ]);
    expect([rows[0]?.s.includes('66374958'), rows[0]?.h.length]).toEqual([false, 32]);

    await check(finance, changeId);
    expect(await inUse(gwen)).toMatchObject({ accountName: 'Invented CIC', lastDigits: '4958', version: 1 });
    expect(await changeOf(changeId, gwen)).toMatchObject({
      ...{ state: 'checked', decidedAs: 'payer', decidedBy: finance.userId, reasonCode: 'rang_known_number' },
    });
    const kept = await scene.world.owner.query<{ s: Buffer | null }>(`${sealed}.account_change WHERE id = $1`, [
      changeId,
    ]);
    expect(kept.rows[0]?.s).toBeNull();
    const trail = await scene.world.owner.query(
      `SELECT action, from_state, to_state, reason_code, actor_user, request_id FROM payments.account_change_event
       WHERE change_id = $1 ORDER BY version`,
      [changeId],
    );
    expect(trail.rows).toMatchObject([
      { action: 'ask', from_state: null, to_state: 'waiting', actor_user: gwen.userId, request_id: 'test' },
      { action: 'check', from_state: 'waiting', to_state: 'checked', actor_user: finance.userId },
    ]);
    expect(providerId).toBe(gwen.providerId);
  });

  it('is checked by nobody who asked for it, in no other way, and with no other digits', async () => {
    const { gwen } = await provider();
    const changeId = await ask(gwen);
    await expect(check(gwen, changeId)).rejects.toEqual(code('own-work'));
    const how = 'own_statement';
    const wrongWay = { changeId, version: 1, how, lastDigits: '4958' } as const;
    await expect(app(CheckAccountChange).execute(finance, wrongWay)).rejects.toEqual(code('invalid-input'));
    await expect(check(finance, changeId, '7491')).rejects.toEqual(code('account-digits-differ'));
    await expect(check(withRole('social_worker', { authorityIds: [scene.authorityId] }), changeId)).rejects.toEqual(
      code('forbidden'),
    );
    expect(await inUse(gwen)).toBeUndefined();
    await check(colleagueOf(gwen), changeId);
    expect(await inUse(gwen)).toMatchObject({ lastDigits: '4958' });
  });

  it('stays the old account while another waits, is refused with a reason, or taken back', async () => {
    const { providerId, gwen } = await provider();
    await check(finance, await ask(gwen));
    const budgetId = await scene.base.budget(1_000_00);
    for (const end of ['refuse', 'withdraw', 'check'] as const) {
      const changeId = await ask(gwen, { ...OTHER_ACCOUNT, version: 1 });
      await expect(ask(colleagueOf(gwen), { version: 1 })).rejects.toEqual(code('change-already-waiting'));
      await scene.payable(budgetId, providerId, 10_00);
      const runId = await scene.makeRun();
      await scene.executeRun(runId);
      const file = await scene.file(runId);
      expect([file.includes(GOOD_ACCOUNT.accountNumber), file.match(/88837491/g)?.length]).toEqual([true, 1]);
      const seen = { changeId, version: 1 };
      if (end === 'refuse') await app(RefuseAccountChange).execute(finance, { ...seen, reason: 'not_asked_for' });
      if (end === 'withdraw') {
        await expect(app(WithdrawAccountChange).execute(finance, seen)).rejects.toEqual(code('forbidden'));
        await app(WithdrawAccountChange).execute(gwen, seen);
      }
      if (end === 'check') await check(finance, changeId, '7491');
      expect((await inUse(gwen))?.lastDigits).toBe(end === 'check' ? '7491' : '4958');
    }
    expect((await app(ReadAccountChanges).list(gwen)).map(({ reasonCode }) => reasonCode)).toEqual(
      expect.arrayContaining(['not_asked_for', null, 'rang_known_number']),
    );
    expect(await decidedInPages(gwen)).toEqual(['checked', 'withdrawn', 'refused', 'checked']);
  });

  const decidedInPages = async (actor: Actor) => {
    const read = app(ReadAccountChanges);
    const first = await read.decided(actor, { limit: 3 });
    const rest = await read.decided(actor, { limit: 3, cursor: first.nextCursor ?? '' });
    expect([first.items.length, rest.nextCursor]).toEqual([3, null]);
    return [...first.items, ...rest.items].map(({ state }) => state);
  };

  it('is asked for again only by who has seen what stands', async () => {
    const { gwen } = await provider();
    await expect(ask(gwen, { version: 1 })).rejects.toEqual(code('stale-version'));
    await check(finance, await ask(gwen));
    await expect(ask(gwen)).rejects.toEqual(code('stale-version'));
    await expect(ask(gwen, { version: 2 })).rejects.toEqual(code('stale-version'));
    const changeId = await ask(gwen, { version: 1 });
    await check(finance, changeId);
    expect(await inUse(gwen)).toMatchObject({ version: 2 });
  });

  it.each([
    ['accountName', { accountName: '???' }],
    ['sortCode', { sortCode: '08-99-9' }],
    ['accountNumber', { accountNumber: '123' }],
    ['accountNumber', { accountNumber: '1234567x' }],
  ])('refuses a wrong %s', async (field, over) => {
    const { gwen } = await provider();
    await expect(ask(gwen, over)).rejects.toMatchObject({ code: 'invalid-input', facts: { field } });
  });

  it('refuses an account that cannot exist, and an actor who is no provider', async () => {
    const { gwen } = await provider();
    const impossible = { sortCode: '938063', accountNumber: '15764273' };
    await expect(ask(gwen, impossible)).rejects.toEqual(code('bank-account-invalid'));
    await expect(ask(finance)).rejects.toEqual(code('forbidden'));
    await expect(ask(withRole('provider'))).rejects.toEqual(code('forbidden'));
  });

  it('is decided once, however many check, refuse and take back at once', async () => {
    for (let round = 0; round < 3; round++) {
      const { gwen } = await provider();
      const changeId = await ask(gwen);
      const results = await Promise.allSettled([
        check(finance, changeId),
        check(colleagueOf(gwen), changeId),
        app(WithdrawAccountChange).execute(gwen, { changeId, version: 1 }),
        app(RefuseAccountChange).execute(finance, { changeId, version: 1, reason: 'not_reached' }),
      ]);
      const told = results.flatMap((one) => (one.status === 'rejected' ? [(one.reason as { code: string }).code] : []));
      expect(told).toEqual(['stale-version', 'stale-version', 'stale-version']);
      const { state } = await changeOf(changeId, gwen);
      expect((await inUse(gwen)) !== undefined).toBe(state === 'checked');
    }
  });

  it('is one of two that are asked for at once', async () => {
    const { gwen } = await provider();
    const results = await Promise.allSettled([ask(gwen), ask(colleagueOf(gwen)), ask(gwen, OTHER_ACCOUNT)]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(results).toEqual(
      expect.arrayContaining([expect.objectContaining({ reason: code('change-already-waiting') })]),
    );
  });

  it('is nothing that other councils, other providers or the application itself can touch', async () => {
    const { providerId, gwen } = await provider();
    const changeId = await ask(gwen);
    const elsewhere = officer(await scene.world.council());
    for (const outsider of [elsewhere, providerUser(await scene.world.provider())]) {
      await expect(check(outsider, changeId)).rejects.toEqual(code('not-found'));
      await expect(changeOf(changeId, outsider)).rejects.toEqual(code('not-found'));
      expect((await app(ReadAccountChanges).list(outsider)).map(({ id }) => id)).not.toContain(changeId);
    }
    const { bare } = scene.world;
    const as = (actor: object) => bare.query(`SELECT set_config('app.actor', $1, false)`, [JSON.stringify(actor)]);
    const decide = (by: string) =>
      bare.query(
        `UPDATE payments.account_change SET state = 'checked', decided_by = $2, decided_at = now() WHERE id = $1`,
        [changeId, by],
      );
    await as({ user: gwen.userId, provider: providerId });
    await expect(decide(gwen.userId)).rejects.toThrow('second_person');
    await expect(decide(newId())).rejects.toThrow('row-level security');
    await expect(bare.query(`UPDATE payments.account_change SET last_digits = '0000'`)).rejects.toThrow('denied');
    for (const table of ['payee', 'payer_account', 'host_account']) {
      await expect(bare.query(`UPDATE payments.${table} SET version = 2`)).rejects.toThrow('permission denied');
    }
    await as({ user: newId(), authorities: [scene.authorityId] });
    expect((await bare.query('SELECT * FROM payments.payee')).rows).toEqual([]);
    await as({});
    expect(await inUse(gwen)).toBeUndefined();
  });

  it('of the council is asked for by its own finance, and checked by a second officer of it', async () => {
    const account = { kind: 'council', authorityId: scene.authorityId } as const;
    const given = { account, accountName: 'Care', ...GOOD_ACCOUNT };
    const elsewhere = officer(await scene.world.council());
    await expect(ask(elsewhere, given)).rejects.toEqual(code('payer-not-yours'));
    await expect(ask(finance, given)).rejects.toEqual(code('stale-version'));
    const changeId = await ask(finance, { ...given, version: 1 });
    const said = { changeId, version: 1, how: 'own_statement', lastDigits: '4958' } as const;
    await expect(app(CheckAccountChange).execute(finance, said)).rejects.toEqual(code('own-work'));
    await expect(app(CheckAccountChange).execute(elsewhere, said)).rejects.toEqual(code('not-found'));
    await app(CheckAccountChange).execute(colleagueOf(finance), said);
    expect(await changeOf(changeId, finance)).toMatchObject({ state: 'checked', decidedAs: 'own' });
  });
});
