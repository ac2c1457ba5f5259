import { type BudgetId, type OfferId, type OutcomeId, plainDate, quantity, type UserId } from '@commonweal/kernel';
import type { PlaceAwardRequest, SuggestionId } from '@commonweal/ordering';
import type { NewAwardForm } from './new-award.form';

export interface AwardSubject {
  readonly budgetId: BudgetId;
  readonly offerId: OfferId;
  /** The list that the offer was chosen from, signed. */
  readonly list: string | undefined;
  readonly suggestion?: SuggestionId | undefined;
}

/** What was filled in, as the use cases take it. */
export function awardRequest(
  { budgetId, offerId, list, suggestion }: AwardSubject,
  form: NewAwardForm,
): PlaceAwardRequest {
  return {
    budgetId,
    offerId,
    quantity: quantity(Number(form.quantity)),
    startsOn: plainDate(form.startsOn),
    endsOn: form.period === 'whole' ? dayOrNone(form.endsOn) : undefined,
    reviewOn: dayOrNone(form.reviewOn),
    outcomeIds: [form.outcome ?? []].flat() as OutcomeId[],
    shortlistId: list,
    suggestionId: suggestion,
    agreement: agreementOf(form),
    reason: form.reason === undefined ? undefined : { code: form.reason, text: form.reasonText },
    userChoice: undefined,
  };
}

function dayOrNone(text: string | undefined) {
  return text === undefined ? undefined : plainDate(text);
}

/** The one who agreed is the person, or who acts for them: never the officer who writes it down. */
function agreementOf({ agreed, basis, how, agreedOn, consulted }: NewAwardForm): PlaceAwardRequest['agreement'] {
  if (agreed === 'later' || basis === undefined || how === undefined || agreedOn === undefined) return undefined;
  const by: UserId | undefined = undefined;
  return { basis, by, how, on: plainDate(agreedOn), consulted: basis === 'best_interests' ? consulted : undefined };
}
