import { ReadUserDirectory, ROLE_NAMES, type UserOfCouncil } from '@commonweal/access';
import type { Actor } from '@commonweal/kernel';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get } from '@nestjs/common';
import { withQuery } from '../../addresses/with-query';
import { AskedForm, type Submission } from '../../forms';
import { paths, pathTo } from '../../paths';
import { page, pageAgain, type PageResult } from '../../rendering/page-result';
import { UsersForm } from './users.form';

const ON_A_PAGE = 25;

/** Everybody with a role in the administrator's councils. */
@Controller()
export class UsersPage {
  constructor(private readonly users: ReadUserDirectory) {}

  @Get(paths.users)
  @RequirePermission('user.manage')
  async show(@CurrentActor() actor: Actor, @AskedForm(UsersForm) asked: Submission<UsersForm>): Promise<PageResult> {
    const around = { form: asked.form, roles: ROLE_NAMES };
    if (!asked.ok) {
      const nothing = { ...around, users: [], searched: true, pager: {} };
      return pageAgain('users/users.njk', nothing);
    }
    const { q, role } = asked.value;
    const number = Number(asked.value.page ?? 1);
    const found = await this.users.find(actor, { q, role, limit: ON_A_PAGE, offset: (number - 1) * ON_A_PAGE });
    const to = (page: number) => withQuery(paths.users, { q, role, page: page === 1 ? undefined : page });
    return page('users/users.njk', {
      ...around,
      users: found.items.map(lineOf),
      searched: q !== undefined || role !== undefined,
      pager: {
        previous: number > 1 ? to(number - 1) : undefined,
        next: found.total > number * ON_A_PAGE ? to(number + 1) : undefined,
      },
    });
  }
}

function lineOf({ id, name, email, roles }: UserOfCouncil) {
  return { name, email, href: pathTo(paths.user, { userId: id }), roles: [...new Set(roles.map(({ role }) => role))] };
}
