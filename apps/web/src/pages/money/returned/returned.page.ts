import { type BudgetView, ReadBudgets, receiverOf } from '@commonweal/budgets';
import { type Actor, type BudgetId, Clock, DomainError, parsePounds, plainDate, ZERO } from '@commonweal/kernel';
import { assertDayOfReturn, type MoneyThatCameBack, ReadInstalments, RecordMoneyReturned } from '@commonweal/payments';
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
import { MoneyReturnedForm } from './returned.form';

const TEMPLATE = 'money/returned/returned.njk';
/** The field of the page for each of the use case's. */
const FIELDS: Readonly<Record<string, readonly [field: string, key: string]>> = {
  receivedOn: ['receivedOn', 'instalments:returned.dayOutside'],
  reference: ['reference', 'instalments:returned.known'],
};

interface ReturnedView {
  readonly form: FormState;
  readonly budget: BudgetView;
  readonly paidOver: PaidOverView;
  readonly returnHref: string;
  readonly moneyHref: string;
}

/** Finance says what its bank shows: money that was paid over and not used came back. */
@Controller()
@RequirePermission('money-returned.record')
export class MoneyReturnedPage {
  constructor(
    private readonly budgets: ReadBudgets,
    private readonly instalments: ReadInstalments,
    private readonly record: RecordMoneyReturned,
    private readonly sendOnce: SendOnce,
    private readonly clock: Clock,
  ) {}

  @Get(paths.moneyReturned)
  async show(@CurrentActor() actor: Actor, @AddressId('budgetId') budgetId: BudgetId): Promise<PageResult> {
    return page(TEMPLATE, await this.view(actor, budgetId, newForm({ once: onceKey() })));
  }

  @Post(paths.moneyReturned)
  async submit(
    @CurrentActor() actor: Actor,
    @AddressId('budgetId') budgetId: BudgetId,
    @SubmittedForm(MoneyReturnedForm) sent: Submission<MoneyReturnedForm>,
  ): Promise<PageResult> {
    if (!sent.ok) return pageAgain(TEMPLATE, await this.view(actor, budgetId, sent.form));
    const { amount, receivedOn, reference, once, action } = sent.value;
    if (action === 'back') return page(TEMPLATE, await this.view(actor, budgetId, sent.form));
    const back = { amountPence: parsePounds(amount) ?? ZERO, receivedOn: plainDate(receivedOn), reference };
    const address = pathTo(paths.moneyReturned, { budgetId });
    const done = await attempt(async () => {
      if (action !== 'confirm') return this.check(await this.view(actor, budgetId, sent.form), back);
      const location = await this.sendOnce.run({ actor, address, once, form: sent.form }, async (keyed) => {
        await this.record.execute(keyed, budgetId, back);
        return pathTo(paths.money, { budgetId });
      });
      return seeOther(location, 'instalments:returned.done');
    });
    if (done.ok) return done.value;
    return pageAgain(TEMPLATE, await this.view(actor, budgetId, refused(sent.form, done.refusal)));
  }

  /** What is recorded cannot be changed: it is shown once more first. @throws DomainError budget-exceeded, invalid-input */
  private check(view: ReturnedView, back: MoneyThatCameBack): PageResult {
    const { unusedPence } = view.paidOver;
    if (back.amountPence > unusedPence) {
      throw new DomainError('budget-exceeded', { availablePence: unusedPence, requestedPence: back.amountPence });
    }
    assertDayOfReturn(back.receivedOn, view.budget.startsOn, this.clock.today());
    return page('money/returned/check-returned.njk', { ...view, back });
  }

  /** @throws DomainError not-found where the council pays each bill itself. */
  private async view(actor: Actor, budgetId: BudgetId, form: FormState): Promise<ReturnedView> {
    const [budget, totals] = await Promise.all([
      this.budgets.byId(actor, budgetId),
      this.instalments.totals(actor, budgetId),
    ]);
    if (receiverOf(budget.moneyHeldIn) === undefined) throw new DomainError('not-found');
    const paidOver = paidOverView(budget, totals);
    const returnHref = pathTo(paths.moneyReturned, { budgetId });
    return { form, budget, paidOver, returnHref, moneyHref: pathTo(paths.money, { budgetId }) };
  }
}

function refused(form: FormState, { code, facts }: DomainError): FormState {
  if (code === 'budget-exceeded') return withError(form, 'amount', 'instalments:returned.tooMuch', facts);
  const named = typeof facts.field === 'string' ? FIELDS[facts.field] : undefined;
  const [field, key] = named ?? ['amount', 'instalments:returned.amountWrong'];
  return withError(form, field, key);
}
