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
  /** The reader says yes to it, for the person. */
  readonly isTheirs: boolean;
}

export function billLine(actor: Actor, claim: ClaimView): BillLine {
  const { language, permissions } = actor;
  const { id, reference, providerName, submittedAt, amountPence, state } = claim;
  return {
    ...{ reference, providerName, amountPence, state, sentOn: dayOf(submittedAt) },
    href: pathTo(paths.bill, { claimId: id }),
    title: titleIn(language, claim),
    personName: permissions.has('award.agree') ? null : claim.personName,
    isTheirs: isTheirs(actor, claim),
  };
}

/** The person, or who acts for them, confirms it: its states are told as what they said. */
export function isTheirs({ permissions }: Actor, { confirmedBy }: Pick<ClaimView, 'confirmedBy'>): boolean {
  return permissions.has('award.agree') && confirmedBy === 'person';
}
