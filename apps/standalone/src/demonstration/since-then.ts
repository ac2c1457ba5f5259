import { addDays, Clock } from '@commonweal/kernel';
import { GiveNotice, PauseAward, ReadAwards } from '@commonweal/ordering';
import type { Arranged } from './arrange-support';
import { COUNCILS } from './councils';
import type { Demonstration } from './demonstration';
import { decider } from './invented-person';
import { providerOfOffer } from './providers/providers';

const NOTICE_DAYS = 28;

/** What has come in between arrangements that run: the buyer pauses, or the provider gives notice. */
export async function pauseOrEnd(demonstration: Demonstration, arranged: readonly Arranged[]): Promise<void> {
  await Promise.all(arranged.map((one) => pauseOrEndOne(demonstration, one)));
}

async function pauseOrEndOne(demonstration: Demonstration, { person, arrangement, awardId }: Arranged): Promise<void> {
  const { since, offer } = arrangement;
  if (since === undefined) return;
  const holder = await demonstration.user(decider(person));
  const { version, pauses, endingOn } = await demonstration.get(ReadAwards).byId(holder, awardId);
  const today = demonstration.get(Clock).today();
  if (since === 'notice' && endingOn === null) {
    const provider = await demonstration.user(providerOfOffer(offer).user.name);
    const notice = { awardId, version, lastDay: addDays(today, NOTICE_DAYS), reason: 'no-capacity' } as const;
    await demonstration.get(GiveNotice).execute(provider, notice);
  }
  if (since === 'paused' && pauses.length === 0) {
    const buyer =
      person.budget === undefined ? await demonstration.user(COUNCILS[person.council].socialWorker) : holder;
    await demonstration.get(PauseAward).execute(buyer, { awardId, version, from: today, reason: 'away' });
  }
}
