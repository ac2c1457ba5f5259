import type { Pence, PlainDate, Quantity, UserId } from '@commonweal/kernel';

/**
 * The life of a proposed change of an award's terms. Until it is in force the old terms stand; the person is asked first,
 * then a manager where the policy says so, then the provider.
 */
export const CHANGE_TRANSITIONS = {
  awaiting_agreement: {
    agree: 'offered',
    agree_before_approval: 'awaiting_approval',
    refuse: 'refused',
    cancel: 'withdrawn',
    expire: 'expired',
  },
  awaiting_approval: { approve: 'offered', cancel: 'withdrawn', expire: 'expired' },
  offered: { accept: 'in_force', decline: 'declined', cancel: 'withdrawn', expire: 'expired' },
  in_force: {},
  refused: {},
  declined: {},
  withdrawn: {},
  expired: {},
} as const satisfies Record<string, Record<string, string>>;

export type ChangeState = keyof typeof CHANGE_TRANSITIONS;
export type ChangeAction = { [S in ChangeState]: keyof (typeof CHANGE_TRANSITIONS)[S] }[ChangeState];

/** What a change asks for, and what it comes to. */
export interface ChangedTerms {
  readonly quantity: Quantity;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate | undefined;
  /** Of the confirmed period, under the new terms from the day of the change. */
  readonly valuePence: Pence;
  readonly wholeLifePence: Pence;
}

/** A change that waits for somebody. */
export interface ProposedChange extends ChangedTerms {
  /** The award's version that proposed it: its name within the award. */
  readonly proposedAt: number;
  readonly state: ChangeState;
  /** Held at once beside the old reservation, so that it is there when everybody has said yes; nothing where it costs less. */
  readonly heldPence: Pence;
  /** Counted at once in the linked total; nothing where the whole life shrinks. */
  readonly linkedPence: Pence;
  readonly requiresApproval: boolean;
  /** Without an answer by then it expires. */
  readonly answerBy: PlainDate;
  readonly proposedBy: UserId;
  readonly approvedBy: UserId | undefined;
}

export function nextChangeState(from: ChangeState, action: ChangeAction): ChangeState | undefined {
  return (CHANGE_TRANSITIONS[from] as Partial<Record<ChangeAction, ChangeState>>)[action];
}

/** States in which the change waits for somebody. */
export const OPEN_CHANGE_STATES = [
  'awaiting_agreement',
  'awaiting_approval',
  'offered',
] as const satisfies ChangeState[];
