export { ClaimApproved, ClaimToMatch } from './application/claim-jobs';
export { AnswerClaim } from './application/answer-claim/answer-claim';
export { ApproveClaim } from './application/approve-claim/approve-claim';
export { MatchClaim } from './application/match-claim/match-claim';
export { QueryClaim } from './application/query-claim/query-claim';
export { WithdrawClaim } from './application/withdraw-claim/withdraw-claim';
export type { ClaimPayment } from './application/follow-payment';
export { MarkClaimPaid } from './application/mark-claim-paid/mark-claim-paid';
export { ReturnClaimPayment } from './application/return-claim-payment/return-claim-payment';
export {
  type ClaimLineView,
  type ClaimsQuery,
  type ClaimView,
  type ClaimWords,
  ReadClaims,
} from './application/queries/claims';
export { SubmitClaim, type SubmitClaimRequest } from './application/submit-claim/submit-claim';
export { DeliveryModule } from './delivery.module';
export { type Claim, type ClaimLine, priceLines, totalOf } from './domain/claim';
export type { ClaimUserAction } from './domain/claim-actions';
export { CLAIM_STATES, CLAIM_TRANSITIONS, type ClaimState } from './domain/claim-transitions';
export { CONFIRMERS, type ConfirmedBy } from './domain/confirmation';
export { deliveryRows } from './infrastructure/rows';
