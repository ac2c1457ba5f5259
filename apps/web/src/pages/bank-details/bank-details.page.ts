import type { Actor } from '@commonweal/kernel';
import { AskAccountChange, ReadPayees } from '@commonweal/payments';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get, Post } from '@nestjs/common';
import { attempt, newForm, SubmittedForm, type Submission, withRefusal } from '../../forms';
import { paths } from '../../paths';
import { WaitingChanges } from '../account-changes/waiting-change';
import { page, pageAgain, seeOther, type PageResult } from '../../rendering/page-result';
import { StepUp } from '../../session/step-up';
import { BankDetailsForm } from './bank-details.form';

const FORM = 'bank-details/change.njk';

/**
 * Where a provider is paid; shown by its last digits only. Another account waits until somebody else has checked it. The version alone keeps it from being set twice: nothing that
 * was typed is kept beside the sealed details, not even a fingerprint.
 */
@Controller()
@RequirePermission('payee.change')
export class BankDetailsPage {
  constructor(
    private readonly payees: ReadPayees,
    private readonly askChange: AskAccountChange,
    private readonly waiting: WaitingChanges,
  ) {}

  @Get(paths.bankDetails)
  async show(@CurrentActor() actor: Actor): Promise<PageResult> {
    const [payee, own] = await Promise.all([this.payees.own(actor), this.waiting.own(actor)]);
    return page('bank-details/bank-details.njk', { payee, waiting: own.find(({ kind }) => kind === 'payee') });
  }

  @Get(paths.changeBankDetails)
  @StepUp()
  async ask(@CurrentActor() actor: Actor): Promise<PageResult> {
    const payee = await this.payees.own(actor);
    const version = String(payee?.version ?? 0);
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
    const written = { accountName, sortCode, accountNumber, version };
    const account = { kind: 'payee' } as const;
    const done = await attempt(() => this.askChange.execute(actor, { account, ...written }));
    if (done.ok) return seeOther(paths.bankDetails, 'bankDetails:done');
    return pageAgain(FORM, { form: withRefusal(sent.form, done.refusal, fieldOf(done.refusal.facts.field)) });
  }
}

function fieldOf(named: unknown): string {
  return typeof named === 'string' ? named : 'accountNumber';
}
