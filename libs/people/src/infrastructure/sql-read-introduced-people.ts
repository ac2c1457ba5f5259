import { Injectable } from '@nestjs/common';
import { assertMay, ROLES_THAT_SUGGEST } from '@commonweal/access';
import { type Actor, type AuthorityId, type PersonId, UnitOfWork } from '@commonweal/kernel';
import { query } from '@commonweal/platform';
import { AccessLog } from '../application/ports/access-log';
import { type IntroducedPersonView, ReadIntroducedPeople } from '../application/queries/read-introduced-people';

/** By a role that suggests, for this person or for the council: to act for somebody else opens nothing here. */
const INTRODUCED = `SELECT p.id, p.authority_id AS "authorityId", p.reference, p.name, p.first_name AS "firstName", p.postcode
  FROM people.person p WHERE (p.id = ANY ($1::uuid[]) OR p.reference = $2) AND p.died_on IS NULL AND NOT p.restricted
    AND EXISTS (SELECT 1 FROM access.user_role r WHERE r.user_id = $3 AND r.revoked_at IS NULL AND r.role = ANY ($4)
      AND (r.person_id = p.id OR (r.person_id IS NULL AND r.provider_id IS NULL AND r.authority_id = p.authority_id)))
  ORDER BY lower(p.name), p.id`;

type Found = IntroducedPersonView & { readonly authorityId: AuthorityId } & Record<string, unknown>;

@Injectable()
export class SqlReadIntroducedPeople extends ReadIntroducedPeople {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accessLog: AccessLog,
  ) {
    super();
  }

  byIds(actor: Actor, personIds: readonly PersonId[]): Promise<readonly IntroducedPersonView[]> {
    return this.introduced(actor, personIds, null);
  }

  async byReference(actor: Actor, reference: string): Promise<IntroducedPersonView | undefined> {
    const [person] = await this.introduced(actor, [], reference.trim().toUpperCase());
    return person;
  }

  private introduced(
    actor: Actor,
    personIds: readonly PersonId[],
    reference: string | null,
  ): Promise<readonly IntroducedPersonView[]> {
    assertMay(actor, 'suggestion.make');
    return this.unitOfWork.run(actor, async (tx) => {
      const found = await query<Found>(tx, INTRODUCED, [personIds, reference, actor.userId, ROLES_THAT_SUGGEST]);
      const reads = found.map(({ authorityId, id }) => ({ authorityId, personId: id, purpose: 'introduce' }));
      await this.accessLog.recordAll(tx, actor, reads);
      return found.map(({ id, reference: known, name, firstName, postcode }) => {
        return { id, reference: known, name, firstName, postcode };
      });
    });
  }
}
