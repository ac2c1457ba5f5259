import { type BudgetView, ReadBudgets, receiverOf } from '@commonweal/budgets';
import { type Actor, type BudgetId, DomainError } from '@commonweal/kernel';
import { AskAccountChange, ReadHolderAccounts } from '@commonweal/payments';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get, Post } from '@nestjs/common';
import { AddressId } from '../../../addresses/address-id';
import { attempt, type FormState, newForm, SubmittedForm, type Submission, withRefusal } from '../../../forms';
import { paths, pathTo } from '../../../paths';
import { page, pageAgain, type PageResult, seeOther } from '../../../rendering/page-result';
import { StepUp } from '../../../session/step-up';
import { BankDetailsForm } from '../../bank-details/bank-details.form';

const TEMPLATE = 'money/account/account.njk';

/** Where the council pays a person's money over to: asked for by who holds it, and checked by somebody else. */
@Controller()
@StepUp(paths.moneyAccount)
@RequirePermission('holder-account.change')
export class MoneyAccountPage {
  constructor(
    private readonly budgets: ReadBudgets,
    private readonly accounts: ReadHolderAccounts,
    private readonly askChange: AskAccountChange,
  ) {}

  @Get(paths.moneyAccount)
  async show(@CurrentActor() actor: Actor, @AddressId('budgetId') budgetId: BudgetId): Promise<PageResult> {
    const budget = await this.heldByReader(actor, budgetId);
    const account = await this.accounts.of(actor, budget.personId);
    return page(TEMPLATE, viewOf(budget, newForm({ version: String(account?.version ?? 0) })));
  }

  @Post(paths.moneyAccount)
  async submit(
    @CurrentActor() actor: Actor,
    @AddressId('budgetId') budgetId: BudgetId,
    @SubmittedForm(BankDetailsForm) sent: Submission<BankDetailsForm>,
  ): Promise<PageResult> {
    const budget = await this.heldByReader(actor, budgetId);
    if (!sent.ok) return pageAgain(TEMPLATE, viewOf(budget, sent.form));
    const { accountName, sortCode, accountNumber, version } = sent.value;
    const { authorityId, personId } = budget;
    const account = { kind: 'holder', authorityId, personId } as const;
    const written = { accountName, sortCode, accountNumber, version };
    const done = await attempt(() => this.askChange.execute(actor, { account, ...written }));
    if (done.ok) return seeOther(pathTo(paths.money, { budgetId }), 'instalments:account.done');
    const field = typeof done.refusal.facts.field === 'string' ? done.refusal.facts.field : 'accountNumber';
    return pageAgain(TEMPLATE, viewOf(budget, withRefusal(sent.form, done.refusal, field)));
  }

  /** @throws DomainError not-found for money that is not paid over to this reader. */
  private async heldByReader(actor: Actor, budgetId: BudgetId): Promise<BudgetView> {
    const budget = await this.budgets.byId(actor, budgetId);
    const isReceiver = receiverOf(budget.moneyHeldIn) === 'holder' && actor.personIds.includes(budget.personId);
    if (!isReceiver) throw new DomainError('not-found');
    return budget;
  }
}

function viewOf({ id: budgetId, reference }: BudgetView, form: FormState) {
  return { form, reference, moneyHref: pathTo(paths.money, { budgetId }) };
}
