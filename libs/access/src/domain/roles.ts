/** What a role reaches: the rows of a council, of one person, or of one provider. */
export type Reach = 'authority' | 'person' | 'provider';

const SOCIAL_WORKER = [
  'person.read',
  'person.write',
  'budget.read',
  'offer.search',
  'award.read',
  'award.place',
  'award.cancel',
  'award.change',
  'agreement.record',
  'claim.read',
  'suggestion.make',
  'suggestion.read',
  'nominee-power.record',
  'plan.record',
  'policy.evaluate',
] as const;

const HOLDER = [
  'person.read',
  'budget.read',
  'offer.search',
  'award.read',
  'award.buy',
  'award.agree',
  'award.cancel',
  'award.change',
  'suggestion.read',
  'claim.read',
  'claim.approve',
  'claim.query',
  'payment.read',
  'payment.record',
  'holder-account.change',
  'account-change.read',
  'account-change.check',
] as const;

const PROVIDER = [
  'award.read',
  'award.answer',
  'claim.read',
  'claim.submit',
  'payment.read',
  'payee.change',
  'account-change.read',
  'account-change.check',
  'provider.read-own',
] as const;

/** The host of individual service funds, in the funds that it holds. */
const ISF_HOST = [
  'fund.read',
  'budget.read',
  'offer.search',
  'award.read',
  'award.buy',
  'award.cancel',
  'award.change',
  'agreement.record',
  'claim.read',
  'claim.approve',
  'claim.query',
  'payment.read',
  'payment.record',
  'payment.settle',
  'payment-run.read',
  'payment-run.make',
  'account-change.read',
  'account-change.check',
] as const;

/** Brings people and support together, and has no part in the support: no money, no plan, no record of it. */
const INTRODUCER = ['person.introduce', 'offer.search', 'suggestion.make', 'suggestion.read'] as const;

/**
 * The one table of roles: what each may do, and what decides which rows it does it to. Introducers (connector, support
 * organisation) reach only the people who asked them, and may neither place nor agree: a broker works for the council.
 */
export const ROLES = {
  social_worker: { reach: 'authority', permissions: SOCIAL_WORKER },
  manager: { reach: 'authority', permissions: [...SOCIAL_WORKER, 'award.approve', 'instalment.plan'] },
  commissioner: {
    reach: 'authority',
    permissions: [
      'offer.search',
      'award.read',
      'policy.report',
      'policy.publish',
      'policy.evaluate',
      'provider.approve',
      'host-agreement.decide',
    ],
  },
  finance_officer: {
    reach: 'authority',
    permissions: [
      'budget.read',
      'budget.open',
      'claim.read',
      'claim.approve',
      'claim.query',
      'payment.read',
      'payment.settle',
      'payment-run.read',
      'payment-run.make',
      'account-change.read',
      'account-change.check',
      'instalment.hold',
      'money-returned.record',
      'award.read',
      'policy.evaluate',
    ],
  },
  // How far a nominee may buy is the person's own word, never the nominee's.
  budget_holder: { reach: 'person', permissions: [...HOLDER, 'nominee-power.record'] },
  nominee: { reach: 'person', permissions: HOLDER },
  authorised_person: { reach: 'person', permissions: HOLDER },
  suitable_person: { reach: 'person', permissions: HOLDER },
  provider: { reach: 'provider', permissions: PROVIDER },
  isf_host: { reach: 'provider', permissions: ISF_HOST },
  broker: {
    reach: 'authority',
    permissions: [...INTRODUCER, 'claim.read', 'claim.approve', 'claim.query'],
  },
  connector: { reach: 'person', permissions: INTRODUCER },
  support_organisation: { reach: 'person', permissions: INTRODUCER },
  auditor: {
    reach: 'authority',
    permissions: [
      'person.read',
      'budget.read',
      'award.read',
      'claim.read',
      'payment.read',
      'payment-run.read',
      'account-change.read',
      'policy.report',
    ],
  },
  platform_administrator: {
    reach: 'authority',
    permissions: ['authority.manage', 'user.manage', 'failed-job.rerun', 'person.erase'],
  },
} as const satisfies Record<string, { reach: Reach; permissions: readonly string[] }>;

export type Role = keyof typeof ROLES;
export type Permission = (typeof ROLES)[Role]['permissions'][number];

export const ROLE_NAMES = Object.keys(ROLES) as readonly Role[];

/** Who decides for a person about their own money: told of what waits for the person. */
export const ROLES_FOR_A_PERSON = ['budget_holder', 'nominee', 'authorised_person', 'suitable_person'] as const;

/** Who may put offers before a person of theirs. */
export const ROLES_THAT_SUGGEST = [
  'social_worker',
  'manager',
  'broker',
  'connector',
  'support_organisation',
] as const satisfies readonly Role[];

/** Who may award alone up to a delegated limit. */
export const ROLES_WITH_A_LIMIT = ['social_worker', 'manager'] as const satisfies readonly Role[];

export function isRole(text: string): text is Role {
  return Object.hasOwn(ROLES, text);
}

/** Who works for a council: they sign in as it asks of them. */
export const OFFICER_ROLES = ROLE_NAMES.filter((role) => ROLES[role].reach === 'authority');

export function permissionsOf(role: Role): readonly Permission[] {
  return ROLES[role].permissions;
}

export function reachOf(role: Role): Reach {
  return ROLES[role].reach;
}
