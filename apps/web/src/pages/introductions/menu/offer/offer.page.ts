import { ReadOffers } from '@commonweal/catalogue';
import { type Actor, type BudgetId, Clock, type OfferId } from '@commonweal/kernel';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get } from '@nestjs/common';
import { AddressId } from '../../../../addresses/address-id';
import { withQuery } from '../../../../addresses/with-query';
import { offerCard } from '../../../../offers/offer-facts.view';
import { paths, pathTo } from '../../../../paths';
import { page, type PageResult } from '../../../../rendering/page-result';
import { checkLines, providerFacts } from '../../../../wording/provider-facts';
import { ChosenOffers } from '../../chosen-offers';
import { IntroductionReader } from '../../introduction-reader';

/** One offer, with who stands behind it: to be suggested, and no more. */
@Controller()
export class IntroductionOfferPage {
  constructor(
    private readonly reader: IntroductionReader,
    private readonly offers: ReadOffers,
    private readonly clock: Clock,
  ) {}

  @Get(paths.introductionOffer)
  @RequirePermission('person.introduce')
  async show(
    @CurrentActor() actor: Actor,
    @AddressId('budgetId') budgetId: BudgetId,
    @AddressId('offerId') offerId: OfferId,
    @ChosenOffers() chosen: readonly OfferId[],
  ): Promise<PageResult> {
    const { person, budget } = await this.reader.of(actor, budgetId);
    const [found, regulated] = await Promise.all([
      this.offers.byId(offerId, { authorityId: budget.authorityId }),
      this.reader.regulated(),
    ]);
    const { offer, provider } = found;
    return page('introductions/menu/offer/offer.njk', {
      ...{ offer: offerCard(found, actor.language), name: person.name, listed: offer.state === 'listed' },
      ...{ facts: providerFacts(provider), checks: checkLines(provider, this.clock.today()) },
      approvalState: found.approvalState ?? 'none',
      isRegulated: regulated.has(offer.category),
      menuHref: withQuery(pathTo(paths.introductionMenu, { budgetId }), { offer: chosen }),
      suggestHref: withQuery(pathTo(paths.makeSuggestion, { budgetId }), { offer: [...new Set([...chosen, offerId])] }),
    });
  }
}
