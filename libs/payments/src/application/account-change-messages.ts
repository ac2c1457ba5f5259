import { Injectable } from '@nestjs/common';
import { Outbox, type Tx, type UserId } from '@commonweal/kernel';
import { Recipients } from '@commonweal/access';
import type { AccountChangeStep, AccountOwner } from '../domain/account-change';
import { notice } from './notice';
import { type AccountChangeId, AccountChanges } from './ports/account-changes';

const TEMPLATES: Readonly<Record<AccountChangeStep, string>> = {
  check: 'account-change-checked',
  refuse: 'account-change-refused',
  withdraw: 'account-change-withdrawn',
};

/** Every user of the owner is told of each step, whoever took it: one of them may know that nobody of theirs asked. */
@Injectable()
export class AccountChangeMessages {
  constructor(
    private readonly outbox: Outbox,
    private readonly recipients: Recipients,
    private readonly changes: AccountChanges,
  ) {}

  async asked(tx: Tx, owner: AccountOwner, id: AccountChangeId): Promise<void> {
    const told = await this.ownersOf(tx, owner);
    const toCheck = owner.kind === 'council' ? [] : await this.financeOf(tx, owner);
    await this.outbox.add(tx, [
      ...notice('account-change-asked', told, 'account-change', id),
      ...notice('account-change-to-check', toCheck, 'account-change', id),
    ]);
  }

  async decided(tx: Tx, owner: AccountOwner, id: AccountChangeId, step: AccountChangeStep): Promise<void> {
    await this.outbox.add(tx, notice(TEMPLATES[step], await this.ownersOf(tx, owner), 'account-change', id));
  }

  private ownersOf(tx: Tx, owner: AccountOwner): Promise<UserId[]> {
    if (owner.kind === 'council') return this.recipients.withRole(tx, owner.authorityId, 'finance_officer');
    if (owner.kind === 'holder') return this.recipients.ofPerson(tx, owner.authorityId, owner.personId);
    return this.recipients.ofOrganisation(tx, owner.providerId);
  }

  private async financeOf(tx: Tx, owner: Exclude<AccountOwner, { kind: 'council' }>) {
    if (owner.kind === 'holder') return this.recipients.withRole(tx, owner.authorityId, 'finance_officer');
    const { providerId } = owner;
    const finance = new Set<UserId>();
    for (const authorityId of await this.changes.councilsOf(tx, providerId)) {
      for (const userId of await this.recipients.withRole(tx, authorityId, 'finance_officer')) finance.add(userId);
    }
    return [...finance];
  }
}
