export { AccessModule } from './access.module';
export { AskForLink } from './application/ask-for-link/ask-for-link';
export { LinkAsked } from './application/ask-for-link/link-asked';
export { EndSession } from './application/end-session/end-session';
export { GrantRole } from './application/grant-role/grant-role';
export { IssueClientToken } from './application/issue-client-token/issue-client-token';
export { IssueLink } from './application/issue-link/issue-link';
export { IssueToken, type IssuedToken } from './application/issue-token/issue-token';
export type { ClientId } from './application/ports/api-clients';
export type { Authority, Nation } from './application/ports/authority-register';
export type { DelegatedLimit } from './application/ports/delegated-limits';
export type { SignInLinkId } from './application/ports/link-register';
export { Recipients } from './application/ports/recipients';
export type { GrantOfUser, RoleGrantId } from './application/ports/user-register';
export { type Door, type SessionSummary, type UserSession, UserSessions } from './application/ports/user-sessions';
export { ReadAuthorities } from './application/queries/read-authorities';
export { type ApiClientView, ReadClients } from './application/queries/read-clients';
export { type DemoUserView, ReadDemoUsers } from './application/queries/read-demo-users';
export { ReadSessions } from './application/queries/read-sessions';
export { type GrantEvent, ReadUserDirectory, type UserOfCouncil } from './application/queries/read-user-directory';
export { ReadUsers, type UserView } from './application/queries/read-users';
export { RegisterAuthority } from './application/register-authority/register-authority';
export { RegisterClient } from './application/register-client/register-client';
export { RegisterUser, type UserToRegister } from './application/register-user/register-user';
export { RevokeClient } from './application/revoke-client/revoke-client';
export { RevokeRole } from './application/revoke-role/revoke-role';
export { RevokeToken } from './application/revoke-token/revoke-token';
export { SetDelegatedLimit } from './application/set-delegated-limit/set-delegated-limit';
export { SignInWithCouncil } from './application/sign-in-with-council/sign-in-with-council';
export { UseLink } from './application/use-link/use-link';
export { assertMay } from './domain/may';
export type { RoleGrant } from './domain/role-grant';
export {
  isRole,
  OFFICER_ROLES,
  type Permission,
  permissionsOf,
  type Reach,
  reachOf,
  type Role,
  ROLE_NAMES,
  ROLES,
  ROLES_FOR_A_PERSON,
  ROLES_THAT_SUGGEST,
  ROLES_WITH_A_LIMIT,
} from './domain/roles';
export { accessRows } from './infrastructure/rows';
