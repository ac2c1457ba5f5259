import { ZERO, type Pence } from '@commonweal/kernel';
import { judgedPence, type AwardQuestion } from '../award-question';
import { BUYING_TABLE, buyingRowOf } from '../buying-table';
import { bandOf } from '../council-policy';
import { reason, type Reason } from '../decision';
import { findThreshold } from '../law';

/** Step 1, the placer's own limit and the awards that belong together. Asked only where the council's officers place. */
export function limits(question: AwardQuestion): Reason[] {
  const { buyer, offer } = question;
  if (BUYING_TABLE[buyingRowOf(buyer, offer.providerKind)].buyer !== 'council') return [];
  return [...linkedAwards(question), delegatedLimit(question)];
}

function delegatedLimit({ buyer, award }: AwardQuestion): Reason {
  const limitPence = buyer.delegatedLimitPence ?? ZERO;
  const totalPence = judgedPence(award);
  return reason(totalPence > limitPence ? 'over-limit' : 'within-limit', { limitPence, totalPence });
}

/** The award that takes the linked total over a line which neither it nor the others crossed alone. */
function linkedAwards(question: AwardQuestion): Reason[] {
  const { award } = question;
  if (award.linkedTotalPence === ZERO) return [];
  const totalPence = judgedPence(award);
  const at = segment(question, totalPence);
  const crosses = at !== segment(question, award.linkedTotalPence) && at !== segment(question, award.wholeLifePence);
  return crosses ? [reason('linked-awards-cross-line', { linkedPence: award.linkedTotalPence, totalPence })] : [];
}

function segment({ buyer, award, policy, law }: AwardQuestion, amount: Pence): string {
  const line = findThreshold(law, buyer.nation, 'light_touch', award.decidedOn);
  const legal = line !== undefined && amount >= line.amountPence ? 'at-legal-line' : 'below';
  return `${policy === undefined ? 'none' : bandOf(policy, amount)}/${legal}`;
}
