import { runningAward } from '../running-award';
import type { MatrixWorld } from './matrix-world';

/** What the lists of the own side must not show: the same things of another person, and of another council. */
export async function otherThings(matrix: MatrixWorld): Promise<void> {
  const { world } = matrix.scene.api;
  const { own, other } = matrix.grounds;
  const strange = await world.person(other.authorityId);
  const { userId: placedBy } = matrix.member('own social_worker');
  for (const [authorityId, personId] of [
    [own.authorityId, other.personId],
    [other.authorityId, strange],
  ] as const) {
    const budgetId = await world.budget(authorityId, personId, 10_000_000);
    const offerId = await world.offer(other.providerId);
    const award = { authorityId, personId, budgetId, offerId, placedBy, providerId: other.providerId };
    await runningAward(world, award);
  }
  const lines = [{ deliveredOn: '2026-09-10', quantity: 1 }];
  for (const { id } of await world.sql<{ id: string }>('SELECT id FROM ordering.award WHERE provider_id = $1', [
    other.providerId,
  ])) {
    await matrix.done('other provider', `/awards/${id}/claims`, { lines });
  }
}
