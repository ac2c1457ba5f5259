import type { Actor } from '@commonweal/kernel';
import { ReadPayees, SetPayee } from '@commonweal/payments';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get, Post } from '@nestjs/common';
import { attempt, newForm, SubmittedForm, type Submission, withRefusal } from '../../forms';
import { paths } from '../../paths';
import { page, pageAgain, seeOther, type PageResult } from '../../rendering/page-result';
import { StepUp } from '../../session/step-up';
import { BankDetailsForm } from './bank-details.form';

const FORM = 'bank-details/change.njk';

/**
 * Where a provider is paid; shown by its last digits only. The version alone keeps it from being set twice: nothing that
 * was typed is kept beside the sealed details, not even a fingerprint.
 */
@Controller()
@RequirePermission('payee.change')
export class BankDetailsPage {
  constructor(
    private readonly payees: ReadPayees,
    private readonly setPayee: SetPayee,
  ) {}

  @Get(paths.bankDetails)
  async show(@CurrentActor() actor: Actor): Promise<PageResult> {
    return page('bank-details/bank-details.njk', { payee: await this.payees.own(actor) });
  }

  @Get(paths.changeBankDetails)
  @StepUp()
  async ask(@CurrentActor() actor: Actor): Promise<PageResult> {
    const payee = await this.payees.own(actor);
    const version = payee === undefined ? '' : String(payee.version);
    return page(FORM, { form: newForm({ version }) });
  }

  @Post(paths.changeBankDetails)
  @StepUp()
  async submit(
    @CurrentActor() actor: Actor,
    @SubmittedForm(BankDetailsForm) sent: Submission<BankDetailsForm>,
  ): Promise<PageResult> {
    if (!sent.ok) return pageAgain(FORM, { form: sent.form });
    const { accountName, sortCode, accountNumber, version } = sent.value;
    const command = { accountName, sortCode, accountNumber, ...(version === undefined ? {} : { version }) };
    const done = await attempt(() => this.setPayee.execute(actor, command));
    if (done.ok) return seeOther(paths.bankDetails, 'bankDetails:done');
    return pageAgain(FORM, { form: withRefusal(sent.form, done.refusal, fieldOf(done.refusal.facts.field)) });
  }
}

function fieldOf(named: unknown): string {
  return typeof named === 'string' ? named : 'accountNumber';
}
