import { type Actor, type DomainError, type PlainDate, plainDate, quantity, quantityInUnits } from '@commonweal/kernel';
import { type AwardView, CHANGE_REASONS, type ChangePreview } from '@commonweal/ordering';
import { type FieldValues, type FormState, newForm, onceKey } from '../../forms';
import { type ReasonLine, reasonLines, storedReasons } from '../../offers/reason-lines';
import { amountOfSupport, unitsOf } from '../../wording/amount-of-support';
import { titleIn } from '../../wording/in-language';
import type { ChangeForm } from './change.form';
import { homeHref, homeOf } from './life-links';
import { whoIsAsked } from './life.view';

/** The form with the terms that stand. */
export function termsForm(award: AwardView): FormState {
  return newForm({
    quantity: String(unitsOf(award.quantityHundredths)),
    ...partsOf('startsOn', award.state === 'accepted' ? award.startsOn : null),
    ...partsOf('endsOn', award.endsOn),
    ...{ version: String(award.version), once: onceKey() },
  });
}

function partsOf(name: string, day: PlainDate | null): FieldValues {
  const [year = '', month = '', date = ''] = (day ?? '').split('-');
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year };
}

export function changeRequest({ version, reason, ...typed }: ChangeForm) {
  return {
    ...{ version, reason, quantity: quantity(Number(typed.quantity)) },
    startsOn: typed.startsOn === undefined ? undefined : plainDate(typed.startsOn),
    endsOn: typed.endsOn === undefined ? undefined : plainDate(typed.endsOn),
  };
}

export function changeView(actor: Actor, award: AwardView, form: FormState, refused: readonly ReasonLine[] = []) {
  const { reference, providerName, unit, state, endsOn, valuePence } = award;
  return {
    ...{ form, refused, reasons: CHANGE_REASONS, home: homeOf(actor, award), backHref: homeHref(actor, award) },
    award: {
      ...{ reference, providerName, unit, endsOn, valuePence, name: titleIn(actor.language, award) },
      ...{ amount: amountOfSupport(award), hasBegun: state !== 'accepted' },
    },
  };
}

/** What the policy says against it, in words. */
export function refusedBecause({ language }: Actor, { facts }: DomainError): readonly ReasonLine[] {
  return reasonLines(storedReasons(facts.reasons), language);
}

export function checkChangeView(actor: Actor, award: AwardView, form: FormState, preview: ChangePreview) {
  const { startsOn, valuePence, heldPence, freedPence, state, requiresApproval } = preview;
  const count = quantityInUnits(preview.quantity);
  return {
    ...changeView(actor, award, form),
    amount: { unit: award.unit, count, startsOn, endsOn: preview.endsOn ?? null },
    ...{ valuePence, heldPence, freedPence, asked: whoIsAsked(state, requiresApproval) },
  };
}
