import { judgedPence, type AwardQuestion } from '../award-question';
import { buyingRowOf, isPublicBuyer } from '../buying-table';
import { reason, type Authority, type Reason } from '../decision';
import type { UserChoiceFacts } from '../facts';
import { findThreshold } from '../law';

/** Step 1, the legal line: the law of the day of the decision, shown apart from the council's own lines. */
export function procurement(question: AwardQuestion): Reason[] {
  const { buyer, offer, award, law } = question;
  if (buyingRowOf(buyer, offer.providerKind) === 'in_house') return [];
  if (!isPublicBuyer(buyer)) return [reason('no-procurement-rules', {})];
  const { nation } = buyer;
  const line = findThreshold(law, nation, 'light_touch', award.decidedOn);
  if (line === undefined) return [reason('law-not-on-file', { nation, decidedOn: award.decidedOn })];
  const under: Authority = { version: law.version, source: line.source };
  const params = { totalPence: judgedPence(award), linePence: line.amountPence };
  if (params.totalPence < line.amountPence) return [reason('below-legal-line', params, under)];
  return [reason('at-legal-line', params, under), userChoice(award.userChoice, line.amountPence)];
}

/** The three tests; at or above the line nothing else here allows an award without a competition. */
function userChoice(facts: UserChoiceFacts | undefined, linePence: number): Reason {
  if (facts === undefined) return reason('user-choice-needed', { linePence });
  const met = (facts.preferenceExpressed || facts.onlySupplier) && facts.competitionNotInBestInterests;
  return met ? reason('user-choice-met', {}) : reason('user-choice-not-met', { linePence });
}
