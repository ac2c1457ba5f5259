import { flattenStrings, type LocaleStrings } from './locale-files';

/** Keys ("namespace:path.to.key") whose Welsh a fluent reader has approved; every other Welsh string is a draft. */
export interface WelshStatus {
  readonly reviewed: readonly string[];
}

export interface WelshCount {
  readonly draft: number;
  readonly reviewed: number;
}

/** @throws Error when the status names a key that does not exist: it was renamed, and must be read again. */
export function countWelsh(cy: LocaleStrings, status: WelshStatus): WelshCount {
  const keys = flattenStrings(cy);
  const unknown = status.reviewed.find((key) => !keys.has(key));
  if (unknown !== undefined) throw new Error(`reviewed Welsh string does not exist: ${unknown}`);
  const reviewed = new Set(status.reviewed).size;
  return { draft: keys.size - reviewed, reviewed };
}
