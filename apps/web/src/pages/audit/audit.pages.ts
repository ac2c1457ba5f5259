import type { Type } from '@nestjs/common';
import { AuditPage } from './audit.page';

/** What audit can have checked by itself. */
export const AUDIT_PAGES: readonly Type[] = [AuditPage];
