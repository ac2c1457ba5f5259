import { add, DomainError, type Pence, type PersonId, type PlainDate, type ProviderId } from '@commonweal/kernel';
import { BUDGET_TYPES, type BudgetType, type FunderKind, type IsfBasis, type MoneyHeldIn } from './budget-kinds';

export interface Funder {
  readonly kind: FunderKind;
  readonly amountPence: Pence;
}

/** What a budget is: whose, of which kind, where the money is, who puts it in and for which days (both included). */
export interface BudgetTerms {
  readonly personId: PersonId;
  readonly type: BudgetType;
  readonly moneyHeldIn: MoneyHeldIn;
  /** Of an individual service fund only, as is the host. */
  readonly isfBasis?: IsfBasis;
  readonly hostProviderId?: ProviderId;
  /** Of a direct payment: whether the person could make the decision to have and manage it, and the day that was decided. */
  readonly couldDecide?: { readonly answer: boolean; readonly on: PlainDate };
  /** The day on which the health body delegated its purchases to the council in writing. */
  readonly healthDelegatedOn?: PlainDate;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly funders: readonly Funder[];
}

/** @throws DomainError invalid-input, naming the field. */
export function checkTerms(terms: BudgetTerms): void {
  const fault = FAULTS.find(([, isWrong]) => isWrong(terms));
  if (fault !== undefined) throw new DomainError('invalid-input', { field: fault[0] });
}

const FAULTS: readonly (readonly [field: string, isWrong: (terms: BudgetTerms) => boolean])[] = [
  ['moneyHeldIn', (terms) => !heldInOf(terms.type).includes(terms.moneyHeldIn)],
  ['isfBasis', (terms) => (terms.type === 'isf') !== (terms.isfBasis !== undefined)],
  ['hostProviderId', (terms) => (terms.type === 'isf') !== (terms.hostProviderId !== undefined)],
  ['couldDecide', (terms) => terms.couldDecide !== undefined && terms.type !== 'direct_payment'],
  [
    'healthDelegatedOn',
    ({ healthDelegatedOn, funders }) =>
      healthDelegatedOn !== undefined && funders.every(({ kind }) => kind !== 'health_body'),
  ],
  ['endsOn', (terms) => terms.endsOn < terms.startsOn],
  ['funders', (terms) => terms.funders.length === 0 || terms.funders.some((funder) => funder.amountPence <= 0)],
];

function heldInOf(type: BudgetType): readonly MoneyHeldIn[] {
  return BUDGET_TYPES[type].heldIn;
}

/** What the person puts in themself. */
export function contributionOf(terms: BudgetTerms): Pence {
  return add(...terms.funders.filter((funder) => funder.kind === 'person').map((funder) => funder.amountPence));
}
