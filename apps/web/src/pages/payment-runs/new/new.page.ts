import { ReadAuthorities } from '@commonweal/access';
import { type Actor, type AuthorityId, DomainError, isUuid, type Language } from '@commonweal/kernel';
import { MakePaymentRun, type PaymentRunPreview, PreviewPaymentRun, ReadPaymentRuns } from '@commonweal/payments';
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
import { MakeRunForm } from './new.form';

export interface NewPaymentRunView extends PaymentRunPreview {
  readonly form: FormState;
  readonly payer: string;
  readonly payerName: string;
  readonly once: string;
  /** A run of the same payer that is not ready yet; it takes what is due now. */
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
    private readonly authorities: ReadAuthorities,
    private readonly sendOnce: SendOnce,
  ) {}

  @Get(paths.newPaymentRun)
  async show(
    @CurrentActor() actor: Actor,
    @PageLanguage() language: Language,
    @Query('payer') asked?: string,
  ): Promise<PageResult> {
    const payer = asked ?? actor.authorityIds[0] ?? '';
    return page('payment-runs/new/new.njk', await this.view(actor, language, payer, newForm()));
  }

  @Post(paths.paymentRuns)
  async submit(
    @CurrentActor() actor: Actor,
    @PageLanguage() language: Language,
    @SubmittedForm(MakeRunForm) sent: Submission<MakeRunForm>,
  ): Promise<PageResult> {
    if (!sent.ok) throw new DomainError('invalid-input');
    const { payer, once } = sent.value;
    const command = { payer: { kind: 'authority', id: payer }, method: 'bacs' } as const;
    const made = await attempt(() =>
      this.sendOnce.run({ actor, address: paths.paymentRuns, once, form: sent.form }, async (sender) => {
        const { id } = await this.make.execute(sender, command);
        return pathTo(paths.paymentRun, { runId: id });
      }),
    );
    if (made.ok) return seeOther(made.value, 'paymentRuns:made');
    const form = withRefusal(newForm(), made.refusal);
    return pageAgain('payment-runs/new/new.njk', await this.view(actor, language, payer, form));
  }

  private async view(actor: Actor, language: Language, payer: string, form: FormState): Promise<NewPaymentRunView> {
    if (!isUuid(payer)) throw new DomainError('not-found');
    const preview = await this.preview.execute(actor, { kind: 'authority', id: payer });
    const [last] = (await this.runs.list(actor, { limit: 10 })).items.filter(({ payerId }) => payerId === payer);
    const preparingHref = last?.state === 'preparing' ? pathTo(paths.paymentRun, { runId: last.id }) : null;
    const { name, nameCy } = await this.authorities.byId(payer as AuthorityId);
    return { ...preview, form, payer, payerName: language === 'cy' ? nameCy : name, once: onceKey(), preparingHref };
  }
}
