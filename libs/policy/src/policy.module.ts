import { Module } from '@nestjs/common';
import { EvaluateFacts } from './application/evaluate-facts/evaluate-facts';
import { LawThresholds } from './application/ports/law-thresholds';
import { PolicyVersions } from './application/ports/policy-versions';
import { PublishLocalPolicy } from './application/publish-local-policy/publish-local-policy';
import { SqlLawThresholds } from './infrastructure/sql-law-thresholds';
import { SqlPolicyVersions } from './infrastructure/sql-policy-versions';

@Module({
  providers: [
    EvaluateFacts,
    PublishLocalPolicy,
    { provide: PolicyVersions, useClass: SqlPolicyVersions },
    { provide: LawThresholds, useClass: SqlLawThresholds },
  ],
  exports: [EvaluateFacts, PublishLocalPolicy, PolicyVersions, LawThresholds],
})
export class PolicyModule {}
