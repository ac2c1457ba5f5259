import type { ClaimView, ClaimWords } from '@commonweal/delivery';
import type { Actor } from '@commonweal/kernel';
import type { AwardView } from '@commonweal/ordering';
import type { FormState } from '../../../forms';
import { paths, pathTo } from '../../../paths';
import { unitsOf } from '../../../wording/amount-of-support';
import { datedNotes } from '../../../wording/dated-notes';
import { titleIn } from '../../../wording/in-language';
import { payerOf } from '../../bills/who-pays';

export interface InvoiceOnFile {
  readonly actor: Actor;
  readonly claim: ClaimView;
  readonly award: AwardView;
  readonly words: ClaimWords;
  readonly form: FormState;
}

export function invoiceView({ actor, claim, award, words, form }: InvoiceOnFile) {
  const { id: claimId, awardId, reference, state, version, unit, amountPence, submittedAt, personName } = claim;
  return {
    invoice: {
      reference,
      state,
      version,
      unit,
      amountPence,
      submittedAt,
      personName,
      title: titleIn(actor.language, claim),
    },
    lines: claim.lines.map(({ deliveredOn, quantityHundredths, amountPence: cost }) => ({
      ...{ deliveredOn, count: unitsOf(quantityHundredths), amountPence: cost },
    })),
    words,
    meaningKey: meaningKey(claim, award),
    askedKey: claim.confirmedBy === 'person' ? 'invoices:question' : 'invoices:wasAsked',
    notes: datedNotes(actor.language, words.note),
    form,
    orderHref: pathTo(paths.order, { awardId }),
    answerHref: claim.allowedActions.includes('answer') ? pathTo(paths.answerInvoice, { claimId }) : undefined,
    withdrawHref: claim.allowedActions.includes('withdrawal') ? pathTo(paths.withdrawInvoice, { claimId }) : undefined,
  };
}

/** Who checks it, and who pays it then: the person does neither everywhere. */
function meaningKey({ state, confirmedBy }: ClaimView, award: AwardView): string {
  if (state === 'approved') return `invoices:toBePaid.${payerOf(award) ?? 'authority'}`;
  const waits = state === 'awaiting_approval' || state === 'queried';
  return waits && confirmedBy !== 'person' ? `invoices:by.${confirmedBy}.${state}` : `invoices:meaning.${state}`;
}
