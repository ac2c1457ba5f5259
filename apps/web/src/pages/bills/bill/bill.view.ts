import type { ClaimView, ClaimWords } from '@commonweal/delivery';
import type { Actor } from '@commonweal/kernel';
import type { FormState } from '../../../forms';
import { paths, pathTo } from '../../../paths';
import { unitsOf } from '../../../wording/amount-of-support';
import { datedNotes } from '../../../wording/dated-notes';
import { titleIn } from '../../../wording/in-language';

interface BillOnFile {
  readonly actor: Actor;
  readonly claim: ClaimView;
  readonly words: ClaimWords;
  readonly form: FormState;
}

export function billView({ actor, claim, words, form }: BillOnFile) {
  const { id: claimId, awardId, reference, state, version, unit, amountPence, submittedAt, providerName } = claim;
  const { query, answer, note } = words;
  return {
    bill: {
      ...{ reference, state, version, unit, amountPence, submittedAt, providerName },
      title: titleIn(actor.language, claim),
    },
    lines: claim.lines.map(({ deliveredOn, quantityHundredths, amountPence: cost }) => ({
      ...{ deliveredOn, count: unitsOf(quantityHundredths), amountPence: cost },
    })),
    ...{ query, answer, notes: datedNotes(actor.language, note), form },
    arrangedHref: pathTo(actor.permissions.has('award.agree') ? paths.arrangedOne : paths.award, { awardId }),
    approveHref: claim.allowedActions.includes('approval') ? pathTo(paths.approveBill, { claimId }) : undefined,
    askHref: claim.allowedActions.includes('query') ? pathTo(paths.askAboutBill, { claimId }) : undefined,
  };
}
