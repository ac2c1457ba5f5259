import type { Award } from '../../domain/award';
import type { AwardUserAction, OwnAction } from '../../domain/award-actions';
import type { ChangeAction } from '../../domain/award-change';
import type { AwardAction } from '../../domain/award-transitions';

const ANSWERS: readonly string[] = ['agreement', 'approval', 'acceptance', 'decline', 'change-withdrawal'];

/** Answers go to the change that waits: the award itself is agreed and accepted. */
export function isOfChange(
  { change }: Award,
  { as }: { readonly as: AwardUserAction | OwnAction },
  action: AwardAction | ChangeAction,
): action is ChangeAction {
  return as === 'change-withdrawal' || (change !== undefined && (ANSWERS.includes(as) || action === 'expire'));
}
