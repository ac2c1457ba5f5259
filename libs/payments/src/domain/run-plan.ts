import {
  add,
  type AwardId,
  type BudgetId,
  type ClaimId,
  formatPounds,
  type InstalmentId,
  type PayableId,
  type Pence,
  type PersonId,
  type ProviderId,
} from '@commonweal/kernel';
import { BACS_NAME_LENGTH, foldToBacs } from './bacs-text';
import type { BankAccount } from './bank-account';

export interface Payee extends BankAccount {
  readonly accountName: string;
}

/** A debt for one approved bill of a provider, or for one instalment to the host or the holder of a budget. */
export interface Payable {
  readonly id: PayableId;
  /** With its award, of a bill; an instalment has neither. */
  readonly claimId: ClaimId | null;
  readonly awardId: AwardId | null;
  readonly instalmentId: InstalmentId | null;
  readonly budgetId: BudgetId;
  readonly personId: PersonId;
  /** Who is paid; of an instalment the host, or nobody where the person themself holds the money. */
  readonly providerId: ProviderId | null;
  readonly amountPence: Pence;
}

/** A debt for a bill. */
export interface Bill extends Payable {
  readonly claimId: ClaimId;
  readonly awardId: AwardId;
  readonly instalmentId: null;
  readonly providerId: ProviderId;
}

export function isBill<P extends Payable>(payable: P): payable is P & Bill {
  return payable.instalmentId === null;
}

/** A debt that a run may pay, with where to, when that is known. */
export interface DuePayable extends Payable {
  readonly payee: Payee | undefined;
}

export interface PayableToSend extends DuePayable {
  readonly payee: Payee;
}

/** Why a run leaves a debt as it is. */
export type LeftOutCode =
  | 'payee-missing'
  | 'payee-name-unusable'
  | 'amount-too-large'
  | 'stripe-account-missing'
  | 'by-bank-only'
  | 'receiver-account-missing';

export interface LeftOut {
  readonly payableId: PayableId;
  readonly code: LeftOutCode;
}

export interface RunPlan {
  readonly toSend: readonly PayableToSend[];
  readonly leftOut: readonly LeftOut[];
  readonly totalPence: Pence;
}

/** One bad row never stops the others: it stays due and the run says why. */
export function planRun(due: readonly DuePayable[]): RunPlan {
  const judged = due.map((payable) => ({ payable, code: faultOf(payable) }));
  const toSend = judged.filter(({ code }) => code === undefined).map(({ payable }) => payable as PayableToSend);
  const leftOut = judged.flatMap(({ payable, code }) => (code === undefined ? [] : [{ payableId: payable.id, code }]));
  return { toSend, leftOut, totalPence: add(...toSend.map((payable) => payable.amountPence)) };
}

function faultOf({ payee, instalmentId, amountPence }: DuePayable): LeftOutCode | undefined {
  if (payee === undefined) return instalmentId === null ? 'payee-missing' : 'receiver-account-missing';
  if (foldToBacs(payee.accountName, BACS_NAME_LENGTH) === '') return 'payee-name-unusable';
  return bacsAmount(amountPence) === undefined ? 'amount-too-large' : undefined;
}

/** Nine digits, a full stop, two digits. */
const AMOUNT_LENGTH = 12;

/** "1234.50"; undefined when the amount does not fit the field. */
export function bacsAmount(amount: Pence): string | undefined {
  const text = formatPounds(amount).replaceAll(/[£,]/g, '');
  return text.length <= AMOUNT_LENGTH ? text : undefined;
}
