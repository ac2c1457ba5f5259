import { type Pence, quantity, quantityInUnits, subtract } from '@commonweal/kernel';
import type { AwardPreview } from '@commonweal/ordering';
import type { FieldValues, Submission } from '../../../../../../../../forms';
import { type DecisionWords, decisionWords } from '../../../../../../../../offers/decision.view';
import { type OfferCardView, offerCard } from '../../../../../../../../offers/offer-facts.view';
import { outcomeChoices } from '../../../menu.view';
import { atDesk, buyingStep, type Desk } from '../../../desk';
import type { OfferAtDesk } from '../../../desk-reader';
import type { NewAwardForm } from '../new/new-award.form';

interface AwardToCheck {
  readonly found: OfferAtDesk;
  readonly submission: Submission<NewAwardForm> & { readonly ok: true };
  readonly preview: AwardPreview;
  /** New with each showing: the same award is placed once, however often the form is sent. */
  readonly key: string;
}

export interface CheckAwardView {
  readonly desk: Desk;
  readonly name: string;
  readonly offer: OfferCardView;
  readonly answers: NewAwardForm;
  readonly units: number;
  readonly outcomes: readonly string[];
  readonly decision: DecisionWords;
  readonly preview: AwardPreview;
  readonly leftAfter: Pence;
  readonly enough: boolean;
  /** The fund itself goes to its host: nothing is taken from it. */
  readonly isFund: boolean;
  readonly needsUserChoice: boolean;
  /** Who is asked first once it is placed. */
  readonly next: 'person' | 'approval' | 'provider';
  readonly values: FieldValues;
  readonly key: string;
  readonly changeHref: string;
  readonly placeHref: string;
  readonly menuHref: string;
}

export function checkAwardView({ found, submission, preview, key }: AwardToCheck): CheckAwardView {
  const { actor, at, person, offer } = found;
  const { value, form } = submission;
  const chosen: readonly string[] = [value.outcome ?? []].flat();
  const choices = outcomeChoices(found, actor.language === 'cy');
  return {
    desk: at.desk,
    name: person.firstName,
    offer: offerCard(offer, actor.language),
    answers: value,
    units: quantityInUnits(quantity(Number(value.quantity))),
    outcomes: choices.filter((choice) => chosen.includes(choice.value)).map(({ text }) => text),
    decision: decisionWords(preview.decision, actor.language),
    preview,
    leftAfter: subtract(preview.availablePence, preview.valuePence),
    enough: preview.valuePence <= preview.availablePence,
    isFund: preview.decision.kind === 'isf_placement',
    needsUserChoice: preview.decision.needs.userChoice === true,
    next: nextAsked(at.desk, value, preview),
    values: form.values,
    key,
    changeHref: buyingStep('fillIn', at),
    placeHref: buyingStep('place', at),
    menuHref: atDesk('menu', at),
  };
}

function nextAsked(desk: Desk, { agreed }: NewAwardForm, { decision }: AwardPreview): CheckAwardView['next'] {
  if (desk !== 'holder' && agreed === 'later') return 'person';
  return decision.outcome === 'refer' ? 'approval' : 'provider';
}
