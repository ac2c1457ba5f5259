import { ReadDemoUsers, RegisterClient } from '@commonweal/access';
import { type Actor, Authoriser, Clock, quantityFromHundredths } from '@commonweal/kernel';
import { type AwardView, FollowDates, PauseAward, ProposeChange, ReadAwards } from '@commonweal/ordering';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const use = { strict: false } as const;

/** What was arranged begins, a machine is registered, and whoever arranged it goes on: one council or person asks for a change, the next pauses it. */
export async function liveOn(app: NestFastifyApplication): Promise<void> {
  await app.get(FollowDates, use).execute('test');
  const known = { councils: new Set<string>(), people: new Set<string>() };
  for (const { userId } of await app.get(ReadDemoUsers, use).list('en')) {
    const actor = await app.get(Authoriser, use).actorForUser(userId, { requestId: 'test' });
    if (actor?.permissions.has('user.manage') === true) await registerMachine(app, actor);
    if (actor?.permissions.has('award.change') !== true) continue;
    await eachStep(app, actor, actor.authorityIds.length > 0 ? known.councils : known.people);
  }
}

/** A machine of the council, which can be stopped. */
async function registerMachine(app: NestFastifyApplication, actor: Actor): Promise<void> {
  for (const authorityId of actor.authorityIds) {
    await app.get(RegisterClient, use).execute(actor, { name: 'Invented machine', authorityId, role: 'auditor' });
  }
}

/** @param alike the councils, or the people, whose awards had their turn. */
async function eachStep(app: NestFastifyApplication, actor: Actor, alike: Set<string>): Promise<void> {
  const { items } = await app.get(ReadAwards, use).list(actor, { states: ['active'], limit: 100 });
  const own = items.filter(({ allowedActions }) => allowedActions.includes('pause'));
  const whose = actor.authorityIds[0] ?? actor.personIds[0];
  if (own.length === 0 || whose === undefined || alike.has(whose)) return;
  alike.add(whose);
  for (const award of own) await step(app, actor, award, alike.size);
}

async function step(app: NestFastifyApplication, actor: Actor, award: AwardView, turn: number): Promise<void> {
  const { id: awardId, version, quantityHundredths } = award;
  const from = app.get(Clock, use).today();
  if (turn % 2 === 0 || !award.allowedActions.includes('change')) {
    await app.get(PauseAward, use).execute(actor, { awardId, version, from, reason: 'away' });
    return;
  }
  // A little less: never under what was billed already.
  const less = quantityFromHundredths(quantityHundredths > 100 ? quantityHundredths - 50 : 50);
  const terms = { quantity: less, startsOn: undefined, endsOn: undefined };
  await app.get(ProposeChange, use).execute(actor, { awardId, version, ...terms, reason: 'money-changed' });
}
