import { Injectable } from '@nestjs/common';
import { addMilliseconds, type Instant, type Language, type UserId } from '@commonweal/kernel';
import type { Standing } from '../domain/role-grant';

/** Who a credential stands for, without the request that brought it. */
export interface KnownActor extends Standing {
  readonly userId: UserId;
  readonly language: Language;
  /** Of the credential; undefined for a session, which has its own. */
  readonly expiresAt: Instant | undefined;
}

interface Entry {
  readonly known: Promise<KnownActor | undefined>;
  readonly freshUntil: Instant;
  userId: UserId | undefined;
}

/** How long a change made through another process may go unseen here. */
export const STALE_MILLISECONDS = 2_000;
const MOST = 10_000;

/**
 * What was looked up in the last two seconds, so that thousands of requests a second cost no round trip each. A token or
 * role that is revoked stops at once in the process that revoked it, and within two seconds in every other.
 */
@Injectable()
export class RecentActors {
  private readonly entries = new Map<string, Entry>();

  /** The same answer to all who ask together; an answer of undefined is not kept. */
  async lookUp(
    key: string,
    now: Instant,
    load: () => Promise<KnownActor | undefined>,
  ): Promise<KnownActor | undefined> {
    const held = this.entries.get(key);
    if (held !== undefined && held.freshUntil > now) return inForce(await held.known, now);
    const freshUntil = addMilliseconds(now, STALE_MILLISECONDS);
    const entry: Entry = { known: load(), freshUntil, userId: undefined };
    this.keep(key, entry);
    try {
      const known = await entry.known;
      if (known === undefined) this.drop(key, entry);
      else entry.userId = known.userId;
      return known;
    } catch (error) {
      this.drop(key, entry);
      throw error;
    }
  }

  forget(userId: UserId): void {
    // An entry that is still being looked up may hold what was so before.
    for (const [key, entry] of this.entries) {
      if (entry.userId === undefined || entry.userId === userId) this.entries.delete(key);
    }
  }

  private keep(key: string, entry: Entry): void {
    this.entries.delete(key);
    const [oldest] = this.entries.keys();
    if (this.entries.size >= MOST && oldest !== undefined) this.entries.delete(oldest);
    this.entries.set(key, entry);
  }

  private drop(key: string, entry: Entry): void {
    if (this.entries.get(key) === entry) this.entries.delete(key);
  }
}

function inForce(known: KnownActor | undefined, now: Instant): KnownActor | undefined {
  return known?.expiresAt === undefined || known.expiresAt > now ? known : undefined;
}
