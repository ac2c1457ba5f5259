import { BudgetsModule } from '@commonweal/budgets';
import type { Actor, BudgetId, PersonId, UserId } from '@commonweal/kernel';
import { OrderingModule, ReadSuggestions } from '@commonweal/ordering';
import { holder, newId, withRole } from '../../support/money-world';
import { BudgetScene } from '../budgets/budget-scene';

describe('the list of suggestions', () => {
  let scene: BudgetScene;
  let budgetId: BudgetId;
  let read: ReadSuggestions;
  beforeAll(async () => {
    scene = await BudgetScene.open([BudgetsModule, OrderingModule]);
    budgetId = await scene.budget(1000_00);
    read = scene.world.app.get(ReadSuggestions);
  });
  afterAll(() => scene.world.close());

  async function suggest(madeBy: UserId, personId: PersonId, state = 'open'): Promise<string> {
    const id = newId();
    await scene.world.owner.query(
      `INSERT INTO ordering.suggestion (authority_id, id, person_id, budget_id, offer_ids, made_by, made_at, state)
       VALUES ($1, $2, $3, $4, ARRAY[$2]::uuid[], $5, now(), $6)`,
      [scene.authorityId, id, personId, budgetId, madeBy, state],
    );
    return id;
  }

  const all = async (actor: Actor, filters: object, limit = 2): Promise<string[]> => {
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const { items, nextCursor } = await read.list(actor, { ...filters, cursor, limit });
      ids.push(...items.map(({ id }) => id));
      cursor = nextCursor ?? undefined;
    } while (cursor !== undefined);
    return ids;
  };

  it('shows whoever made them their own, some at a time, however many others made', async () => {
    const { personId } = scene;
    const connector = withRole('connector', { personIds: [personId] });
    const other = newId<'User'>();
    const own: string[] = [];
    for (let i = 0; i < 5; i++) {
      own.unshift(await suggest(connector.userId, personId));
      await suggest(other, personId);
    }
    expect(await all(connector, { own: true })).toEqual(own);
    // Somebody who also holds this person's money sees what others made to them, and not among their own.
    const permissions = new Set([...connector.permissions, ...holder().permissions]);
    expect(await all({ ...connector, permissions }, { own: true })).toEqual(own);
    expect(await all({ ...connector, permissions }, {})).toHaveLength(10);
  });

  it('shows a person what is open and for them, however much was put aside since', async () => {
    const [personId, somebodyElse] = [
      await scene.world.person(scene.authorityId),
      await scene.world.person(scene.authorityId),
    ];
    const maker = newId<'User'>();
    const open = await suggest(maker, personId);
    for (let i = 0; i < 4; i++) await suggest(maker, personId, 'set_aside');
    await suggest(maker, somebodyElse);
    const actor = holder(personId, somebodyElse);
    expect(await all(actor, { personId, state: 'open' })).toEqual([open]);
    expect(await all(actor, {})).toHaveLength(6);
  });
});
