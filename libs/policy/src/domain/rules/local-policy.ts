import { add, type Pence, type PlainDate, ZERO } from '@commonweal/kernel';
import { buyerOf } from '../buying-table';
import { authorityOf, bandOf, type Band, type CouncilPolicy } from '../council-policy';
import { reason, type Authority, type Reason } from '../decision';
import type { BuyerFacts } from '../facts';
import type { ValueBasis } from '../ranking';

/** What the council's local spend policy has to say about an award or a list of this value. */
export interface PolicyReach {
  readonly band: Band;
  /** Set only where the policy orders and asks: the council buys, under the policy's upper line. */
  readonly applies: PolicyInBand | undefined;
  readonly reasons: readonly Reason[];
}

export interface PolicyInBand {
  readonly policy: CouncilPolicy;
  readonly band: Band;
  readonly under: Authority;
  readonly params: {
    readonly policyNameEn: string;
    readonly policyNameCy: string;
    readonly policyVersion: number;
    readonly band: string;
    readonly view: string;
  };
}

/** Step 5: the policy is the council's own and binds the council's own awards; it never reaches another buyer. */
export function policyReach(
  buyer: BuyerFacts,
  policy: CouncilPolicy | undefined,
  judged: Pence,
  on: PlainDate,
): PolicyReach {
  if (buyerOf(buyer) !== 'council') {
    return { band: 'none', applies: undefined, reasons: [reason('policy-not-for-this-buyer', {})] };
  }
  if (policy === undefined || policy.effectiveFrom > on) {
    return { band: 'none', applies: undefined, reasons: [reason('policy-not-chosen', {})] };
  }
  const band = bandOf(policy, judged);
  return band === 'above' ? overTheLines(policy, judged) : inBand(policy, band, judged);
}

/** The same for a list: before anybody has said what it will cost, what the policy's lines are. */
export function reachOfList(buyer: BuyerFacts, policy: CouncilPolicy | undefined, value: ValueBasis): PolicyReach {
  const reach = policyReach(buyer, policy, add(value.wholeLifePence, value.linkedTotalPence), value.on);
  const { applies } = reach;
  if (applies === undefined || value.wholeLifePence !== ZERO) return reach;
  return { ...reach, reasons: [linesOf(applies)] };
}

function linesOf({ policy, params, under }: PolicyInBand): Reason {
  const { policyNameEn, policyNameCy, policyVersion } = params;
  const named = { policyNameEn, policyNameCy, policyVersion };
  const upperLinePence = upperLineOf(policy);
  const lowest = policy.bands[0]?.upperPence ?? upperLinePence;
  if (lowest === upperLinePence)
    return reason('policy-one-line', { ...named, band: params.band, upperLinePence }, under);
  return reason('policy-two-lines', { ...named, lowerLinePence: lowest, upperLinePence }, under);
}

function inBand(policy: CouncilPolicy, band: Band, judged: Pence): PolicyReach {
  const under = authorityOf(policy);
  const params = {
    policyNameEn: policy.name.en,
    policyNameCy: policy.name.cy,
    policyVersion: policy.version,
    band,
    view: policy.view,
  };
  const line = reason('policy-in-band', { ...params, totalPence: judged }, under);
  return { band, applies: { policy, band, under, params }, reasons: [line] };
}

function overTheLines(policy: CouncilPolicy, judged: Pence): PolicyReach {
  const line = reason(
    'policy-does-not-apply',
    {
      policyNameEn: policy.name.en,
      policyNameCy: policy.name.cy,
      policyVersion: policy.version,
      totalPence: judged,
      upperLinePence: upperLineOf(policy),
    },
    authorityOf(policy),
  );
  return { band: 'above', applies: undefined, reasons: [line] };
}

/** The highest of the policy's lines. */
export function upperLineOf(policy: CouncilPolicy): number {
  return policy.bands.reduce((highest, { upperPence }) => Math.max(highest, upperPence), 0);
}
