import { type BudgetId, type OfferId, type OutcomeId, type PlainDate, quantity, type UserId } from '@commonweal/kernel';
import {
  type Agreement,
  AGREEMENT_BASES,
  AGREEMENT_WAYS,
  type AgreementBasis,
  type AgreementWay,
  CANCEL_REASONS,
  CHANGE_REASONS,
  type ChangeReason,
  type CancelReason,
  DECLINE_REASONS,
  type DeclineReason,
  ENDING_REASONS,
  type EndingReason,
  NOTICE_REASONS,
  type NoticeReason,
  PAUSE_REASONS,
  type PauseReason,
  type PlaceAwardRequest,
  type SuggestionId,
} from '@commonweal/ordering';
import { EXCEPTION_REASONS, type ExceptionReason } from '@commonweal/policy';
import {
  ChoiceField,
  DayField,
  IdField,
  IdsField,
  ObjectField,
  QuantityField,
  TextField,
  VersionField,
  YesNoField,
} from '../fields/request-fields';

const LONG_TEXT = 4_000;

export class AgreementFields {
  @ChoiceField(AGREEMENT_BASES) basis: AgreementBasis;
  @IdField({ optional: true, description: 'The user who agreed, where the one who agreed is a user' }) by?: UserId;
  @ChoiceField(AGREEMENT_WAYS) how: AgreementWay;
  @DayField() on: PlainDate;
  @TextField({ most: LONG_TEXT, optional: true, description: 'For best interests: who was consulted' })
  consulted?: string;
}

export class ReasonFields {
  @ChoiceField(EXCEPTION_REASONS) code: ExceptionReason;
  @TextField({ most: LONG_TEXT, optional: true, description: 'Needed with other' }) text?: string;
}

export class UserChoiceFields {
  @YesNoField() preferenceExpressed: boolean;
  @YesNoField() onlySupplier: boolean;
  @YesNoField() competitionNotInBestInterests: boolean;
  @TextField({ most: LONG_TEXT }) evidence: string;
}

export class AwardRequest {
  @IdField() budgetId: BudgetId;
  @IdField() offerId: OfferId;
  @QuantityField({ description: 'Units over the whole period when endsOn is given, else units a week' })
  quantity: number;
  @DayField() startsOn: PlainDate;
  @DayField({
    optional: true,
    description: 'The last day. From a fund that ends before its budget: needed, and within it',
  })
  endsOn?: PlainDate;
  @DayField({ optional: true }) reviewOn?: PlainDate;
  @IdsField({ description: 'Of the person’s outcomes' }) outcomeIds: readonly OutcomeId[];
  @TextField({ most: 20_000, optional: true, description: 'As GET /offers gave it' }) shortlistId?: string;
  @ObjectField(() => AgreementFields, { optional: true }) agreement?: AgreementFields;
  @ObjectField(() => ReasonFields, { optional: true, description: 'Asked only of a council award' })
  reason?: ReasonFields;
  @IdField({ optional: true, description: 'The suggestion that it follows' }) suggestionId?: SuggestionId;
  @ObjectField(() => UserChoiceFields, { optional: true, description: 'When the decision asks for it' })
  userChoice?: UserChoiceFields;
}

export function placeAwardRequest(body: AwardRequest): PlaceAwardRequest {
  const { budgetId, offerId, startsOn, endsOn, reviewOn, outcomeIds, shortlistId } = body;
  const { userChoice, suggestionId } = body;
  return {
    ...{ budgetId, offerId, startsOn, endsOn, reviewOn, outcomeIds, shortlistId, userChoice, suggestionId },
    quantity: quantity(body.quantity),
    agreement: body.agreement && agreementOf(body.agreement),
    reason: body.reason && { code: body.reason.code, text: body.reason.text },
  };
}

export class AgreementRequest extends AgreementFields {
  @VersionField() version: number;
}

export function agreementOf({ basis, by, how, on, consulted }: AgreementFields): Agreement {
  return { basis, by, how, on, consulted };
}

export class StepRequest {
  @VersionField() version: number;
}

export class DeclineRequest extends StepRequest {
  @ChoiceField(DECLINE_REASONS, { optional: true }) reason?: DeclineReason;
}

export class CancellationRequest extends StepRequest {
  @ChoiceField(CANCEL_REASONS) reason: CancelReason;
}

export class ChangeRequest extends StepRequest {
  @QuantityField({ optional: true, description: 'Units over the whole period with a last day, else units a week' })
  quantity?: number;
  @DayField({ optional: true, description: 'Only before it has begun' }) startsOn?: PlainDate;
  @DayField({ optional: true }) endsOn?: PlainDate;
  @ChoiceField(CHANGE_REASONS) reason: ChangeReason;
}

export class PauseRequest extends StepRequest {
  @DayField({ description: 'The first day without, from today on' }) from: PlainDate;
  @ChoiceField(PAUSE_REASONS) reason: PauseReason;
}

export class ResumeRequest extends StepRequest {
  @DayField({ description: 'The first day with support again, from today on' }) from: PlainDate;
}

export class EndingRequest extends StepRequest {
  @DayField({ description: 'From today on, before the last day that stands' }) lastDay: PlainDate;
  @ChoiceField(ENDING_REASONS) reason: EndingReason;
}

export class NoticeRequest extends StepRequest {
  @DayField({ description: 'The last day of the provider, from today on' }) lastDay: PlainDate;
  @ChoiceField(NOTICE_REASONS) reason: NoticeReason;
}
