import {
  type BudgetView,
  INSTALMENT_FREQUENCIES,
  type InstalmentPlan,
  instalmentsOf,
  PlanInstalments,
  type PlannedInstalment,
  ReadBudgets,
  receiverOf,
} from '@commonweal/budgets';
import { type Actor, type BudgetId, DomainError, parsePounds, plainDate, ZERO } from '@commonweal/kernel';
import { ReadInstalments, StopInstalments } from '@commonweal/payments';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get, Post } from '@nestjs/common';
import { AddressId } from '../../../addresses/address-id';
import {
  attempt,
  type FormState,
  newForm,
  onceKey,
  SendOnce,
  SubmittedForm,
  type Submission,
  withError,
} from '../../../forms';
import { paths, pathTo } from '../../../paths';
import { page, pageAgain, type PageResult, seeOther } from '../../../rendering/page-result';
import { type PaidOverView, paidOverView } from '../paid-over.view';
import { PlanInstalmentsForm, StopInstalmentsForm } from './plan.form';

const TEMPLATE = 'money/instalments/plan.njk';
const STOP = 'money/instalments/check-stop.njk';
/** The field of the page for each of the use case's. */
const FIELDS: Readonly<Record<string, readonly [field: string, key: string]>> = {
  startsOn: ['startsOn', 'instalments:plan.startOutside'],
  amountPence: ['amount', 'instalments:plan.amountWrong'],
  frequency: ['frequency', 'instalments:plan.frequencyMissing'],
};

interface PlanView {
  readonly form: FormState;
  readonly budget: BudgetView;
  readonly frequencies: typeof INSTALMENT_FREQUENCIES;
  readonly once: string;
  readonly paidOver: PaidOverView;
  readonly moneyHref: string;
  readonly planHref: string;
  readonly stopHref: string;
}

/** A manager plans how a budget is paid over to its host or holder, or stops what is left of it. */
@Controller()
@RequirePermission('instalment.plan')
export class PlanInstalmentsPage {
  constructor(
    private readonly budgets: ReadBudgets,
    private readonly instalments: ReadInstalments,
    private readonly plan: PlanInstalments,
    private readonly stop: StopInstalments,
    private readonly sendOnce: SendOnce,
  ) {}

  @Get(paths.planInstalments)
  async show(@CurrentActor() actor: Actor, @AddressId('budgetId') budgetId: BudgetId): Promise<PageResult> {
    return page(TEMPLATE, await this.view(actor, budgetId, newForm({ once: onceKey() })));
  }

  @Post(paths.planInstalments)
  async submit(
    @CurrentActor() actor: Actor,
    @AddressId('budgetId') budgetId: BudgetId,
    @SubmittedForm(PlanInstalmentsForm) sent: Submission<PlanInstalmentsForm>,
  ): Promise<PageResult> {
    if (!sent.ok) return pageAgain(TEMPLATE, await this.view(actor, budgetId, sent.form));
    const { amount, frequency, startsOn, once, action } = sent.value;
    if (action === 'back') return page(TEMPLATE, await this.view(actor, budgetId, sent.form));
    const asked = { amountPence: parsePounds(amount) ?? ZERO, frequency, startsOn: plainDate(startsOn) };
    const address = pathTo(paths.planInstalments, { budgetId });
    const done = await attempt(async () => {
      if (action !== 'confirm') return this.check(await this.view(actor, budgetId, sent.form), asked);
      const location = await this.sendOnce.run({ actor, address, once, form: sent.form }, async (keyed) => {
        await this.plan.execute(keyed, budgetId, asked);
        return pathTo(paths.money, { budgetId });
      });
      return seeOther(location, 'instalments:plan.done');
    });
    if (done.ok) return done.value;
    return pageAgain(TEMPLATE, await this.view(actor, budgetId, refused(sent.form, done.refusal)));
  }

  private check(view: PlanView, asked: InstalmentPlan): PageResult {
    const { leftToPlanPence } = view.paidOver;
    if (asked.amountPence > leftToPlanPence) {
      throw new DomainError('budget-exceeded', { availablePence: leftToPlanPence, requestedPence: asked.amountPence });
    }
    return page('money/instalments/check-plan.njk', {
      ...view,
      asked,
      planned: inShort(instalmentsOf(asked, view.budget)),
    });
  }

  @Post(paths.stopInstalments)
  async submitStop(
    @CurrentActor() actor: Actor,
    @AddressId('budgetId') budgetId: BudgetId,
    @SubmittedForm(StopInstalmentsForm) sent: Submission<StopInstalmentsForm>,
  ): Promise<PageResult> {
    if (!sent.ok) throw new DomainError('invalid-input');
    const address = pathTo(paths.stopInstalments, { budgetId });
    const { once, action } = sent.value;
    if (action !== 'confirm') return page(STOP, await this.view(actor, budgetId, sent.form));
    const location = await this.sendOnce.run({ actor, address, once, form: sent.form }, async (keyed) => {
      await this.stop.execute(keyed, budgetId);
      return pathTo(paths.money, { budgetId });
    });
    return seeOther(location, 'instalments:stop.done');
  }

  private async view(actor: Actor, budgetId: BudgetId, form: FormState): Promise<PlanView> {
    const [budget, totals] = await Promise.all([
      this.budgets.byId(actor, budgetId),
      this.instalments.totals(actor, budgetId),
    ]);
    if (receiverOf(budget.moneyHeldIn) === undefined) throw new DomainError('not-found');
    return {
      ...{ form, budget, frequencies: INSTALMENT_FREQUENCIES, once: onceKey() },
      paidOver: paidOverView(budget, totals),
      moneyHref: pathTo(paths.money, { budgetId }),
      planHref: pathTo(paths.planInstalments, { budgetId }),
      stopHref: pathTo(paths.stopInstalments, { budgetId }),
    };
  }
}

/** All but the last are alike. */
function inShort(instalments: readonly PlannedInstalment[]) {
  return { count: instalments.length, first: instalments.at(0), last: instalments.at(-1) };
}

function refused(form: FormState, { code, facts }: DomainError): FormState {
  if (code === 'budget-exceeded') return withError(form, 'amount', 'instalments:plan.tooMuch', facts);
  const named = typeof facts.field === 'string' ? FIELDS[facts.field] : undefined;
  const [field, key] = named ?? ['amount', 'errors:invalid-input'];
  return withError(form, field, key);
}
