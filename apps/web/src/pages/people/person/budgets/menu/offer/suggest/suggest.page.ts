import type { Actor } from '@commonweal/kernel';
import { MakeSuggestion } from '@commonweal/ordering';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Post } from '@nestjs/common';
import { SendOnce, SubmittedForm, type Submission } from '../../../../../../../forms';
import { paths } from '../../../../../../../paths';
import { pageAgain, type PageResult, seeOther } from '../../../../../../../rendering/page-result';
import { AtOffer, buyingStep, type OfferAddress } from '../../desk';
import { DeskReader } from '../../desk-reader';
import { offerView } from '../offer.view';
import { SuggestForm } from './suggest.form';

/** An offer put before who may buy it. */
@Controller()
export class SuggestPage {
  constructor(
    private readonly reader: DeskReader,
    private readonly suggest: MakeSuggestion,
    private readonly sendOnce: SendOnce,
  ) {}

  @Post(paths.suggestOffer)
  @RequirePermission('suggestion.make')
  async submit(
    @CurrentActor() actor: Actor,
    @AtOffer() at: OfferAddress,
    @SubmittedForm(SuggestForm) sent: Submission<SuggestForm>,
  ): Promise<PageResult> {
    const found = await this.reader.offer(actor, at, 'search');
    if (!sent.ok) return pageAgain('people/person/budgets/menu/offer/offer.njk', offerView(found, sent.form));
    const { note, once } = sent.value;
    const { budgetId, offerId } = at;
    const address = buyingStep('offer', at);
    const location = await this.sendOnce.run({ actor, address, once, form: sent.form }, async (keyed) => {
      await this.suggest.execute(keyed, { budgetId, offerIds: [offerId], note });
      return address;
    });
    return seeOther(location, 'menuOffer:suggest.done');
  }
}
