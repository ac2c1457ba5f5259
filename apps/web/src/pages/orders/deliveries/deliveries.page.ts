import { priceLines, SubmitClaim } from '@commonweal/delivery';
import { type Actor, type AwardId, Clock, type DomainError } from '@commonweal/kernel';
import { type AwardView, ReadAwards } from '@commonweal/ordering';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get, Post } from '@nestjs/common';
import { AddressId } from '../../../addresses/address-id';
import { attempt, type FormState, SendOnce, SubmittedForm, type Submission, withRefusal } from '../../../forms';
import { paths, pathTo } from '../../../paths';
import { page, pageAgain, seeOther, type PageResult } from '../../../rendering/page-result';
import { readLines, type TypedLine } from './delivery-lines';
import { DeliveryForm } from './delivery.form';
import { deliveryCheckView, deliveryFormView, firstForm, withOneMore } from './delivery.view';

const FORM = 'orders/deliveries/new.njk';

/** What was delivered, day by day, and the invoice for it: fill in, check, send. */
@Controller()
@RequirePermission('claim.submit')
export class NewDeliveryPage {
  constructor(
    private readonly awards: ReadAwards,
    private readonly submitClaim: SubmitClaim,
    private readonly sendOnce: SendOnce,
    private readonly clock: Clock,
  ) {}

  @Get(paths.newDelivery)
  async show(@CurrentActor() actor: Actor, @AddressId('awardId') awardId: AwardId): Promise<PageResult> {
    const award = await this.awards.byId(actor, awardId);
    if (!award.allowedActions.includes('claims')) return seeOther(pathTo(paths.order, { awardId }));
    return page(FORM, deliveryFormView(actor, award, firstForm(award, this.clock.now())));
  }

  @Post(paths.newDelivery)
  async submit(
    @CurrentActor() actor: Actor,
    @AddressId('awardId') awardId: AwardId,
    @SubmittedForm(DeliveryForm) sent: Submission<DeliveryForm>,
  ): Promise<PageResult> {
    const award = await this.awards.byId(actor, awardId);
    if (!sent.ok) return pageAgain(FORM, deliveryFormView(actor, award, sent.form));
    const { action, once } = sent.value;
    if (action === 'add') return page(FORM, deliveryFormView(actor, award, withOneMore(sent.form)));
    if (action === 'change') return page(FORM, deliveryFormView(actor, award, sent.form));
    const { lines, form } = readLines(sent.form);
    if (form.errors.length > 0) return pageAgain(FORM, deliveryFormView(actor, award, form));
    if (action === 'check') return this.check(actor, award, lines, form);
    const address = pathTo(paths.newDelivery, { awardId });
    const done = await attempt(() =>
      this.sendOnce.run({ actor, address, once, form }, async (keyed) => {
        const claim = await this.submitClaim.execute(keyed, { awardId, lines: lines.map(withoutRow) });
        return pathTo(paths.invoice, { claimId: claim.id });
      }),
    );
    if (done.ok) return seeOther(done.value, 'deliveries:sent');
    return pageAgain(FORM, deliveryFormView(actor, award, atItsRow(form, done.refusal, lines)));
  }

  private async check(
    actor: Actor,
    award: AwardView,
    lines: readonly TypedLine[],
    form: FormState,
  ): Promise<PageResult> {
    const { pricePence, startsOn, pauses, claimablePence } = award;
    const endsOn = award.endingOn ?? award.endsOn ?? undefined;
    const terms = { pricePence, startsOn, endsOn, pauses, claimablePence };
    const priced = await attempt(() => Promise.resolve(priceLines(lines, terms, this.clock.today())));
    if (!priced.ok) return pageAgain(FORM, deliveryFormView(actor, award, atItsRow(form, priced.refusal, lines)));
    const notes = lines.map(({ note }) => note);
    return page(
      'orders/deliveries/check.njk',
      deliveryCheckView({ actor, award, lines: priced.value, notes, values: form.values }),
    );
  }
}

function withoutRow({ deliveredOn, quantity, note }: TypedLine) {
  return { deliveredOn, quantity, note };
}

/** A refusal that names a line stands at the day of that line. */
function atItsRow(form: FormState, refusal: DomainError, lines: readonly TypedLine[]): FormState {
  const { line } = refusal.facts;
  const row = typeof line === 'number' ? lines[line]?.row : undefined;
  return withRefusal(form, refusal, row === undefined ? '' : `on-${row}`);
}
