import type { Type } from '@nestjs/common';
import { LocalFirstPage } from './local-first.page';

/** What commissioners see of their council's policy. */
export const LOCAL_FIRST_PAGES: readonly Type[] = [LocalFirstPage];
