import { ReadOffers } from '@commonweal/catalogue';
import { type Actor, DomainError } from '@commonweal/kernel';
import { ReadSuggestions, SetSuggestionAside, type SuggestionId } from '@commonweal/ordering';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get, Post } from '@nestjs/common';
import { AddressId } from '../../../addresses/address-id';
import { onceKey, SendOnce, StepForm, SubmittedForm, type Submission } from '../../../forms';
import { paths, pathTo } from '../../../paths';
import { page, type PageResult, seeOther } from '../../../rendering/page-result';
import { suggestedOffer } from '../suggested-offer';

/** What somebody suggests to the one who may buy: to be looked at and bought, or put aside. */
@Controller()
@RequirePermission('award.buy')
export class SuggestionPage {
  constructor(
    private readonly suggestions: ReadSuggestions,
    private readonly offers: ReadOffers,
    private readonly aside: SetSuggestionAside,
    private readonly sendOnce: SendOnce,
  ) {}

  @Get(paths.suggestion)
  async show(@CurrentActor() actor: Actor, @AddressId('suggestionId') id: SuggestionId): Promise<PageResult> {
    const suggestion = await this.suggestions.byId(actor, id);
    const offers = await Promise.all(suggestion.offerIds.map((offerId) => this.offers.byId(offerId)));
    const { note, madeAt, version, state, awardId, allowedActions } = suggestion;
    return page('suggestions/suggestion/suggestion.njk', {
      ...{ note, madeAt, version, state, once: onceKey() },
      offers: offers.map((offer) => suggestedOffer(actor, suggestion, offer)),
      asideHref: allowedActions.includes('setting-aside')
        ? pathTo(paths.setSuggestionAside, { suggestionId: id })
        : undefined,
      arrangedHref: awardId === null ? undefined : pathTo(paths.arrangedOne, { awardId }),
    });
  }

  @Post(paths.setSuggestionAside)
  async setAside(
    @CurrentActor() actor: Actor,
    @AddressId('suggestionId') suggestionId: SuggestionId,
    @SubmittedForm(StepForm) sent: Submission<StepForm>,
  ): Promise<PageResult> {
    if (!sent.ok) throw new DomainError('invalid-input');
    const { version, once } = sent.value;
    const address = pathTo(paths.setSuggestionAside, { suggestionId });
    const location = await this.sendOnce.run({ actor, address, once, form: sent.form }, async (keyed) => {
      await this.aside.execute(keyed, { suggestionId, version });
      return paths.yourCare;
    });
    return seeOther(location, 'suggestions:asideDone');
  }
}
