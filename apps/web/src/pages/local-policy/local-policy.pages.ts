import type { Type } from '@nestjs/common';
import { ChangeLocalPolicyPage } from './change/change.page';
import { CheckLocalPolicyPage } from './check/check.page';
import { LocalPolicyPage } from './local-policy.page';

/** Where a commissioner reads and publishes the council's local spend policy. The fixed addresses stand before /:version. */
export const LOCAL_POLICY_PAGES: readonly Type[] = [ChangeLocalPolicyPage, CheckLocalPolicyPage, LocalPolicyPage];
