import { ReadUsers } from '@commonweal/access';
import { type Actor, DomainError } from '@commonweal/kernel';
import {
  type AccountChangeId,
  CheckAccountChange,
  ReadAccountChanges,
  RefuseAccountChange,
  WithdrawAccountChange,
} from '@commonweal/payments';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get, Post } from '@nestjs/common';
import { AddressId } from '../../../addresses/address-id';
import { attempt, type FormState, newForm, SubmittedForm, type Submission, withRefusal } from '../../../forms';
import { paths, pathTo } from '../../../paths';
import { page, pageAgain, type PageResult, seeOther } from '../../../rendering/page-result';
import { StepUp } from '../../../session/step-up';
import { changeView } from './change.view';
import { ChangeStepForm, CheckChangeForm, RefuseChangeForm } from './change.form';

const TEMPLATE = 'account-changes/change/change.njk';

/** An account that waits to be checked, or what became of it. */
@Controller()
@StepUp(paths.accountChange)
export class AccountChangePage {
  constructor(
    private readonly changes: ReadAccountChanges,
    private readonly users: ReadUsers,
    private readonly check: CheckAccountChange,
    private readonly refuse: RefuseAccountChange,
    private readonly withdraw: WithdrawAccountChange,
  ) {}

  @Get(paths.accountChange)
  @RequirePermission('account-change.read')
  async show(@CurrentActor() actor: Actor, @AddressId('changeId') changeId: AccountChangeId): Promise<PageResult> {
    return page(TEMPLATE, await this.view(actor, changeId));
  }

  @Post(paths.checkAccountChange)
  @RequirePermission('account-change.check')
  async submitCheck(
    @CurrentActor() actor: Actor,
    @AddressId('changeId') changeId: AccountChangeId,
    @SubmittedForm(CheckChangeForm) sent: Submission<CheckChangeForm>,
  ): Promise<PageResult> {
    if (!sent.ok) return pageAgain(TEMPLATE, await this.view(actor, changeId, sent.form));
    const { version, how, lastDigits } = sent.value;
    const done = await attempt(() => this.check.execute(actor, { changeId, version, how, lastDigits }));
    if (done.ok) return seeOther(pathTo(paths.accountChange, { changeId }), 'accountChanges:check.done');
    const form = withRefusal(sent.form, done.refusal, done.refusal.facts.field === 'how' ? 'how' : 'lastDigits');
    return pageAgain(TEMPLATE, await this.view(actor, changeId, form));
  }

  @Post(paths.refuseAccountChange)
  @RequirePermission('account-change.check')
  async submitRefusal(
    @CurrentActor() actor: Actor,
    @AddressId('changeId') changeId: AccountChangeId,
    @SubmittedForm(RefuseChangeForm) sent: Submission<RefuseChangeForm>,
  ): Promise<PageResult> {
    if (!sent.ok) return pageAgain(TEMPLATE, await this.view(actor, changeId, sent.form));
    const { version, reason } = sent.value;
    await this.refuse.execute(actor, { changeId, version, reason });
    return seeOther(pathTo(paths.accountChange, { changeId }), 'accountChanges:refuse.done');
  }

  @Post(paths.withdrawAccountChange)
  @RequirePermission('account-change.check')
  async submitWithdrawal(
    @CurrentActor() actor: Actor,
    @AddressId('changeId') changeId: AccountChangeId,
    @SubmittedForm(ChangeStepForm) sent: Submission<ChangeStepForm>,
  ): Promise<PageResult> {
    if (!sent.ok) throw new DomainError('invalid-input');
    await this.withdraw.execute(actor, { changeId, version: sent.value.version });
    return seeOther(pathTo(paths.accountChange, { changeId }), 'accountChanges:withdraw.done');
  }

  private async view(actor: Actor, changeId: AccountChangeId, typed?: FormState) {
    const change = await this.changes.byId(actor, changeId);
    const { askedBy, decidedBy, version } = change;
    const names = await this.users.names(actor, decidedBy === null ? [askedBy] : [askedBy, decidedBy]);
    return changeView(actor, change, names, typed ?? newForm({ version: String(version) }));
  }
}
