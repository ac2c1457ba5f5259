import type { AwardQuestion } from '../award-question';
import { buyingRowOf } from '../buying-table';
import { reason, type Reason } from '../decision';
import { localPlace } from './local-place';
import { upperLineOf, type PolicyReach } from './local-policy';

/** Step 5 for one award: the first group passed over takes one recorded reason; over the lines a second person looks. */
export function policyOnAward(question: AwardQuestion, reach: PolicyReach, totalPence: number): Reason[] {
  if (reach.band === 'above' && question.policy !== undefined) {
    const upperLinePence = upperLineOf(question.policy);
    return [reason('above-policy-lines', { totalPence, upperLinePence })];
  }
  if (reach.applies === undefined) return [];
  const place = localPlace(question.offer, reach.applies, question.award.decidedOn);
  const passedOver = place.group !== 0 && question.award.passedOver !== 0;
  return [...place.reasons, ...(passedOver ? [exception(question, reach.applies)] : [])];
}

/** The host of a fund is the person's choice by law of its row; any other choice is asked for, and theirs counted apart. */
function exception(question: AwardQuestion, applied: NonNullable<PolicyReach['applies']>): Reason {
  const { params, under } = applied;
  const { exceptionReason } = question.award;
  if (exceptionReason === 'persons-choice' || buyingRowOf(question.buyer) === 'isf_itself') {
    return reason('exception-persons-choice', params, under);
  }
  if (exceptionReason === undefined) return reason('exception-needed', params, under);
  return reason('exception-recorded', { ...params, exceptionReason }, under);
}
