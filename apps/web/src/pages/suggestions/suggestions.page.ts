import { ReadOffers } from '@commonweal/catalogue';
import type { Actor } from '@commonweal/kernel';
import { ReadSuggestions } from '@commonweal/ordering';
import { ReadIntroducedPeople } from '@commonweal/people';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get } from '@nestjs/common';
import { currentCursor, pagerLinks, Trail } from '../../addresses/cursor-trail';
import { paths } from '../../paths';
import { page, type PageResult } from '../../rendering/page-result';
import { homeOf } from '../start/homes';
import { suggestedLines } from './suggested-lines';

const ON_A_PAGE = 25;

/** What the reader has suggested, and what became of it: taken up or not, and nothing of what was arranged. */
@Controller()
export class SuggestionsPage {
  constructor(
    private readonly suggestions: ReadSuggestions,
    private readonly people: ReadIntroducedPeople,
    private readonly offers: ReadOffers,
  ) {}

  @Get(paths.suggestions)
  @RequirePermission('suggestion.make')
  async show(@CurrentActor() actor: Actor, @Trail() trail: string | undefined): Promise<PageResult> {
    const asked = { own: true, cursor: currentCursor(trail), limit: ON_A_PAGE };
    const { items: made, nextCursor } = await this.suggestions.list(actor, asked);
    const offerIds = [...new Set(made.flatMap((one) => one.offerIds))];
    const [people, offers] = await Promise.all([
      this.people.byIds(actor, [...new Set(made.map(({ personId }) => personId))]),
      Promise.all(offerIds.map((offerId) => this.offers.byId(offerId))),
    ]);
    const lines = suggestedLines(actor, { made, people, offers });
    const pager = pagerLinks({ path: paths.suggestions, query: {}, trail, nextCursor });
    return page('suggestions/suggestions.njk', { lines, pager, homeHref: homeOf(actor) ?? paths.start });
  }
}
