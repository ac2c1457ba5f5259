import type { ClaimState, ClaimView } from '@commonweal/delivery';
import { type Actor, dayOf, type Pence, type PlainDate } from '@commonweal/kernel';
import { paths, pathTo } from '../../paths';
import { titleIn } from '../../wording/in-language';

/** A bill in a person's list. */
export interface BillLine {
  readonly href: string;
  readonly reference: string;
  readonly title: string;
  readonly providerName: string;
  /** For who reads the bills of many. */
  readonly personName: string | null;
  readonly sentOn: PlainDate;
  readonly amountPence: Pence;
  readonly state: ClaimState;
}

export function billLine({ language, permissions }: Actor, claim: ClaimView): BillLine {
  const { id, reference, providerName, submittedAt, amountPence, state } = claim;
  return {
    ...{ reference, providerName, amountPence, state, sentOn: dayOf(submittedAt) },
    href: pathTo(paths.bill, { claimId: id }),
    title: titleIn(language, claim),
    personName: permissions.has('award.agree') ? null : claim.personName,
  };
}
