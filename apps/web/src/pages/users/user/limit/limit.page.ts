import { SetDelegatedLimit } from '@commonweal/access';
import { type Actor, DomainError, parsePounds, type Pence, type UserId } from '@commonweal/kernel';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get, Post, Query } from '@nestjs/common';
import { AddressId } from '../../../../addresses/address-id';
import { type FormState, newForm, onceKey, SendOnce, SubmittedForm, type Submission } from '../../../../forms';
import { paths, pathTo } from '../../../../paths';
import { page, pageAgain, type PageResult, seeOther } from '../../../../rendering/page-result';
import { StepUp } from '../../../../session/step-up';
import { councilOf, UserReader } from '../user-reader';
import { CheckLimitForm, SetLimitForm } from './limit.form';

const ASK = 'users/user/limit/limit.njk';

/** How much somebody may award without a manager: asked, shown, and then set. */
@Controller()
@RequirePermission('user.manage')
@StepUp(paths.setLimit)
export class SetLimitPage {
  constructor(
    private readonly reader: UserReader,
    private readonly setLimit: SetDelegatedLimit,
    private readonly sendOnce: SendOnce,
  ) {}

  @Get(paths.setLimit)
  async ask(
    @CurrentActor() actor: Actor,
    @AddressId('userId') userId: UserId,
    @Query('council') council: unknown,
  ): Promise<PageResult> {
    return page(ASK, await this.view(actor, userId, newForm(), council));
  }

  @Post(paths.checkLimit)
  async check(
    @CurrentActor() actor: Actor,
    @AddressId('userId') userId: UserId,
    @SubmittedForm(CheckLimitForm) sent: Submission<CheckLimitForm>,
  ): Promise<PageResult> {
    const view = await this.view(actor, userId, sent.form, sent.ok ? sent.value.council : undefined);
    if (!sent.ok) return pageAgain(ASK, view);
    return page('users/user/limit/check.njk', { ...view, limitPence: penceOf(sent.value.amount), once: onceKey() });
  }

  @Post(paths.setLimit)
  async set(
    @CurrentActor() actor: Actor,
    @AddressId('userId') userId: UserId,
    @SubmittedForm(SetLimitForm) sent: Submission<SetLimitForm>,
  ): Promise<PageResult> {
    const { user } = await this.reader.of(actor, userId);
    if (!sent.ok) throw new DomainError('invalid-input');
    const { amount, council, once } = sent.value;
    const address = pathTo(paths.setLimit, { userId });
    const location = await this.sendOnce.run({ actor, address, once, form: sent.form }, async (keyed) => {
      await this.setLimit.execute(keyed, council, userId, penceOf(amount));
      return pathTo(paths.user, { userId });
    });
    return seeOther(location, 'users:limit.done', { name: user.name });
  }

  /** @throws DomainError not-found where they place no awards; own-work for oneself. */
  private async view(actor: Actor, userId: UserId, form: FormState, council: unknown) {
    const { user, councils, isFixed } = await this.reader.of(actor, userId);
    if (isFixed) throw new DomainError('own-work');
    const { id, name } = councilOf({ councils: councils.filter(({ limit }) => limit !== undefined) }, council);
    const at = { userId };
    return {
      ...{ form, user, council: id, councilName: name, userHref: pathTo(paths.user, at) },
      ...{ checkPath: pathTo(paths.checkLimit, at), action: pathTo(paths.setLimit, at) },
    };
  }
}

function penceOf(amount: string): Pence {
  const limitPence = parsePounds(amount);
  if (limitPence === undefined) throw new DomainError('invalid-input', { field: 'amount' });
  return limitPence;
}
