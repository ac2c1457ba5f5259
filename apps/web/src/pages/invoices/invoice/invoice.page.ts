import { AnswerClaim, ReadClaims } from '@commonweal/delivery';
import type { Actor, ClaimId } from '@commonweal/kernel';
import { ReadAwards } from '@commonweal/ordering';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get, Post } from '@nestjs/common';
import { AddressId } from '../../../addresses/address-id';
import { type FormState, newForm, onceKey, SendOnce, SubmittedForm, type Submission } from '../../../forms';
import { paths, pathTo } from '../../../paths';
import { page, pageAgain, seeOther, type PageResult } from '../../../rendering/page-result';
import { AnswerForm } from './answer.form';
import { invoiceView } from './invoice.view';

/** One invoice: what it is for, where it has got to, what the person asked. */
@Controller()
@RequirePermission('claim.submit')
export class InvoicePage {
  constructor(
    private readonly claims: ReadClaims,
    private readonly awards: ReadAwards,
    private readonly answer: AnswerClaim,
    private readonly sendOnce: SendOnce,
  ) {}

  @Get(paths.invoice)
  async show(@CurrentActor() actor: Actor, @AddressId('claimId') claimId: ClaimId): Promise<PageResult> {
    return page('invoices/invoice/invoice.njk', await this.view(actor, claimId));
  }

  @Post(paths.answerInvoice)
  async submit(
    @CurrentActor() actor: Actor,
    @AddressId('claimId') claimId: ClaimId,
    @SubmittedForm(AnswerForm) sent: Submission<AnswerForm>,
  ): Promise<PageResult> {
    if (!sent.ok) return pageAgain('invoices/invoice/invoice.njk', await this.view(actor, claimId, sent.form));
    const { version, once, text } = sent.value;
    const address = pathTo(paths.answerInvoice, { claimId });
    const location = await this.sendOnce.run({ actor, address, once, form: sent.form }, async (keyed) => {
      await this.answer.execute(keyed, { claimId, version, text });
      return pathTo(paths.invoice, { claimId });
    });
    return seeOther(location, 'invoices:answer.done');
  }

  private async view(actor: Actor, claimId: ClaimId, typed?: FormState) {
    const [claim, words] = await Promise.all([this.claims.byId(actor, claimId), this.claims.words(actor, claimId)]);
    const form = typed ?? newForm({ version: String(claim.version), once: onceKey() });
    const award = await this.awards.byId(actor, claim.awardId);
    return invoiceView({ actor, claim, award, words, form });
  }
}
