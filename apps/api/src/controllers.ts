import type { Type } from '@nestjs/common';
import { BudgetsController } from './budgets/budgets.controller';
import { InstalmentPlansController } from './budgets/instalment-plans.controller';
import { SpendingTermsController } from './budgets/spending-terms.controller';
import { CategoriesController } from './catalogue/categories.controller';
import { ClientsController } from './clients/clients.controller';
import { OauthController } from './clients/oauth.controller';
import { ClaimantStepsController } from './delivery/claimant-steps.controller';
import { ClaimsController } from './delivery/claims.controller';
import { PayerStepsController } from './delivery/payer-steps.controller';
import { DemoController } from './demo/demo.controller';
import { FailedJobsController } from './jobs/failed-jobs.controller';
import { MeController } from './me/me.controller';
import { MessagesController } from './messages/messages.controller';
import { AwardsController } from './ordering/awards.controller';
import { BuyerStepsController } from './ordering/buyer-steps.controller';
import { ChangeStepsController } from './ordering/change-steps.controller';
import { OffersController } from './ordering/offers.controller';
import { ProviderStepsController } from './ordering/provider-steps.controller';
import { RunningStepsController } from './ordering/running-steps.controller';
import { SuggestionsController } from './ordering/suggestions.controller';
import { InstalmentsController } from './payments/instalments.controller';
import { PaymentRunsController } from './payments/payment-runs.controller';
import { PayeesController } from './payments/payees.controller';
import { StripeController } from './payments/stripe.controller';
import { PaymentStepsController } from './payments/payment-steps.controller';
import { PaymentsController } from './payments/payments.controller';
import { PeopleController } from './people/people.controller';
import { EvaluationsController } from './policy/evaluations.controller';

/** Every controller of the API. */
export const CONTROLLERS: readonly Type[] = [
  ...[MeController, MessagesController, PeopleController, BudgetsController],
  ...[CategoriesController, OffersController, EvaluationsController],
  ...[AwardsController, BuyerStepsController, ChangeStepsController, RunningStepsController, ProviderStepsController],
  ...[SuggestionsController, SpendingTermsController],
  ...[ClaimsController, ClaimantStepsController, PayerStepsController],
  ...[PaymentsController, PaymentStepsController, PaymentRunsController, PayeesController, StripeController],
  ...[InstalmentsController, InstalmentPlansController],
  ...[ClientsController, OauthController],
  ...[DemoController, FailedJobsController],
];
