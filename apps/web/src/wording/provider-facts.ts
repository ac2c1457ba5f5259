import type { OfferProviderView } from '@commonweal/catalogue';
import type { PlainDate } from '@commonweal/kernel';

/** Three of the four separate facts of a provider, each by its key in `offers`; the fourth is the legal form. */
export interface ProviderFacts {
  readonly ownership: string;
  readonly footprint: string;
  readonly staff: number | null;
  readonly quality: 'good' | 'concern' | 'unknown';
}

export interface CheckLine {
  readonly kind: string;
  /** What is known of it today. */
  readonly standing: 'inDate' | 'noEnd' | 'ended' | 'claimed' | 'failed';
  readonly validUntil: PlainDate | null;
}

export function providerFacts(provider: OfferProviderView): ProviderFacts {
  const { ownership, footprint, fullTimeStaff: staff, qualityGrade } = provider;
  return {
    ownership,
    footprint,
    staff,
    quality: qualityGrade === null ? 'unknown' : qualityGrade === 1 ? 'good' : 'concern',
  };
}

export function checkLines({ checks }: OfferProviderView, today: PlainDate): readonly CheckLine[] {
  return checks.map(({ kind, state, validUntil }) => ({
    kind,
    validUntil,
    standing: standingOf(state, validUntil, today),
  }));
}

function standingOf(
  state: OfferProviderView['checks'][number]['state'],
  validUntil: PlainDate | null,
  today: PlainDate,
): CheckLine['standing'] {
  if (state !== 'passed') return state;
  if (validUntil === null) return 'noEnd';
  return validUntil < today ? 'ended' : 'inDate';
}
