import type { Pence } from '@commonweal/kernel';
import type { LocalFirstReport, Share } from '@commonweal/market';
import { milesText } from '../../wording/distance';

export interface ShareView extends Share {
  /** Of all the pounds, in whole percent, for the bar and the table. */
  readonly percent: number;
  /** Set for near-<metres>. */
  readonly miles: string | null;
  /** Where the nearer band of the table ends; null for the nearest. */
  readonly fromMiles: string | null;
}

export interface LocalFirstView {
  readonly awards: number;
  readonly totalPence: Pence;
  readonly firstGroup: ShareView;
  readonly byClass: readonly ShareView[];
  readonly byNearness: readonly ShareView[];
  readonly exceptions: readonly ShareView[];
  readonly strict: boolean;
}

export function localFirstView(report: LocalFirstReport): LocalFirstView {
  const { awards, totalPence, byClass, byNearness, exceptions, firstGroupPence, views } = report;
  const shown = (share: Share) => shareView(share, totalPence);
  return {
    awards,
    totalPence,
    firstGroup: shown({ code: 'first', awards, pence: firstGroupPence }),
    byClass: byClass.map(shown),
    byNearness: bands([...byNearness].sort(nearestFirst).map(shown)),
    exceptions: exceptions.map(shown),
    strict: !views.includes('STEP3_LOCAL'),
  };
}

function shareView(share: Share, totalPence: Pence): ShareView {
  const metres = metresOf(share);
  const isNear = metres < Infinity;
  return {
    ...share,
    code: isNear ? 'near' : share.code,
    percent: percentOf(share.pence, totalPence),
    miles: isNear ? milesText(metres) : null,
    fromMiles: null,
  };
}

/** Each band begins where the one before it ends: what is nearer is not counted again. */
function bands(shares: readonly ShareView[]): readonly ShareView[] {
  return shares.map((share, i) => {
    const fromMiles = shares[i - 1]?.miles ?? null;
    return share.miles === null || fromMiles === null ? share : { ...share, code: 'between', fromMiles };
  });
}

function nearestFirst(a: Share, b: Share): number {
  const [one, other] = [metresOf(a), metresOf(b)];
  return one === other ? 0 : one - other;
}

/** The outer edge of a nearness band; without one it stands last. */
function metresOf({ code }: Share): number {
  const metres = /^near-(\d+)$/.exec(code)?.[1];
  return metres === undefined ? Infinity : Number(metres);
}

/** Nearest whole percent; nothing of nothing is nothing. */
function percentOf(part: Pence, whole: Pence): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 100);
}
