import { ApprovalRow } from './approval.row';
import { GenerativeLiftRow } from './generative-lift.row';
import { ProviderRow } from './provider.row';
import { StandingCheckRow } from './standing-check.row';

export const providersRows = [ProviderRow, GenerativeLiftRow, StandingCheckRow, ApprovalRow] as const;
