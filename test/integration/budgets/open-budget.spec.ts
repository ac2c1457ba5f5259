import { pence, plainDate } from '@commonweal/kernel';
import { type BudgetTerms, OpenBudget } from '@commonweal/budgets';
import { CheckInvariants } from '@commonweal/ledger';
import { clerk, holder, newId, officer, providerUser } from '../../support/money-world';
import { BudgetScene } from './budget-scene';

describe('opening a budget', () => {
  let scene: BudgetScene;
  beforeAll(async () => {
    scene = await BudgetScene.open();
  });
  afterAll(() => scene.world.close());

  const open = (over: Partial<BudgetTerms>, authorityId = scene.authorityId, actor = scene.officer) =>
    scene.world.app.get(OpenBudget).execute(actor, { authorityId, ...scene.terms(100_00, over) });

  it('makes what the funders put in available, and says what the person puts in', async () => {
    const funders = [
      { kind: 'council', amountPence: pence(400_00) },
      { kind: 'health_body', amountPence: pence(100_00) },
      { kind: 'person', amountPence: pence(50_00) },
    ] as const;
    const { id, reference } = await open({ funders });
    expect(reference).toMatch(/^BUD-\d{6}$/);
    const budget = await scene.read.byId(scene.officer, id);
    expect(budget).toMatchObject({ reference, type: 'council_managed', moneyHeldIn: 'council', funders, version: 1 });
    expect(budget).toMatchObject({ startsOn: '2026-04-01', endsOn: '2027-03-31', personId: scene.personId });
    expect(budget.figures).toEqual({
      allocatedPence: 550_00,
      contributionPence: 50_00,
      availablePence: 550_00,
      reservedPence: 0,
      spentPence: 0,
    });
  });

  it.each([
    ['direct_payment', 'own_account'],
    ['direct_payment', 'card'],
    ['direct_payment', 'managed_account'],
    ['council_managed', 'council'],
  ] as const)('takes a %s held in: %s', async (type, moneyHeldIn) => {
    await expect(open({ type, moneyHeldIn })).resolves.toHaveProperty('reference');
  });

  it('keeps the day on which it was decided that the person could not decide', async () => {
    const couldDecide = { answer: false, on: plainDate('2026-04-02') };
    const { id } = await open({ type: 'direct_payment', moneyHeldIn: 'own_account', couldDecide });
    const { rows } = await scene.world.owner.query(
      'SELECT person_could_decide AS answer, could_decide_on::text AS on FROM budgets.budget WHERE id = $1',
      [id],
    );
    expect(rows).toEqual([{ answer: false, on: '2026-04-02' }]);
  });

  it('takes a fund that a host holds', async () => {
    const hostProviderId = await scene.world.provider();
    const fund = { type: 'isf', moneyHeldIn: 'host', isfBasis: 'council_contract', hostProviderId } as const;
    const { id } = await open(fund);
    expect(await scene.read.byId(scene.officer, id)).toMatchObject(fund);
  });

  it('shows a host every fund that it holds, some at a time', async () => {
    const hostProviderId = await scene.world.provider();
    const fund = { type: 'isf', moneyHeldIn: 'host', isfBasis: 'council_contract' } as const;
    const opened = [];
    for (let i = 0; i < 5; i++) opened.push(await open({ ...fund, hostProviderId }));
    await open({ ...fund, hostProviderId: await scene.world.provider() });
    const host = await scene.world.host(hostProviderId);
    const first = await scene.read.hosted(host, { limit: 3 });
    const rest = await scene.read.hosted(host, { limit: 3, cursor: first.nextCursor ?? undefined });
    const references = opened.map(({ reference }) => reference);
    expect([...first.items, ...rest.items].map(({ reference }) => reference)).toEqual(references);
    expect([first.items.length, rest.nextCursor]).toEqual([3, null]);
    for (const cursor of ['nonsense', Buffer.from('["a","b"]').toString('base64url')]) {
      await expect(scene.read.hosted(host, { limit: 3, cursor })).rejects.toMatchObject({ code: 'invalid-input' });
    }
    await expect(scene.read.hosted(scene.officer, { limit: 3 })).rejects.toMatchObject({ code: 'forbidden' });
  });

  it.each<[string, Partial<BudgetTerms>]>([
    ['moneyHeldIn', { type: 'council_managed', moneyHeldIn: 'own_account' }],
    ['moneyHeldIn', { type: 'direct_payment', moneyHeldIn: 'council' }],
    ['isfBasis', { type: 'isf', moneyHeldIn: 'host' }],
    ['isfBasis', { isfBasis: 'council_contract' }],
    ['hostProviderId', { type: 'isf', moneyHeldIn: 'host', isfBasis: 'council_contract' }],
    ['couldDecide', { couldDecide: { answer: false, on: plainDate('2026-04-01') } }],
    ['healthDelegatedOn', { healthDelegatedOn: plainDate('2026-04-01') }],
    ['endsOn', { endsOn: plainDate('2026-03-31') }],
    ['funders', { funders: [] }],
    ['funders', { funders: [{ kind: 'council', amountPence: pence(0) }] }],
  ])('refuses a wrong %s', async (field, over) => {
    await expect(open(over)).rejects.toMatchObject({ code: 'invalid-input', facts: { field } });
  });

  it('refuses a person of another council, and an officer of another council', async () => {
    const elsewhere = await scene.world.council();
    const stranger = await scene.world.person(elsewhere);
    await expect(open({ personId: stranger })).rejects.toMatchObject({ code: 'not-found' });
    await expect(open({}, scene.authorityId, officer(elsewhere))).rejects.toMatchObject({ code: 'not-found' });
  });

  it('opens the first budgets of a council at the same moment', async () => {
    const council = await scene.world.council();
    const personId = await scene.world.person(council);
    await Promise.all(Array.from({ length: 8 }, () => open({ personId }, council, officer(council))));
    expect(await scene.read.forPerson(officer(council), personId)).toHaveLength(8);
    const report = await scene.world.app.get(CheckInvariants).execute(clerk(council), council);
    expect(report.checks).toContain('budget-is-funded-as-recorded');
    expect(report.breaches).toEqual([]);
  });

  it('is seen by the person and the council, and by nobody else', async () => {
    const personId = await scene.world.person(scene.authorityId);
    const { id } = await open({ personId });
    for (const actor of [scene.officer, holder(personId)]) {
      expect(await scene.read.byId(actor, id)).toMatchObject({ figures: { availablePence: 100_00 } });
      expect(await scene.read.forPerson(actor, personId)).toHaveLength(1);
      expect((await scene.read.entries(actor, id, { limit: 10 })).items).toHaveLength(1);
    }
    const others = [officer(await scene.world.council()), holder(scene.personId), providerUser(newId<'Provider'>())];
    for (const actor of others) {
      await expect(scene.read.byId(actor, id)).rejects.toMatchObject({ code: 'not-found' });
      await expect(scene.read.entries(actor, id, { limit: 10 })).rejects.toMatchObject({ code: 'not-found' });
      expect(await scene.read.forPerson(actor, personId)).toEqual([]);
    }
  });

  it('is written down when it is opened: who, whose, what for and in which request', async () => {
    const personId = await scene.world.person(scene.authorityId);
    const { id } = await open({ personId });
    const reader = scene.officer;
    await scene.read.byId(reader, id);
    await scene.read.entries(reader, id, { limit: 1 });
    await scene.read.forPerson(reader, personId);
    const { rows } = await scene.world.owner.query(
      'SELECT user_id, purpose, request_id FROM platform.access_log WHERE person_id = $1 ORDER BY id',
      [personId],
    );
    const purposes = ['budget-read', 'budget-entries-read', 'budgets-read'];
    expect(rows).toEqual(purposes.map((purpose) => ({ user_id: reader.userId, purpose, request_id: 'test' })));
  });
});
