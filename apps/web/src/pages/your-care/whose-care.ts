import { type GrantOfUser, ReadUsers, type Role } from '@commonweal/access';
import { type Actor, DomainError, type PersonId } from '@commonweal/kernel';
import { ReadPeople } from '@commonweal/people';
import { Injectable } from '@nestjs/common';
import { withQuery } from '../../addresses/with-query';

/** Whose care and support a page shows, and as whom the reader sees it. */
export interface WhoseCare {
  readonly personId: PersonId;
  readonly name: string;
  readonly firstName: string;
  /** The reader is the person. */
  readonly isOwn: boolean;
  readonly role: Role;
  /** Everyone whose care the reader looks after, where that is more than one. */
  readonly others: readonly { readonly name: string; readonly href: string; readonly current: boolean }[];
}

@Injectable()
export class WhoseCareReader {
  constructor(
    private readonly users: ReadUsers,
    private readonly people: ReadPeople,
  ) {}

  /** The person asked for, else the first. @throws DomainError not-found for a person who is not the reader's. */
  async of(actor: Actor, asked: string | undefined, path: string): Promise<WhoseCare> {
    const personId = actor.personIds.find((id) => asked === undefined || id === asked);
    if (personId === undefined) throw new DomainError('not-found');
    const [{ roles }, everyone] = await Promise.all([
      this.users.byId(actor, actor.userId),
      Promise.all(actor.personIds.map((id) => this.people.byId(actor, id, 'own-care'))),
    ]);
    const person = everyone.find(({ id }) => id === personId);
    if (person === undefined) throw new DomainError('not-found');
    const role = roleFor(roles, personId);
    const others = everyone.map(({ id, name }) => ({
      ...{ name, href: withQuery(path, { person: id }), current: id === personId },
    }));
    return {
      ...{ personId, name: person.name, firstName: person.firstName, role, isOwn: role === 'budget_holder' },
      others: others.length > 1 ? others : [],
    };
  }
}

/** Of several roles for one person the strongest: the person's own. */
function roleFor(grants: readonly GrantOfUser[], personId: PersonId): Role {
  const roles = grants.filter((grant) => grant.personId === personId).map(({ role }) => role);
  return roles.find((role) => role === 'budget_holder') ?? roles[0] ?? 'nominee';
}
