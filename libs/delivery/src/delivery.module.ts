import { Module } from '@nestjs/common';
import { BudgetsModule } from '@commonweal/budgets';
import { OrderingModule } from '@commonweal/ordering';
import { PeopleModule } from '@commonweal/people';
import { AnswerClaim } from './application/answer-claim/answer-claim';
import { ApproveClaim } from './application/approve-claim/approve-claim';
import { ClaimApproval } from './application/approve-claim/claim-approval';
import { ChangeClaim } from './application/change-claim/change-claim';
import { QueryClaim } from './application/query-claim/query-claim';
import { WithdrawClaim } from './application/withdraw-claim/withdraw-claim';
import { MarkClaimPaid } from './application/mark-claim-paid/mark-claim-paid';
import { FollowPayment } from './application/follow-payment';
import { ReturnClaimPayment } from './application/return-claim-payment/return-claim-payment';
import { MatchClaim } from './application/match-claim/match-claim';
import { StandingRule } from './application/match-claim/standing-rule';
import { ClaimConfirmers } from './application/ports/claim-confirmers';
import { ClaimRepository } from './application/ports/claim-repository';
import { ReadClaims } from './application/queries/claims';
import { ClaimMaking } from './application/submit-claim/claim-making';
import { SubmitClaim } from './application/submit-claim/submit-claim';
import { SqlClaimConfirmers } from './infrastructure/sql-claim-confirmers';
import { SqlClaimRepository } from './infrastructure/sql-claim-repository';
import { SqlReadClaims } from './infrastructure/sql-read-claims';

const USE_CASES = [
  SubmitClaim,
  ApproveClaim,
  QueryClaim,
  AnswerClaim,
  WithdrawClaim,
  MarkClaimPaid,
  ReturnClaimPayment,
  MatchClaim,
];

@Module({
  imports: [BudgetsModule, OrderingModule, PeopleModule],
  providers: [
    ...USE_CASES,
    ...[ChangeClaim, ClaimApproval, ClaimMaking, FollowPayment, StandingRule],
    { provide: ClaimConfirmers, useClass: SqlClaimConfirmers },
    { provide: ClaimRepository, useClass: SqlClaimRepository },
    { provide: ReadClaims, useClass: SqlReadClaims },
  ],
  exports: [...USE_CASES, ReadClaims],
})
export class DeliveryModule {}
