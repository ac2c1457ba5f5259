import { judgedPence, type AwardQuestion } from './award-question';
import { BUYING_TABLE, buyerOf, buyingRowOf, type BuyingRowCode } from './buying-table';
import { ENGINE_VERSION, outcomeOf, type Decision, type DecisionNeeds, type Reason, type Route } from './decision';
import type { ReasonCode } from './reason-table';
import { buyerRoute } from './rules/buyer-route';
import { dutiesOf } from './rules/duties';
import { policyOnAward } from './rules/exception';
import { fit } from './rules/fit';
import { labels } from './rules/labels';
import { limits } from './rules/limits';
import { policyReach, type PolicyReach } from './rules/local-policy';
import { offerRoute } from './rules/offer-route';
import { procurement } from './rules/procurement';
import { quality } from './rules/quality';
import { standing } from './rules/standing';

/** The whole decision on one award or purchase, every line of its explanation in the order of the steps. */
export function evaluateAward(question: AwardQuestion): Decision {
  const { buyer, offer, award, policy, law } = question;
  const row = buyingRowOf(buyer, offer.providerKind);
  const judged = judgedPence(award);
  const reach = policyReach(buyer, policy, judged, award.decidedOn);
  const reasons = explain(question, reach);
  const outcome = outcomeOf(reasons);
  return {
    outcome,
    kind: BUYING_TABLE[row].kind,
    row,
    buyer: buyerOf(buyer),
    route: routeOf(row, reasons),
    band: reach.band,
    wholeLifePence: award.wholeLifePence,
    judgedPence: judged,
    reasons,
    duties: outcome === 'refuse' ? [] : dutiesOf(question),
    needs: outcome === 'refuse' ? {} : needsOf(reasons, judged),
    ...policyRead(question),
    lawVersion: law.version,
    engineVersion: ENGINE_VERSION,
  };
}

/** Only a council's own award is decided under its policy, and may not be written when that has moved. */
function policyRead({ buyer, policy }: AwardQuestion): Pick<Decision, 'policyId' | 'policyVersion'> {
  const read = buyerOf(buyer) === 'council' ? policy : undefined;
  return { policyId: read?.id ?? null, policyVersion: read?.version ?? null };
}

function explain(question: AwardQuestion, reach: PolicyReach): Reason[] {
  const { buyer, offer, award, policy } = question;
  return [
    ...buyerRoute(question),
    ...offerRoute(question, award.decidedOn),
    ...procurement(question),
    ...limits(question),
    ...standing(buyer, offer, award.decidedOn),
    ...fit(offer).reasons,
    ...quality(offer).reasons,
    ...reach.reasons,
    ...policyOnAward(question, reach, judgedPence(award)),
    ...labels(offer, policy),
  ];
}

const ROUTE_OF_ROW: Readonly<Record<BuyingRowCode, Route>> = {
  direct_payment: 'purchase',
  direct_payment_could_not_decide: 'purchase',
  isf_itself: 'isf_placement',
  isf_purchase: 'isf_purchase',
  isf_as_direct_payment: 'isf_purchase',
  council_managed: 'direct_award',
  in_house: 'in_house',
  self_funded: 'purchase',
};

function routeOf(row: BuyingRowCode, reasons: readonly Reason[]): Route {
  if (reasons.some(({ step, effect }) => step === 1 && effect === 'refuses')) return 'closed';
  const userChoice = row === 'council_managed' && reasons.some(({ code }) => code === 'user-choice-met');
  return userChoice ? 'user_choice' : ROUTE_OF_ROW[row];
}

function needsOf(reasons: readonly Reason[], overPence: Decision['judgedPence']): DecisionNeeds {
  const has = (code: ReasonCode) => reasons.some((line) => line.code === code);
  const referred = reasons.some(({ effect, code }) => effect === 'refers' && code !== 'user-choice-needed');
  return {
    ...(has('exception-needed') ? { reason: true } : {}),
    ...(has('user-choice-needed') ? { userChoice: true } : {}),
    ...(referred ? { approval: { overPence } } : {}),
  };
}
