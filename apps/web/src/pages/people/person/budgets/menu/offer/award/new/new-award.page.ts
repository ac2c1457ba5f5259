import { ReadBudgets } from '@commonweal/budgets';
import { ReadOffers } from '@commonweal/catalogue';
import type { Actor } from '@commonweal/kernel';
import { ReadPeople } from '@commonweal/people';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { newForm, SubmittedForm, type Submission } from '../../../../../../../../forms';
import { paths } from '../../../../../../../../paths';
import { page, type PageResult } from '../../../../../../../../rendering/page-result';
import { AwardAt } from '../award-address';
import { type AwardAddress, awardAround } from '../award-around';
import { NewAwardForm } from './new-award.form';
import { NEW_AWARD_TEMPLATE, newAwardView } from './new-award.view';

/** What is to be arranged. Nothing is kept until it is confirmed. */
@Controller()
@RequirePermission('award.place')
export class NewAwardPage {
  constructor(
    readonly people: ReadPeople,
    readonly budgets: ReadBudgets,
    readonly offers: ReadOffers,
  ) {}

  @Get(paths.newAward)
  async show(@CurrentActor() actor: Actor, @AwardAt() at: AwardAddress): Promise<PageResult> {
    return page(NEW_AWARD_TEMPLATE, newAwardView(await awardAround(this, actor, at), newForm()));
  }

  /** Back from the answers, to change them. */
  @Post(paths.newAward)
  @HttpCode(200)
  async change(
    @CurrentActor() actor: Actor,
    @AwardAt() at: AwardAddress,
    @SubmittedForm(NewAwardForm) { form }: Submission<NewAwardForm>,
  ): Promise<PageResult> {
    return page(NEW_AWARD_TEMPLATE, newAwardView(await awardAround(this, actor, at), newForm(form.values)));
  }
}
