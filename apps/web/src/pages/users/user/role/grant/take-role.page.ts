import { RevokeRole, type RoleGrantId } from '@commonweal/access';
import { type Actor, DomainError, type UserId } from '@commonweal/kernel';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get, Post } from '@nestjs/common';
import { AddressId } from '../../../../../addresses/address-id';
import { newForm, onceKey, SendOnce, SubmittedForm, type Submission } from '../../../../../forms';
import { paths, pathTo } from '../../../../../paths';
import { page, type PageResult, seeOther } from '../../../../../rendering/page-result';
import { StepUp } from '../../../../../session/step-up';
import { UserReader } from '../../user-reader';
import { TakeRoleForm } from './take-role.form';

/** A role that somebody is to lose, before it is taken. */
@Controller()
@RequirePermission('user.manage')
@StepUp(paths.takeRole)
export class TakeRolePage {
  constructor(
    private readonly reader: UserReader,
    private readonly revoke: RevokeRole,
    private readonly sendOnce: SendOnce,
  ) {}

  @Get(paths.takeRole)
  async ask(
    @CurrentActor() actor: Actor,
    @AddressId('userId') userId: UserId,
    @AddressId('grantId') grantId: RoleGrantId,
  ): Promise<PageResult> {
    const { user, councils, isFixed } = await this.reader.of(actor, userId);
    const userHref = pathTo(paths.user, { userId });
    if (isFixed) return seeOther(userHref);
    const council = councils.find(({ grants }) => grants.some(({ id }) => id === grantId));
    const grant = council?.grants.find(({ id }) => id === grantId);
    if (council === undefined || grant === undefined) throw new DomainError('not-found');
    return page('users/user/role/grant/take-role.njk', {
      ...{ user, grant, councilName: council.name, userHref, form: newForm({ once: onceKey() }) },
    });
  }

  @Post(paths.takeRole)
  async take(
    @CurrentActor() actor: Actor,
    @AddressId('userId') userId: UserId,
    @AddressId('grantId') grantId: RoleGrantId,
    @SubmittedForm(TakeRoleForm) sent: Submission<TakeRoleForm>,
  ): Promise<PageResult> {
    const { user } = await this.reader.of(actor, userId);
    if (!sent.ok) throw new DomainError('invalid-input');
    const { once } = sent.value;
    const address = pathTo(paths.takeRole, { userId, grantId });
    const location = await this.sendOnce.run({ actor, address, once, form: sent.form }, async (keyed) => {
      await this.revoke.execute(keyed, grantId);
      return pathTo(paths.user, { userId });
    });
    return seeOther(location, 'users:take.done', { name: user.name });
  }
}
