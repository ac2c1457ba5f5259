import { Module, type Provider } from '@nestjs/common';
import { Authoriser } from '@commonweal/kernel';
import { AskForLink } from './application/ask-for-link/ask-for-link';
import { EndSession } from './application/end-session/end-session';
import { GrantRole } from './application/grant-role/grant-role';
import { IssueClientToken } from './application/issue-client-token/issue-client-token';
import { IssueLink } from './application/issue-link/issue-link';
import { IssueToken } from './application/issue-token/issue-token';
import { ApiClients } from './application/ports/api-clients';
import { ApiTokens } from './application/ports/api-tokens';
import { AuthorityRegister } from './application/ports/authority-register';
import { DelegatedLimits } from './application/ports/delegated-limits';
import { ExternalIdentities } from './application/ports/external-identities';
import { LinkRegister } from './application/ports/link-register';
import { Recipients } from './application/ports/recipients';
import { RoleChanges } from './application/ports/role-changes';
import { UserRegister } from './application/ports/user-register';
import { SessionList, UserSessions } from './application/ports/user-sessions';
import { ReadAuthorities } from './application/queries/read-authorities';
import { ReadClients } from './application/queries/read-clients';
import { ReadDemoUsers } from './application/queries/read-demo-users';
import { ReadSessions } from './application/queries/read-sessions';
import { ReadUserDirectory } from './application/queries/read-user-directory';
import { ReadUsers } from './application/queries/read-users';
import { RegisterAuthority } from './application/register-authority/register-authority';
import { RegisterClient } from './application/register-client/register-client';
import { RegisterUser } from './application/register-user/register-user';
import { RevokeClient } from './application/revoke-client/revoke-client';
import { RevokeRole } from './application/revoke-role/revoke-role';
import { RevokeToken } from './application/revoke-token/revoke-token';
import { SetDelegatedLimit } from './application/set-delegated-limit/set-delegated-limit';
import { SignInWithCouncil } from './application/sign-in-with-council/sign-in-with-council';
import { UseLink } from './application/use-link/use-link';
import { RecentActors } from './infrastructure/recent-actors';
import { SqlApiClients } from './infrastructure/sql-api-clients';
import { SqlApiTokens } from './infrastructure/sql-api-tokens';
import { SqlAuthoriser } from './infrastructure/sql-authoriser';
import { SqlAuthorityRegister } from './infrastructure/sql-authority-register';
import { SqlDelegatedLimits } from './infrastructure/sql-delegated-limits';
import { SqlExternalIdentities } from './infrastructure/sql-external-identities';
import { SqlLinkRegister } from './infrastructure/sql-link-register';
import { SqlReadAuthorities } from './infrastructure/sql-read-authorities';
import { SqlReadClients } from './infrastructure/sql-read-clients';
import { SqlReadDemoUsers } from './infrastructure/sql-read-demo-users';
import { SqlReadSessions } from './infrastructure/sql-read-sessions';
import { SqlReadUserDirectory } from './infrastructure/sql-read-user-directory';
import { SqlReadUsers } from './infrastructure/sql-read-users';
import { SqlRecipients } from './infrastructure/sql-recipients';
import { SqlRoleChanges } from './infrastructure/sql-role-changes';
import { SqlSessionList } from './infrastructure/sql-session-list';
import { SqlUserRegister } from './infrastructure/sql-user-register';
import { SqlUserSessions } from './infrastructure/sql-user-sessions';

const USE_CASES = [
  ...[RegisterAuthority, RegisterUser, GrantRole, RevokeRole, SetDelegatedLimit],
  ...[IssueToken, RevokeToken, EndSession, AskForLink, IssueLink, UseLink, SignInWithCouncil],
  ...[RegisterClient, RevokeClient, IssueClientToken],
];

const PUBLIC_PORTS: Provider[] = [
  { provide: Authoriser, useClass: SqlAuthoriser },
  { provide: UserSessions, useClass: SqlUserSessions },
  { provide: Recipients, useClass: SqlRecipients },
  { provide: DelegatedLimits, useClass: SqlDelegatedLimits },
  { provide: ReadAuthorities, useClass: SqlReadAuthorities },
  { provide: ReadUsers, useClass: SqlReadUsers },
  { provide: ReadUserDirectory, useClass: SqlReadUserDirectory },
  { provide: ReadSessions, useClass: SqlReadSessions },
  { provide: ReadClients, useClass: SqlReadClients },
  { provide: ReadDemoUsers, useClass: SqlReadDemoUsers },
];

const OWN_PORTS: Provider[] = [
  RecentActors,
  { provide: AuthorityRegister, useClass: SqlAuthorityRegister },
  { provide: UserRegister, useClass: SqlUserRegister },
  { provide: ApiClients, useClass: SqlApiClients },
  { provide: ApiTokens, useClass: SqlApiTokens },
  { provide: ExternalIdentities, useClass: SqlExternalIdentities },
  { provide: LinkRegister, useClass: SqlLinkRegister },
  { provide: SessionList, useClass: SqlSessionList },
  { provide: RoleChanges, useClass: SqlRoleChanges },
];

@Module({
  providers: [...USE_CASES, ...PUBLIC_PORTS, ...OWN_PORTS],
  exports: [
    ...USE_CASES,
    ...[Authoriser, UserSessions, Recipients, DelegatedLimits],
    ...[ReadAuthorities, ReadUsers, ReadUserDirectory, ReadSessions, ReadDemoUsers, ReadClients],
  ],
})
export class AccessModule {}
