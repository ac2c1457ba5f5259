import { ReadDemoUsers } from '@commonweal/access';
import { Authoriser } from '@commonweal/kernel';
import { ExecutePaymentRun, MakePaymentRun } from '@commonweal/payments';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const use = { strict: false } as const;

/** One council's finance officer pays over what is due to its hosts and holders, so that some of it could come back. */
export async function payOver(app: NestFastifyApplication, name: string): Promise<void> {
  const users = await app.get(ReadDemoUsers, use).list('en');
  const user = users.find((one) => one.name === name);
  const actor = user && (await app.get(Authoriser, use).actorForUser(user.userId, { requestId: 'test' }));
  const [authorityId] = actor?.authorityIds ?? [];
  if (actor === undefined || authorityId === undefined) throw new RangeError(`no ${name} pays for a council`);
  const payer = { kind: 'authority', id: authorityId } as const;
  const { id: runId } = await app.get(MakePaymentRun, use).execute(actor, { payer, method: 'bacs' });
  await app.get(ExecutePaymentRun, use).execute('test-pay-over', { authorityId, runId });
}
