import type { ClaimView, ClaimWords } from '@commonweal/delivery';
import type { Actor } from '@commonweal/kernel';
import type { FormState } from '../../../forms';
import { paths, pathTo } from '../../../paths';
import { unitsOf } from '../../../wording/amount-of-support';
import { datedNotes } from '../../../wording/dated-notes';
import { titleIn } from '../../../wording/in-language';

export interface InvoiceOnFile {
  readonly actor: Actor;
  readonly claim: ClaimView;
  readonly words: ClaimWords;
  readonly form: FormState;
}

export function invoiceView({ actor, claim, words, form }: InvoiceOnFile) {
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
    notes: datedNotes(actor.language, words.note),
    form,
    orderHref: pathTo(paths.order, { awardId }),
    answerHref: claim.allowedActions.includes('answer') ? pathTo(paths.answerInvoice, { claimId }) : undefined,
    withdrawHref: claim.allowedActions.includes('withdrawal') ? pathTo(paths.withdrawInvoice, { claimId }) : undefined,
  };
}
