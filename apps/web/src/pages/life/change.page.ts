import { type Actor, type AwardId, DomainError } from '@commonweal/kernel';
import { PreviewChange, ProposeChange, ReadAwards } from '@commonweal/ordering';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get, Post } from '@nestjs/common';
import { AddressId } from '../../addresses/address-id';
import { attempt, SendOnce, type Submission, SubmittedForm } from '../../forms';
import { paths } from '../../paths';
import { page, pageAgain, type PageResult, seeOther } from '../../rendering/page-result';
import { ChangeForm } from './change.form';
import { changeRequest, changeView, checkChangeView, refusedBecause, termsForm } from './change.view';
import { homeHref } from './life-links';
import { withLifeRefusal } from './life-refusal';

const FORM = 'life/change.njk';

/** Whoever buys it asks for other terms, and sees first what they cost and who is asked. */
@Controller()
@RequirePermission('award.change')
export class ChangePage {
  constructor(
    private readonly awards: ReadAwards,
    private readonly preview: PreviewChange,
    private readonly propose: ProposeChange,
    private readonly sendOnce: SendOnce,
  ) {}

  @Get([paths.changeAward, paths.changeArranged])
  async show(@CurrentActor() actor: Actor, @AddressId('awardId') awardId: AwardId): Promise<PageResult> {
    const award = await this.awards.byId(actor, awardId);
    if (!award.allowedActions.includes('change')) return seeOther(homeHref(actor, award));
    return page(FORM, changeView(actor, award, termsForm(award)));
  }

  @Post([paths.changeAward, paths.changeArranged])
  async submit(
    @CurrentActor() actor: Actor,
    @AddressId('awardId') awardId: AwardId,
    @SubmittedForm(ChangeForm) sent: Submission<ChangeForm>,
  ): Promise<PageResult> {
    const award = await this.awards.byId(actor, awardId);
    const { form } = sent;
    if (!sent.ok) return pageAgain(FORM, changeView(actor, award, form));
    const { once, action } = sent.value;
    if (action === 'back') return page(FORM, changeView(actor, award, form));
    const asked = { awardId, ...changeRequest(sent.value) };
    const done = await attempt(async () => {
      if (action !== 'confirm') {
        if (asked.version !== award.version) throw new DomainError('stale-version');
        return page(
          'life/check-change.njk',
          checkChangeView(actor, award, form, await this.preview.execute(actor, asked)),
        );
      }
      const address = homeHref(actor, award);
      const location = await this.sendOnce.run({ actor, address: `${address}#change`, once, form }, async (keyed) => {
        await this.propose.execute(keyed, asked);
        return address;
      });
      return seeOther(location, 'life:change.done');
    });
    if (done.ok) return done.value;
    const again = withLifeRefusal(form, done.refusal);
    return pageAgain(FORM, changeView(actor, award, again, refusedBecause(actor, done.refusal)));
  }
}
