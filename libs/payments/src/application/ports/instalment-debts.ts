import type { AuthorityId, InstalmentId, Instant, PayableId, Tx } from '@commonweal/kernel';
import type { StandingInstalment } from '@commonweal/budgets';
import type { PayableState } from '../../domain/payment-states';

export interface InstalmentDebt {
  readonly id: PayableId;
  readonly state: PayableState;
}

/** Instalments that have become debts of the council. */
export abstract class InstalmentDebts {
  abstract councils(): Promise<readonly AuthorityId[]>;
  /** An instalment has one debt for good: another is not made, whoever asks. */
  abstract add(tx: Tx, instalment: StandingInstalment, createdAt: Instant): Promise<void>;
  /** Locked until the transaction ends; undefined while the instalment is not due. */
  abstract lock(tx: Tx, authorityId: AuthorityId, instalmentId: InstalmentId): Promise<InstalmentDebt | undefined>;
  /** Those of them that are not on their way. */
  abstract unpaid(tx: Tx, among: readonly InstalmentId[]): Promise<readonly InstalmentId[]>;
}
