import type { Pence, PlainDate } from '@commonweal/kernel';
import type { Reason } from './decision';

/** 0 fits well, 1 fits in part, 2 fits poorly. */
export type FitGrade = 0 | 1 | 2;

/** 0 nothing known against it (unknown counts here), 1 a confirmed finding that is not met. */
export type QualityGrade = 0 | 1;

/** 0 the policy's first group, 1 every other offer; 0 for all where no policy applies. */
export type LocalGroup = 0 | 1;

/** 0 can be had in Welsh, 1 not; 0 for all where the policy does not put Welsh first. */
export type LanguageGroup = 0 | 1;

/** What the list is worth: the policy's lines are judged on whole life with linked awards. */
export interface ValueBasis {
  readonly wholeLifePence: Pence;
  readonly linkedTotalPence: Pence;
  readonly on: PlainDate;
}

export interface RankedOffer {
  readonly offerId: string;
  /** 1 for the first. */
  readonly rank: number;
  readonly group: LocalGroup;
  readonly fit: FitGrade;
  readonly quality: QualityGrade;
  readonly nearnessBand: number;
  readonly reasons: readonly Reason[];
}

/** An offer that this buyer cannot lawfully buy, with why. Shown, never offered as an award. */
export interface ClosedOffer {
  readonly offerId: string;
  readonly reasons: readonly Reason[];
}

export interface Ranking {
  readonly offers: readonly RankedOffer[];
  readonly closed: readonly ClosedOffer[];
  /** null where no policy applies to this buyer. */
  readonly policyVersion: number | null;
  readonly lawVersion: string;
  readonly engineVersion: string;
}

export interface RankFacts {
  readonly offerId: string;
  readonly personsChoice: boolean;
  readonly fit: FitGrade;
  readonly quality: QualityGrade;
  readonly group: LocalGroup;
  readonly language: LanguageGroup;
  readonly nearnessBand: number;
  readonly rotation: number;
}

/** Compared from left to right, smaller first: fit (-1 for the person's own choice), quality, group, language, nearness, rotation. */
export type RankKey = readonly [
  fit: number,
  quality: number,
  group: number,
  language: number,
  nearness: number,
  rotation: number,
];

/** The one order of every menu; a search in SQL sorts by the same six integers. */
export function rankKey(facts: RankFacts): RankKey {
  const { quality, group, language, nearnessBand, rotation } = facts;
  return [facts.personsChoice ? -1 : facts.fit, quality, group, language, nearnessBand, rotation];
}

/** Below zero when a stands before b. Offers whose keys are equal in full keep the order of their ids. */
export function compareRank(a: RankFacts, b: RankFacts): number {
  const [left, right] = [rankKey(a), rankKey(b)];
  const at = left.findIndex((part, i) => part !== right[i]);
  if (at === -1) return a.offerId < b.offerId ? -1 : 1;
  return (left[at] ?? 0) - (right[at] ?? 0);
}
