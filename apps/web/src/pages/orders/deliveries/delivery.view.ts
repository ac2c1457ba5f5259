import { type ClaimLine, totalOf } from '@commonweal/delivery';
import { type Actor, dayOf, type Instant, type Pence, type PlainDate, subtract } from '@commonweal/kernel';
import type { AwardView } from '@commonweal/ordering';
import { type FieldValues, type FormState, newForm, onceKey } from '../../../forms';
import { paths, pathTo } from '../../../paths';
import { unitsOf } from '../../../wording/amount-of-support';
import { titleIn } from '../../../wording/in-language';
import { MOST_DAYS, rowsOf } from './delivery-lines';

interface OrderHead {
  readonly reference: string;
  readonly title: string;
  readonly personName: string | null;
  readonly unit: string;
  readonly pricePence: Pence;
  readonly heldPence: Pence;
}

export interface DeliveryFormView {
  readonly order: OrderHead;
  readonly form: FormState;
  readonly rows: readonly number[];
  readonly mayAdd: boolean;
  readonly backHref: string;
}

export interface DeliveryCheckView {
  readonly order: OrderHead;
  readonly lines: readonly { readonly deliveredOn: PlainDate; readonly count: number; readonly amountPence: Pence }[];
  readonly notes: readonly string[];
  readonly totalPence: Pence;
  readonly leftPence: Pence;
  /** What was typed, to be sent again. */
  readonly fields: readonly { readonly name: string; readonly value: string }[];
}

export function deliveryFormView(actor: Actor, award: AwardView, form: FormState): DeliveryFormView {
  const rows = rowsOf(form.values);
  return {
    order: orderHead(actor, award),
    form,
    rows: Array.from({ length: rows }, (_, index) => index + 1),
    mayAdd: rows < MOST_DAYS,
    backHref: pathTo(paths.order, { awardId: award.id }),
  };
}

/** One day, today's where the agreement covers it: what is recorded on a phone is mostly what was just done. */
export function firstForm({ startsOn, endsOn }: AwardView, now: Instant): FormState {
  const today = dayOf(now);
  const values = { rows: '1', once: onceKey() };
  if (today < startsOn || (endsOn !== null && today > endsOn)) return newForm(values);
  const [year = '', month = '', day = ''] = today.split('-').map((part) => String(Number(part)));
  return newForm({ ...values, 'on-1-day': day, 'on-1-month': month, 'on-1-year': year });
}

export function withOneMore(form: FormState): FormState {
  return { values: { ...form.values, rows: String(Math.min(rowsOf(form.values) + 1, MOST_DAYS)) }, errors: [] };
}

interface CheckedDelivery {
  readonly actor: Actor;
  readonly award: AwardView;
  readonly lines: readonly ClaimLine[];
  readonly notes: readonly (string | undefined)[];
  readonly values: FieldValues;
}

export function deliveryCheckView({ actor, award, lines, notes, values }: CheckedDelivery): DeliveryCheckView {
  const totalPence = totalOf(lines);
  return {
    order: orderHead(actor, award),
    lines: lines.map(({ deliveredOn, quantity, amountPence }) => ({
      deliveredOn,
      count: unitsOf(quantity),
      amountPence,
    })),
    notes: notes.filter((note) => note !== undefined),
    totalPence,
    leftPence: subtract(award.claimablePence, totalPence),
    fields: Object.entries(values).flatMap(([name, value]) =>
      name === 'action' || typeof value !== 'string' ? [] : [{ name, value }],
    ),
  };
}

function orderHead({ language }: Actor, award: AwardView): OrderHead {
  const { reference, personName, unit, pricePence, claimablePence } = award;
  return { reference, personName, unit, pricePence, heldPence: claimablePence, title: titleIn(language, award) };
}
