import { AGREEMENT_WAYS } from '@commonweal/ordering';
import { EXCEPTION_REASONS } from '@commonweal/policy';
import type { FormState } from '../../../../../../../../forms';
import { type OfferCardView, offerCard } from '../../../../../../../../offers/offer-facts.view';
import { agreementBases } from '../../../../../../../awards/award/agreement/agreement-bases';
import { outcomeChoices } from '../../../menu.view';
import { awardStep } from '../award-address';
import type { AwardAround } from '../award-around';

export const NEW_AWARD_TEMPLATE = 'people/person/budgets/menu/offer/award/new/new-award.njk';

export interface NewAwardView {
  readonly form: FormState;
  readonly name: string;
  readonly budget: AwardAround['budget'];
  readonly offer: OfferCardView;
  readonly outcomes: readonly { readonly value: string; readonly text: string }[];
  readonly bases: readonly string[];
  readonly ways: readonly string[];
  readonly reasons: readonly string[];
  /** The policy asked for a reason, or one was given before. */
  readonly asksReason: boolean;
  readonly checkHref: string;
  readonly offerHref: string;
}

export function newAwardView(around: AwardAround, form: FormState): NewAwardView {
  const { actor, person, budget, offer, list } = around;
  const at = { personId: person.id, budgetId: budget.id, offerId: offer.offer.id, list };
  const { reason = '', reasonText = '' } = form.values;
  return {
    form,
    name: person.firstName,
    budget,
    offer: offerCard(offer, actor.language),
    outcomes: outcomeChoices(around, actor.language === 'cy'),
    bases: agreementBases(budget.type),
    ways: AGREEMENT_WAYS,
    reasons: EXCEPTION_REASONS,
    asksReason: reason !== '' || reasonText !== '' || form.errors.some(({ field }) => field === 'reason'),
    checkHref: awardStep('checkAward', at),
    offerHref: awardStep('menuOffer', at),
  };
}
