import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Clock,
  DomainError,
  type Pence,
  type PlainDate,
  pence,
  type Quantity,
  quantityFromHundredths,
  subtract,
} from '@commonweal/kernel';
import { type ExceptionReason, LawThresholds, openEndedMonths, PolicyVersions } from '@commonweal/policy';
import { unbilledPence } from '../../domain/award';
import { changedValue } from '../../domain/award-value';
import { type DecidedAward, judgeAward, refuseDecided } from '../place-award/decide-award';
import { NOTHING_LINKED, type PlacingFacts } from '../place-award/placing-facts';
import { PlacingFactsReader } from '../ports/placing-facts-reader';
import type { AwardView } from '../queries/awards';

/** What the buyer asks to have otherwise; what is absent stays. */
export interface NewTerms {
  readonly quantity: Quantity | undefined;
  readonly startsOn: PlainDate | undefined;
  readonly endsOn: PlainDate | undefined;
}

export interface JudgedChange extends DecidedAward {
  readonly facts: PlacingFacts;
  readonly terms: { readonly quantity: Quantity; readonly startsOn: PlainDate; readonly endsOn: PlainDate | undefined };
}

interface Asked {
  readonly now: JudgedChange['terms'];
  readonly terms: JudgedChange['terms'];
  readonly begun: boolean;
  readonly wanted: NewTerms;
  readonly today: PlainDate;
}

/** What no change may ask for, with the field that it is said at. */
const RULES: readonly { readonly field: string; readonly rule: string; readonly breaks: (asked: Asked) => boolean }[] =
  [
    {
      ...{ field: 'startsOn', rule: 'already-begun' },
      breaks: ({ now, terms, begun, today }) => terms.startsOn !== now.startsOn && (begun || terms.startsOn < today),
    },
    {
      ...{ field: 'endsOn', rule: 'in-the-past' },
      breaks: ({ now, terms, today }) =>
        terms.endsOn !== undefined && terms.endsOn !== now.endsOn && terms.endsOn < today,
    },
    {
      ...{ field: 'quantity', rule: 'needed-with-a-last-day' },
      breaks: ({ now, terms, wanted }) =>
        now.endsOn === undefined && terms.endsOn !== undefined && wanted.quantity === undefined,
    },
    {
      ...{ field: 'quantity', rule: 'nothing-changes' },
      breaks: ({ now, terms }) =>
        terms.quantity === now.quantity && terms.startsOn === now.startsOn && terms.endsOn === now.endsOn,
    },
  ];

/** What the policy says of changed terms: the award as a whole, at the agreed price, as if it were placed so. */
@Injectable()
export class JudgeChange {
  constructor(
    private readonly reader: PlacingFactsReader,
    private readonly policies: PolicyVersions,
    private readonly law: LawThresholds,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError as judgeAward, and with the reasons when the policy does not allow it. */
  async judge(actor: Actor, award: AwardView, wanted: NewTerms): Promise<JudgedChange> {
    const terms = this.terms(award, wanted);
    const read = await this.reader.read(actor, award.budgetId, award.offerId);
    const [policy, law] = await Promise.all([
      this.policies.byVersion(read.authorityId, read.policy.version),
      this.law.rows(),
    ]);
    const facts = withoutItself(read, award);
    const value = changedValue(
      {
        ...termsOf(award),
        ...{ pricePence: award.pricePence, valuePence: award.valuePence, wholeLifePence: award.wholeLifePence },
        confirmedUntil: facts.budget.endsOn,
        openEndedMonths: openEndedMonths(law, facts.nation, terms.startsOn),
      },
      terms,
      this.from(award),
    );
    refuseLessThanBilled(award, value.valuePence);
    const asked = { actor, request: requestOf(award, terms), shortlist: undefined, today: this.clock.today(), value };
    const decided = judgeAward(asked, facts, { policy, law });
    refuseDecided(decided.decision);
    return { ...decided, value, facts: read, terms };
  }

  private terms(award: AwardView, wanted: NewTerms): JudgedChange['terms'] {
    const now = termsOf(award);
    const { quantity = now.quantity, startsOn = now.startsOn, endsOn = now.endsOn } = wanted;
    const terms = { quantity, startsOn, endsOn };
    const begun = award.state !== 'accepted';
    const broken = RULES.find(({ breaks }) => breaks({ now, terms, begun, wanted, today: this.clock.today() }));
    if (broken !== undefined) throw new DomainError('invalid-input', { field: broken.field, rule: broken.rule });
    return terms;
  }

  private from({ startsOn }: AwardView): PlainDate {
    const today = this.clock.today();
    return startsOn > today ? startsOn : today;
  }
}

/** What was billed, approved or not, or set free by a pause is no longer there to be taken off. */
function refuseLessThanBilled(award: AwardView, valuePence: Pence): void {
  const billedPence = subtract(award.valuePence, unbilledPence(award));
  if (valuePence >= billedPence) return;
  throw new DomainError('invalid-input', { field: 'quantity', rule: 'already-billed', billedPence });
}

function termsOf({ quantityHundredths, startsOn, endsOn }: AwardView): JudgedChange['terms'] {
  return { quantity: quantityFromHundredths(quantityHundredths), startsOn, endsOn: endsOn ?? undefined };
}

/** The award is linked to others, not to itself; and it keeps its price. */
function withoutItself(facts: PlacingFacts, award: AwardView): PlacingFacts {
  const { wholeLifePence, pricePence, linkedBuyer } = award;
  const linkage = facts.linkages[linkedBuyer] ?? NOTHING_LINKED;
  const others = Math.max(0, linkage.totalPence - wholeLifePence);
  return {
    ...facts,
    offer: { ...facts.offer, pricePence },
    linkages: { ...facts.linkages, [linkedBuyer]: { ...linkage, totalPence: pence(others) } },
  };
}

function requestOf(award: AwardView, terms: JudgedChange['terms']) {
  const { budgetId, offerId, reasonCode } = award;
  return {
    ...{ budgetId, offerId, ...terms, reviewOn: undefined, outcomeIds: [], shortlistId: undefined },
    ...{ agreement: undefined, userChoice: undefined },
    reason: reasonCode === null ? undefined : { code: reasonCode as ExceptionReason, text: undefined },
  };
}
