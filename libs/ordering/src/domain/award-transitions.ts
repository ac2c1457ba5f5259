/**
 * What happens to an award beside its states: to a proposed change of its terms while the old ones stand (docs/adr,
 * a change waits beside the terms), and what is arranged for a later day. They leave the state as it is and are part of its history.
 */
const CHANGES = <S extends string>(state: S) =>
  ({
    propose_change: state,
    agree_change: state,
    approve_change: state,
    adopt_change: state,
    drop_change: state,
  }) as const;

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
  accepted: { start: 'active', cancel: 'cancelled', give_notice: 'accepted', end: 'ended', ...CHANGES('accepted') },
  active: {
    pause: 'paused',
    plan_pause: 'active',
    plan_ending: 'active',
    give_notice: 'active',
    complete: 'completed',
    end: 'ended',
    ...CHANGES('active'),
  },
  paused: {
    resume: 'active',
    plan_resume: 'paused',
    plan_ending: 'paused',
    give_notice: 'paused',
    complete: 'completed',
    end: 'ended',
    ...CHANGES('paused'),
  },
  completed: { settle: 'completed' },
  ended: { settle: 'ended' },
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

/** States in which nothing was or will be delivered: all that is reserved is let go. */
export const RELEASING_STATES: readonly AwardState[] = ['declined', 'expired', 'cancelled'];

/** States after delivery: what is reserved stays for the last bills, and is let go when they had their time. */
export const OVER_STATES: readonly AwardState[] = ['completed', 'ended'];
