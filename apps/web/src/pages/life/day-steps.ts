import { type Actor, type AwardId, DomainError, type PlainDate, plainDate } from '@commonweal/kernel';
import { type AwardView, PreviewEnding, ReadAwards } from '@commonweal/ordering';
import { Injectable } from '@nestjs/common';
import { attempt, type FormState, newForm, onceKey, SendOnce, type Submission, withError } from '../../forms';
import { page, pageAgain, type PageResult, seeOther } from '../../rendering/page-result';
import { titleIn } from '../../wording/in-language';
import type { DayStepForm } from './day-step.form';
import { homeHref, homeOf, type LifeAction } from './life-links';
import { withLifeRefusal } from './life-refusal';

/** A step that names a day. */
export interface DayStep<R extends string> {
  readonly action: LifeAction;
  /** Why, one of these; none where nobody is asked why. */
  readonly reasons: readonly R[];
  /** Whether it is shown what it sets free before it is done: it names a last day. */
  readonly isChecked: boolean;
}

interface Sent<R extends string> {
  readonly actor: Actor;
  readonly awardId: AwardId;
  readonly step: DayStep<R>;
  readonly sent: Submission<DayStepForm>;
}

interface Taken<R extends string> {
  readonly awardId: AwardId;
  readonly version: number;
  readonly day: PlainDate;
  readonly reason: R;
}

const FORM = 'life/day-step.njk';

/** Fill in a day and why, look at what it means for the money where it ends something, and it is done. */
@Injectable()
export class DaySteps {
  constructor(
    private readonly awards: ReadAwards,
    private readonly preview: PreviewEnding,
    private readonly sendOnce: SendOnce,
  ) {}

  async show<R extends string>(actor: Actor, awardId: AwardId, step: DayStep<R>): Promise<PageResult> {
    const award = await this.awards.byId(actor, awardId);
    if (!award.allowedActions.includes(step.action)) return seeOther(homeHref(actor, award));
    const form = newForm({ version: String(award.version), once: onceKey() });
    return page(FORM, dayStepView(actor, award, step, form));
  }

  async submit<R extends string>(
    { actor, awardId, step, sent }: Sent<R>,
    take: (keyed: Actor, taken: Taken<R>) => Promise<unknown>,
  ): Promise<PageResult> {
    const award = await this.awards.byId(actor, awardId);
    const again = (form: FormState) => pageAgain(FORM, dayStepView(actor, award, step, form));
    const form = withReason(sent.form, step);
    if (!sent.ok || form.errors.length > 0) return again(form);
    const { version, once, action } = sent.value;
    const day = plainDate(sent.value.day);
    if (action === 'back') return page(FORM, dayStepView(actor, award, step, form));
    const done = await attempt(async () => {
      if (step.isChecked && action !== 'confirm') return this.check(actor, award, step, { form, day, version });
      const address = homeHref(actor, award);
      const location = await this.sendOnce.run(
        { actor, address: `${address}#${step.action}`, once, form },
        async (keyed) => {
          await take(keyed, { awardId, version, day, reason: sent.value.reason as R });
          return address;
        },
      );
      return seeOther(location, `life:${step.action}.done`);
    });
    return done.ok ? done.value : again(withLifeRefusal(form, done.refusal));
  }

  private async check<R extends string>(
    actor: Actor,
    award: AwardView,
    step: DayStep<R>,
    { form, day, version }: { readonly form: FormState; readonly day: PlainDate; readonly version: number },
  ): Promise<PageResult> {
    if (version !== award.version) throw new DomainError('stale-version');
    const freedPence = await this.preview.execute(actor, { awardId: award.id, lastDay: day });
    return page('life/check-ending.njk', { ...dayStepView(actor, award, step, form), day, freedPence });
  }
}

function withReason<R extends string>(form: FormState, { reasons }: DayStep<R>): FormState {
  const known = reasons.length === 0 || reasons.some((reason) => reason === form.values.reason);
  return known ? form : withError(form, 'reason', 'life:reasonMissing');
}

function dayStepView<R extends string>(actor: Actor, award: AwardView, step: DayStep<R>, form: FormState) {
  const { reference, providerName, endsOn, endingOn } = award;
  return {
    form,
    award: { reference, providerName, lastDay: endingOn ?? endsOn, name: titleIn(actor.language, award) },
    ...{ step: step.action, reasons: step.reasons, home: homeOf(actor, award), backHref: homeHref(actor, award) },
  };
}
