import {
  type AccountId,
  type Actor,
  type AuthorityId,
  instant,
  pence,
  type PersonId,
  UnitOfWork,
} from '@commonweal/kernel';
import {
  type AccountKind,
  draftJournal,
  type JournalContent,
  type JournalDraft,
  Ledger,
  LedgerModule,
  type PostedJournal,
} from '@commonweal/ledger';
import { clerk, MoneyWorld, newId } from '../../support/money-world';

const AT = instant('2026-11-22T09:00:00Z');

/** One council with a funder's account, and accounts of a person to move money between. */
export class LedgerScene {
  private constructor(
    readonly world: MoneyWorld,
    readonly authorityId: AuthorityId,
    readonly funder: AccountId,
  ) {}

  static async open(): Promise<LedgerScene> {
    const world = await MoneyWorld.open([LedgerModule]);
    const scene = new LedgerScene(world, await world.council(), newId<'Account'>());
    await scene.openAccount('funder', undefined, scene.funder);
    return scene;
  }

  get ledger(): Ledger {
    return this.world.app.get(Ledger);
  }

  async openAccount(kind: AccountKind, ownerPersonId?: PersonId, id = newId<'Account'>()): Promise<AccountId> {
    const owner = ownerPersonId === undefined ? {} : { ownerPersonId };
    await this.as(clerk(this.authorityId)).openAccounts([{ id, kind, ...owner }]);
    return id;
  }

  /** An available account with money in it. */
  async funded(amount: number, ownerPersonId?: PersonId): Promise<AccountId> {
    const account = await this.openAccount('available', ownerPersonId);
    await this.post(this.transfer(this.funder, account, amount, { kind: 'funding' }));
    return account;
  }

  transfer(from: AccountId, to: AccountId, amount: number, over: Partial<JournalContent> = {}): JournalDraft {
    return draftJournal({
      kind: 'reservation',
      key: newId(),
      subject: {},
      entries: [
        { account: from, pence: pence(-amount) },
        { account: to, pence: pence(amount) },
      ],
      by: newId<'User'>(),
      occurredAt: AT,
      ...over,
    });
  }

  async post(...journals: readonly JournalDraft[]): Promise<PostedJournal[]> {
    return this.as(clerk(this.authorityId)).post(...journals);
  }

  as(actor: Actor) {
    const unitOfWork = this.world.app.get(UnitOfWork);
    return {
      post: (...journals: readonly JournalDraft[]) =>
        unitOfWork.run(actor, (tx) => this.ledger.post(tx, this.authorityId, journals)),
      openAccounts: (accounts: Parameters<Ledger['openAccounts']>[2]) =>
        unitOfWork.run(actor, (tx) => this.ledger.openAccounts(tx, this.authorityId, accounts)),
      balance: async (account: AccountId) =>
        unitOfWork.run(actor, async (tx) => (await this.ledger.balances(tx, this.authorityId, [account])).get(account)),
    };
  }

  balance(account: AccountId) {
    return this.as(clerk(this.authorityId)).balance(account);
  }

  async count(table: 'journal' | 'entry'): Promise<number> {
    const { rows } = await this.world.owner.query<{ n: number }>(`SELECT count(*)::integer AS n FROM ledger.${table}`);
    return rows[0]?.n ?? 0;
  }
}
