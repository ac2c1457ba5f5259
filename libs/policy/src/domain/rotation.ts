/** Prime, so that a multiplication followed by an addition shuffles every hash to another place. */
const PRIME = 2147483647;

/** FNV-1a, cut to 31 bits so that it fits a positive PostgreSQL integer. */
export function rotationHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash & 0x7fffffff;
}

export interface RotationSeed {
  readonly multiplier: number;
  readonly increment: number;
}

/** One person under one policy version: another person, or the next version, turns equals round differently. */
export function rotationSeed(personId: string, policyVersion: number | null): RotationSeed {
  const text = `${personId}|${policyVersion?.toString() ?? 'none'}`;
  return { multiplier: 1 + (rotationHash(`m|${text}`) % (PRIME - 1)), increment: rotationHash(`i|${text}`) % PRIME };
}

/** The turn of an offer, 0 to 2147483646. In SQL: (rotation_hash::bigint * multiplier + increment) % 2147483647. */
export function rotationTurn(hash: number, seed: RotationSeed): number {
  return Number((BigInt(hash) * BigInt(seed.multiplier) + BigInt(seed.increment)) % BigInt(PRIME));
}
