import { Module, type Provider } from '@nestjs/common';
import { BudgetsModule } from '@commonweal/budgets';
import { CatalogueModule } from '@commonweal/catalogue';
import { PeopleModule } from '@commonweal/people';
import { PolicyModule } from '@commonweal/policy';
import { AcceptAward } from './application/accept-award/accept-award';
import { ApproveAward } from './application/approve-award/approve-award';
import { JudgeAgain } from './application/approve-award/judge-again';
import { CancelAward } from './application/cancel-award/cancel-award';
import { ChangeSteps } from './application/change-award/change-steps';
import { ChangeAward } from './application/change-award/change-award';
import { DeclineAward } from './application/decline-award/decline-award';
import { EndAward } from './application/end-award/end-award';
import { ExpireAwards } from './application/expire-awards/expire-awards';
import { FollowDates } from './application/follow-dates/follow-dates';
import { GiveNotice } from './application/give-notice/give-notice';
import { PauseAward } from './application/pause-award/pause-award';
import { MakeSuggestion } from './application/make-suggestion/make-suggestion';
import { PlaceAward } from './application/place-award/place-award';
import { PlanAward } from './application/place-award/plan-award';
import { AwardPlacing } from './application/ports/award-placing';
import { AwardRepository } from './application/ports/award-repository';
import { AwardsForDelivery } from './application/ports/awards-for-delivery';
import { AwardTexts } from './application/ports/award-texts';
import { DecidedFactsReader } from './application/ports/decided-facts';
import { PlacingFactsReader } from './application/ports/placing-facts-reader';
import { Representatives } from './application/ports/representatives';
import { SearchFactsReader } from './application/ports/search-facts';
import { Shortlists } from './application/ports/shortlists';
import { Suggestions } from './application/ports/suggestions';
import { PreviewChange } from './application/preview-change/preview-change';
import { PreviewEnding } from './application/preview-ending/preview-ending';
import { PreviewAward } from './application/preview-award/preview-award';
import { JudgeChange } from './application/propose-change/judge-change';
import { ProposeChange } from './application/propose-change/propose-change';
import { ReadAwards } from './application/queries/awards';
import { ReadSuggestions } from './application/queries/suggestions';
import { RecordAgreement } from './application/record-agreement/record-agreement';
import { RefuseAgreement } from './application/refuse-agreement/refuse-agreement';
import { ResumeAward } from './application/resume-award/resume-award';
import { RulesForSearch } from './application/search-for-buyer/rules-for-search';
import { SearchForBuyer } from './application/search-for-buyer/search-for-buyer';
import { WithdrawChange } from './application/withdraw-change/withdraw-change';
import { SetSuggestionAside } from './application/set-suggestion-aside/set-suggestion-aside';
import { LaneAwardPlacing } from './infrastructure/lane-award-placing';
import { PersonKeyTexts } from './infrastructure/person-key-texts';
import { ReservationChecks } from './infrastructure/reservation-checks';
import { SignedShortlists } from './infrastructure/signed-shortlists';
import { SqlAwardRepository } from './infrastructure/sql-award-repository';
import { SqlAwardsForDelivery } from './infrastructure/sql-awards-for-delivery';
import { SqlDecidedFacts } from './infrastructure/sql-decided-facts';
import { SqlPlacing } from './infrastructure/sql-placing';
import { SqlPlacingFactsReader } from './infrastructure/sql-placing-facts-reader';
import { SqlReadAwards } from './infrastructure/sql-read-awards';
import { SqlRepresentatives } from './infrastructure/sql-representatives';
import { SqlSearchFacts } from './infrastructure/sql-search-facts';
import { SqlReadSuggestions, SqlSuggestions } from './infrastructure/sql-suggestions';

const USE_CASES = [
  SearchForBuyer,
  PreviewAward,
  PreviewChange,
  PreviewEnding,
  PlaceAward,
  MakeSuggestion,
  SetSuggestionAside,
  RecordAgreement,
  RefuseAgreement,
  ApproveAward,
  AcceptAward,
  DeclineAward,
  CancelAward,
  ExpireAwards,
  ProposeChange,
  WithdrawChange,
  PauseAward,
  ResumeAward,
  EndAward,
  GiveNotice,
  FollowDates,
];

const ADAPTERS: Provider[] = [
  { provide: AwardPlacing, useClass: LaneAwardPlacing },
  { provide: AwardRepository, useClass: SqlAwardRepository },
  { provide: AwardsForDelivery, useClass: SqlAwardsForDelivery },
  { provide: AwardTexts, useClass: PersonKeyTexts },
  { provide: Shortlists, useClass: SignedShortlists },
  { provide: Representatives, useClass: SqlRepresentatives },
  { provide: DecidedFactsReader, useClass: SqlDecidedFacts },
  { provide: PlacingFactsReader, useClass: SqlPlacingFactsReader },
  { provide: ReadAwards, useClass: SqlReadAwards },
  { provide: SearchFactsReader, useClass: SqlSearchFacts },
  { provide: Suggestions, useClass: SqlSuggestions },
  { provide: ReadSuggestions, useClass: SqlReadSuggestions },
  SqlPlacing,
  RulesForSearch,
  ReservationChecks,
];

@Module({
  imports: [BudgetsModule, CatalogueModule, PeopleModule, PolicyModule],
  providers: [...USE_CASES, ...ADAPTERS, PlanAward, ChangeAward, ChangeSteps, JudgeChange, JudgeAgain],
  exports: [...USE_CASES, AwardsForDelivery, ReadAwards, ReadSuggestions],
})
export class OrderingModule {}
