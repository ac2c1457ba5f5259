import type { Abstract, INestApplicationContext, Type } from '@nestjs/common';
import {
  type Actor,
  type AuthorityId,
  Authoriser,
  type BudgetId,
  type OfferId,
  type PersonId,
  type ProviderId,
  systemActor,
  type UserId,
} from '@commonweal/kernel';

/** For the access log and the outbox: what was asked for by the demonstration, not by a user's request. */
const REQUEST = 'demonstration';

/** Things made for the demonstration, by the natural name that the data calls them. */
class Made<Id extends string> {
  private readonly ids = new Map<string, Id>();

  constructor(private readonly kind: string) {}

  add(name: string, id: Id): void {
    this.ids.set(name, id);
  }

  has(name: string): boolean {
    return this.ids.has(name);
  }

  /** @throws RangeError where the data names what it does not hold. */
  of(name: string): Id {
    const id = this.ids.get(name);
    if (id === undefined) throw new RangeError(`the demonstration has no ${this.kind} called ${name}`);
    return id;
  }
}

/** What the demonstration is made with: the use cases of the installation, and who and what there is so far. */
export class Demonstration {
  readonly councils = new Made<AuthorityId>('council');
  readonly users = new Made<UserId>('user');
  readonly providers = new Made<ProviderId>('provider');
  /** By the English title. */
  readonly offers = new Made<OfferId>('offer');
  readonly people = new Made<PersonId>('person');
  /** By the person's name. */
  readonly budgets = new Made<BudgetId>('budget');

  constructor(private readonly app: Pick<INestApplicationContext, 'get'>) {}

  get<T>(useCase: Type<T> | Abstract<T>): T {
    return this.app.get(useCase, { strict: false });
  }

  /** Commonweal itself, for what nobody can do before there are users. */
  installer(...councils: readonly string[]): Actor {
    const ids = councils.map((code) => this.councils.of(code));
    return systemActor(REQUEST, ids, REQUEST);
  }

  /** The invented user, with the rights that they have when they sign in. */
  async user(name: string): Promise<Actor> {
    const actor = await this.get(Authoriser).actorForUser(this.users.of(name), { requestId: REQUEST });
    if (actor === undefined) throw new RangeError(`${name} has no role`);
    return actor;
  }
}
