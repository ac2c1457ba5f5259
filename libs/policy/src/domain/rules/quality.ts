import { reason, type Reason } from '../decision';
import type { OfferFacts } from '../facts';
import type { QualityGrade } from '../ranking';

export interface Quality {
  readonly grade: QualityGrade;
  readonly reasons: readonly Reason[];
}

/** Step 4: only a finding that the regulator or the council has confirmed counts. Nothing known is neutral, never bad. */
export function quality(offer: OfferFacts): Quality {
  const against = offer.quality.filter(({ finding, confirmedBy }) => finding === 'not_met' && confirmedBy !== 'people');
  if (against.length > 0) {
    return { grade: 1, reasons: against.map(({ dimension }) => reason('quality-not-met', { dimension })) };
  }
  const met = offer.quality.some(({ finding }) => finding === 'met');
  return { grade: 0, reasons: [reason(met ? 'quality-met' : 'quality-unknown', {})] };
}
