/** The life of an award. Every state, action and diagram derives from this table. */
export const AWARD_TRANSITIONS = {
  awaiting_agreement: {
    agree: 'offered',
    agree_before_approval: 'awaiting_approval',
    refuse: 'declined',
    cancel: 'cancelled',
    expire: 'expired',
  },
  awaiting_approval: { approve: 'offered', cancel: 'cancelled', expire: 'expired' },
  offered: { accept: 'accepted', decline: 'declined', cancel: 'cancelled', expire: 'expired' },
  accepted: { start: 'active', cancel: 'cancelled' },
  active: { complete: 'completed' },
  completed: {},
  declined: {},
  expired: {},
  cancelled: {},
} as const satisfies Record<string, Record<string, string>>;

export type AwardState = keyof typeof AWARD_TRANSITIONS;
type ActionsIn<S extends AwardState> = keyof (typeof AWARD_TRANSITIONS)[S];
export type AwardAction = { [S in AwardState]: ActionsIn<S> }[AwardState];

export const AWARD_STATES = Object.keys(AWARD_TRANSITIONS) as readonly AwardState[];

/** The state that the action leads to, or undefined where the state does not allow it. */
export function nextAwardState(from: AwardState, action: AwardAction): AwardState | undefined {
  return (AWARD_TRANSITIONS[from] as Partial<Record<AwardAction, AwardState>>)[action];
}

/** States in which the reservation of what was not delivered is let go. */
export const RELEASING_STATES: readonly AwardState[] = ['declined', 'expired', 'cancelled', 'completed'];
