/** The life of a claim. Every state, action and diagram derives from this table. */
export const CLAIM_TRANSITIONS = {
  awaiting_approval: { approve: 'approved', query: 'queried', withdraw: 'withdrawn' },
  queried: { approve: 'approved', answer: 'awaiting_approval', withdraw: 'withdrawn' },
  approved: { pay: 'paid' },
  paid: { payment_returned: 'approved' },
  withdrawn: {},
} as const satisfies Record<string, Record<string, string>>;

export type ClaimState = keyof typeof CLAIM_TRANSITIONS;
type ActionsIn<S extends ClaimState> = keyof (typeof CLAIM_TRANSITIONS)[S];
export type ClaimAction = { [S in ClaimState]: ActionsIn<S> }[ClaimState];

export const CLAIM_STATES = Object.keys(CLAIM_TRANSITIONS) as readonly ClaimState[];

/** The state that the action leads to, or undefined where the state does not allow it. */
export function nextClaimState(from: ClaimState, action: ClaimAction): ClaimState | undefined {
  return (CLAIM_TRANSITIONS[from] as Partial<Record<ClaimAction, ClaimState>>)[action];
}
