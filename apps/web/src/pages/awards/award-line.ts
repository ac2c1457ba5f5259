import type { Actor } from '@commonweal/kernel';
import type { AwardView } from '@commonweal/ordering';
import { paths, pathTo } from '../../paths';

export type AwardLine = Pick<
  AwardView,
  'reference' | 'state' | 'providerName' | 'personName' | 'valuePence' | 'startsOn' | 'endsOn'
> & { readonly href: string; readonly title: string };

/** One award in a list, in the reader's language. */
export function awardLine({ language }: Actor, award: AwardView): AwardLine {
  const { reference, state, providerName, personName, valuePence, startsOn, endsOn } = award;
  const title = language === 'cy' ? award.offerTitleCy : award.offerTitle;
  const href = pathTo(paths.award, { awardId: award.id });
  return { href, title, reference, state, providerName, personName, valuePence, startsOn, endsOn };
}
