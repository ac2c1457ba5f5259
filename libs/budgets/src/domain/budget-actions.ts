import type { Actor, AuthorityId, PersonId } from '@commonweal/kernel';

/** What is written down about a budget, each with the permission that it needs. */
const PERMISSIONS = {
  'nominee-power': 'nominee-power.record',
  plan: 'plan.record',
  'family-providers': 'plan.record',
} as const;

export type BudgetAction = keyof typeof PERMISSIONS;
const BUDGET_ACTIONS = Object.keys(PERMISSIONS) as readonly BudgetAction[];

/** What the actor may write down about a budget that they see: officers of its council, and the person for themself. */
export function allowedBudgetActions(
  actor: Actor,
  { authorityId, personId }: { readonly authorityId: AuthorityId; readonly personId: PersonId },
): readonly BudgetAction[] {
  if (!actor.authorityIds.includes(authorityId) && !actor.personIds.includes(personId)) return [];
  return BUDGET_ACTIONS.filter((action) => actor.permissions.has(PERMISSIONS[action]));
}
