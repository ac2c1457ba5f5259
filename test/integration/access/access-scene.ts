import { AccessModule, IssueToken, RegisterAuthority, RegisterUser, type RoleGrant } from '@commonweal/access';
import type { AuthorityId, UserId } from '@commonweal/kernel';
import { systemOf, TestApplication } from '../../support/test-application';

/** Two councils, and users as they are needed. */
export class AccessScene {
  private constructor(
    readonly application: TestApplication,
    readonly knowsley: AuthorityId,
    readonly liverpool: AuthorityId,
  ) {}

  static async open(): Promise<AccessScene> {
    const application = await TestApplication.start([AccessModule]);
    const register = (code: string, name: string, gssCode: string) =>
      application
        .get(RegisterAuthority)
        .execute(systemOf(), { code, name, nameCy: `Cyngor ${name}`, nation: 'england', gssCode });
    const knowsley = await register('knowsley', 'Knowsley', 'E08000011');
    const liverpool = await register('liverpool', 'Liverpool', 'E08000012');
    return new AccessScene(application, knowsley, liverpool);
  }

  user(name: string, ...roles: RoleGrant[]): Promise<UserId> {
    return this.application.get(RegisterUser).execute(systemOf(), { name, roles });
  }

  async token(userId: UserId, minutes = 60): Promise<string> {
    const issued = await this.application.get(IssueToken).execute(systemOf(), { userId, minutes });
    return issued.accessToken;
  }

  close(): Promise<void> {
    return this.application.stop();
  }
}
