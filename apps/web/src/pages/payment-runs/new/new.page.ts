import { type Actor, DomainError, type Language } from '@commonweal/kernel';
import {
  type AskedPayer,
  MakePaymentRun,
  type PaymentRunPreview,
  PreviewPaymentRun,
  ReadPaymentRuns,
} from '@commonweal/payments';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get, Post, Query } from '@nestjs/common';
import {
  attempt,
  type FormState,
  newForm,
  onceKey,
  SendOnce,
  SubmittedForm,
  type Submission,
  withRefusal,
} from '../../../forms';
import { PageLanguage } from '../../../language/page-language';
import { paths, pathTo } from '../../../paths';
import { page, pageAgain, type PageResult, seeOther } from '../../../rendering/page-result';
import { StepUp } from '../../../session/step-up';
import { RunPayers } from '../run-payers';
import { MakeRunForm } from './new.form';

const TEMPLATE = 'payment-runs/new/new.njk';

export interface NewPaymentRunView extends PaymentRunPreview {
  readonly form: FormState;
  readonly payer: string;
  readonly payerName: string;
  /** Of a host: the council whose funds the run pays out. */
  readonly fundsOf: string | null;
  readonly once: string;
  /** A run of the same payer and money that is not ready yet; it takes what is due now. */
  readonly preparingHref: string | null;
}

/** What the run would pay, before it is made. */
@Controller()
@RequirePermission('payment-run.make')
@StepUp(paths.newPaymentRun)
export class NewPaymentRunPage {
  constructor(
    private readonly preview: PreviewPaymentRun,
    private readonly make: MakePaymentRun,
    private readonly runs: ReadPaymentRuns,
    private readonly payers: RunPayers,
    private readonly sendOnce: SendOnce,
  ) {}

  @Get(paths.newPaymentRun)
  async show(
    @CurrentActor() actor: Actor,
    @PageLanguage() language: Language,
    @Query('payer') payer?: string,
    @Query('council') council?: string,
  ): Promise<PageResult> {
    const asked = this.payers.asked(actor, payer, council);
    return page(TEMPLATE, await this.view(actor, language, asked, newForm()));
  }

  @Post(paths.paymentRuns)
  async submit(
    @CurrentActor() actor: Actor,
    @PageLanguage() language: Language,
    @SubmittedForm(MakeRunForm) sent: Submission<MakeRunForm>,
  ): Promise<PageResult> {
    if (!sent.ok) throw new DomainError('invalid-input');
    const { payer: id, council, once } = sent.value;
    const payer = this.payers.asked(actor, id, council);
    const made = await attempt(() =>
      this.sendOnce.run({ actor, address: paths.paymentRuns, once, form: sent.form }, async (sender) => {
        const { id: runId } = await this.make.execute(sender, { payer, method: 'bacs' });
        return pathTo(paths.paymentRun, { runId });
      }),
    );
    if (made.ok) return seeOther(made.value, 'paymentRuns:made');
    return pageAgain(TEMPLATE, await this.view(actor, language, payer, withRefusal(newForm(), made.refusal)));
  }

  private async view(actor: Actor, language: Language, payer: AskedPayer, form: FormState): Promise<NewPaymentRunView> {
    const preview = await this.preview.execute(actor, payer);
    const { authorityId } = preview;
    const isOfHost = payer.kind === 'host';
    const fundsOf = isOfHost && authorityId !== null ? await this.payers.councilName(authorityId, language) : null;
    const latest = (await this.runs.list(actor, { limit: 10 })).items;
    const last = latest.find((run) => run.payerId === payer.id && (!isOfHost || run.authorityId === authorityId));
    const preparingHref = last?.state === 'preparing' ? pathTo(paths.paymentRun, { runId: last.id }) : null;
    const payerName = await this.payers.nameOf(payer, language);
    return { ...preview, form, payer: payer.id, payerName, fundsOf, once: onceKey(), preparingHref };
  }
}
