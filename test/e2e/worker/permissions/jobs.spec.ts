import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { ReceiveGatewayEvent } from '@commonweal/payments';
import jobs from '../../../contract/generated/jobs.json';
import { FakeStripe } from '../../../support/fake-stripe';
import { MailServer } from '../../../support/mail-server';
import { MatrixWorld } from '../../../support/matrix/matrix-world';
import { otherThings } from '../../../support/matrix/other-things';
import { RowsOfTables, tablesChanged } from '../../../support/row-marks';
import type { WaitingJob } from '../../../support/worker-by-hand';
import { JOB_ROWS, type JobRow, type Payload, SHAPES, toldOfTransfer } from './job-rows';

describe('what each job may do', () => {
  let mail: MailServer;
  let stripe: FakeStripe;
  let world: MatrixWorld;
  let rows: RowsOfTables;
  /** Of the other council: what stands in place of the own. */
  let theirs: Payload;

  const sql = <R extends Record<string, unknown>>(text: string, values: readonly unknown[] = []) =>
    world.scene.api.world.sql<R>(text, values);

  beforeAll(async () => {
    mail = await MailServer.open();
    stripe = await FakeStripe.start();
    const smtp = { url: mail.url, from: 'Commonweal <post@commonweal.example>' };
    const gateway = stripe.settings('');
    const channels = { notify: undefined, smtp, publicUrl: 'https://commonweal.example' };
    world = await MatrixWorld.open({ channels, stripe: gateway });
    const { own, other } = world.grounds;
    const [council] = await sql<{ code: string }>('SELECT code FROM access.authority WHERE id = $1', [own.authorityId]);
    gateway.payer = council?.code ?? '';
    const account = { provider_id: own.providerId, account_id: 'acct_1', opened_at: new Date(), takes_transfers: true };
    await world.scene.api.world.insert('payments.stripe_account', account);
    const { userId } = world.member('own budget_holder');
    await sql(`UPDATE access.app_user SET email = 'marged@example.com' WHERE id = $1`, [userId]);
    await otherThings(world);
    [theirs = {}] = await sql(
      `SELECT authority_id AS "authorityId", id AS "claimId", award_id AS "awardId", budget_id AS "budgetId"
         FROM delivery.claim WHERE authority_id = $1`,
      [other.authorityId],
    );
    rows = await RowsOfTables.of(world.scene.api.world, ['platform.job_effect', 'platform.failed_job']);
  });
  afterAll(async () => {
    await world.close();
    await stripe.stop();
    await mail.close();
  });

  /** The job as the product asked for it; all that came before it is done. */
  const asked = async (kind: string, row: JobRow): Promise<WaitingJob> => {
    await world.worker.work();
    await row.make({ world, stripe });
    for (let [job] = await world.worker.waiting(); job !== undefined; [job] = await world.worker.waiting()) {
      const found = (await world.worker.waiting()).find((one) => one.kind === kind);
      if (found !== undefined) return found;
      await world.worker.deliver(job);
    }
    throw new Error(`nothing asked for ${kind}`);
  };

  /** The payload with one thing in it that is not what it was: unknown, or of the other council. */
  const forgeries = (row: JobRow, payload: Payload): readonly Payload[] => {
    const unknown = row.acts.map((field) => ({ ...payload, [field]: unknownFor(payload[field]) }));
    const mixed = row.acts
      .filter((field) => theirs[field] !== undefined)
      .map((field) => ({ ...payload, [field]: theirs[field] }));
    return [...unknown, ...mixed];
  };

  const ended = async ({ id, kind }: WaitingJob) => {
    const jobId = `${kind.replaceAll('.', '-')}-${id}`;
    const rows = `SELECT job_id FROM platform.job_effect WHERE job_id = $1
      UNION SELECT job_id FROM platform.failed_job WHERE job_id = $1`;
    return (await sql(rows, [jobId])).length === 1;
  };

  it('has a row for every job, and no row for a job that is not there', () => {
    const kinds = jobs.map(({ kind }) => kind);
    const without = kinds.filter((kind) => !(kind in JOB_ROWS));
    expect(
      without.map((kind) => `${kind} has no row: say what it may do in test/e2e/worker/permissions/job-rows.ts`),
    ).toEqual([]);
    expect(Object.keys(JOB_ROWS).filter((kind) => !kinds.includes(kind))).toEqual([]);
  });

  it.each(Object.entries(JOB_ROWS).map(([kind, row]) => ({ kind, row, whom: row.for })))(
    '$kind changes nothing with a thing in it that is not its own, and does its work for $whom',
    async ({ kind, row }) => {
      const job = await asked(kind, row);
      const before = await rows.marks();
      for (const payload of forgeries(row, job.payload)) {
        const forged = { id: randomUUID(), kind, payload: payload as WaitingJob['payload'] };
        await world.worker.deliver(forged).catch(() => undefined);
        expect({ payload, changed: tablesChanged(before, await rows.marks()) }).toEqual({ payload, changed: [] });
        expect(await ended(forged)).toBe(true);
      }
      const effect = row.effect(job.payload);
      const was = await sql(effect);
      await world.worker.deliver(job);
      expect(await sql(effect)).not.toEqual(was);
    },
  );

  it('leave a payment as it is when the gateway names another council with it', async () => {
    await world.worker.work();
    await toldOfTransfer({ world, stripe });
    const told = await world.worker.waiting();
    const [paid] = await sql<{ id: string }>(
      `SELECT id FROM payments.payment WHERE method = 'stripe' AND state = 'sent'`,
    );
    const metadata = { authorityId: world.grounds.other.authorityId, paymentId: paid?.id };
    const event = stripe.event('transfer.reversed', { id: 'tr_x', object: 'transfer', reversed: true, metadata });
    await world.worker.app.get(ReceiveGatewayEvent, { strict: false }).execute(event, 'test');
    const forged = (await world.worker.waiting()).find(({ id }) => !told.some((one) => one.id === id));
    if (forged === undefined) throw new Error('no event waits');
    const before = await rows.marks();
    await expect(world.worker.deliver(forged)).rejects.toThrow('not-found');
    expect(tablesChanged(before, await rows.marks())).toEqual([]);
    expect(await ended(forged)).toBe(true);
    expect(await sql('SELECT state FROM payments.payment WHERE id = $1', [paid?.id])).toEqual([{ state: 'sent' }]);
  });

  it('hold ids, pence and codes, and nothing about anybody, all that were ever asked for', async () => {
    const all = await sql<{ kind: string; payload: Payload }>('SELECT kind, payload FROM platform.outbox');
    const amiss = all.filter(({ kind, payload }) => {
      const shapes = JOB_ROWS[kind]?.payload ?? {};
      const fits = Object.entries(shapes).every(([field, shape]) => SHAPES[shape].test(String(payload[field])));
      return !fits || Object.keys(payload).some((field) => !(field in shapes));
    });
    expect(amiss).toEqual([]);
    expect([...new Set(all.map(({ kind }) => kind))].sort()).toEqual(Object.keys(JOB_ROWS).sort());
  });
});

function unknownFor(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (Array.isArray(value)) return [randomUUID()];
  return String(value).includes('-') && /\d/.test(String(value)) ? randomUUID() : 'unknown-to-all';
}
