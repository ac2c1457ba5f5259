import type { Type } from '@nestjs/common';
import { AccessibilityPage } from './pages/accessibility/accessibility.page';
import { MENU_PAGES } from './pages/menu/menu.pages';
import { PAYMENT_RUN_PAGES } from './pages/payment-runs/payment-runs.pages';
import { AWARD_PAGES } from './pages/awards/awards.pages';
import { PEOPLE_PAGES } from './pages/people/people.pages';
import { ACCOUNT_CHANGE_PAGES } from './pages/account-changes/account-changes.pages';
import { AUDIT_PAGES } from './pages/audit/audit.pages';
import { LOCAL_FIRST_PAGES } from './pages/local-first/local-first.pages';
import { LOCAL_POLICY_PAGES } from './pages/local-policy/local-policy.pages';
import { INSTALMENT_PAGES } from './pages/instalments/instalments.pages';
import { INTRODUCTION_PAGES } from './pages/introductions/introductions.pages';
import { INVOICE_PAGES } from './pages/invoices/invoices.pages';
import { LIFE_PAGES } from './pages/life/life.pages';
import { ORDER_PAGES } from './pages/orders/orders.pages';
import { BankDetailsPage } from './pages/bank-details/bank-details.page';
import { PayerAccountPage } from './pages/payer-account/payer-account.page';
import { MessagesPage } from './pages/messages/messages.page';
import { PaymentsPage } from './pages/payments/payments.page';
import { SessionsPage } from './pages/sessions/sessions.page';
import { PreferencesPage } from './pages/preferences/preferences.page';
import { SignInCouncilPage } from './pages/sign-in/council/council.page';
import { SignInLinkPage } from './pages/sign-in/link/link.page';
import { SignInPage } from './pages/sign-in/sign-in.page';
import { SignOutPage } from './pages/sign-out/sign-out.page';
import { StepUpPage } from './pages/step-up/step-up.page';
import { StartPage } from './pages/start/start.page';
import { FUND_PAGES } from './pages/funds/funds.pages';
import { TO_PAY_PAGES } from './pages/to-pay/to-pay.pages';
import { USER_PAGES } from './pages/users/users.pages';
import { YOUR_CARE_PAGES } from './pages/your-care/your-care.pages';

/** The pages that need nothing but the shell. */
export const SHELL_PAGES: readonly Type[] = [StartPage, SignInPage, StepUpPage, SignOutPage, AccessibilityPage];

/** Every page of the service. */
export const PAGES: readonly Type[] = [
  ...SHELL_PAGES,
  ...[SignInLinkPage, SignInCouncilPage],
  SessionsPage,
  PreferencesPage,
  ...MENU_PAGES,
  ...PAYMENT_RUN_PAGES,
  ...INSTALMENT_PAGES,
  PayerAccountPage,
  ...ACCOUNT_CHANGE_PAGES,
  ...AUDIT_PAGES,
  ...LOCAL_FIRST_PAGES,
  ...LOCAL_POLICY_PAGES,
  ...PEOPLE_PAGES,
  ...AWARD_PAGES,
  ...ORDER_PAGES,
  ...LIFE_PAGES,
  ...INVOICE_PAGES,
  ...YOUR_CARE_PAGES,
  ...FUND_PAGES,
  ...INTRODUCTION_PAGES,
  ...USER_PAGES,
  ...TO_PAY_PAGES,
  ...[PaymentsPage, BankDetailsPage, MessagesPage],
];
