import type { Actor, PlainDate } from '@commonweal/kernel';
import type { AwardQuestion } from '@commonweal/policy';
import type { AwardValue } from '../../domain/award-value';
import type { Shortlist } from '../ports/shortlists';
import type { PlaceAwardRequest } from './place-award-request';

/** The council's policy of the version that the facts name, undefined until it has one, and the law. */
export type Rules = Pick<AwardQuestion, 'policy' | 'law'>;

export interface AwardToDecide {
  readonly actor: Actor;
  readonly request: PlaceAwardRequest;
  readonly shortlist: Shortlist | undefined;
  readonly today: PlainDate;
  /** Of changed terms, which count from a day on; else the value of the request. */
  readonly value?: AwardValue;
}
