import { Injectable } from '@nestjs/common';
import { type Actor, type AuthorityId, Clock, DomainError, type PersonId, UnitOfWork } from '@commonweal/kernel';
import { assertMay } from '@commonweal/access';
import type { AccountOwner } from '../../domain/account-change';
import { AccountChangeMessages } from '../account-change-messages';
import { type AccountAsWritten, AccountToCheck } from '../account-to-check';
import { type AccountChangeId, AccountChanges } from '../ports/account-changes';

/**
 * Where the actor's provider is paid, what it pays from as a host, what one of their councils pays from, or where the money of
 * a person is paid over to that they hold.
 */
export type AskedAccount =
  | { readonly kind: 'payee' | 'host' }
  | { readonly kind: 'council'; readonly authorityId: AuthorityId }
  | { readonly kind: 'holder'; readonly authorityId: AuthorityId; readonly personId: PersonId };

const PERMISSIONS = {
  payee: 'payee.change',
  host: 'payment-run.make',
  council: 'payment-run.make',
  holder: 'holder-account.change',
} as const satisfies Record<AskedAccount['kind'], string>;

export interface AskAccountChangeCommand extends AccountAsWritten {
  readonly account: AskedAccount;
  /** The version of the account in force that was seen; none for the first account. */
  readonly version?: number;
}

/** Asks for an account, or for another one. It waits until somebody else has checked it; until then nothing changes. */
@Injectable()
export class AskAccountChange {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accountToCheck: AccountToCheck,
    private readonly changes: AccountChanges,
    private readonly messages: AccountChangeMessages,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError forbidden, payer-not-yours, invalid-input, bank-account-invalid, stale-version, change-already-waiting */
  async execute(actor: Actor, command: AskAccountChangeCommand): Promise<{ readonly changeId: AccountChangeId }> {
    const { account: asked, version = 0, ...written } = command;
    const owner = ownerOf(actor, asked);
    const checked = this.accountToCheck.read(written);
    const at = this.clock.now();
    return this.unitOfWork.run(actor, async (tx) => {
      const changeId = await this.changes.add(tx, actor, { ...checked, owner, version, at });
      await this.messages.asked(tx, owner, changeId);
      return { changeId };
    });
  }
}

function ownerOf(actor: Actor, asked: AskedAccount): AccountOwner {
  assertMay(actor, PERMISSIONS[asked.kind]);
  if (asked.kind === 'holder') {
    if (!actor.personIds.includes(asked.personId)) throw new DomainError('not-found');
    return asked;
  }
  if (asked.kind === 'council') {
    const { kind, authorityId } = asked;
    if (!actor.authorityIds.includes(authorityId)) throw new DomainError('payer-not-yours');
    return { kind, authorityId };
  }
  const { providerId } = actor;
  if (providerId === undefined) throw new DomainError('forbidden');
  return { kind: asked.kind, providerId };
}
