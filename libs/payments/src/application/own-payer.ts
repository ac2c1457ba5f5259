import { type Actor, type AuthorityId, DomainError } from '@commonweal/kernel';

/** Who pays a run, as it was asked for. */
export interface AskedPayer {
  readonly kind: 'authority' | 'host';
  readonly id: string;
  /** Of a host of several councils: whose money. Without it, of the one whose debt is the oldest. */
  readonly authorityId?: AuthorityId | undefined;
}

/** Whether the actor may act for this payer's money: an officer of the council, the host, the holder. */
export function isOwnPayer(
  actor: Actor,
  { kind, id }: { readonly kind: AskedPayer['kind'] | 'holder'; readonly id: string },
) {
  if (kind === 'authority') return actor.authorityIds.some((own) => own === id);
  if (kind === 'host') return actor.providerId !== undefined && (actor.providerId as string) === id;
  return actor.personIds.some((own) => own === id);
}

/** @throws DomainError payer-not-yours */
export function assertOwnPayer(actor: Actor, payer: AskedPayer): void {
  const isElsewhere = payer.kind === 'authority' && (payer.authorityId ?? payer.id) !== payer.id;
  if (isElsewhere || !isOwnPayer(actor, payer)) throw new DomainError('payer-not-yours');
}
