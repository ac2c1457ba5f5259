import { addDays, type Actor, type AwardId, Clock, quantity } from '@commonweal/kernel';
import {
  AcceptAward,
  ApproveAward,
  type AwardView,
  DeclineAward,
  PlaceAward,
  ReadAwards,
  RecordAgreement,
} from '@commonweal/ordering';
import { COUNCILS } from './councils';
import type { Demonstration } from './demonstration';
import { decider, type InventedArrangement, type InventedPerson, STAGES } from './invented-person';
import { PEOPLE } from './people/people';
import { hostOf, providerOfOffer } from './providers/providers';

const ALL = 100;

export interface Arranged {
  readonly person: InventedPerson;
  readonly arrangement: InventedArrangement;
  readonly awardId: AwardId;
}

/** Every arrangement, placed and brought to its stage as far as awards go. */
export async function arrangeSupport(demonstration: Demonstration): Promise<readonly Arranged[]> {
  const all = await Promise.all(PEOPLE.map((person) => arrangeFor(demonstration, person)));
  return all.flat();
}

async function arrangeFor(demonstration: Demonstration, person: InventedPerson): Promise<readonly Arranged[]> {
  const socialWorker = await demonstration.user(COUNCILS[person.council].socialWorker);
  const personId = demonstration.people.of(person.name);
  const placed = (await demonstration.get(ReadAwards).list(socialWorker, { personId, limit: ALL })).items;
  const arranged: Arranged[] = [];
  for (const arrangement of person.arrangements) {
    const offerId = demonstration.offers.of(arrangement.offer);
    const known = placed.find((award) => award.offerId === offerId);
    const awardId = known?.id ?? (await place(demonstration, person, arrangement));
    await bringOn(demonstration, { person, arrangement, awardId });
    arranged.push({ person, arrangement, awardId });
  }
  return arranged;
}

async function place(
  demonstration: Demonstration,
  person: InventedPerson,
  arrangement: InventedArrangement,
): Promise<AwardId> {
  const { offer, units, startsIn, endsIn, reason } = arrangement;
  const placer = await demonstration.user(placerOf(person, arrangement));
  const today = demonstration.get(Clock).today();
  const answer = await demonstration.get(PlaceAward).execute(placer, {
    budgetId: demonstration.budgets.of(person.name),
    offerId: demonstration.offers.of(offer),
    quantity: quantity(units),
    ...{ startsOn: addDays(today, startsIn), endsOn: addDays(today, endsIn), reviewOn: addDays(today, endsIn) },
    ...{ outcomeIds: [], shortlistId: undefined, agreement: undefined, userChoice: undefined, reason },
  });
  return answer.id as AwardId;
}

/** The council's officer places with the council's money and awards a fund to its host; a person, or who stands in their place, buys. */
function placerOf(person: InventedPerson, { byHost }: InventedArrangement): string {
  const { budget, council } = person;
  if (byHost) return hostOf(person).user;
  const councilPlaces = budget === undefined || budget.isfBasis === 'council_contract';
  return councilPlaces ? COUNCILS[council].socialWorker : decider(person);
}

/** The steps of its stage that have not been taken, each by the one whose step it is. */
async function bringOn(demonstration: Demonstration, { person, arrangement, awardId }: Arranged): Promise<void> {
  const steps: readonly string[] = STAGES[arrangement.stage];
  const holder = await demonstration.user(decider(person));
  const seen = () => demonstration.get(ReadAwards).byId(holder, awardId);
  let award = await seen();
  if (award.state === 'awaiting_agreement' && steps.includes('agree')) {
    await agree(demonstration, holder, award);
    award = await seen();
  }
  if (award.state === 'awaiting_approval' && arrangement.stage !== 'awaiting-approval') {
    const manager = await demonstration.user(COUNCILS[person.council].manager);
    await demonstration.get(ApproveAward).execute(manager, { awardId, version: award.version });
    award = await seen();
  }
  if (award.state !== 'offered') return;
  const provider = await demonstration.user(providerOfOffer(arrangement.offer).user.name);
  const { version } = award;
  if (steps.includes('accept')) await demonstration.get(AcceptAward).execute(provider, { awardId, version });
  if (steps.includes('decline')) {
    const reason = arrangement.declined;
    await demonstration.get(DeclineAward).execute(provider, { awardId, version, reason });
  }
}

async function agree(demonstration: Demonstration, holder: Actor, { id, version }: AwardView): Promise<void> {
  const on = demonstration.get(Clock).today();
  const agreement = { basis: 'own', by: holder.userId, how: 'online', on, consulted: undefined } as const;
  await demonstration.get(RecordAgreement).execute(holder, { awardId: id, version, agreement });
}
