import { GrantRole } from '@commonweal/access';
import { type Actor, DomainError, type UserId } from '@commonweal/kernel';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get, Post } from '@nestjs/common';
import { AddressId } from '../../../../addresses/address-id';
import { AskedForm, newForm, onceKey, SendOnce, SubmittedForm, type Submission } from '../../../../forms';
import { paths, pathTo } from '../../../../paths';
import { page, type PageResult, seeOther } from '../../../../rendering/page-result';
import { StepUp } from '../../../../session/step-up';
import { councilOf, UserReader } from '../user-reader';
import { GiveRoleForm, RoleToGive } from './give-role.form';

/** A role that somebody is to have, before it is given. */
@Controller()
@RequirePermission('user.manage')
@StepUp(paths.user)
export class GiveRolePage {
  constructor(
    private readonly reader: UserReader,
    private readonly grant: GrantRole,
    private readonly sendOnce: SendOnce,
  ) {}

  @Get(paths.giveRole)
  async ask(
    @CurrentActor() actor: Actor,
    @AddressId('userId') userId: UserId,
    @AskedForm(RoleToGive) asked: Submission<RoleToGive>,
  ): Promise<PageResult> {
    const found = await this.reader.of(actor, userId);
    const userHref = pathTo(paths.user, { userId });
    if (!asked.ok) return seeOther(userHref);
    const { role, council } = asked.value;
    const { name, toGive } = councilOf(found, council);
    if (found.isFixed || !toGive.some((one) => one.role === role)) return seeOther(userHref);
    return page('users/user/role/give-role.njk', {
      ...{ user: found.user, role, council, councilName: name, userHref, form: newForm({ once: onceKey() }) },
      action: pathTo(paths.giveRole, { userId }),
    });
  }

  @Post(paths.giveRole)
  async give(
    @CurrentActor() actor: Actor,
    @AddressId('userId') userId: UserId,
    @SubmittedForm(GiveRoleForm) sent: Submission<GiveRoleForm>,
  ): Promise<PageResult> {
    const { user } = await this.reader.of(actor, userId);
    if (!sent.ok) throw new DomainError('invalid-input');
    const { role, council: authorityId, once } = sent.value;
    const address = pathTo(paths.giveRole, { userId });
    const location = await this.sendOnce.run({ actor, address, once, form: sent.form }, async (keyed) => {
      await this.grant.execute(keyed, userId, { role, authorityId });
      return pathTo(paths.user, { userId });
    });
    return seeOther(location, 'users:give.done', { name: user.name });
  }
}
