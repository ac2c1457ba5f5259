import { ApproveClaim, type ClaimView, QueryClaim, ReadClaims } from '@commonweal/delivery';
import { type Actor, type ClaimId, DomainError } from '@commonweal/kernel';
import { ReadAwards } from '@commonweal/ordering';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get, Post } from '@nestjs/common';
import { AddressId } from '../../../addresses/address-id';
import { type FormState, newForm, onceKey, SendOnce, StepForm, SubmittedForm, type Submission } from '../../../forms';
import { paths, pathTo } from '../../../paths';
import { page, pageAgain, seeOther, type PageResult } from '../../../rendering/page-result';
import { payerOf, paysItself } from '../who-pays';
import { AskForm } from './ask.form';
import { billView } from './bill.view';

/** One bill: what was delivered, and the person's yes or question. */
@Controller()
export class BillPage {
  constructor(
    private readonly claims: ReadClaims,
    private readonly awards: ReadAwards,
    private readonly approve: ApproveClaim,
    private readonly ask: QueryClaim,
    private readonly sendOnce: SendOnce,
  ) {}

  @Get(paths.bill)
  @RequirePermission('claim.approve')
  async show(@CurrentActor() actor: Actor, @AddressId('claimId') claimId: ClaimId): Promise<PageResult> {
    return page('bills/bill/bill.njk', await this.view(actor, claimId));
  }

  @Post(paths.approveBill)
  @RequirePermission('claim.approve')
  async submitApproval(
    @CurrentActor() actor: Actor,
    @AddressId('claimId') claimId: ClaimId,
    @SubmittedForm(StepForm) sent: Submission<StepForm>,
  ): Promise<PageResult> {
    if (!sent.ok) throw new DomainError('invalid-input');
    const { version, once } = sent.value;
    const address = pathTo(paths.approveBill, { claimId });
    const location = await this.sendOnce.run({ actor, address, once, form: sent.form }, async (keyed) => {
      await this.approve.execute(keyed, { claimId, version });
      return pathTo(paths.bill, { claimId });
    });
    const isToPay = await this.paysItself(actor, await this.claims.byId(actor, claimId));
    return seeOther(location, isToPay ? 'bills:approve.yours' : 'bills:approve.done');
  }

  @Post(paths.askAboutBill)
  @RequirePermission('claim.query')
  async submitQuestion(
    @CurrentActor() actor: Actor,
    @AddressId('claimId') claimId: ClaimId,
    @SubmittedForm(AskForm) sent: Submission<AskForm>,
  ): Promise<PageResult> {
    if (!sent.ok) return pageAgain('bills/bill/bill.njk', await this.view(actor, claimId, sent.form));
    const { version, once, text } = sent.value;
    const address = pathTo(paths.askAboutBill, { claimId });
    const location = await this.sendOnce.run({ actor, address, once, form: sent.form }, async (keyed) => {
      await this.ask.execute(keyed, { claimId, version, text });
      return pathTo(paths.bill, { claimId });
    });
    return seeOther(location, 'bills:ask.done');
  }

  private async view(actor: Actor, claimId: ClaimId, typed?: FormState) {
    const [claim, words] = await Promise.all([this.claims.byId(actor, claimId), this.claims.words(actor, claimId)]);
    const form = typed ?? newForm({ version: String(claim.version), once: onceKey() });
    return billView({ actor, claim, words, form, paysItself: await this.paysItself(actor, claim) });
  }

  /** A broker reads bills and no awards, and pays none of them. */
  private async paysItself(actor: Actor, claim: ClaimView): Promise<boolean> {
    if (!actor.permissions.has('payment.record')) return false;
    return paysItself(actor, claim, payerOf(await this.awards.byId(actor, claim.awardId)));
  }
}
