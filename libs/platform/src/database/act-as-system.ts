import { type Actor, type AuthorityId, systemActor, type Tx } from '@commonweal/kernel';
import { actorSetting, query } from './sql-unit-of-work';

const SET = `SELECT set_config('app.actor', $1, true)`;

/**
 * Lets row-level security see the work as Commonweal's own task in one council, and then the actor again: for what follows
 * from a right that the use case has already proved (a provider that declines gives the money back, and sees no ledger).
 */
export async function actAsSystem<T>(
  tx: Tx,
  actor: Actor,
  task: { readonly name: string; readonly authorityId: AuthorityId },
  work: () => Promise<T>,
): Promise<T> {
  await query(tx, SET, [actorSetting(systemActor(task.name, [task.authorityId], actor.request.requestId))]);
  const result = await work();
  // After a failure the transaction is lost, and its setting with it.
  await query(tx, SET, [actorSetting(actor)]);
  return result;
}
