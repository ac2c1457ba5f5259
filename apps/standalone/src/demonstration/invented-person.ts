import type { Role } from '@commonweal/access';
import type { BudgetTerms } from '@commonweal/budgets';
import type { DeclineReason } from '@commonweal/ordering';
import type { ExceptionReason } from '@commonweal/policy';
import type { Language } from '@commonweal/kernel';
import type { CouncilCode } from './councils';

/** How far an arrangement has come when the demonstration begins; each holds the steps of those it needs before it. */
export const STAGES = {
  'awaiting-agreement': [],
  'awaiting-approval': ['agree'],
  offered: ['agree'],
  accepted: ['agree', 'accept'],
  declined: ['agree', 'decline'],
  billed: ['agree', 'accept', 'bill'],
  queried: ['agree', 'accept', 'bill', 'query'],
  due: ['agree', 'accept', 'bill', 'approve-bill'],
  paid: ['agree', 'accept', 'bill', 'approve-bill'],
} as const satisfies Record<string, readonly string[]>;

export type Stage = keyof typeof STAGES;

/** A budget other than one that the council manages. */
export interface InventedBudget extends Pick<BudgetTerms, 'type' | 'moneyHeldIn' | 'isfBasis'> {
  /** Of an individual service fund: the provider that holds it. */
  readonly host?: string;
}

export interface InventedArrangement {
  /** By its English title. */
  readonly offer: string;
  readonly stage: Stage;
  /** Whole units over the whole period. */
  readonly units: number;
  /** Days from today. */
  readonly startsIn: number;
  readonly endsIn: number;
  /** Where another was chosen than the council's policy puts first. */
  readonly reason?: { readonly code: ExceptionReason; readonly text: string };
  readonly declined?: DeclineReason;
  /** Whole units delivered on each day, days from today. */
  readonly delivered?: readonly (readonly [daysFromToday: number, units: number, note: string])[];
  readonly query?: string;
  /** Bought from a fund by its host, on the person's word. */
  readonly byHost?: true;
  /** What has come in between since it runs. */
  readonly since?: 'paused' | 'notice';
}

export interface InventedPerson {
  /** Also of the budget holder who signs in. */
  readonly name: string;
  readonly council: CouncilCode;
  readonly language: Language;
  readonly address: string;
  readonly postcode: string;
  /** In their own words. */
  readonly outcomes: readonly (readonly [code: string, text: string])[];
  /** What the council puts in for the year, and what the person does, in whole pence. */
  readonly councilPence?: number;
  readonly healthPence?: number;
  readonly contributionPence?: number;
  /** Managed by the council when absent. */
  readonly budget?: InventedBudget;
  /** Who else signs in for this person; an authorised or suitable person stands in the person's place. */
  readonly circle?: readonly { readonly name: string; readonly role: Role; readonly language?: Language }[];
  readonly arrangements: readonly InventedArrangement[];
  /** What the council's officer suggests to whoever buys, by its English title, with a note. */
  readonly suggested?: { readonly offer: string; readonly note: string };
}

/** Who decides about this person's support: the one who stands in their place, else they themself. */
export function decider({ name, circle = [] }: InventedPerson): string {
  return circle.find(({ role }) => role === 'authorised_person' || role === 'suitable_person')?.name ?? name;
}
