import { PlanInstalments } from '@commonweal/budgets';
import { pence, plainDate } from '@commonweal/kernel';
import { dayFromNow } from '../buyers-scene';
import type { MatrixWorld, Thing } from './matrix-world';

/** A day to come on which nothing of the own fund is paid over yet: there is one instalment a day. */
export async function freeDay({ scene, budgets }: MatrixWorld): Promise<string> {
  const all = await scene.api.world.sql('SELECT id FROM budgets.instalment WHERE budget_id = $1', [budgets.fund]);
  return dayFromNow(all.length + 1);
}

/** A pound of the own fund, for a day to come: no worker makes it due while the matrix is tried. */
export async function plannedInstalment(matrix: MatrixWorld): Promise<Thing> {
  const { world, api } = matrix.scene.api;
  const reach = { authorityIds: [matrix.grounds.own.authorityId] };
  const manager = world.actor(matrix.member('own manager').userId, ['instalment.plan'], reach);
  const plan = { amountPence: pence(100), frequency: 'once', startsOn: plainDate(await freeDay(matrix)) } as const;
  await api.app.get(PlanInstalments, { strict: false }).execute(manager, matrix.budgets.fund, plan);
  const newest = 'SELECT id, version FROM budgets.instalment ORDER BY due_on DESC LIMIT 1';
  const [planned] = await world.sql<{ id: string; version: number }>(newest);
  if (planned === undefined) throw new Error('nothing was planned');
  return planned;
}
