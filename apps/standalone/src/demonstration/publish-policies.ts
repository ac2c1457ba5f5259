import { PolicyVersions, PublishLocalPolicy } from '@commonweal/policy';
import { COUNCILS, COUNCIL_CODES } from './councils';
import type { Demonstration } from './demonstration';
import { POLICIES } from './policies';

/** Each council's commissioner publishes its first version, unless there is one. */
export async function publishPolicies(demonstration: Demonstration): Promise<void> {
  for (const code of COUNCIL_CODES) {
    const authorityId = demonstration.councils.of(code);
    if ((await demonstration.get(PolicyVersions).current(authorityId)) !== undefined) continue;
    const commissioner = await demonstration.user(COUNCILS[code].commissioner);
    await demonstration.get(PublishLocalPolicy).execute(commissioner, authorityId, POLICIES[code], 0);
  }
}
