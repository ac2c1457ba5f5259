import type { Type } from '@nestjs/common';
import { AccountChangesPage } from './account-changes.page';
import { AccountChangePage } from './change/change.page';

/** For those whose accounts change, and those who check that they are theirs. */
export const ACCOUNT_CHANGE_PAGES: readonly Type[] = [AccountChangesPage, AccountChangePage];
