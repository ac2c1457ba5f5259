import 'reflect-metadata';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { BuyersScene, DIRECT, dayFromNow } from '../../support/buyers-scene';
import { sizeOf } from '../../sizes';

const problem = (slug: string, status: number) => ({ status, body: { type: `/problems/${slug}` } });
const BOUGHT = {
  kind: 'purchase',
  buyer: 'person',
  state: 'offered',
  valuePence: 50_000,
  reservedPence: 50_000,
  decision: { outcome: 'allow', route: 'purchase', band: 'none', policyVersion: null },
};

describe('a purchase from a direct payment', () => {
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

  it.each(['own_account', 'card', 'managed_account'])(
    'is the holder’s, with the money in %s: its own agreement, never referred',
    async (moneyHeldIn) => {
      const personId = await scene.person();
      const budgetId = await scene.budget(personId, { ...DIRECT, money_held_in: moneyHeldIn });
      const holder = await scene.forPerson('budget_holder', personId);
      const menu = await holder.get(`/offers?budgetId=${budgetId}`);
      expect(menu.body).toMatchObject({ buyer: 'person', policyVersion: null });
      const bought = await scene.buy(holder, budgetId, { shortlistId: menu.body.shortlistId });
      expect(bought).toMatchObject({ status: 201, body: BOUGHT });
      expect(bought.body.allowedActions).toEqual(['cancellation']);
      const read = await holder.get(`/awards/${String(bought.body.id)}`);
      expect(read.body).toMatchObject({ agreement: { basis: 'own', how: 'online', on: dayFromNow(0) } });
      expect((await holder.get(`/budgets/${budgetId}`)).body).toMatchObject({
        figures: { availablePence: 50_000, reservedPence: 50_000 },
      });
      const path = `/awards/${String(bought.body.id)}/cancellation`;
      const worker = await scene.officer('social_worker');
      expect(await worker.post(path, { version: 1, reason: 'placed-by-mistake' })).toMatchObject(
        problem('forbidden', 403),
      );
      expect((await holder.post(path, { version: 1, reason: 'placed-by-mistake' })).body).toMatchObject({
        state: 'cancelled',
        reservedPence: 0,
      });
    },
  );

  it.each(['social_worker', 'manager', 'commissioner', 'finance_officer', 'broker', 'auditor'])(
    'is not for a %s to place: the buyer is the person',
    async (role) => {
      const budgetId = await scene.budget(await scene.person());
      expect(await scene.buy(await scene.officer(role), budgetId)).toMatchObject(problem('buyer-is-the-person', 403));
    },
  );

  it.each(['connector', 'support_organisation'])('is not for a %s of the person to place', async (role) => {
    const personId = await scene.person();
    const budgetId = await scene.budget(personId);
    const introducer = await scene.forPerson(role, personId);
    expect(await scene.buy(introducer, budgetId)).toMatchObject(problem('buyer-is-the-person', 403));
  });

  it('is not there for who has no part in it: another holder, another council, a provider, a host', async () => {
    const personId = await scene.person();
    const budgetId = await scene.budget(personId);
    const other = await scene.forPerson('budget_holder', await scene.person());
    const stranger = await scene.api.client(scene.api.scene.stranger);
    const provider = await scene.api.client(scene.api.scene.provider);
    for (const outsider of [other, stranger, provider, await scene.host()]) {
      expect(await scene.buy(outsider, budgetId)).toMatchObject(problem('not-found', 404));
    }
  });

  it('is not open to an officer who holds another person’s money, in that other person’s role', async () => {
    const { world } = scene.api;
    const { authorityId } = scene;
    const own = await scene.person();
    const grants = [
      { role: 'social_worker', authorityId },
      { role: 'budget_holder', authorityId, personId: own },
    ];
    const both = await scene.api.client(world.actor(await world.user(grants), []));
    expect(await scene.buy(both, await scene.budget(own))).toMatchObject({ status: 201 });
    const answer = await scene.buy(both, await scene.budget(await scene.person()));
    expect(answer).toMatchObject(problem('buyer-is-the-person', 403));
  });

  it('lets a nominee buy as far as the person has said', async () => {
    const personId = await scene.person();
    const budgetId = await scene.budget(personId, DIRECT, 300_000);
    const nominee = await scene.forPerson('nominee', personId);
    const holder = await scene.forPerson('budget_holder', personId);
    const path = `/budgets/${budgetId}/nominee-power`;
    const said = (mayBuy: string, over: Record<string, unknown> = {}) => ({
      ...{ version: 1, userId: nominee.userId, mayBuy, saidOn: dayFromNow(0) },
      ...over,
    });
    const say = async (mayBuy: string, over: Record<string, unknown> = {}) => {
      const version = await scene.version(budgetId);
      expect(await holder.post(path, said(mayBuy, { version, ...over }))).toMatchObject({ status: 204 });
    };
    expect(await nominee.post(path, said('everything'))).toMatchObject(problem('forbidden', 403));
    const other = await scene.forPerson('budget_holder', await scene.person());
    expect(await other.post(path, said('everything'))).toMatchObject(problem('not-found', 404));
    expect(await holder.post(path, { ...said('nothing'), userId: other.userId })).toMatchObject(
      problem('not-found', 404),
    );
    expect(await scene.buy(nominee, budgetId)).toMatchObject({ status: 201, body: BOUGHT });
    await say('some', { mostPence: 50_000, categories: ['day-opportunities'] });
    expect(await scene.buy(nominee, budgetId)).toMatchObject({ status: 201 });
    for (const [mayBuy, over] of [
      ['some', { mostPence: 49_999 }],
      ['some', { categories: ['meals'] }],
      ['nothing', {}],
    ] as const) {
      await say(mayBuy, over);
      expect(await holder.post(path, said(mayBuy))).toMatchObject(problem('stale-version', 409));
      const refused = await scene.buy(nominee, budgetId);
      expect(refused).toMatchObject(problem('award-refused', 422));
      expect(JSON.stringify(refused.body.reasons)).toContain('nominee-not-for-this');
    }
  });

  it('is inside the agreed plan, where there is one', async () => {
    const personId = await scene.person();
    const holder = await scene.forPerson('budget_holder', personId);
    const budgetId = await scene.budget(personId);
    const worker = await scene.officer('social_worker');
    const agree = async (categories: string[], outcomeCodes: string[]) => {
      const version = await scene.version(budgetId);
      const plan = { version, categories, outcomeCodes, agreedOn: dayFromNow(0) };
      expect(await worker.post(`/budgets/${budgetId}/plan`, plan)).toMatchObject({ status: 204 });
    };
    await agree(['day-opportunities'], []);
    expect(await scene.buy(holder, budgetId)).toMatchObject({ status: 201 });
    await agree(['meals'], ['voice']);
    const refused = await scene.buy(holder, budgetId);
    expect(refused).toMatchObject(problem('award-refused', 422));
    expect(JSON.stringify(refused.body.reasons)).toContain('outside-agreed-plan');
  });

  it('pays close family in the household only where the council has agreed', async () => {
    const personId = await scene.person();
    const holder = await scene.forPerson('budget_holder', personId);
    const budgetId = await scene.budget(personId);
    const worker = await scene.officer('social_worker');
    const family = async (over: Record<string, unknown>) => {
      const version = await scene.version(budgetId);
      const named = { version, providerId: scene.providerId, inHousehold: true, ...over };
      expect(await worker.post(`/budgets/${budgetId}/family-providers`, named)).toMatchObject({ status: 204 });
    };
    await family({});
    const refused = await scene.buy(holder, budgetId);
    expect(JSON.stringify(refused.body.reasons)).toContain('family-in-household');
    await family({ agreedOn: '2026-01-01' });
    expect(await scene.buy(holder, budgetId)).toMatchObject({ status: 201 });
  });

  it('is an authorised person’s in England, in their own name, where the person could not decide', async () => {
    const personId = await scene.person();
    const budgetId = await scene.budget(personId, {
      ...DIRECT,
      person_could_decide: false,
      could_decide_on: '2026-01-01',
    });
    const authorised = await scene.forPerson('authorised_person', personId);
    const bought = await scene.buy(authorised, budgetId);
    expect(bought).toMatchObject({ status: 201, body: BOUGHT });
    const read = await authorised.get(`/awards/${String(bought.body.id)}`);
    expect(read.body).toMatchObject({ agreement: { basis: 'authorised_person' } });
    for (const role of ['suitable_person', 'nominee', 'budget_holder']) {
      const other = await scene.forPerson(role, personId);
      expect(await scene.buy(other, budgetId)).toMatchObject(problem('forbidden', 403));
    }
  });

  it('is a suitable person’s in Wales', async () => {
    const wales = await scene.inWales();
    const personId = await wales.person();
    const budgetId = await wales.budget(personId, {
      ...DIRECT,
      person_could_decide: false,
      could_decide_on: '2026-01-01',
    });
    const suitable = await wales.forPerson('suitable_person', personId);
    const bought = await wales.buy(suitable, budgetId);
    expect(bought).toMatchObject({ status: 201, body: BOUGHT });
    const read = await suitable.get(`/awards/${String(bought.body.id)}`);
    expect(read.body).toMatchObject({ agreement: { basis: 'suitable_person' } });
    const authorised = await wales.forPerson('authorised_person', personId);
    expect(await wales.buy(authorised, budgetId)).toMatchObject(problem('forbidden', 403));
  });

  it('is a self-funder’s own business: nothing is asked about the plan', async () => {
    const personId = await scene.person();
    const budgetId = await scene.budget(personId, { ...DIRECT, plan_categories: ['meals'] });
    await scene.api.world.sql(`UPDATE budgets.funder SET kind = 'person' WHERE budget_id = $1`, [budgetId]);
    const holder = await scene.forPerson('budget_holder', personId);
    expect(await scene.buy(holder, budgetId)).toMatchObject({ status: 201, body: BOUGHT });
    expect(await scene.buy(await scene.officer('social_worker'), budgetId)).toMatchObject(
      problem('buyer-is-the-person', 403),
    );
  });

  it('lets one of fifty purchases at once have the money for one', async () => {
    const personId = await scene.person();
    const budgetId = await scene.budget(personId, DIRECT, 60_000);
    const holder = await scene.forPerson('budget_holder', personId);
    const rounds = Array.from({ length: sizeOf('concurrentAwards') });
    const answers = await Promise.all(rounds.map(() => scene.buy(holder, budgetId)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ body }) => body.type === '/problems/budget-exceeded')).toHaveLength(rounds.length - 1);
    expect((await holder.get(`/budgets/${budgetId}`)).body).toMatchObject({ figures: { availablePence: 10_000 } });
  });
});

describe('a suggestion', () => {
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

  it('is made by who may not buy, read by who may, and turned into a purchase once', async () => {
    const personId = await scene.person();
    const budgetId = await scene.budget(personId, DIRECT, 200_000);
    const holder = await scene.forPerson('budget_holder', personId);
    const makers = [];
    for (const role of ['social_worker', 'manager', 'broker']) makers.push(await scene.officer(role));
    for (const role of ['connector', 'support_organisation']) makers.push(await scene.forPerson(role, personId));
    const wish = { budgetId, offerIds: [scene.offerId], note: 'The allotment, as we talked about' };
    const made = [];
    for (const maker of makers) made.push(await maker.post('/suggestions', wish));
    expect(made.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    const own = await makers[2]?.get('/suggestions');
    expect(own?.body.items).toMatchObject([{ id: made[2]?.body.id, note: wish.note, allowedActions: [] }]);
    const shown = await holder.get('/suggestions');
    expect(shown.body.items).toHaveLength(5);
    const suggestionId = made[0]?.body.id;
    expect((await holder.get(`/suggestions/${String(suggestionId)}`)).body).toMatchObject({
      state: 'open',
      allowedActions: ['purchase', 'setting-aside'],
    });
    const bought = await scene.buy(holder, budgetId, { suggestionId });
    expect(bought).toMatchObject({ status: 201, body: BOUGHT });
    expect((await holder.get(`/suggestions/${String(suggestionId)}`)).body).toMatchObject({
      state: 'used',
      awardId: bought.body.id,
    });
    expect(await scene.buy(holder, budgetId, { suggestionId })).toMatchObject({
      ...problem('invalid-input', 400),
      body: { field: 'suggestionId' },
    });
    const told = await scene.api.world.sql(
      `SELECT payload ->> 'linkId' AS id FROM platform.outbox WHERE payload ->> 'template' = 'suggestion-made'`,
    );
    expect(told.map(({ id }) => id).sort()).toEqual(made.map(({ body }) => body.id).sort());
  });

  it('is set aside by who may buy, once, as they saw it', async () => {
    const personId = await scene.person();
    const budgetId = await scene.budget(personId, DIRECT, 200_000);
    const holder = await scene.forPerson('budget_holder', personId);
    const worker = await scene.officer('social_worker');
    const made = await worker.post('/suggestions', { budgetId, offerIds: [scene.offerId] });
    const aside = `/suggestions/${String(made.body.id)}/setting-aside`;
    expect(await worker.post(aside, { version: 1 })).toMatchObject(problem('forbidden', 403));
    expect(await holder.post(aside, { version: 2 })).toMatchObject(problem('stale-version', 409));
    const done = { state: 'set_aside', version: 2, allowedActions: [] };
    expect(await holder.post(aside, { version: 1 })).toMatchObject({ status: 200, body: done });
    expect(await holder.post(aside, { version: 2 })).toMatchObject(problem('stale-version', 409));
  });

  it('is of what is on the menu, for people whom its maker reaches', async () => {
    const personId = await scene.person();
    const budgetId = await scene.budget(personId);
    const worker = await scene.officer('social_worker');
    const offerIds = [scene.offerId];
    expect(await worker.post('/suggestions', { budgetId, offerIds: [personId] })).toMatchObject(
      problem('invalid-input', 400),
    );
    const stranger = await scene.api.client(scene.api.scene.stranger);
    const connector = await scene.forPerson('connector', await scene.person());
    for (const outsider of [stranger, connector]) {
      expect(await outsider.post('/suggestions', { budgetId, offerIds })).toMatchObject(problem('not-found', 404));
    }
    const holder = await scene.forPerson('budget_holder', personId);
    expect(await holder.post('/suggestions', { budgetId, offerIds })).toMatchObject(problem('forbidden', 403));
    const made = await worker.post('/suggestions', { budgetId, offerIds });
    for (const outsider of [connector, await scene.forPerson('connector', personId), await scene.officer('broker')]) {
      expect(await outsider.get(`/suggestions/${String(made.body.id)}`)).toMatchObject(problem('not-found', 404));
    }
  });
});
