import type { Actor } from '@commonweal/kernel';
import type { AwardUserAction, AwardView } from '@commonweal/ordering';
import { paths, pathTo } from '../../paths';

/** What is done with an award that runs. */
export type LifeAction = Extract<
  AwardUserAction,
  'pause' | 'resume' | 'ending' | 'change' | 'change-withdrawal' | 'notice'
>;

/** Where a reader has the award: among the council's or a host's awards, what they arranged, or a provider's orders. */
export type Home = 'awards' | 'arranged' | 'orders';

type Place = Pick<AwardView, 'id' | 'personId' | 'providerId' | 'authorityId'>;

const HOMES = { awards: paths.award, arranged: paths.arrangedOne, orders: paths.order } as const;

const STEPS = {
  awards: {
    pause: paths.pauseAward,
    resume: paths.resumeAward,
    ending: paths.endAward,
    change: paths.changeAward,
    'change-withdrawal': paths.withdrawAwardChange,
  },
  arranged: {
    pause: paths.pauseArranged,
    resume: paths.resumeArranged,
    ending: paths.endArranged,
    change: paths.changeArranged,
    'change-withdrawal': paths.withdrawArrangedChange,
  },
  orders: { notice: paths.giveNotice },
} as const;

export function homeOf(actor: Actor, { personId, providerId }: Place): Home {
  if (actor.personIds.includes(personId)) return 'arranged';
  return actor.providerId === providerId ? 'orders' : 'awards';
}

export function homeHref(actor: Actor, award: Place): string {
  return pathTo(HOMES[homeOf(actor, award)], { awardId: award.id });
}

export interface LifeLink {
  readonly action: LifeAction;
  readonly href: string;
}

/** The steps that this reader can take now, with where each is taken. */
export function lifeLinks(actor: Actor, award: Place & Pick<AwardView, 'allowedActions'>): readonly LifeLink[] {
  const steps = Object.entries(STEPS[homeOf(actor, award)]) as [LifeAction, (typeof STEPS)['orders']['notice']][];
  return steps
    .filter(([action]) => award.allowedActions.includes(action))
    .map(([action, path]) => ({ action, href: pathTo(path, { awardId: award.id }) }));
}
