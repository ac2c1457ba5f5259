import { type Actor, type AuthorityId, DomainError } from '@commonweal/kernel';

/** Who pays a run, as it was asked for. */
export interface AskedPayer {
  readonly kind: 'authority' | 'host';
  readonly id: string;
}

/** @throws DomainError payer-not-yours */
export function ownPayer(actor: Actor, { kind, id }: AskedPayer): AuthorityId {
  const own = actor.authorityIds.find((authorityId) => authorityId === id);
  if (kind !== 'authority' || own === undefined) throw new DomainError('payer-not-yours');
  return own;
}
