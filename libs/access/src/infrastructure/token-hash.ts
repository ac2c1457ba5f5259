import { createHash } from 'node:crypto';

/** A secret of 256 random bits needs no salt and no slow hash: there is nothing to guess. */
export function sha256(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
