import type { Actor, BudgetId, OfferId } from '@commonweal/kernel';
import { MakeSuggestion } from '@commonweal/ordering';
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
  withRefusal,
} from '../../../forms';
import { paths, pathTo } from '../../../paths';
import { page, pageAgain, type PageResult, seeOther } from '../../../rendering/page-result';
import { ChosenOffers } from '../chosen-offers';
import { IntroductionReader } from '../introduction-reader';
import { MakeSuggestionForm } from './suggest.form';
import { suggestView } from './suggest.view';

const TEMPLATE = 'introductions/suggest/suggest.njk';

/** What was chosen, and why, before it is put before the person. */
@Controller()
@RequirePermission('person.introduce')
export class MakeSuggestionPage {
  constructor(
    private readonly reader: IntroductionReader,
    private readonly suggest: MakeSuggestion,
    private readonly sendOnce: SendOnce,
  ) {}

  @Get(paths.makeSuggestion)
  async show(
    @CurrentActor() actor: Actor,
    @AddressId('budgetId') budgetId: BudgetId,
    @ChosenOffers() chosen: readonly OfferId[],
  ): Promise<PageResult> {
    const form = newForm({ offer: chosen, note: '', once: onceKey() });
    return page(TEMPLATE, await this.view(actor, budgetId, chosen, form));
  }

  @Post(paths.makeSuggestion)
  async submit(
    @CurrentActor() actor: Actor,
    @AddressId('budgetId') budgetId: BudgetId,
    @ChosenOffers() chosen: readonly OfferId[],
    @SubmittedForm(MakeSuggestionForm) sent: Submission<MakeSuggestionForm>,
  ): Promise<PageResult> {
    const again = async (form: FormState) => pageAgain(TEMPLATE, await this.view(actor, budgetId, chosen, form));
    await this.reader.of(actor, budgetId);
    if (!sent.ok) return again(sent.form);
    const { note, once } = sent.value;
    const offerIds = [sent.value.offer].flat() as OfferId[];
    if (offerIds.some((id) => !chosen.includes(id))) return again(withError(sent.form, 'offer', 'errors:not-a-choice'));
    const address = pathTo(paths.makeSuggestion, { budgetId });
    const made = await attempt(() =>
      this.sendOnce.run({ actor, address, once, form: sent.form }, async (keyed) => {
        await this.suggest.execute(keyed, { budgetId, offerIds, note });
        return paths.suggestions;
      }),
    );
    if (made.ok) return seeOther(made.value, 'menuOffer:suggest.done');
    return again(withRefusal(sent.form, made.refusal, 'offer'));
  }

  private async view(actor: Actor, budgetId: BudgetId, chosen: readonly OfferId[], form: FormState) {
    const [introduction, offers, regulated] = await Promise.all([
      this.reader.of(actor, budgetId),
      this.reader.offered(chosen),
      this.reader.regulated(),
    ]);
    return suggestView({ ...introduction, offers, regulated, chosen, form });
  }
}
