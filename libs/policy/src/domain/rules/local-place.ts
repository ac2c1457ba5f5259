import type { PlainDate } from '@commonweal/kernel';
import type { CouncilPolicy } from '../council-policy';
import { reason, type Reason } from '../decision';
import type { OfferFacts, OwnershipModel } from '../facts';
import { classOfCategory, legalFormClass, type LegalFormClass } from '../legal-forms';
import type { LanguageGroup, LocalGroup } from '../ranking';
import type { PolicyInBand } from './local-policy';

export interface LocalPlace {
  readonly group: LocalGroup;
  readonly language: LanguageGroup;
  readonly nearnessBand: number;
  readonly reasons: readonly Reason[];
}

export const NEUTRAL_PLACE: LocalPlace = { group: 0, language: 0, nearnessBand: 0, reasons: [] };

/** Where the council's policy puts an offer: its first group, then Welsh, then nearness of delivery, as far as it prefers them. */
export function localPlace(offer: OfferFacts, applied: PolicyInBand, on: PlainDate): LocalPlace {
  const prefers = applied.policy.preferenceOrder;
  const first = firstPlace(offer, applied, on);
  const welsh = prefers.includes('welsh-capable') ? welshPlace(offer, applied) : NEUTRAL_PLACE;
  const near = prefers.includes('nearness') ? nearPlace(offer, applied) : NEUTRAL_PLACE;
  return {
    ...{ group: first.group, language: welsh.language, nearnessBand: near.nearnessBand },
    reasons: [...first.reasons, ...welsh.reasons, ...near.reasons],
  };
}

function firstPlace(offer: OfferFacts, applied: PolicyInBand, on: PlainDate): LocalPlace {
  const prefers = applied.policy.preferenceOrder;
  if (prefers.includes('section-16-evidence')) return section16Place(offer, applied);
  return prefers.includes('small-community-run') ? scalePlace(offer, applied, on) : NEUTRAL_PLACE;
}

/** Evidence of one of the five models, of whatever legal form or size. What nobody has looked at yet is not held against anyone. */
function section16Place({ section16 = [] }: OfferFacts, { params, under }: PolicyInBand): LocalPlace {
  const [section16Model] = section16;
  if (section16Model === undefined) {
    const groupGap = 'no_section_16_evidence';
    return { ...NEUTRAL_PLACE, group: 1, reasons: [reason('policy-other-group', { ...params, groupGap }, under)] };
  }
  return { ...NEUTRAL_PLACE, reasons: [reason('policy-section-16-first', { ...params, section16Model }, under)] };
}

/** Offered before it is asked for: what can be had in Welsh stands before what cannot, and the rest is told nothing against it. */
function welshPlace({ offersWelsh }: OfferFacts, { params, under }: PolicyInBand): LocalPlace {
  if (offersWelsh !== true) return { ...NEUTRAL_PLACE, language: 1 };
  return { ...NEUTRAL_PLACE, reasons: [reason('policy-welsh-first', params, under)] };
}

function scalePlace(offer: OfferFacts, { policy, params, under }: PolicyInBand, on: PlainDate): LocalPlace {
  const formClass = legalFormClass(offer, policy.view, on);
  const groupGap = gapOf(offer, policy, formClass);
  const line =
    groupGap === undefined
      ? reason('policy-first-group', { ...params, formClass }, under)
      : reason('policy-other-group', { ...params, groupGap }, under);
  return { ...NEUTRAL_PLACE, group: groupGap === undefined ? 0 : 1, reasons: [line] };
}

/** What keeps an offer out of the first group; undefined for one that is in it. */
function gapOf(offer: OfferFacts, policy: CouncilPolicy, formClass: LegalFormClass): string | undefined {
  if (offer.providerKind === 'in_house') return 'own_service';
  if (offer.fullTimeStaff === undefined) return 'size_unknown';
  if (offer.fullTimeStaff > policy.scaleMaxStaff) return 'size';
  return communityGap(offer.ownership, policy, formClass);
}

/** What a search can know of a provider without its evidence: whether the lift holds today is decided by the caller. */
export interface ScaleFacts {
  readonly inHouse: boolean;
  /** null: on no register. */
  readonly registerCategory: string | null;
  readonly ownership: OwnershipModel;
  readonly lifted: boolean;
}

/** Whether a provider within the policy's scale stands in its first group: the same rule, for a search in SQL. */
export function inFirstGroup(
  policy: CouncilPolicy,
  { inHouse, registerCategory, ownership, lifted }: ScaleFacts,
): boolean {
  if (inHouse) return false;
  const isLifted = lifted && policy.view === 'STEP3_LOCAL';
  const formClass = isLifted ? 'generative' : classOfCategory(registerCategory ?? undefined);
  return communityGap(ownership, policy, formClass) === undefined;
}

/**
 * Form and ownership are two facts. A form on the extractive list is out in this view; a generative one is in unless its
 * ownership is known to be another; one on neither list (a charitable incorporated organisation, a sole trader) is in by
 * its ownership alone.
 */
function communityGap(
  ownership: OwnershipModel | undefined,
  policy: CouncilPolicy,
  formClass: LegalFormClass,
): string | undefined {
  if (formClass === 'extractive') return 'form';
  if (ownership === undefined || ownership === 'unknown')
    return formClass === 'generative' ? undefined : 'ownership_unknown';
  return policy.communityRun.includes(ownership) ? undefined : 'ownership';
}

/** From where the worker starts to the person, in the council's own bands; where that is unknown there is no nearness to prefer. */
function nearPlace(offer: OfferFacts, { policy, params, under }: PolicyInBand): LocalPlace {
  const ends = policy.nearnessBandsMetres;
  const { distanceMetres } = offer;
  if (distanceMetres === undefined) {
    return { ...NEUTRAL_PLACE, nearnessBand: ends.length, reasons: [reason('policy-nearness-unknown', params, under)] };
  }
  const inside = ends.findIndex((end) => distanceMetres <= end);
  if (inside === -1) {
    const beyondMetres = ends.at(-1) ?? 0;
    return {
      ...NEUTRAL_PLACE,
      nearnessBand: ends.length,
      reasons: [reason('policy-far', { ...params, beyondMetres }, under)],
    };
  }
  const withinMetres = ends[inside] ?? 0;
  return {
    ...NEUTRAL_PLACE,
    nearnessBand: inside,
    reasons: [reason('policy-near', { ...params, withinMetres }, under)],
  };
}
