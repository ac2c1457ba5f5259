import type { ProviderId, UserId } from '@commonweal/kernel';
import { Client } from '../api-scene';
import type { BuyersScene } from '../buyers-scene';
import type { Ground, Member, Side } from './cast';

export interface Player extends Member {
  readonly userId: UserId;
  readonly token: string;
  readonly client: Client;
}

export async function signedIn(scene: BuyersScene, grant: Member['grant']): Promise<Omit<Player, keyof Member>> {
  const { world, api } = scene.api;
  const userId = await world.user([grant]);
  const token = await scene.api.token(world.actor(userId, []));
  return { userId, token, client: new Client(api, token) };
}

export async function twoGrounds(scene: BuyersScene): Promise<Record<Side, Ground>> {
  const { world } = scene.api;
  const { stranger, otherHolder, otherProvider, personId } = scene.api.scene;
  const { authorityId, providerId, hostId } = scene;
  const [elsewhere] = stranger.authorityIds;
  const [other] = otherHolder.personIds;
  const otherHost: ProviderId = await world.provider({ name: 'Another host' });
  if (elsewhere === undefined || other === undefined || otherProvider.providerId === undefined)
    throw new Error('no other side');
  return {
    own: { authorityId, personId, providerId, hostId },
    other: { authorityId: elsewhere, personId: other, providerId: otherProvider.providerId, hostId: otherHost },
  };
}
