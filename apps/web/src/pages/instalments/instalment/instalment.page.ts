import { ReadUsers } from '@commonweal/access';
import { HOLD_REASONS } from '@commonweal/budgets';
import { type Actor, DomainError, type InstalmentId } from '@commonweal/kernel';
import { HoldInstalment, type InstalmentStanding, ReadInstalments, ReleaseInstalment } from '@commonweal/payments';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get, Post } from '@nestjs/common';
import { AddressId } from '../../../addresses/address-id';
import { type FormState, newForm, onceKey, SendOnce, StepForm, SubmittedForm, type Submission } from '../../../forms';
import { paths, pathTo } from '../../../paths';
import { page, pageAgain, type PageResult, seeOther } from '../../../rendering/page-result';
import { HoldInstalmentForm } from './instalment.form';

const TEMPLATE = 'instalments/instalment/instalment.njk';

const TO_PAY: readonly InstalmentStanding[] = ['planned', 'due', 'returned'];

/** One instalment: what it is for, what was done with it, and for finance to hold it or let it go. */
@Controller()
export class InstalmentPage {
  constructor(
    private readonly instalments: ReadInstalments,
    private readonly users: ReadUsers,
    private readonly hold: HoldInstalment,
    private readonly release: ReleaseInstalment,
    private readonly sendOnce: SendOnce,
  ) {}

  @Get(paths.instalment)
  @RequirePermission('payment-run.read')
  async show(@CurrentActor() actor: Actor, @AddressId('instalmentId') instalmentId: InstalmentId): Promise<PageResult> {
    return page(TEMPLATE, await this.view(actor, instalmentId));
  }

  @Post(paths.holdInstalment)
  @RequirePermission('instalment.hold')
  async submitHold(
    @CurrentActor() actor: Actor,
    @AddressId('instalmentId') instalmentId: InstalmentId,
    @SubmittedForm(HoldInstalmentForm) sent: Submission<HoldInstalmentForm>,
  ): Promise<PageResult> {
    if (!sent.ok) return pageAgain(TEMPLATE, await this.view(actor, instalmentId, sent.form));
    const { version, once, reason } = sent.value;
    const address = pathTo(paths.holdInstalment, { instalmentId });
    const location = await this.sendOnce.run({ actor, address, once, form: sent.form }, async (keyed) => {
      await this.hold.execute(keyed, { instalmentId, version, reason });
      return pathTo(paths.instalment, { instalmentId });
    });
    return seeOther(location, 'instalments:hold.done');
  }

  @Post(paths.releaseInstalment)
  @RequirePermission('instalment.hold')
  async submitRelease(
    @CurrentActor() actor: Actor,
    @AddressId('instalmentId') instalmentId: InstalmentId,
    @SubmittedForm(StepForm) sent: Submission<StepForm>,
  ): Promise<PageResult> {
    if (!sent.ok) throw new DomainError('invalid-input');
    const { version, once } = sent.value;
    const address = pathTo(paths.releaseInstalment, { instalmentId });
    const location = await this.sendOnce.run({ actor, address, once, form: sent.form }, async (keyed) => {
      await this.release.execute(keyed, { instalmentId, version });
      return pathTo(paths.instalment, { instalmentId });
    });
    return seeOther(location, 'instalments:release.done');
  }

  private async view(actor: Actor, instalmentId: InstalmentId, typed?: FormState) {
    const instalment = await this.instalments.byId(actor, instalmentId);
    const { history, allowedActions, version, budgetId } = instalment;
    const names = await this.users.names(actor, [...new Set(history.map(({ by }) => by))]);
    return {
      instalment,
      history: history.map((step) => ({ ...step, name: names.get(step.by) })),
      lacksAccount: TO_PAY.includes(instalment.state) && !instalment.receiverHasAccount,
      reasons: HOLD_REASONS,
      form: typed ?? newForm({ version: String(version), once: onceKey() }),
      moneyHref: actor.permissions.has('budget.read') ? pathTo(paths.money, { budgetId }) : undefined,
      holdHref: allowedActions.includes('hold') ? pathTo(paths.holdInstalment, { instalmentId }) : undefined,
      releaseHref: allowedActions.includes('release') ? pathTo(paths.releaseInstalment, { instalmentId }) : undefined,
    };
  }
}
