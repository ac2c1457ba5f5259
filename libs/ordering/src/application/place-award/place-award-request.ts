import type { BudgetId, OfferId, OutcomeId, PlainDate, Quantity } from '@commonweal/kernel';
import type { ExceptionReason, UserChoiceFacts } from '@commonweal/policy';
import type { Agreement } from '../../domain/agreement';
import type { SuggestionId } from '../../domain/suggestion';

/** What the buyer asks for. quantity is units over the whole period when endsOn is given, else units a week. */
export interface PlaceAwardRequest {
  readonly budgetId: BudgetId;
  readonly offerId: OfferId;
  readonly quantity: Quantity;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate | undefined;
  readonly reviewOn: PlainDate | undefined;
  readonly outcomeIds: readonly OutcomeId[];
  readonly shortlistId: string | undefined;
  readonly agreement: Agreement | undefined;
  readonly reason: { readonly code: ExceptionReason; readonly text: string | undefined } | undefined;
  /** The suggestion that it follows, which is then used. */
  readonly suggestionId?: SuggestionId | undefined;
  readonly userChoice: (UserChoiceFacts & { readonly evidence: string }) | undefined;
}
