import {
  add,
  addDays,
  addMonths,
  daysBetween,
  DomainError,
  type Pence,
  type PlainDate,
  shareOf,
  subtract,
} from '@commonweal/kernel';

/** How often money is paid over, in advance: on the first day of what it is for. */
const STEPS = {
  weekly: (from: PlainDate, steps: number) => addDays(from, WEEK * steps),
  four_weekly: (from: PlainDate, steps: number) => addDays(from, FOUR_WEEKS * steps),
  monthly: (from: PlainDate, steps: number) => addMonths(from, steps),
  quarterly: (from: PlainDate, steps: number) => addMonths(from, QUARTER * steps),
} as const;

const WEEK = 7;
const FOUR_WEEKS = 28;
const QUARTER = 3;
/** More than ten years of weeks. */
const MOST_INSTALMENTS = 600;

export type InstalmentFrequency = keyof typeof STEPS | 'once';
export const INSTALMENT_FREQUENCIES = [...(Object.keys(STEPS) as (keyof typeof STEPS)[]), 'once'] as const;

export interface InstalmentPlan {
  /** The sum of the instalments, to the penny. */
  readonly amountPence: Pence;
  readonly frequency: InstalmentFrequency;
  /** The first day that is paid for, and on which the first instalment falls due. */
  readonly startsOn: PlainDate;
}

export interface PlannedInstalment {
  readonly periodFrom: PlainDate;
  readonly periodTo: PlainDate;
  readonly dueOn: PlainDate;
  readonly amountPence: Pence;
}

/**
 * The instalments of a plan until the last day of its budget. All but the last are alike; the last has what is left, less where
 * its period is cut short, by its days, and with the odd pennies.
 * @throws DomainError invalid-input, naming the field.
 */
export function instalmentsOf(
  { amountPence, frequency, startsOn }: InstalmentPlan,
  budget: { readonly startsOn: PlainDate; readonly endsOn: PlainDate },
): readonly PlannedInstalment[] {
  if (startsOn < budget.startsOn || startsOn > budget.endsOn) throw invalid('startsOn');
  if (amountPence <= 0) throw invalid('amountPence');
  const starts = startsOf(frequency, startsOn, budget.endsOn);
  const each = amountOfEach(amountPence, frequency, starts, budget.endsOn);
  if (each <= 0) throw invalid('amountPence');
  const last = subtract(amountPence, add(...starts.slice(1).map(() => each)));
  return starts.map((from, i) => {
    const next = starts[i + 1];
    const periodTo = next === undefined ? budget.endsOn : addDays(next, -1);
    return { periodFrom: from, periodTo, dueOn: from, amountPence: next === undefined ? last : each };
  });
}

/** @throws DomainError invalid-input for a plan of more instalments than anybody pays. */
function startsOf(frequency: InstalmentFrequency, startsOn: PlainDate, endsOn: PlainDate): readonly PlainDate[] {
  if (frequency === 'once') return [startsOn];
  const starts: PlainDate[] = [];
  for (let day = startsOn; day <= endsOn; day = STEPS[frequency](startsOn, starts.length)) {
    if (starts.length === MOST_INSTALMENTS) throw invalid('frequency');
    starts.push(day);
  }
  return starts;
}

/** A whole period's part of the amount, when the last counts for the days that it has. */
function amountOfEach(
  amount: Pence,
  frequency: InstalmentFrequency,
  starts: readonly PlainDate[],
  endsOn: PlainDate,
): Pence {
  const last = starts.at(-1);
  if (frequency === 'once' || last === undefined || starts.length === 1) return amount;
  const wholeDays = daysBetween(last, STEPS[frequency](last, 1));
  const days = Math.min(daysBetween(last, endsOn) + 1, wholeDays);
  return shareOf(amount, wholeDays, wholeDays * (starts.length - 1) + days);
}

function invalid(field: string): DomainError {
  return new DomainError('invalid-input', { field });
}

/**
 * The life of an instalment until it is a debt that a run may pay: from there the debt and its payment have their own. Held, it
 * waits for an officer, whether it is due already or not.
 */
export const INSTALMENT_TRANSITIONS = {
  planned: { fall_due: 'due', hold: 'held', stop: 'stopped' },
  held: { release: 'planned', release_due: 'due', stop: 'stopped' },
  due: { hold: 'held', stop: 'stopped' },
  stopped: {},
} as const satisfies Record<string, Record<string, string>>;

export type InstalmentState = keyof typeof INSTALMENT_TRANSITIONS;
type StepsIn<S extends InstalmentState> = keyof (typeof INSTALMENT_TRANSITIONS)[S];
export type InstalmentStep = { [S in InstalmentState]: StepsIn<S> }[InstalmentState];

/** @throws DomainError illegal-transition */
export function nextInstalmentState(from: InstalmentState, step: InstalmentStep): InstalmentState {
  const to = (INSTALMENT_TRANSITIONS[from] as Partial<Record<InstalmentStep, InstalmentState>>)[step];
  if (to === undefined) throw new DomainError('illegal-transition', { state: from, action: step });
  return to;
}

/** Why an instalment is held. Codes, never words about a person. */
export const HOLD_REASONS = ['circumstances', 'money_not_used', 'bank_details', 'asked_for'] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];
