import type { Instant, Language } from '@commonweal/kernel';
import type { AccountChangeView } from '@commonweal/payments';
import { paths, pathTo } from '../../paths';

/** A change of an account in a list. */
export interface ChangeLine {
  readonly href: string;
  readonly owner: string;
  readonly kind: AccountChangeView['kind'];
  readonly state: AccountChangeView['state'];
  readonly askedAt: Instant;
}

export function changeLine(language: Language, change: AccountChangeView): ChangeLine {
  const { id: changeId, ownerName, ownerNameCy, kind, state, askedAt } = change;
  const owner = language === 'cy' ? ownerNameCy : ownerName;
  return { href: pathTo(paths.accountChange, { changeId }), owner, kind, state, askedAt };
}
