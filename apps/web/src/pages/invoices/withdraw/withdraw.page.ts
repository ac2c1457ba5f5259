import { ReadClaims, WithdrawClaim } from '@commonweal/delivery';
import { type Actor, type ClaimId, DomainError } from '@commonweal/kernel';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get, Post } from '@nestjs/common';
import { AddressId } from '../../../addresses/address-id';
import { onceKey, SendOnce, StepForm, SubmittedForm, type Submission } from '../../../forms';
import { paths, pathTo } from '../../../paths';
import { page, seeOther, type PageResult } from '../../../rendering/page-result';

@Controller()
@RequirePermission('claim.submit')
export class WithdrawInvoicePage {
  constructor(
    private readonly claims: ReadClaims,
    private readonly withdraw: WithdrawClaim,
    private readonly sendOnce: SendOnce,
  ) {}

  @Get(paths.withdrawInvoice)
  async show(@CurrentActor() actor: Actor, @AddressId('claimId') claimId: ClaimId): Promise<PageResult> {
    const { reference, amountPence, version, allowedActions } = await this.claims.byId(actor, claimId);
    const backHref = pathTo(paths.invoice, { claimId });
    if (!allowedActions.includes('withdrawal')) return seeOther(backHref);
    return page('invoices/withdraw/withdraw.njk', { reference, amountPence, version, backHref, once: onceKey() });
  }

  @Post(paths.withdrawInvoice)
  async submit(
    @CurrentActor() actor: Actor,
    @AddressId('claimId') claimId: ClaimId,
    @SubmittedForm(StepForm) sent: Submission<StepForm>,
  ): Promise<PageResult> {
    if (!sent.ok) throw new DomainError('invalid-input');
    const { version, once } = sent.value;
    const address = pathTo(paths.withdrawInvoice, { claimId });
    const location = await this.sendOnce.run({ actor, address, once, form: sent.form }, async (keyed) => {
      await this.withdraw.execute(keyed, { claimId, version });
      return pathTo(paths.invoice, { claimId });
    });
    return seeOther(location, 'invoices:withdraw.done');
  }
}
