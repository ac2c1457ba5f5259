import { ReadDemoUsers } from '@commonweal/access';
import { Authoriser } from '@commonweal/kernel';
import { PolicyVersions, PublishLocalPolicy } from '@commonweal/policy';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { POLICIES } from '../../apps/standalone/src/demonstration/policies';

/** Publishes the policy of a council once more, so that there is an older version to look back at. */
export async function publishAgain(app: NestFastifyApplication): Promise<void> {
  const use = { strict: false } as const;
  for (const { userId } of await app.get(ReadDemoUsers, use).list('en')) {
    const actor = await app.get(Authoriser, use).actorForUser(userId, { requestId: 'test' });
    const authorityId = actor?.authorityIds[0];
    if (authorityId === undefined || actor?.permissions.has('policy.publish') !== true) continue;
    const policy = await app.get(PolicyVersions, use).current(authorityId);
    if (policy === undefined) continue;
    await app.get(PublishLocalPolicy, use).execute(actor, authorityId, POLICIES.knowsley, policy.version);
    return;
  }
  throw new Error('nobody publishes a policy');
}
