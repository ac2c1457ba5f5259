import { type Pence, quantity, quantityInUnits, subtract } from '@commonweal/kernel';
import type { AwardPreview } from '@commonweal/ordering';
import type { FieldValues, Submission } from '../../../../../../../../forms';
import { type DecisionWords, decisionWords } from '../../../../../../../../offers/decision.view';
import { type OfferCardView, offerCard } from '../../../../../../../../offers/offer-facts.view';
import { outcomeChoices } from '../../../menu.view';
import { awardStep } from '../award-address';
import type { AwardAddress, AwardAround } from '../award-around';
import type { NewAwardForm } from '../new/new-award.form';

interface AwardToCheck {
  readonly around: AwardAround;
  readonly at: AwardAddress;
  readonly submission: Submission<NewAwardForm> & { readonly ok: true };
  readonly preview: AwardPreview;
  /** New with each showing: the same award is placed once, however often the form is sent. */
  readonly key: string;
}

export interface CheckAwardView {
  readonly name: string;
  readonly offer: OfferCardView;
  readonly answers: NewAwardForm;
  readonly units: number;
  readonly outcomes: readonly string[];
  readonly decision: DecisionWords;
  readonly preview: AwardPreview;
  readonly leftAfter: Pence;
  readonly enough: boolean;
  readonly needsUserChoice: boolean;
  /** Who is asked first once it is placed. */
  readonly next: 'person' | 'approval' | 'provider';
  readonly values: FieldValues;
  readonly key: string;
  readonly changeHref: string;
  readonly placeHref: string;
  readonly menuHref: string;
}

export function checkAwardView({ around, at, submission, preview, key }: AwardToCheck): CheckAwardView {
  const { actor, person, offer } = around;
  const { value, form } = submission;
  const chosen: readonly string[] = [value.outcome ?? []].flat();
  const choices = outcomeChoices(around, actor.language === 'cy');
  return {
    name: person.firstName,
    offer: offerCard(offer, actor.language),
    answers: value,
    units: quantityInUnits(quantity(Number(value.quantity))),
    outcomes: choices.filter((choice) => chosen.includes(choice.value)).map(({ text }) => text),
    decision: decisionWords(preview.decision, actor.language),
    preview,
    leftAfter: subtract(preview.availablePence, preview.valuePence),
    enough: preview.valuePence <= preview.availablePence,
    needsUserChoice: preview.decision.needs.userChoice === true,
    next: nextAsked(value, preview),
    values: form.values,
    key,
    changeHref: awardStep('newAward', at),
    placeHref: awardStep('placeAward', at),
    menuHref: awardStep('menuOffer', at),
  };
}

function nextAsked({ agreed }: NewAwardForm, { decision }: AwardPreview): CheckAwardView['next'] {
  if (agreed === 'later') return 'person';
  return decision.outcome === 'refer' ? 'approval' : 'provider';
}
