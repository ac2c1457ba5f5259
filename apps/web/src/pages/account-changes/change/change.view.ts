import type { Actor, UserId } from '@commonweal/kernel';
import { type AccountChangeView, REFUSAL_REASONS, WAYS_TO_CHECK } from '@commonweal/payments';
import type { FormState } from '../../../forms';
import { paths, pathTo } from '../../../paths';
import { type ChangeLine, changeLine } from '../change-line';

interface ChangePageView {
  readonly change: ChangeLine & AccountChangeView;
  /** Who is not of the reader's own has none here. */
  readonly askedByName: string | undefined;
  readonly decidedByName: string | undefined;
  readonly isAskedByReader: boolean;
  readonly ways: readonly string[];
  readonly reasons: readonly string[];
  readonly checkHref: string | undefined;
  readonly refuseHref: string | undefined;
  readonly withdrawHref: string | undefined;
  readonly form: FormState;
}

export function changeView(
  actor: Actor,
  change: AccountChangeView,
  names: ReadonlyMap<UserId, string>,
  form: FormState,
): ChangePageView {
  const { id: changeId, askedBy, decidedBy, side, allowedActions } = change;
  const hrefOf = (action: (typeof allowedActions)[number], path: string) =>
    allowedActions.includes(action) ? pathTo(path, { changeId }) : undefined;
  return {
    change: { ...change, ...changeLine(actor.language, change) },
    askedByName: names.get(askedBy),
    decidedByName: decidedBy === null ? undefined : names.get(decidedBy),
    isAskedByReader: askedBy === actor.userId,
    ...{ ways: WAYS_TO_CHECK[side], reasons: REFUSAL_REASONS, form },
    checkHref: hrefOf('check', paths.checkAccountChange),
    refuseHref: hrefOf('refuse', paths.refuseAccountChange),
    withdrawHref: hrefOf('withdraw', paths.withdrawAccountChange),
  };
}
