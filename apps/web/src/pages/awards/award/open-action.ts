import { type Actor, DomainError } from '@commonweal/kernel';
import type { AwardUserAction, AwardView } from '@commonweal/ordering';
import { paths, pathTo } from '../../../paths';

interface OpenAction {
  readonly award: AwardView;
  readonly title: string;
  readonly awardHref: string;
}

/** What the page of a step shows of its award. @throws DomainError own-work, illegal-transition where the step is not open. */
export function openAction(award: AwardView, action: AwardUserAction, actor: Actor): OpenAction {
  if (!award.allowedActions.includes(action)) {
    const own = action === 'approval' && award.state === 'awaiting_approval' && award.placedBy === actor.userId;
    throw own ? new DomainError('own-work') : new DomainError('illegal-transition', { state: award.state });
  }
  return {
    award,
    title: actor.language === 'cy' ? award.offerTitleCy : award.offerTitle,
    awardHref: pathTo(paths.award, { awardId: award.id }),
  };
}
