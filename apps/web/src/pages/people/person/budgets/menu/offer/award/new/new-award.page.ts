import type { Actor } from '@commonweal/kernel';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { newForm, SubmittedForm, type Submission } from '../../../../../../../../forms';
import { paths } from '../../../../../../../../paths';
import { page, pageAgain, type PageResult } from '../../../../../../../../rendering/page-result';
import { AtOffer, type OfferAddress } from '../../../desk';
import { DeskReader } from '../../../desk-reader';
import { NewAwardForm } from './new-award.form';
import { NEW_AWARD_TEMPLATE, newAwardView } from './new-award.view';

const PURCHASES = [paths.newPurchase, paths.newFundPurchase];

/** What is to be arranged. Nothing is kept until it is confirmed. */
@Controller()
export class NewAwardPage {
  constructor(private readonly reader: DeskReader) {}

  @Get(paths.newAward)
  @RequirePermission('award.place')
  async show(@CurrentActor() actor: Actor, @AtOffer() at: OfferAddress): Promise<PageResult> {
    return page(NEW_AWARD_TEMPLATE, newAwardView(await this.reader.offer(actor, at, 'award'), newForm()));
  }

  /** Back from the answers, to change them. */
  @Post(paths.newAward)
  @HttpCode(200)
  @RequirePermission('award.place')
  async change(
    @CurrentActor() actor: Actor,
    @AtOffer() at: OfferAddress,
    @SubmittedForm(NewAwardForm) { ok, form }: Submission<NewAwardForm>,
  ): Promise<PageResult> {
    const view = newAwardView(await this.reader.offer(actor, at, 'award'), form);
    return ok ? page(NEW_AWARD_TEMPLATE, view) : pageAgain(NEW_AWARD_TEMPLATE, view);
  }

  @Get(PURCHASES)
  @RequirePermission('award.buy')
  showToBuyer(@CurrentActor() actor: Actor, @AtOffer() at: OfferAddress): Promise<PageResult> {
    return this.show(actor, at);
  }

  @Post(PURCHASES)
  @HttpCode(200)
  @RequirePermission('award.buy')
  changeByBuyer(
    @CurrentActor() actor: Actor,
    @AtOffer() at: OfferAddress,
    @SubmittedForm(NewAwardForm) submission: Submission<NewAwardForm>,
  ): Promise<PageResult> {
    return this.change(actor, at, submission);
  }
}
