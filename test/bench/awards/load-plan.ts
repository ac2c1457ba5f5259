/** How one arm is loaded: for so many seconds, or with exactly so many awards. */
export type Extent = { readonly seconds: number } | { readonly awards: number };

export interface LoadResult {
  readonly awards: number;
  readonly seconds: number;
  readonly p50: number;
  readonly p99: number;
  readonly refused: number;
}

/** With the milliseconds of processor time that each award took, where the system tells. */
export interface MeasuredLoad extends LoadResult {
  readonly cost?: { readonly programs: number; readonly database: number };
}

export const IN_FLIGHT = 32;

export function percentile(figures: readonly number[], percent: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? 0;
}

export const TERMS = { quantity: 1, startsOn: '2026-12-01', endsOn: '2027-03-01' } as const;
