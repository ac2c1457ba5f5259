import 'reflect-metadata';
import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { systemActor } from '@commonweal/kernel';
import { CheckInvariants } from '@commonweal/ledger';
import { sizeOf } from '../../sizes';
import type { ApiAnswer } from '../../support/api';
import { ApiScene, type Client } from '../../support/api-scene';
import { sampleOf } from '../../support/seeded';
import { Installation } from './installation';
import type { Death } from './mortal-worker';

// A payment file is sealed into the row of its run, in the transaction of its payments: there is no moment between them.
const NAMED: readonly Death[] = ['before-relay', 'before-marking', 'after-the-effect'];
const CLAIMS_AT_NAMED_POINT = 3;
const PRICE_PENCE = 5_000;
/** A tenth of a session a claim: all rounds are one need of one person, and together they stay under every line. */
const SHARE = 10;

const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

describe('claims approved and paid while processes are killed', () => {
  const rounds = sizeOf('crashRounds');
  const claimsInRound = Math.ceil(sizeOf('crashClaims') / rounds);
  const betweenFirstAndLast: boolean[] = [];
  let installation: Installation;
  let scene: ApiScene;
  let holder: Client;
  let finance: Client;
  let provider: Client;
  let socialWorker: Client;

  beforeAll(async () => {
    installation = await Installation.open();
    scene = await ApiScene.open({ ...installation.urls, drop: () => Promise.resolve() });
    const { scene: people } = scene;
    socialWorker = await scene.client(people.socialWorker);
    holder = await scene.client(people.holder);
    provider = await scene.client(people.provider);
    finance = await scene.client(scene.finance);
  });
  afterAll(async () => {
    await scene.api.close();
    await installation.close();
  });

  /** Sent again until there is an answer, as the database may be away. */
  const answered = async (send: () => Promise<ApiAnswer>): Promise<ApiAnswer> => {
    for (let tries = 0; tries < 200; tries += 1) {
      const answer = await send().catch(() => undefined);
      if (answer !== undefined && answer.status < 500) return answer;
      await pause(100);
    }
    throw new Error('no answer');
  };

  /** Bills that wait for the person's yes. */
  async function billed(count: number): Promise<string[]> {
    const { authorityId, personId, offerId } = scene.scene;
    const budgetId = await scene.world.budget(authorityId, personId, (count * PRICE_PENCE) / SHARE);
    const terms = { budgetId, offerId, quantity: count / SHARE, startsOn: day(-7), endsOn: day(60), outcomeIds: [] };
    const placed = await socialWorker.post('/awards', terms, randomUUID());
    const id = String(placed.body.id);
    const agreed = await holder.post(`/awards/${id}/agreement`, {
      version: 1,
      basis: 'own',
      how: 'online',
      on: day(0),
    });
    expect([placed.body, agreed.body]).toMatchObject([{ state: 'awaiting_agreement' }, { state: 'offered' }]);
    const accepted = await provider.post(`/awards/${id}/acceptance`, { version: 2 });
    expect(accepted.body).toMatchObject({ state: 'accepted' });
    const claims: string[] = [];
    for (let i = 0; i < count; i += 1) {
      const claim = await provider.post(`/awards/${id}/claims`, {
        lines: [{ deliveredOn: day(-5), quantity: 1 / SHARE }],
      });
      expect(claim.status).toBe(201);
      claims.push(String(claim.body.id));
    }
    return claims;
  }

  const paidOf = async (claims: readonly string[]): Promise<number> => {
    const list = claims.map((id) => `'${id}'`).join(',');
    const rows = await installation.ask<{ n: number }>(
      `SELECT count(*)::integer AS n FROM payments.payment WHERE claim_id IN (${list})`,
    );
    return rows[0]?.n ?? 0;
  };

  /** The person says yes to each, and finance pays what is due after each. */
  async function approveAndPay(claims: readonly string[]): Promise<void> {
    const payer = { kind: 'authority', id: scene.scene.authorityId };
    for (const id of claims) {
      const version = { version: 1 };
      const yes = await answered(() => holder.post(`/claims/${id}/approval`, version));
      // A yes whose answer was lost with the database is a yes.
      expect([200, 201, 409]).toContain(yes.status);
      await pause(150);
      const key = randomUUID();
      const run = await answered(() => finance.post('/payment-runs', { payer, method: 'bacs' }, key));
      // Where the database died with the first request, its key says that nobody knows; what is due is paid by the next.
      expect([201, 409, 422]).toContain(run.status);
    }
  }

  async function settle(claims: readonly string[]): Promise<void> {
    const payer = { kind: 'authority', id: scene.scene.authorityId };
    for (let tries = 0; tries < 120 && (await paidOf(claims)) < claims.length; tries += 1) {
      await answered(() => finance.post('/payment-runs', { payer, method: 'bacs' }, randomUUID()));
      await pause(500);
    }
    const undone = `SELECT o.kind FROM platform.outbox o WHERE NOT EXISTS
      (SELECT FROM platform.job_effect e WHERE e.job_id = replace(o.kind, '.', '-') || '-' || o.id)`;
    for (let tries = 0; tries < 240 && (await installation.ask(undone)).length > 0; tries += 1) await pause(250);
    expect(await installation.ask(undone)).toEqual([]);
  }

  /** What must be so after every restart. */
  async function expectWhole(): Promise<void> {
    expect(await installation.ask('SELECT kind, error_code FROM platform.failed_job')).toEqual([]);
    const unpaid = `SELECT c.state, count(p.id)::integer AS payments FROM delivery.claim c
      LEFT JOIN payments.payment p ON p.authority_id = c.authority_id AND p.claim_id = c.id
      WHERE c.state <> 'awaiting_approval' GROUP BY c.id, c.state HAVING count(p.id) <> 1 OR c.state <> 'paid'`;
    expect(await installation.ask(unpaid)).toEqual([]);
    const wrong = `SELECT r.reference FROM payments.payment_run r
      LEFT JOIN payments.payment p ON p.authority_id = r.authority_id AND p.run_id = r.id
      GROUP BY r.authority_id, r.id, r.reference, r.total_pence, r.payment_count
      HAVING coalesce(r.total_pence, 0) <> coalesce(sum(p.amount_pence), 0) OR coalesce(r.payment_count, 0) <> count(p.id)`;
    expect(await installation.ask(wrong)).toEqual([]);
    await expectEachFileItsSum();
    const { authorityId } = scene.scene;
    const check = scene.api.app.get(CheckInvariants, { strict: false });
    const report = await check.execute(systemActor('test', [authorityId], 'test'), authorityId);
    expect(report.breaches).toEqual([]);
    const told = `SELECT count(*)::integer AS n FROM delivery.claim c JOIN access.user_role u ON u.role = 'provider'
        AND u.provider_id = (SELECT a.provider_id FROM ordering.award a WHERE a.id = c.award_id)
      LEFT JOIN notifications.message m ON m.user_id = u.user_id AND m.link_id = c.id AND m.template = 'claim-approved'
      WHERE c.state <> 'awaiting_approval' GROUP BY c.id, u.user_id HAVING count(m.id) <> 1`;
    expect(await installation.ask(told)).toEqual([]);
  }

  async function expectEachFileItsSum(): Promise<void> {
    const full = `SELECT id, total_pence::integer AS pence FROM payments.payment_run WHERE payment_count > 0`;
    for (const { id, pence } of await installation.ask<{ id: string; pence: number }>(full)) {
      const file = String((await finance.get(`/payment-runs/${id}/file`)).body.text);
      const sums = [...file.matchAll(/,\s*(\d+)\.(\d\d),99,/g)].map(([, whole, part]) =>
        Number(`${whole ?? ''}${part ?? ''}`),
      );
      expect([id, sums.reduce((sum, one) => sum + one, 0)]).toEqual([id, pence]);
    }
  }

  it.each(sampleOf(NAMED))('pays each once when the worker dies %s', async (death) => {
    const claims = await billed(CLAIMS_AT_NAMED_POINT);
    await installation.startWorker(death);
    const working = approveAndPay(claims);
    for (let tries = 0; tries < 600 && installation.isWorking; tries += 1) await pause(50);
    expect(installation.isWorking).toBe(false);
    await installation.startWorker('random');
    await working;
    await settle(claims);
    await expectWhole();
    await installation.killWorker();
  });

  it('pays each once however the worker is killed, and the database in half the rounds', async () => {
    const bills: string[][] = [];
    for (let round = 0; round < rounds; round += 1) bills.push(await billed(claimsInRound));
    // Its connection would die with the database.
    await scene.world.close();
    for (const [round, claims] of bills.entries()) {
      await installation.startWorker('random');
      const working = approveAndPay(claims);
      const target = randomInt(1, claims.length - 1);
      for (let tries = 0; tries < 1_200 && (await paidOf(claims)) < target; tries += 1) await pause(20);
      await pause(randomInt(100));
      await installation.killWorker();
      const alsoDatabase = round % 2 === 1;
      const done = await paidOf(claims);
      if (alsoDatabase) await installation.crashDatabase();
      betweenFirstAndLast.push(done > 0 && done < claims.length);
      console.info(
        `round ${String(round + 1)}: ${String(done)} of ${String(claims.length)} payments at the kill of the worker` +
          (alsoDatabase ? ' and of PostgreSQL' : ''),
      );
      await installation.startWorker('random');
      await working;
      await settle(claims);
      await expectWhole();
      await installation.killWorker();
    }
    expect(betweenFirstAndLast.filter(Boolean).length).toBeGreaterThanOrEqual(Math.ceil(rounds * 0.8));
  });
});
