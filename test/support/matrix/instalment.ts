import { randomUUID } from 'node:crypto';
import { PlanInstalments } from '@commonweal/budgets';
import { MakeInstalmentsDue } from '@commonweal/payments';
import { pence, plainDate } from '@commonweal/kernel';
import { dayFromNow } from '../buyers-scene';
import type { MatrixWorld, Thing } from './matrix-world';

/** A day to come on which nothing of the own fund is paid over yet: there is one instalment a day. */
export async function freeDay({ scene, budgets }: MatrixWorld): Promise<string> {
  const all = await scene.api.world.sql('SELECT id FROM budgets.instalment WHERE budget_id = $1', [budgets.fund]);
  return dayFromNow(all.length + 1);
}

/** Ten thousand pounds of the own fund, with its host: more than any bill of the matrix. */
export async function paidOver(matrix: MatrixWorld): Promise<void> {
  const { app } = matrix.scene.api.api;
  await plan(matrix, 1_000_000, dayFromNow(0));
  await app.get(MakeInstalmentsDue, { strict: false }).execute(randomUUID());
  await matrix.done('own finance_officer', '/payment-runs', matrix.payer());
  await matrix.worker.work();
}

async function plan(matrix: MatrixWorld, amount: number, startsOn: string): Promise<void> {
  const { world, api } = matrix.scene.api;
  const reach = { authorityIds: [matrix.grounds.own.authorityId] };
  const manager = world.actor(matrix.member('own manager').userId, ['instalment.plan'], reach);
  const agreed = { amountPence: pence(amount), frequency: 'once', startsOn: plainDate(startsOn) } as const;
  await api.app.get(PlanInstalments, { strict: false }).execute(manager, matrix.budgets.fund, agreed);
}

/** A pound of the own fund, for a day to come: no worker makes it due while the matrix is tried. */
export async function plannedInstalment(matrix: MatrixWorld): Promise<Thing> {
  const { world } = matrix.scene.api;
  await plan(matrix, 100, await freeDay(matrix));
  const newest = 'SELECT id, version FROM budgets.instalment ORDER BY due_on DESC LIMIT 1';
  const [planned] = await world.sql<{ id: string; version: number }>(newest);
  if (planned === undefined) throw new Error('nothing was planned');
  return planned;
}
