import { ApiTokenRow } from './api-token.row';
import { UserRow } from './app-user.row';
import { AuthorityRow } from './authority.row';
import { DelegatedLimitRow } from './delegated-limit.row';
import { SessionRow } from './session.row';
import { UserRoleRow } from './user-role.row';

export const accessRows = [AuthorityRow, UserRow, UserRoleRow, DelegatedLimitRow, SessionRow, ApiTokenRow] as const;
