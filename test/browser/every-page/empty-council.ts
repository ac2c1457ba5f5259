import { ROLE_NAMES, ROLES } from '@commonweal/access';
import type { World } from '../../support/world';

/** A council on its first day: somebody in each role, one person without money, one provider without offers. */
export async function emptyCouncil(world: World): Promise<void> {
  const authorityId = await world.authority({ name: 'Newly Council' });
  const personId = await world.person(authorityId);
  const providerId = await world.provider();
  await world.approve(authorityId, providerId);
  const grants = { authority: { authorityId }, person: { authorityId, personId }, provider: { providerId } };
  for (const role of ROLE_NAMES) {
    await world.user([{ role, ...grants[ROLES[role].reach] }], { name: `First ${role}` });
  }
  await world.sql('UPDATE access.app_user SET is_demonstration = true');
}
