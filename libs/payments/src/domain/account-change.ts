import {
  type Actor,
  type AuthorityId,
  DomainError,
  type PersonId,
  type ProviderId,
  type UserId,
} from '@commonweal/kernel';

/** An account that money goes to or comes from changes only when somebody else than who asked has checked it. */
export const ACCOUNT_CHANGE_TRANSITIONS = {
  waiting: { check: 'checked', refuse: 'refused', withdraw: 'withdrawn' },
  checked: {},
  refused: {},
  withdrawn: {},
} as const satisfies Record<string, Record<string, string>>;

export type AccountChangeState = keyof typeof ACCOUNT_CHANGE_TRANSITIONS;
export type AccountChangeStep = keyof (typeof ACCOUNT_CHANGE_TRANSITIONS)['waiting'];

/** Whose account: where a provider is paid, what a host pays from, what a council pays from, where a person's money is paid over to. */
export type AccountOwner =
  | { readonly kind: 'payee' | 'host'; readonly providerId: ProviderId }
  | { readonly kind: 'council'; readonly authorityId: AuthorityId }
  | { readonly kind: 'holder'; readonly authorityId: AuthorityId; readonly personId: PersonId };

/** As whom somebody decides: one of the owner's own, or finance of a council that the provider works with. */
export type AccountSide = 'own' | 'payer';

/**
 * How it was checked that the account is the owner's. Finance speaks to the provider itself, on a number or to a face that
 * was known before the change was asked for; a change brings no number of its own.
 */
export const WAYS_TO_CHECK = {
  own: ['own_statement'],
  payer: ['rang_known_number', 'met_in_person'],
} as const satisfies Record<AccountSide, readonly string[]>;
export type WayToCheck = (typeof WAYS_TO_CHECK)[AccountSide][number];

export const REFUSAL_REASONS = ['not_asked_for', 'another_account', 'not_reached', 'name_does_not_fit'] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

export interface ChangeToDecide {
  readonly owner: AccountOwner;
  readonly state: AccountChangeState;
  readonly askedBy: UserId;
}

export function sideOf(actor: Actor, owner: AccountOwner): AccountSide {
  return isOwn(actor, owner) ? 'own' : 'payer';
}

function isOwn(actor: Actor, owner: AccountOwner): boolean {
  if (owner.kind === 'holder') return actor.personIds.includes(owner.personId);
  return owner.kind === 'council'
    ? actor.authorityIds.includes(owner.authorityId)
    : actor.providerId === owner.providerId;
}

/** What somebody who sees the change can do with it. Who asked for it never checks it: they can withdraw it. */
export function stepsOf(actor: Actor, { owner, state, askedBy }: ChangeToDecide): readonly AccountChangeStep[] {
  if (state !== 'waiting') return [];
  const asOther: readonly AccountChangeStep[] = askedBy === actor.userId ? [] : ['check', 'refuse'];
  return sideOf(actor, owner) === 'own' ? [...asOther, 'withdraw'] : asOther;
}

/** The state that the step leads to. @throws DomainError illegal-transition, own-work, forbidden */
export function nextOf(actor: Actor, change: ChangeToDecide, step: AccountChangeStep): AccountChangeState {
  const { state, askedBy } = change;
  if (state !== 'waiting') throw new DomainError('illegal-transition', { state, action: step });
  if (!stepsOf(actor, change).includes(step)) {
    throw new DomainError(step !== 'withdraw' && askedBy === actor.userId ? 'own-work' : 'forbidden');
  }
  return ACCOUNT_CHANGE_TRANSITIONS[state][step];
}

/** @throws DomainError invalid-input for a way that is not this side's. */
export function assertWay(actor: Actor, owner: AccountOwner, way: string): void {
  const ways: readonly string[] = WAYS_TO_CHECK[sideOf(actor, owner)];
  if (!ways.includes(way)) throw new DomainError('invalid-input', { field: 'how' });
}
