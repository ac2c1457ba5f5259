import { reason, type Reason } from '../decision';
import type { OfferFacts } from '../facts';
import type { FitGrade } from '../ranking';

export interface Fit {
  readonly grade: FitGrade;
  readonly reasons: readonly Reason[];
}

/** Step 3: how far the offer answers what the person asked for. What was not asked, or is not known, counts neither way. */
export function fit(offer: OfferFacts): Fit {
  const chosen = offer.personsChoice === true ? [reason('persons-choice', {})] : [];
  const known = offer.continuity === true ? [reason('already-supports', {})] : [];
  const { grade, line } = graded(offer);
  return { grade, reasons: [...chosen, line, ...known] };
}

function graded(offer: OfferFacts): { readonly grade: FitGrade; readonly line: Reason } {
  const poor = poorGap(offer);
  if (poor !== undefined) return { grade: 2, line: reason('fits-poorly', { fitGap: poor }) };
  const partial = partialGap(offer);
  if (partial !== undefined) return { grade: 1, line: reason('fits-partly', { fitGap: partial }) };
  return { grade: 0, line: reason('fits-well', {}) };
}

function poorGap(offer: OfferFacts): string | undefined {
  if (offer.servesPostcode === false) return 'postcode';
  if (offer.hasCapacity === false) return 'capacity';
  return offer.meetsOutcomes === 'none' ? 'no_outcome' : undefined;
}

function partialGap(offer: OfferFacts): string | undefined {
  if (offer.speaksLanguage === false) return 'language';
  return offer.meetsOutcomes === 'some' ? 'some_outcomes' : undefined;
}
