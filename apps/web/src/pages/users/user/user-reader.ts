import {
  OFFICER_ROLES,
  ReadAuthorities,
  ReadUserDirectory,
  ROLES_WITH_A_LIMIT,
  type UserOfCouncil,
} from '@commonweal/access';
import { type Actor, type AuthorityId, DomainError, type Pence, type UserId } from '@commonweal/kernel';
import { Injectable } from '@nestjs/common';
import { withQuery } from '../../../addresses/with-query';
import { paths, pathTo } from '../../../paths';

/** What somebody may do in one of the administrator's councils. */
export interface InCouncil {
  readonly id: AuthorityId;
  readonly name: string;
  readonly grants: readonly {
    readonly id: string;
    readonly role: string;
    /** Over one person, or one provider, and not the council. */
    readonly reach: 'authority' | 'person' | 'provider';
    readonly takeHref: string;
  }[];
  /** Officers' roles that they have not got there. */
  readonly toGive: readonly { readonly role: string; readonly href: string }[];
  readonly limit: { readonly pence: Pence | undefined } | undefined;
}

export interface UserInCouncils {
  readonly user: UserOfCouncil;
  readonly councils: readonly InCouncil[];
  /** Nobody gives or takes a role of their own; a machine has its one role for life. */
  readonly isFixed: boolean;
}

@Injectable()
export class UserReader {
  constructor(
    private readonly users: ReadUserDirectory,
    private readonly authorities: ReadAuthorities,
  ) {}

  /** @throws DomainError not-found */
  async of(actor: Actor, userId: UserId): Promise<UserInCouncils> {
    const [user, own] = await Promise.all([this.users.byId(actor, userId), this.councils(actor)]);
    const councils = own.map(({ id, name }) => inCouncil(user, id, name));
    return { user, councils, isFixed: user.isMachine || userId === actor.userId };
  }

  /** The administrator's councils, in the language of the page. */
  async councils({ authorityIds, language }: Actor): Promise<readonly { id: AuthorityId; name: string }[]> {
    const known = (await this.authorities.list()).filter(({ id }) => authorityIds.includes(id));
    return known.map(({ id, name, nameCy }) => ({ id, name: language === 'cy' ? nameCy : name }));
  }
}

/** @throws DomainError not-found */
export function councilOf({ councils }: Pick<UserInCouncils, 'councils'>, asked: unknown): InCouncil {
  const council = councils.find(({ id }) => asked === undefined || id === asked);
  if (council === undefined) throw new DomainError('not-found');
  return council;
}

function inCouncil({ id: userId, roles, limits }: UserOfCouncil, id: AuthorityId, name: string): InCouncil {
  const grants = roles.filter(({ authorityId }) => authorityId === id);
  const held: readonly string[] = grants.map(({ role }) => role);
  const places = ROLES_WITH_A_LIMIT.some((role) => held.includes(role));
  return {
    ...{ id, name },
    grants: grants.map(({ id: grantId, role, personId, providerId }) => ({
      ...{ id: grantId, role, takeHref: pathTo(paths.takeRole, { userId, grantId }) },
      reach: personId !== undefined ? 'person' : providerId !== undefined ? 'provider' : 'authority',
    })),
    toGive: OFFICER_ROLES.filter((role) => !held.includes(role)).map((role) => ({
      role,
      href: withQuery(pathTo(paths.giveRole, { userId }), { role, council: id }),
    })),
    limit: places ? { pence: limits.find(({ authorityId }) => authorityId === id)?.limitPence } : undefined,
  };
}
