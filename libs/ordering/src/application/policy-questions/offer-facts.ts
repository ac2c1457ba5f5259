import { type CheckDemand, type CheckFact, type OfferFacts, SECTION_16_MODELS } from '@commonweal/policy';
import type { OfferSource, StandingCheck, Wanted } from '../../domain/offer-source';

/** Checks that somebody asks for; what is held beyond these is shown by the register, not judged here. */
const CHECK_DEMANDS: readonly { readonly kind: string; readonly requiredFor: CheckDemand }[] = [
  { kind: 'insurance', requiredFor: 'council_award' },
  { kind: 'dbs', requiredFor: 'council_award' },
  { kind: 'references', requiredFor: 'information' },
];

/** What the policy reads of an offer; anything not known is left out, which every rule reads as neutral. */
export function offerFacts(source: OfferSource, wanted: Wanted, personsChoice = false): OfferFacts {
  const { offer, provider } = source;
  return {
    offerId: offer.id,
    providerId: provider.id,
    category: offer.category,
    categoryOpen: offer.open,
    regulatedActivity: offer.regulatedActivity,
    providerKind: kindFor(provider, wanted),
    registeredWith: (['cqc', 'ciw'] as const).filter((kind) => holds(provider.checks, kind, wanted)),
    section16: SECTION_16_MODELS.filter((model) => holds(provider.checks, `s16_${model}`, wanted)),
    communityOffer: offer.pricePence === 0 && provider.kind !== 'in_house',
    offersWelsh: offer.languages.includes('cy'),
    checks: CHECK_DEMANDS.map((demand) => checkFact(provider.checks, demand)),
    approval: source.approvalState ?? 'none',
    ownership: provider.ownership,
    footprint: provider.footprint,
    distanceMetres: offer.distanceMetres,
    servesPostcode: offer.distanceMetres <= offer.reachMetres,
    quality: qualityFacts(provider.qualityGrade),
    personsChoice,
    ...known(source),
    ...asked(offer, wanted),
  };
}

/** Another council's team is a provider like any other: nobody books it as their own service. */
function kindFor(
  { kind, inHouseAuthorityId }: OfferSource['provider'],
  { authorityId }: Wanted,
): OfferFacts['providerKind'] {
  return kind === 'in_house' && inHouseAuthorityId !== authorityId ? 'organisation' : kind;
}

function known({ offer, provider, homeCare }: OfferSource): Partial<OfferFacts> {
  const { lift } = provider;
  return {
    ...(provider.registerCategory === null ? {} : { registerCategory: provider.registerCategory }),
    ...(provider.fullTimeStaff === null ? {} : { fullTimeStaff: provider.fullTimeStaff }),
    ...(offer.weeklyCapacity === null ? {} : { hasCapacity: offer.weeklyCapacity > 0 }),
    ...(lift === null ? {} : { lift }),
    ...(homeCare == null ? {} : { peopleInHomeCare: homeCare.people, continuity: homeCare.supportsPerson }),
  };
}

function asked(offer: OfferSource['offer'], wanted: Wanted): Partial<OfferFacts> {
  const met = wanted.outcomeCodes.filter((code) => offer.outcomeCodes.includes(code)).length;
  return {
    ...(wanted.outcomeCodes.length === 0 ? {} : { meetsOutcomes: grade(met, wanted.outcomeCodes.length) }),
    ...(wanted.language === 'en' ? {} : { speaksLanguage: offer.languages.includes(wanted.language) }),
  };
}

function grade(met: number, askedFor: number): 'all' | 'some' | 'none' {
  if (met === askedFor) return 'all';
  return met > 0 ? 'some' : 'none';
}

function qualityFacts(found: 1 | 2 | null): OfferFacts['quality'] {
  if (found === null) return [];
  return [{ dimension: 'overall', finding: found === 1 ? 'met' : 'not_met', confirmedBy: 'council' }];
}

function checkFact(checks: readonly StandingCheck[], demand: (typeof CHECK_DEMANDS)[number]): CheckFact {
  const passed = checks.find((check) => check.kind === demand.kind && check.state === 'passed');
  const until = passed?.validUntil ?? undefined;
  return { ...demand, held: passed !== undefined, ...(until === undefined ? {} : { validUntil: until }) };
}

function holds(checks: readonly StandingCheck[], kind: string, { on }: Wanted): boolean {
  return checks.some(
    (check) => check.kind === kind && check.state === 'passed' && (check.validUntil === null || check.validUntil >= on),
  );
}
