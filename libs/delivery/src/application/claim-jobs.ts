import { defineJob } from '@commonweal/kernel';

/** A claim was approved: it becomes a debt of whoever pays for the budget. All that a debt is made of, ids and numbers. */
export const ClaimApproved = defineJob<{
  readonly authorityId: string;
  readonly claimId: string;
  readonly awardId: string;
  readonly budgetId: string;
  readonly providerId: string;
  readonly amountPence: number;
}>('delivery.claim-approved');

/** A bill came in that nobody but the agreement confirms. */
export const ClaimToMatch = defineJob<{ readonly authorityId: string; readonly claimId: string }>(
  'delivery.claim-to-match',
);
