import type { ClaimState, ClaimView } from '@commonweal/delivery';
import { type Actor, dayOf, type Pence, type PlainDate } from '@commonweal/kernel';
import { paths, pathTo } from '../../paths';
import { titleIn } from '../../wording/in-language';

/** An invoice in a provider's list. */
export interface InvoiceLine {
  readonly href: string;
  readonly reference: string;
  readonly title: string;
  readonly personName: string | null;
  readonly sentOn: PlainDate;
  readonly amountPence: Pence;
  readonly state: ClaimState;
}

export function invoiceLine({ language }: Actor, claim: ClaimView): InvoiceLine {
  const { id, reference, personName, submittedAt, amountPence, state } = claim;
  return {
    ...{ reference, personName, amountPence, state, sentOn: dayOf(submittedAt) },
    href: pathTo(paths.invoice, { claimId: id }),
    title: titleIn(language, claim),
  };
}
