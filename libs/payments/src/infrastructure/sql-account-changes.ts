import { Injectable } from '@nestjs/common';
import {
  type Actor,
  type AuthorityId,
  DomainError,
  Ids,
  type ProviderId,
  type Tx,
  type UserId,
} from '@commonweal/kernel';
import { query } from '@commonweal/platform';
import {
  type AccountChange,
  type AccountChangeId,
  AccountChanges,
  type DecidedChange,
  type NewAccountChange,
} from '../application/ports/account-changes';
import { type AccountChangeState, type AccountOwner, sideOf } from '../domain/account-change';
import { lastDigitsOf } from '../domain/bank-account';
import { OWNER_COLUMNS, type OwnerColumns, ownerOf } from './account-owner-columns';
import { SealedAccounts, type SealedFor } from './sealed-accounts';

const IN_FORCE: Readonly<Record<AccountOwner['kind'], string>> = {
  payee: 'SELECT version, last_digits AS digits FROM payments.payee WHERE provider_id = $1',
  host: 'SELECT version, last_digits AS digits FROM payments.host_account WHERE provider_id = $1',
  council: 'SELECT version, last_digits AS digits FROM payments.payer_account WHERE authority_id = $1',
  holder: 'SELECT version, last_digits AS digits FROM payments.holder_account WHERE person_id = $1',
};
const INSERT = `
  INSERT INTO payments.account_change (id, kind, provider_id, authority_id, person_id, account_name, sealed_details, key_id, details_hash,
    last_digits, replaces_digits, checked, state, asked_by, asked_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'waiting', $13, $14)
  ON CONFLICT DO NOTHING RETURNING 1`;
const LOCK = `
  SELECT c.id, ${OWNER_COLUMNS}, c.state, c.version, c.last_digits AS "lastDigits", c.asked_by AS "askedBy"
  FROM payments.account_change c WHERE c.id = $1 FOR UPDATE`;
const DECIDE = `
  UPDATE payments.account_change SET state = $2, version = version + 1, decided_by = $3, decided_at = $4, decided_as = $5,
    reason_code = $6
  WHERE id = $1`;
const EVENT = `
  INSERT INTO payments.account_change_event (change_id, version, action, from_state, to_state, reason_code, actor_user,
    request_id, at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;
const COUNCILS = `
  SELECT a.id FROM access.authority a WHERE payments.works_with(ARRAY[a.id], $1) ORDER BY a.id`;

interface InForce {
  readonly version: number;
  readonly digits: string | null;
}

interface LockedRow extends Omit<AccountChange, 'owner'>, OwnerColumns {
  readonly state: AccountChangeState;
  readonly askedBy: UserId;
}

@Injectable()
export class SqlAccountChanges extends AccountChanges {
  constructor(
    private readonly ids: Ids,
    private readonly sealed: SealedAccounts,
  ) {
    super();
  }

  async add(
    tx: Tx,
    actor: Actor,
    { owner, account, checked, version, at }: NewAccountChange,
  ): Promise<AccountChangeId> {
    const id: AccountChangeId = this.ids.next<'AccountChange'>();
    const { keyId, ciphertext } = this.sealed.seal(account, sealedFor(owner));
    const { digits } = await inForce(tx, owner);
    const details = [account.accountName, ciphertext, keyId, this.sealed.hash(account), lastDigitsOf(account), digits];
    const values = [id, owner.kind, ...whose(owner), ...details, checked, actor.userId, at];
    if ((await query(tx, INSERT, values)).length === 0) throw new DomainError('change-already-waiting');
    // Read once more: now that one waits no other can be put in force.
    const now = await inForce(tx, owner);
    if (now.version !== version) throw new DomainError('stale-version', { version: now.version });
    await query(tx, EVENT, [id, 1, 'ask', null, 'waiting', null, actor.userId, actor.request.requestId, at]);
    return id;
  }

  async lock(tx: Tx, id: AccountChangeId): Promise<AccountChange> {
    const [row] = await query<LockedRow>(tx, LOCK, [id]);
    if (row === undefined) throw new DomainError('not-found');
    return { ...row, owner: ownerOf(row) };
  }

  async decide(tx: Tx, actor: Actor, { change, step, to, reasonCode, at }: DecidedChange): Promise<void> {
    const { id, owner, version, state } = change;
    await query(tx, DECIDE, [id, to, actor.userId, at, sideOf(actor, owner), reasonCode ?? null]);
    const who = [actor.userId, actor.request.requestId, at];
    await query(tx, EVENT, [id, version + 1, step, state, to, reasonCode ?? null, ...who]);
  }

  async councilsOf(tx: Tx, providerId: ProviderId): Promise<readonly AuthorityId[]> {
    return (await query<{ id: AuthorityId }>(tx, COUNCILS, [providerId])).map(({ id }) => id);
  }
}

/** Version 0 before the first. */
async function inForce(tx: Tx, owner: AccountOwner): Promise<InForce> {
  const [providerId, authorityId, personId] = whose(owner);
  const [row] = await query<InForce>(tx, IN_FORCE[owner.kind], [providerId ?? personId ?? authorityId]);
  return row ?? { version: 0, digits: null };
}

/** As the account is sealed when it is in force: the database moves it there as it is. */
function sealedFor(owner: AccountOwner): SealedFor {
  if (owner.kind === 'council') return { payer: owner.authorityId };
  if (owner.kind === 'holder') return { holder: owner.personId };
  return owner.kind === 'payee' ? { payee: owner.providerId } : { hostPayer: owner.providerId };
}

/** Provider, council and person, as the columns stand. */
function whose(owner: AccountOwner): readonly (string | null)[] {
  if (owner.kind === 'council') return [null, owner.authorityId, null];
  return owner.kind === 'holder' ? [null, owner.authorityId, owner.personId] : [owner.providerId, null, null];
}
