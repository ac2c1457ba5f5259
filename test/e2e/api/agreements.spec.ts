import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { AGREEMENT_BASES, AGREEMENT_WAYS, type AgreementBasis } from '@commonweal/ordering';
import type { ApiAnswer } from '../../support/api';
import type { Client } from '../../support/api-scene';
import { BuyersScene, dayFromNow, DIRECT } from '../../support/buyers-scene';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { KNOWSLEY_LIKE } from '../../support/policies';

const problem = (slug: string, status: number) => ({ status, body: { type: `/problems/${slug}` } });
const SAID = { how: 'phone', on: dayFromNow(0) };
const NATIONS = ['england', 'wales'] as const;
const CONSULTED = { consulted: 'Her sister and her advocate' };
const saidAs = (basis: AgreementBasis) => ({ ...SAID, basis, ...(basis === 'best_interests' && CONSULTED) });
const idOf = ({ body }: ApiAnswer) => String(body.id);

type BudgetId = Awaited<ReturnType<BuyersScene['budget']>>;
/** Places an award that waits for the person's yes, and who writes that yes down. */
interface Asked {
  readonly award: ApiAnswer;
  readonly recorder: Client;
}

describe('the agreement to an award', () => {
  let db: TestDatabase;
  let england: BuyersScene;
  let wales: BuyersScene;

  beforeAll(async () => {
    db = await createTestDatabase();
    england = await BuyersScene.open(db);
    wales = await england.inWales();
    await england.hostAgreement('not_paid');
    await wales.hostAgreement('not_paid');
  });
  afterAll(async () => {
    await england.api.close();
    await db.drop();
  });

  const sceneOf = (nation: (typeof NATIONS)[number]) => (nation === 'england' ? england : wales);
  const useFunds = (isfInUse: boolean, version: number) =>
    wales.api.world.policy(wales.authorityId, { ...KNOWSLEY_LIKE, isfInUse }, version);
  /** Awarded to its host, who has said yes. */
  const heldFund = async (scene: BuyersScene): Promise<BudgetId> => {
    const budgetId = await scene.fund(await scene.person());
    const agreement = saidAs('own');
    const placed = await scene.buy(await scene.officer('social_worker'), budgetId, {
      offerId: scene.hostingId,
      agreement,
    });
    const provider = await scene.as({ role: 'provider', providerId: scene.hostId });
    expect((await provider.post(`/awards/${idOf(placed)}/acceptance`, { version: 1 })).body.state).toBe('accepted');
    return budgetId;
  };

  const KINDS = {
    'council-managed': async (scene: BuyersScene): Promise<Asked> => {
      const recorder = await scene.officer('social_worker');
      const budgetId = await scene.budget(await scene.person(), {});
      return { recorder, award: await scene.buy(recorder, budgetId) };
    },
    'ISF, the fund itself': async (scene: BuyersScene): Promise<Asked> => {
      const recorder = await scene.officer('social_worker');
      const budgetId = await scene.fund(await scene.person());
      return { recorder, award: await scene.buy(recorder, budgetId, { offerId: scene.hostingId }) };
    },
    'ISF, a purchase of the host': async (scene: BuyersScene): Promise<Asked> => {
      const recorder = await scene.host();
      return { recorder, award: await scene.buy(recorder, await heldFund(scene)) };
    },
    'ISF paid as a direct payment': async (scene: BuyersScene): Promise<Asked> => {
      const recorder = await scene.host();
      const budgetId = await scene.fund(await scene.person(), { isf_basis: 'paid_at_persons_request' });
      return { recorder, award: await scene.buy(recorder, budgetId) };
    },
  };
  type Kind = keyof typeof KINDS;
  const COUNCIL_BUYS: readonly Kind[] = ['council-managed', 'ISF, the fund itself'];
  /** Authorised and suitable persons are of direct payments, where a purchase is its own agreement; best interests is of what the council buys. */
  const allowed = (kind: Kind, basis: AgreementBasis) =>
    ['own', 'attorney', 'deputy'].includes(basis) || (basis === 'best_interests' && COUNCIL_BUYS.includes(kind));

  describe('where funds are in use in both nations', () => {
    beforeAll(() => useFunds(true, 2));

    it.each(
      NATIONS.flatMap((nation) =>
        (Object.keys(KINDS) as Kind[]).flatMap((kind) =>
          AGREEMENT_BASES.map((basis) => ({ nation, kind, basis, ok: allowed(kind, basis) })),
        ),
      ),
    )('$kind in $nation, on the basis $basis: allowed $ok', async ({ nation, kind, basis, ok }) => {
      const asked = await KINDS[kind](sceneOf(nation));
      expect(asked.award).toMatchObject({ status: 201, body: { state: 'awaiting_agreement' } });
      const path = `/awards/${idOf(asked.award)}`;
      const answer = await asked.recorder.post(`${path}/agreement`, { version: 1, ...saidAs(basis) });
      const read = await asked.recorder.get(path);
      if (ok) {
        expect(answer).toMatchObject({ status: 200, body: { state: 'offered', version: 2 } });
        expect(read.body).toMatchObject({ agreement: { basis, ...SAID } });
      } else {
        expect(answer).toMatchObject(problem('agreement-basis-not-allowed', 422));
        expect(read.body).toMatchObject({ state: 'awaiting_agreement', version: 1 });
      }
    });

    it('a fund in Wales is awarded to its host where the council uses them', async () => {
      expect(await heldFund(wales)).toBeDefined();
    });
  });

  it.each(COUNCIL_BUYS)('%s: best interests names who was consulted, or is not taken', async (kind) => {
    const asked = await KINDS[kind](england);
    const path = `/awards/${idOf(asked.award)}`;
    const without = await asked.recorder.post(`${path}/agreement`, { version: 1, ...SAID, basis: 'best_interests' });
    const { status, body } = problem('invalid-input', 400);
    expect(without).toMatchObject({ status, body: { ...body, field: 'consulted', rule: 'needed-for-best-interests' } });
    expect((await asked.recorder.get(path)).body.state).toBe('awaiting_agreement');
    const named = await asked.recorder.post(`${path}/agreement`, { version: 1, ...saidAs('best_interests') });
    expect(named).toMatchObject({ status: 200, body: { state: 'offered' } });
  });

  it.each(AGREEMENT_WAYS)('is said %s, and kept so', async (how) => {
    const asked = await KINDS['council-managed'](england);
    const path = `/awards/${idOf(asked.award)}`;
    const agreed = await asked.recorder.post(`${path}/agreement`, { version: 1, ...saidAs('own'), how });
    expect(agreed).toMatchObject({ status: 200 });
    expect((await asked.recorder.get(path)).body).toMatchObject({ agreement: { basis: 'own', how } });
  });

  it('is not said in a way that is none, nor on a day to come', async () => {
    const asked = await KINDS['council-managed'](england);
    const path = `/awards/${idOf(asked.award)}/agreement`;
    for (const over of [{ how: 'carrier_pigeon' }, { basis: 'next_of_kin' }, { on: dayFromNow(1) }]) {
      const refused = await asked.recorder.post(path, { version: 1, ...saidAs('own'), ...over });
      expect(refused).toMatchObject(problem('invalid-input', 400));
    }
  });

  it('names only somebody who speaks for the person, and is placed once under its key', async () => {
    const personId = await england.person();
    const holder = await england.forPerson('budget_holder', personId);
    const stranger = await england.forPerson('budget_holder', await england.person());
    const worker = await england.officer('social_worker');
    const budgetId = await england.budget(personId, {});
    const saidBy = ({ userId }: { readonly userId: string }) => ({ agreement: { ...saidAs('own'), by: userId } });
    for (const other of [stranger, worker]) {
      const refused = await england.buy(worker, budgetId, saidBy(other));
      expect(refused).toMatchObject(problem('invalid-input', 400));
    }
    const key = randomUUID();
    const placed = await england.buy(worker, budgetId, saidBy(holder), key);
    expect(placed).toMatchObject({ status: 201, body: { state: 'offered' } });
    expect(idOf(await england.buy(worker, budgetId, saidBy(holder), key))).toBe(idOf(placed));
  });

  const IN_PLACE = { england: 'authorised_person', wales: 'suitable_person' } as const;
  const BUYERS_BASES = NATIONS.flatMap((nation) =>
    AGREEMENT_BASES.map((basis) => {
      return { nation, basis, ok: ['own', 'attorney', 'deputy', IN_PLACE[nation]].includes(basis) };
    }),
  );

  it.each(BUYERS_BASES)(
    'direct payment in $nation, a purchase on the basis $basis: allowed $ok',
    async ({ nation, basis, ok }) => {
      const scene = sceneOf(nation);
      const personId = await scene.person();
      const decided = basis.endsWith('_person') ? { person_could_decide: false, could_decide_on: '2026-01-01' } : {};
      const budgetId = await scene.budget(personId, { ...DIRECT, ...decided });
      const buyer = await scene.forPerson(basis.endsWith('_person') ? IN_PLACE[nation] : 'budget_holder', personId);
      const bought = await scene.buy(buyer, budgetId, { agreement: saidAs(basis) });
      if (ok) {
        expect(bought).toMatchObject({ status: 201, body: { kind: 'purchase', state: 'offered' } });
        expect((await buyer.get(`/awards/${idOf(bought)}`)).body).toMatchObject({ agreement: { basis } });
      } else {
        expect(bought).toMatchObject(problem('agreement-basis-not-allowed', 422));
      }
    },
  );

  it('of a fund in Wales is not asked for where the council does not use funds, and the reason says so', async () => {
    await useFunds(false, 3);
    const worker = await wales.officer('social_worker');
    const budgetId = await wales.fund(await wales.person());
    const refused = await wales.buy(worker, budgetId, { offerId: wales.hostingId, agreement: saidAs('own') });
    expect(refused).toMatchObject(problem('award-refused', 422));
    expect(JSON.stringify(refused.body.reasons)).toContain('isf-not-in-use');
  });
});
