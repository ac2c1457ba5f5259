import { ApiClientRow } from './api-client.row';
import { ApiTokenRow } from './api-token.row';
import { UserRow } from './app-user.row';
import { AuthorityRow } from './authority.row';
import { DelegatedLimitRow } from './delegated-limit.row';
import { ExternalIdentityRow } from './external-identity.row';
import { GrantEventRow } from './grant-event.row';
import { SessionRow } from './session.row';
import { SignInLinkRow } from './sign-in-link.row';
import { UserRoleRow } from './user-role.row';

export const accessRows = [
  ...[AuthorityRow, UserRow, UserRoleRow, DelegatedLimitRow, SessionRow, ApiTokenRow],
  ...[SignInLinkRow, ExternalIdentityRow, ApiClientRow, GrantEventRow],
] as const;
