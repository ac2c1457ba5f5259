import type { Actor, AuthorityId, Language } from '@commonweal/kernel';
import { AskAccountChange } from '@commonweal/payments';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get, Post, Query } from '@nestjs/common';
import { attempt, type FormState, newForm, SubmittedForm, type Submission, withRefusal } from '../../forms';
import { PageLanguage } from '../../language/page-language';
import { paths } from '../../paths';
import { page, pageAgain, type PageResult, seeOther } from '../../rendering/page-result';
import { StepUp } from '../../session/step-up';
import { type OwnPayer, OwnPayers } from './own-payers';
import { PayerAccountForm } from './payer-account.form';

const FORM = 'payer-account/change.njk';

/** The account that payment runs are paid from: as with bank details, the version alone keeps it from being set twice. */
@Controller()
@RequirePermission('payment-run.make')
export class PayerAccountPage {
  constructor(
    private readonly payers: OwnPayers,
    private readonly askChange: AskAccountChange,
  ) {}

  @Get(paths.payerAccount)
  async show(@CurrentActor() actor: Actor, @PageLanguage() language: Language): Promise<PageResult> {
    return page('payer-account/payer-account.njk', { payers: await this.payers.of(actor, language) });
  }

  @Get(paths.changePayerAccount)
  @StepUp()
  async ask(
    @CurrentActor() actor: Actor,
    @PageLanguage() language: Language,
    @Query('payer') asked?: string,
  ): Promise<PageResult> {
    const payer = await this.payers.one(actor, language, asked ?? actor.authorityIds[0] ?? actor.providerId ?? '');
    const version = String(payer.account?.version ?? 0);
    return page(FORM, viewOf(payer, newForm({ payer: payer.id, version })));
  }

  @Post(paths.changePayerAccount)
  @StepUp(paths.changePayerAccount)
  async submit(
    @CurrentActor() actor: Actor,
    @PageLanguage() language: Language,
    @SubmittedForm(PayerAccountForm) sent: Submission<PayerAccountForm>,
  ): Promise<PageResult> {
    const payer = await this.payers.one(actor, language, String(sent.form.values.payer));
    if (!sent.ok) return pageAgain(FORM, viewOf(payer, sent.form));
    const done = await attempt(() => this.save(actor, payer, sent.value));
    if (done.ok) return seeOther(paths.payerAccount, 'payerAccount:done');
    const field = typeof done.refusal.facts.field === 'string' ? done.refusal.facts.field : 'accountNumber';
    return pageAgain(FORM, viewOf(payer, withRefusal(sent.form, done.refusal, field)));
  }

  private save(actor: Actor, { kind, id }: OwnPayer, typed: PayerAccountForm): Promise<unknown> {
    const { accountName, sortCode, accountNumber, version } = typed;
    const written = { accountName, sortCode, accountNumber, version };
    const account =
      kind === 'host' ? ({ kind } as const) : ({ kind: 'council', authorityId: id as AuthorityId } as const);
    return this.askChange.execute(actor, { account, ...written });
  }
}

function viewOf(payer: OwnPayer, form: FormState) {
  return { payer, form };
}
