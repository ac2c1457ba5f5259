import { CurrentPolicyRow } from './current-policy.row';
import { LawRuleRow } from './law-rule.row';
import { LawThresholdRow } from './law-threshold.row';
import { LocalPolicyRow } from './local-policy.row';

export const policyRows = [LawThresholdRow, LawRuleRow, LocalPolicyRow, CurrentPolicyRow] as const;
