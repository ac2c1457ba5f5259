import { DomainError } from '@commonweal/kernel';

/** The life of an offer on the menu. */
export const OFFER_TRANSITIONS = {
  pause: { from: 'listed', to: 'paused' },
  resume: { from: 'paused', to: 'listed' },
} as const;

export type OfferAction = keyof typeof OFFER_TRANSITIONS;
export type OfferState = 'draft' | 'listed' | 'paused' | 'left';

/** @throws DomainError illegal-transition */
export function offerAfter(state: OfferState, action: OfferAction): OfferState {
  const { from, to } = OFFER_TRANSITIONS[action];
  if (state !== from) throw new DomainError('illegal-transition', { state, action });
  return to;
}
