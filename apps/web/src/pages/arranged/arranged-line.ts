import type { Actor, Pence, PlainDate } from '@commonweal/kernel';
import type { AwardState, AwardView } from '@commonweal/ordering';
import { paths, pathTo } from '../../paths';
import { type AmountOfSupport, amountOfSupport } from '../../wording/amount-of-support';
import { titleIn } from '../../wording/in-language';

/** Something arranged, in a person's list. */
export interface ArrangedLine {
  readonly href: string;
  readonly title: string;
  readonly providerName: string;
  readonly state: AwardState;
  readonly amount: AmountOfSupport;
  readonly startsOn: PlainDate;
  readonly valuePence: Pence;
}

export function arrangedLine({ language }: Actor, award: AwardView): ArrangedLine {
  const { id, providerName, state, startsOn, valuePence } = award;
  return {
    ...{ providerName, state, startsOn, valuePence },
    href: pathTo(paths.arrangedOne, { awardId: id }),
    title: titleIn(language, award),
    amount: amountOfSupport(award),
  };
}
