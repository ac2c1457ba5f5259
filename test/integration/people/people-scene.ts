import { AccessModule, RegisterAuthority, RegisterUser, type Role } from '@commonweal/access';
import { type Actor, Authoriser, type AuthorityId, type ProviderId } from '@commonweal/kernel';
import { PeopleModule, type PersonToRegister, type RegisteredPerson, RegisterPerson } from '@commonweal/people';
import { actorWith, systemOf, TestApplication } from '../../support/test-application';

/** Two councils with a postcode each, and officers, holders and providers as they are needed. */
export class PeopleScene {
  private constructor(
    readonly application: TestApplication,
    readonly knowsley: AuthorityId,
    readonly liverpool: AuthorityId,
  ) {}

  static async open(): Promise<PeopleScene> {
    const application = await TestApplication.start([AccessModule, PeopleModule]);
    await application.bare.query(`INSERT INTO places.postcode VALUES
      ('L366AA', 343500, 390500, 53.41, -2.85, 'E08000011', 'Knowsley', 'Page Moss'),
      ('L18JQ', 334500, 389900, 53.40, -2.98, 'E08000012', 'Liverpool', 'Central')`);
    const register = (code: string, gssCode: string) =>
      application
        .get(RegisterAuthority)
        .execute(systemOf(), { code, name: code, nameCy: code, nation: 'england', gssCode });
    const knowsley = await register('knowsley', 'E08000011');
    const liverpool = await register('liverpool', 'E08000012');
    return new PeopleScene(application, knowsley, liverpool);
  }

  /** As they would be found at sign-in. */
  async officer(role: Role, authorityId: AuthorityId): Promise<Actor> {
    const user = { name: `A ${role}`, roles: [{ role, authorityId }] };
    const userId = await this.application.get(RegisterUser).execute(systemOf(), user);
    const actor = await this.application.get(Authoriser).actorForUser(userId, { requestId: 'request-of-test' });
    if (actor === undefined) throw new Error('an officer has a role');
    return actor;
  }

  provider(providerId: ProviderId): Actor {
    return actorWith('0197a000-0000-7000-8000-00000000000a' as never, { providerId });
  }

  person(authorityId: AuthorityId, rest: Partial<PersonToRegister> = {}): Promise<RegisteredPerson> {
    const person = { name: 'Mair Example', language: 'cy', address: '1 Invented Street', postcode: 'L36 6AA' } as const;
    return this.application.get(RegisterPerson).execute(systemOf(authorityId), { authorityId, ...person, ...rest });
  }

  /** Who opened the record, for what, in the order it happened. */
  async accessLog(authorityId: AuthorityId, personId: string): Promise<string[]> {
    const rows = await this.application.asActor<{ entry: string }>(
      systemOf(authorityId),
      `SELECT purpose || ' ' || user_id || ' ' || request_id AS entry FROM platform.access_log WHERE person_id = $1 ORDER BY id`,
      [personId],
    );
    return rows.map((row) => row.entry);
  }

  close(): Promise<void> {
    return this.application.stop();
  }
}
