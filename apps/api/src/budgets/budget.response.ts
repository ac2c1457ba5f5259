import { BUDGET_TYPES, type BudgetView, FUNDER_KINDS, ISF_BASES, MONEY_HELD_IN } from '@commonweal/budgets';
import { Choice, Day, Id, Moment, Part, Parts, Text, Texts, WholeNumber } from '../fields/response-fields';

export class FunderResponse {
  @Choice(FUNDER_KINDS) kind: string;
  @WholeNumber() amountPence: number;
}

export class PeriodResponse {
  @Day() startsOn: string;
  @Day({ description: 'The last day' }) endsOn: string;
}

export class FiguresResponse {
  @WholeNumber() allocatedPence: number;
  @WholeNumber({ description: 'Of that, what the person pays in' }) contributionPence: number;
  @WholeNumber({ description: 'Held for awards' }) reservedPence: number;
  @WholeNumber({ description: 'Approved, whether paid yet or not' }) spentPence: number;
  @WholeNumber() availablePence: number;
}

export class BudgetResponse {
  @Id() id: string;
  @Id() authorityId: string;
  @Text() reference: string;
  @Id() personId: string;
  @Choice(Object.keys(BUDGET_TYPES)) type: string;
  @Choice(Object.keys(MONEY_HELD_IN)) moneyHeldIn: string;
  @Choice(ISF_BASES, { nullable: true }) isfBasis: string | null;
  @Id({ nullable: true, description: 'Of a fund: whom the person chose to hold it' }) hostProviderId: string | null;
  @Parts(() => FunderResponse) funders: readonly FunderResponse[];
  @Part(() => PeriodResponse) period: PeriodResponse;
  @Day({ description: 'As in period' }) startsOn: string;
  @Day({ description: 'As in period' }) endsOn: string;
  @Part(() => FiguresResponse) figures: FiguresResponse;
  @WholeNumber({ description: 'Of the settings, not of the figures' }) version: number;
  @Texts({ description: 'What this user can do now: POST /budgets/{id}/<action>' }) allowedActions: readonly string[];
}

export class BudgetsResponse {
  @Parts(() => BudgetResponse) items: readonly BudgetResponse[];
  @Text({ nullable: true }) nextCursor: string | null;
}

export class EntryResponse {
  @Moment() occurredAt: string;
  @Text() kind: string;
  @Text({ description: 'What moved, as a code' }) description: string;
  @Text({ description: 'Whose amount and balance these are' }) account: string;
  @WholeNumber() amountPence: number;
  @WholeNumber() balanceAfterPence: number;
  @Id({ nullable: true }) awardId: string | null;
  @Id({ nullable: true }) claimId: string | null;
  @Id({ nullable: true }) paymentId: string | null;
}

export class EntriesResponse {
  @Parts(() => EntryResponse, { description: 'Newest first' }) items: readonly EntryResponse[];
  @Text({ nullable: true }) nextCursor: string | null;
}

export function budgetResponse(view: BudgetView): BudgetResponse {
  const { startsOn, endsOn } = view;
  return { ...view, period: { startsOn, endsOn } };
}
