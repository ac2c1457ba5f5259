export { AcceptAward } from './application/accept-award/accept-award';
export { ApproveAward } from './application/approve-award/approve-award';
export { CANCEL_REASONS, CancelAward, type CancelReason } from './application/cancel-award/cancel-award';
export { DECLINE_REASONS, DeclineAward, type DeclineReason } from './application/decline-award/decline-award';
export { EndAward, ENDING_REASONS, type EndingReason } from './application/end-award/end-award';
export { ExpireAwards } from './application/expire-awards/expire-awards';
export {
  type ConfirmerFacts,
  type DeliveryConfirmer,
  deliveryConfirmer,
} from './application/policy-questions/delivery-confirmer';
export { FollowDates } from './application/follow-dates/follow-dates';
export { GiveNotice, NOTICE_REASONS, type NoticeReason } from './application/give-notice/give-notice';
export { PAUSE_REASONS, PauseAward, type PauseReason } from './application/pause-award/pause-award';
export { MakeSuggestion, type MakeSuggestionRequest } from './application/make-suggestion/make-suggestion';
export { ReadSuggestions, type SuggestionView } from './application/queries/suggestions';
export { CHANGE_REASONS, type ChangeReason, ProposeChange } from './application/propose-change/propose-change';
export { WithdrawChange } from './application/withdraw-change/withdraw-change';
export { SetSuggestionAside } from './application/set-suggestion-aside/set-suggestion-aside';
export { PlaceAward } from './application/place-award/place-award';
export type { PlaceAwardRequest } from './application/place-award/place-award-request';
export type { PlacedAward } from './application/ports/award-placing';
export { AwardsForDelivery, type AwardTerms } from './application/ports/awards-for-delivery';
export {
  type AwardEventView,
  type AwardsPage,
  type AwardsQuery,
  type AwardView,
  type DecisionView,
  ReadAwards,
} from './application/queries/awards';
export { type ChangePreview, PreviewChange } from './application/preview-change/preview-change';
export { PreviewEnding } from './application/preview-ending/preview-ending';
export { type AwardPreview, PreviewAward } from './application/preview-award/preview-award';
export { RecordAgreement, type RecordAgreementRequest } from './application/record-agreement/record-agreement';
export { RefuseAgreement } from './application/refuse-agreement/refuse-agreement';
export { ResumeAward } from './application/resume-award/resume-award';
export {
  type BuyerMenu,
  type BuyerSearch,
  type FoundOffer,
  type NotOffered,
  SearchForBuyer,
} from './application/search-for-buyer/search-for-buyer';
export {
  type Agreement,
  AGREEMENT_BASES,
  AGREEMENT_WAYS,
  type AgreementBasis,
  type AgreementWay,
} from './domain/agreement';
export { rankExpression, type RankingBasis } from './application/search-for-buyer/rank-expression';
export { CHANGE_TRANSITIONS, OPEN_CHANGE_STATES, type ProposedChange } from './domain/award-change';
export { AWARD_STATES, AWARD_TRANSITIONS, type AwardState } from './domain/award-transitions';
export type { AwardUserAction } from './domain/award-actions';
export { SUGGESTION_STATES, type SuggestionId, type SuggestionState } from './domain/suggestion';
export { OrderingModule } from './ordering.module';
export { orderingRows } from './infrastructure/rows';
