import type { Type } from '@nestjs/common';
import { ApprovalsPage } from '../approvals/approvals.page';
import { WorkPage } from '../work/work.page';
import { AwardPage } from './award/award.page';
import { AwardAgreementPage } from './award/agreement/agreement.page';
import { ApproveAwardPage } from './award/approve/approve.page';
import { CancelAwardPage } from './award/cancel/cancel.page';
import { AwardsPage } from './awards.page';

/** What is arranged, what waits, and every step that an officer takes with it. */
export const AWARD_PAGES: readonly Type[] = [
  AwardsPage,
  AwardPage,
  AwardAgreementPage,
  ApproveAwardPage,
  CancelAwardPage,
  ApprovalsPage,
  WorkPage,
];
