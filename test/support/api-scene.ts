import { AccessModule, IssueToken } from '@commonweal/access';
import { type Actor, systemActor } from '@commonweal/kernel';
import { INVENTED_ACCOUNT, useAccount } from './accounts';
import { type ApiAnswer, type ApiUnderTest, startApi } from './api';
import { type AwardScene, awardScene } from './award-scene';
import type { TestDatabase } from './database';
import { World } from './world';

const SYSTEM = systemActor('test', [], 'test');

/** One user of the scene, calling as an outside client: a token and addresses, nothing else. */
export class Client {
  constructor(
    private readonly api: ApiUnderTest,
    private readonly token: string,
  ) {}

  get(path: string): Promise<ApiAnswer> {
    return this.api.get(path, this.token);
  }

  post(path: string, body: unknown, key?: string): Promise<ApiAnswer> {
    return this.api.post(path, this.token, body, key);
  }
}

/** The API on a database of its own with the award scene in it, a finance officer, and bank accounts on both sides. */
export class ApiScene {
  private constructor(
    readonly api: ApiUnderTest,
    readonly world: World,
    readonly scene: AwardScene,
    readonly finance: Actor,
  ) {}

  static async open(db: TestDatabase): Promise<ApiScene> {
    const world = await World.open(db.ownerUrl);
    const scene = await awardScene(world);
    const api = await startApi(db.appUrl);
    const { authorityId } = scene;
    const userId = await world.user([{ role: 'finance_officer', authorityId }]);
    const finance = world.actor(userId, ['payment-run.make', 'payment-run.read'], { authorityIds: [authorityId] });
    const provider = { ...scene.provider, permissions: new Set([...scene.provider.permissions, 'payee.change']) };
    await useAccount(api.app, finance, { account: { kind: 'council', authorityId }, ...INVENTED_ACCOUNT });
    await useAccount(api.app, provider, { account: { kind: 'payee' }, ...INVENTED_ACCOUNT });
    return new ApiScene(api, world, scene, finance);
  }

  async token({ userId }: Actor): Promise<string> {
    const issue = this.api.app.select(AccessModule).get(IssueToken);
    return (await issue.execute(SYSTEM, { userId, minutes: 60 })).accessToken;
  }

  async client(actor: Actor): Promise<Client> {
    return new Client(this.api, await this.token(actor));
  }

  async close(): Promise<void> {
    await this.api.close();
    await this.world.close();
  }
}
