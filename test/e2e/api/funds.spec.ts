import 'reflect-metadata';
import type { ApiAnswer } from '../../support/api';
import { BuyersScene, dayFromNow } from '../../support/buyers-scene';
import { createTestDatabase, type TestDatabase } from '../../support/database';

const problem = (slug: string, status: number) => ({ status, body: { type: `/problems/${slug}` } });
const SAID = { basis: 'own', how: 'phone', on: dayFromNow(0) };
const idOf = ({ body }: ApiAnswer) => String(body.id);

describe('an individual service fund', () => {
  let db: TestDatabase;
  let scene: BuyersScene;

  beforeAll(async () => {
    db = await createTestDatabase();
    scene = await BuyersScene.open(db);
  });
  afterAll(async () => {
    await scene.api.close();
    await db.drop();
  });

  const award = async (budgetId: Parameters<BuyersScene['buy']>[1], over: Record<string, unknown> = {}) =>
    scene.buy(await scene.officer('social_worker'), budgetId, { offerId: scene.hostingId, agreement: SAID, ...over });
  /** Awarded to the host and accepted by it. */
  const held = async (budgetId: Parameters<BuyersScene['buy']>[1]): Promise<void> => {
    const placed = await award(budgetId);
    const answers = await scene.as({ role: 'provider', providerId: scene.hostId });
    expect((await answers.post(`/awards/${idOf(placed)}/acceptance`, { version: 1 })).body.state).toBe('accepted');
  };
  const reasonsOf = (answer: ApiAnswer) => JSON.stringify(answer.body.reasons);

  it('is awarded by the council to the host whom the person chose, once, on the whole of it, and holds nothing of it', async () => {
    const budgetId = await scene.fund(await scene.person());
    const worker = await scene.officer('social_worker');
    const menu = async () => (await worker.get(`/offers?budgetId=${budgetId}`)).body;
    const toAward = await menu();
    expect(toAward).toMatchObject({ buyer: 'council', items: [{ id: scene.hostingId, rank: 1 }] });
    expect(JSON.stringify(toAward.items)).toContain('persons-choice');
    const placed = await award(budgetId);
    expect(placed).toMatchObject({
      status: 201,
      body: {
        kind: 'isf_placement',
        buyer: 'council',
        state: 'offered',
        ...{ valuePence: 100_000, wholeLifePence: 100_000, reservedPence: 0 },
        decision: { outcome: 'allow', route: 'isf_placement', policyVersion: 1 },
      },
    });
    const again = await award(budgetId);
    expect(again).toMatchObject(problem('award-refused', 422));
    expect(reasonsOf(again)).toContain('fund-already-awarded');
    expect(await menu()).toMatchObject({ buyer: 'host' });
    expect((await worker.get(`/budgets/${budgetId}`)).body).toMatchObject({ figures: { availablePence: 100_000 } });
  });

  it('goes to a manager above the social worker’s limit, and to no host that the person did not choose', async () => {
    const budgetId = await scene.fund(await scene.person());
    const worker = await scene.officer('social_worker', 99_999);
    const placed = await scene.buy(worker, budgetId, { offerId: scene.hostingId, agreement: SAID });
    expect(placed.body).toMatchObject({ state: 'awaiting_approval', decision: { outcome: 'refer' } });
    const { world } = scene.api;
    const other = await world.provider();
    await world.approve(scene.authorityId, other);
    const elsewhere = await world.offer(other, { category: 'fund-hosting', unit: 'week' });
    const refused = await award(await scene.fund(await scene.person()), { offerId: elsewhere });
    expect(reasonsOf(refused)).toContain('host-not-persons-choice');
  });

  it('agrees by best interests only to the fund itself, naming who was consulted', async () => {
    const best = { ...SAID, basis: 'best_interests' };
    const budgetId = await scene.fund(await scene.person());
    expect(await award(budgetId, { agreement: best })).toMatchObject(problem('invalid-input', 400));
    const consulted = { ...best, consulted: 'Her sister and her advocate' };
    expect(await award(budgetId, { agreement: consulted })).toMatchObject({ status: 201 });
  });

  it('is bought from by its host alone, with the person’s recorded say', async () => {
    await scene.hostAgreement('not_paid');
    const personId = await scene.person();
    const budgetId = await scene.fund(personId);
    const host = await scene.host();
    const early = await scene.buy(host, budgetId);
    expect(reasonsOf(early)).toContain('fund-not-awarded');
    await held(budgetId);
    expect((await host.get(`/offers?budgetId=${budgetId}`)).body).toMatchObject({ buyer: 'host', policyVersion: null });
    const bought = await scene.buy(host, budgetId);
    const said = { kind: 'isf_purchase', buyer: 'host', state: 'awaiting_agreement', reservedPence: 50_000 };
    expect(bought).toMatchObject({ status: 201, body: { ...said, allowedActions: ['agreement', 'cancellation'] } });
    const agreed = await host.post(`/awards/${idOf(bought)}/agreement`, { version: 1, ...SAID });
    expect(agreed.body).toMatchObject({ state: 'offered', version: 2 });
    const cancelled = await host.post(`/awards/${idOf(bought)}/cancellation`, { version: 2, reason: 'needs-changed' });
    expect(cancelled.body).toMatchObject({ state: 'cancelled', reservedPence: 0 });
    expect((await host.get(`/budgets/${budgetId}`)).body).toMatchObject({ figures: { availablePence: 100_000 } });
    expect((await host.get(`/budgets/${budgetId}/entries`)).body.items?.map(({ kind }) => kind)).toEqual([
      ...['release', 'reservation', 'funding'],
    ]);
    for (const role of ['social_worker', 'manager', 'broker']) {
      expect(await scene.buy(await scene.officer(role), budgetId)).toMatchObject(problem('buyer-is-the-host', 403));
    }
    const holder = await scene.forPerson('budget_holder', personId);
    expect(await scene.buy(holder, budgetId)).toMatchObject(problem('buyer-is-the-host', 403));
  });

  it('is bought from for the days until it ends, and not for a day after', async () => {
    await scene.hostAgreement('not_paid');
    const budgetId = await scene.fund(await scene.person());
    await held(budgetId);
    const host = await scene.host();
    const from = async (over: Record<string, unknown>) => scene.buy(host, budgetId, { quantity: 1, ...over });
    expect(await from({ startsOn: dayFromNow(60) })).toMatchObject({ status: 201 });
    for (const over of [
      { endsOn: dayFromNow(61) },
      { startsOn: dayFromNow(61), endsOn: dayFromNow(70) },
      { endsOn: undefined },
    ]) {
      const refused = await from(over);
      expect(refused).toMatchObject(problem('award-refused', 422));
      const reasons = refused.body.reasons as readonly Record<string, unknown>[];
      const line = reasons.find(({ code }) => code === 'after-the-fund');
      expect(line).toMatchObject({ params: { fundEndsOn: dayFromNow(60) } });
      expect(line?.text).toContain('holds this fund until');
    }
    expect(await from({ endsOn: dayFromNow(60) })).toMatchObject({ status: 201 });
  });

  it('is not there for another host, nor for others who work at its host', async () => {
    await scene.hostAgreement('not_paid');
    const personId = await scene.person();
    const budgetId = await scene.fund(personId);
    await held(budgetId);
    const bought = await scene.buy(await scene.host(), budgetId);
    const another = await scene.host(await scene.api.world.provider());
    for (const path of [`/budgets/${budgetId}`, `/budgets/${budgetId}/entries`, `/awards/${idOf(bought)}`]) {
      expect(await another.get(path)).toMatchObject(problem('not-found', 404));
    }
    expect((await another.get(`/budgets?personId=${personId}`)).body.items).toEqual([]);
    expect((await another.get('/awards')).body.items).toEqual([]);
    expect(await another.get(`/offers?budgetId=${budgetId}`)).toMatchObject(problem('not-found', 404));
    expect(await scene.buy(another, budgetId)).toMatchObject(problem('not-found', 404));
    const colleague = await scene.as({ role: 'provider', providerId: scene.hostId });
    expect(await scene.buy(colleague, budgetId)).toMatchObject(problem('not-found', 404));
    expect(await colleague.get(`/awards/${idOf(bought)}`)).toMatchObject(problem('not-found', 404));
  });

  it('asks the person, never the host, about the host’s own delivery and fee', async () => {
    await scene.hostAgreement('not_paid');
    const personId = await scene.person();
    const budgetId = await scene.fund(personId);
    await held(budgetId);
    const host = await scene.host();
    const fee = { offerId: scene.hostingId, quantity: 2 };
    expect(await scene.buy(host, budgetId, { ...fee, agreement: SAID })).toMatchObject(
      problem('agreement-is-the-persons', 422),
    );
    const asked = await scene.buy(host, budgetId, fee);
    expect(asked.body).toMatchObject({ kind: 'isf_purchase', state: 'awaiting_agreement' });
    const path = `/awards/${idOf(asked)}/agreement`;
    expect(await host.post(path, { version: 1, ...SAID })).toMatchObject(problem('agreement-is-the-persons', 422));
    const holder = await scene.forPerson('budget_holder', personId);
    expect((await holder.post(path, { version: 1, ...SAID, how: 'online' })).body.state).toBe('offered');
  });

  it('refers what its host buys until it is decided whether the host buys for the council', async () => {
    await scene.hostAgreement('paid_undecided');
    const budgetId = await scene.fund(await scene.person());
    await held(budgetId);
    const bought = await scene.buy(await scene.host(), budgetId, { agreement: SAID });
    expect(bought.body).toMatchObject({ state: 'awaiting_approval', decision: { outcome: 'refer' } });
    await scene.hostAgreement('paid_not_agent');
    const decided = await scene.buy(await scene.host(), budgetId, { agreement: SAID });
    expect(decided.body).toMatchObject({ state: 'offered', decision: { outcome: 'allow' } });
  });

  it('paid at the person’s request is bought from by the host as their agent, or by the holder', async () => {
    const personId = await scene.person();
    const budgetId = await scene.fund(personId, { isf_basis: 'paid_at_persons_request' });
    const holder = await scene.forPerson('budget_holder', personId);
    const own = await scene.buy(holder, budgetId);
    expect(own.body).toMatchObject({ kind: 'isf_purchase', buyer: 'person', state: 'offered' });
    const agent = await scene.buy(await scene.host(), budgetId);
    expect(agent.body).toMatchObject({ kind: 'isf_purchase', buyer: 'person', state: 'awaiting_agreement' });
    const worker = await scene.officer('social_worker');
    expect(await scene.buy(worker, budgetId)).toMatchObject(problem('buyer-is-the-person', 403));
  });

  it('is closed in Wales where the council does not use them', async () => {
    const wales = await scene.inWales();
    const budgetId = await wales.fund(await wales.person());
    const worker = await wales.officer('social_worker');
    const refused = await wales.buy(worker, budgetId, { offerId: wales.hostingId, agreement: SAID });
    expect(refused).toMatchObject(problem('award-refused', 422));
    expect(reasonsOf(refused)).toContain('isf-not-in-use');
  });
});
