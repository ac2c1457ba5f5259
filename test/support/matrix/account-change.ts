import { AskAccountChange } from '@commonweal/payments';
import { INVENTED_ACCOUNT } from '../accounts';
import type { MatrixWorld, Thing } from './matrix-world';

/** Where the own provider is paid is to change: a colleague of theirs asked for it, and nobody else for anything. */
export async function accountChange(matrix: MatrixWorld): Promise<Thing> {
  const { world, api } = matrix.scene.api;
  const { providerId } = matrix.grounds.own;
  await world.sql(
    `UPDATE payments.account_change SET state = 'withdrawn', decided_by = asked_by, decided_at = now(), decided_as = 'own'
     WHERE state = 'waiting'`,
  );
  const inForce = 'SELECT version FROM payments.payee WHERE provider_id = $1';
  const [payee] = await world.sql<{ version: number }>(inForce, [providerId]);
  const asker = world.actor(await world.user([{ role: 'provider', providerId }]), ['payee.change'], { providerId });
  const asked = { account: { kind: 'payee' }, ...INVENTED_ACCOUNT, ...payee } as const;
  const { changeId } = await api.app.get(AskAccountChange, { strict: false }).execute(asker, asked);
  return { id: changeId, version: 1 };
}
