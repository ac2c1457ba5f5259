import { ReadAuthorities } from '@commonweal/access';
import { type Actor, DomainError, type Language } from '@commonweal/kernel';
import { type PayerAccountView, ReadPayerAccounts } from '@commonweal/payments';
import { Injectable } from '@nestjs/common';
import { withQuery } from '../../addresses/with-query';
import { paths } from '../../paths';
import { WaitingChanges } from '../account-changes/waiting-change';

export interface OwnPayer {
  readonly kind: 'authority' | 'host';
  readonly id: string;
  /** Of a council; the reader knows their own organisation. */
  readonly name: string | undefined;
  readonly account: PayerAccountView | undefined;
  readonly changeHref: string;
  /** Of the account that waits to be checked, if there is one. */
  readonly waitingHref: string | undefined;
}

/** Whose money the reader pays out: their councils', or as a host their organisation's. */
@Injectable()
export class OwnPayers {
  constructor(
    private readonly accounts: ReadPayerAccounts,
    private readonly authorities: ReadAuthorities,
    private readonly waiting: WaitingChanges,
  ) {}

  async of(actor: Actor, language: Language): Promise<readonly OwnPayer[]> {
    const [accounts, waiting] = await Promise.all([this.accounts.own(actor), this.waiting.own(actor)]);
    const payer = (kind: OwnPayer['kind'], id: string, name?: string): OwnPayer => ({
      ...{ kind, id, name, account: accounts.find(({ payerId }) => payerId === id) },
      changeHref: withQuery(paths.changePayerAccount, { payer: id }),
      waitingHref: waiting.find((one) => one.kind !== 'payee' && one.ownerId === id)?.href,
    });
    const councils = await Promise.all(actor.authorityIds.map((id) => this.authorities.byId(id)));
    return [
      ...councils.map(({ id, name, nameCy }) => payer('authority', id, language === 'cy' ? nameCy : name)),
      ...(actor.providerId === undefined ? [] : [payer('host', actor.providerId)]),
    ];
  }

  /** @throws DomainError not-found for a payer that is not the actor's */
  async one(actor: Actor, language: Language, id: string): Promise<OwnPayer> {
    const found = (await this.of(actor, language)).find((one) => one.id === id);
    if (found === undefined) throw new DomainError('not-found');
    return found;
  }
}
