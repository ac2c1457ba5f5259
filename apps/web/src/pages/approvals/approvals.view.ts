import type { Actor } from '@commonweal/kernel';
import type { AwardView } from '@commonweal/ordering';
import { paths, pathTo } from '../../paths';
import type { ReasonLine } from '../../offers/reason-lines';
import { decisionToApprove, kindOf } from '../awards/award/award.view';
import { type AwardLine, awardLine } from '../awards/award-line';

export interface ApprovalCard extends AwardLine {
  /** Why it was sent to someone else. */
  readonly because: readonly ReasonLine[];
  readonly wholeLifePence: AwardView['wholeLifePence'];
  readonly kind: ReturnType<typeof kindOf>;
  /** A change of an award that stands: what it would cost, and whole life. */
  readonly change: Pick<NonNullable<AwardView['change']>, 'valuePence' | 'wholeLifePence'> | null;
  /** Absent where the reader placed it: someone else must approve it. */
  readonly approveHref: string | undefined;
}

export function approvalCard(actor: Actor, award: AwardView): ApprovalCard {
  const open = award.allowedActions.includes('approval');
  return {
    ...awardLine(actor, award),
    because: decisionToApprove(actor, award)?.first ?? [],
    change: award.change,
    wholeLifePence: award.wholeLifePence,
    kind: kindOf(award),
    approveHref: open ? pathTo(paths.approveAward, { awardId: award.id }) : undefined,
  };
}
