import { type Actor, DomainError } from '@commonweal/kernel';

/** Who pays a run, as it was asked for. */
export interface AskedPayer {
  readonly kind: 'authority' | 'host';
  readonly id: string;
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
  if (!isOwnPayer(actor, payer)) throw new DomainError('payer-not-yours');
}
