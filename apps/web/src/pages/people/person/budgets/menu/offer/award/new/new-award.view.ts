import { AGREEMENT_WAYS, type AgreementBasis } from '@commonweal/ordering';
import { EXCEPTION_REASONS } from '@commonweal/policy';
import type { FormState } from '../../../../../../../../forms';
import { type OfferCardView, offerCard } from '../../../../../../../../offers/offer-facts.view';
import { agreementBases } from '../../../../../../../awards/award/agreement/agreement-bases';
import { outcomeChoices } from '../../../menu.view';
import { buyingStep, type Desk } from '../../../desk';
import type { OfferAtDesk } from '../../../desk-reader';

export const NEW_AWARD_TEMPLATE = 'people/person/budgets/menu/offer/award/new/new-award.njk';

export interface NewAwardView {
  readonly form: FormState;
  readonly desk: Desk;
  readonly name: string;
  readonly budget: OfferAtDesk['budget'];
  readonly offer: OfferCardView;
  readonly outcomes: readonly { readonly value: string; readonly text: string }[];
  /** On which grounds the person's yes can be written down; none where it is not this reader who writes it. */
  readonly bases: readonly AgreementBasis[];
  readonly ways: readonly string[];
  readonly reasons: readonly string[];
  /** The policy asked for a reason, or one was given before. */
  readonly asksReason: boolean;
  readonly checkHref: string;
  readonly offerHref: string;
}

export function newAwardView(found: OfferAtDesk, form: FormState): NewAwardView {
  const { actor, at, person, budget, offer } = found;
  const { reason = '', reasonText = '' } = form.values;
  return {
    form,
    desk: at.desk,
    name: person.firstName,
    budget,
    offer: offerCard(offer, actor.language),
    outcomes: outcomeChoices(found, actor.language === 'cy'),
    bases: basesToRecord(found),
    ways: AGREEMENT_WAYS,
    reasons: EXCEPTION_REASONS,
    asksReason: reason !== '' || reasonText !== '' || form.errors.some(({ field }) => field === 'reason'),
    checkHref: buyingStep('check', at),
    offerHref: buyingStep('offer', at),
  };
}

/** The holder agrees by buying; and a host never speaks for the person about what it would deliver itself. */
function basesToRecord({ at, budget, offer }: OfferAtDesk): readonly AgreementBasis[] {
  if (at.desk === 'officer') return agreementBases(budget.type);
  const ownDelivery = offer.provider.id === budget.hostProviderId;
  return at.desk === 'holder' || ownDelivery ? [] : agreementBases(budget.type, 'isf_purchase');
}
