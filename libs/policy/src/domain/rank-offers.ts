import { buyerOf } from './buying-table';
import type { CouncilPolicy } from './council-policy';
import { ENGINE_VERSION, outcomeOf, reason, type Reason } from './decision';
import type { BuyerFacts, OfferFacts } from './facts';
import type { LawTable } from './law';
import {
  compareRank,
  rankKey,
  type ClosedOffer,
  type RankFacts,
  type RankedOffer,
  type Ranking,
  type ValueBasis,
} from './ranking';
import { rotationHash, rotationSeed, rotationTurn, type RotationSeed } from './rotation';
import { barred } from './rules/buyer-route';
import { fit } from './rules/fit';
import { labels } from './rules/labels';
import { localPlace, NEUTRAL_PLACE } from './rules/local-place';
import { type PolicyReach, reachOfList } from './rules/local-policy';
import { offerRoute } from './rules/offer-route';
import { quality } from './rules/quality';
import { standing } from './rules/standing';

/** A list to be put in order for one buyer. */
export interface RankQuestion {
  readonly buyer: BuyerFacts;
  readonly offers: readonly OfferFacts[];
  readonly policy: CouncilPolicy | undefined;
  readonly law: LawTable;
  readonly value: ValueBasis;
}

interface Placed extends RankFacts {
  readonly reasons: readonly Reason[];
}

/**
 * Orders what this buyer can lawfully buy and says why each offer is where it is; the rest is returned apart, with why.
 * For a person or a host nothing is moved by locality or form. Price, volume and name move nothing for anyone.
 */
export function rankOffers(question: RankQuestion): Ranking {
  const { buyer, policy, law, value } = question;
  const policyVersion = buyerOf(buyer) === 'council' ? (policy?.version ?? null) : null;
  const reach = reachOfList(buyer, policy, value);
  const seed = rotationSeed(buyer.personId, policyVersion);
  const closed: ClosedOffer[] = [];
  const open: Placed[] = [];
  for (const offer of question.offers) {
    const route = offerRoute({ buyer, offer, law, policy }, value.on);
    const lawful = [...barred(question), ...route, ...standing(buyer, offer, value.on)];
    if (outcomeOf(lawful) === 'refuse') closed.push({ offerId: offer.offerId, reasons: lawful });
    else open.push(place(question, { offer, lawful, reach, seed }));
  }
  return { offers: inOrder(open), closed, policyVersion, lawVersion: law.version, engineVersion: ENGINE_VERSION };
}

interface Lawful {
  readonly offer: OfferFacts;
  readonly lawful: readonly Reason[];
  readonly reach: PolicyReach;
  readonly seed: RotationSeed;
}

function place({ policy, value }: RankQuestion, { offer, lawful, reach, seed }: Lawful): Placed {
  const fits = fit(offer);
  const found = quality(offer);
  const local = reach.applies === undefined ? NEUTRAL_PLACE : localPlace(offer, reach.applies, value.on);
  return {
    offerId: offer.offerId,
    personsChoice: offer.personsChoice === true,
    fit: fits.grade,
    quality: found.grade,
    group: local.group,
    language: local.language,
    nearnessBand: local.nearnessBand,
    rotation: rotationTurn(rotationHash(offer.offerId), seed),
    reasons: [
      ...lawful,
      ...fits.reasons,
      ...found.reasons,
      ...reach.reasons,
      ...local.reasons,
      ...labels(offer, policy),
    ],
  };
}

function inOrder(open: readonly Placed[]): Ranking['offers'] {
  const sorted = [...open].sort(compareRank);
  return sorted.map(({ offerId, group, fit: grade, quality: found, nearnessBand, reasons }, i) => ({
    offerId,
    rank: i + 1,
    group,
    fit: grade,
    quality: found,
    nearnessBand,
    reasons: tied(sorted, i) ? [...reasons, reason('neutral-order', {})] : reasons,
  }));
}

/** Whether only the turn parts this offer from the one before or after it. */
function tied(sorted: readonly Placed[], i: number): boolean {
  const own = turnless(sorted[i]);
  return own === turnless(sorted[i - 1]) || own === turnless(sorted[i + 1]);
}

function turnless(placed: Placed | undefined): string | undefined {
  return placed === undefined ? undefined : rankKey(placed).slice(0, 5).join('/');
}

type Shown = Pick<RankedOffer, 'offerId' | 'group' | 'fit' | 'quality'>;

/**
 * The passedOver fact of an award: offers of the policy's first group on the list that fit at least as well as this one,
 * the person's naming it left aside. undefined when this offer was not on the list.
 */
export function passedOver(shown: readonly Shown[], offerId: string): number | undefined {
  const own = shown.find((line) => line.offerId === offerId);
  if (own === undefined) return undefined;
  if (own.group === 0) return 0;
  return shown.filter((line) => line.group === 0 && (line.fit - own.fit || line.quality - own.quality) <= 0).length;
}
