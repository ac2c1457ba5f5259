import { type Authority, ReadAuthorities, ReadUsers, ROLE_NAMES, type UserView } from '@commonweal/access';
import type { Actor } from '@commonweal/kernel';
import { CurrentActor, SignedIn } from '@commonweal/platform';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Choice, Id, Part, Parts, Text, Texts } from '../fields/response-fields';

export class GrantResponse {
  @Choice(ROLE_NAMES) role: string;
  @Id({ nullable: true }) authorityId: string | null;
  @Id({ nullable: true }) personId: string | null;
  @Id({ nullable: true }) providerId: string | null;
}

export class AuthorityResponse {
  @Id() id: string;
  @Text() code: string;
  @Text() name: string;
  @Text({ description: 'The name in Welsh' }) nameCy: string;
}

export class MeResponse {
  @Id() user: string;
  @Text() name: string;
  @Choice(['en', 'cy']) language: string;
  @Parts(() => GrantResponse) roles: readonly GrantResponse[];
  @Part(() => AuthorityResponse, { nullable: true, description: 'The first of the user’s councils' })
  authority: AuthorityResponse | null;
  @Texts() permissions: readonly string[];
}

@Controller('me')
@SignedIn('everyone may know who they are here')
export class MeController {
  constructor(
    private readonly users: ReadUsers,
    private readonly authorities: ReadAuthorities,
  ) {}

  @Get()
  @ApiOkResponse({ type: MeResponse })
  async read(@CurrentActor() actor: Actor): Promise<MeResponse> {
    const user = await this.users.byId(actor, actor.userId);
    const authorityId = user.roles.find((grant) => grant.authorityId !== undefined)?.authorityId;
    const authority = authorityId && (await this.authorities.byId(authorityId));
    return meResponse(user, actor, authority);
  }
}

function meResponse(user: UserView, actor: Actor, authority: Authority | undefined): MeResponse {
  return {
    ...{ user: user.id, name: user.name, language: user.language },
    roles: user.roles.map(({ role, authorityId, personId, providerId }) => ({
      role,
      ...{ authorityId: authorityId ?? null, personId: personId ?? null, providerId: providerId ?? null },
    })),
    authority: authority
      ? { id: authority.id, code: authority.code, name: authority.name, nameCy: authority.nameCy }
      : null,
    permissions: [...actor.permissions].sort(),
  };
}
