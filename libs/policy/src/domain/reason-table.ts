import type { RuleId } from './rules-in-force';

/** What a reason does: to the outcome (allows, refers, refuses) or to the place of an offer (raises, lowers). */
export type ReasonEffect = 'allows' | 'refers' | 'refuses' | 'informs' | 'raises' | 'lowers';

interface ReasonRow {
  readonly rule: RuleId;
  readonly effect: ReasonEffect;
  readonly params: readonly string[];
}

const POLICY = ['policyNameEn', 'policyNameCy', 'policyVersion', 'band', 'view'] as const;

/** Every line that an explanation can hold, with the rule it comes from and the values its words need. */
export const REASONS = {
  'route-open': { rule: 'route.buyer', effect: 'allows', params: ['row', 'buyer'] },
  'buyer-is-the-person': { rule: 'route.buyer', effect: 'refuses', params: ['role'] },
  'buyer-is-the-host': { rule: 'route.buyer', effect: 'refuses', params: ['role'] },
  'placer-not-allowed': { rule: 'route.buyer', effect: 'refuses', params: ['role', 'row'] },
  'person-died': { rule: 'route.buyer', effect: 'refuses', params: [] },
  'nominee-not-for-this': { rule: 'route.buyer', effect: 'refuses', params: [] },
  'outside-agreed-plan': { rule: 'route.direct-payment', effect: 'refuses', params: [] },
  'family-in-household': { rule: 'route.direct-payment', effect: 'refuses', params: [] },
  'host-not-persons-choice': { rule: 'route.isf', effect: 'refuses', params: [] },
  'fund-already-awarded': { rule: 'route.isf', effect: 'refuses', params: [] },
  'fund-not-awarded': { rule: 'route.isf', effect: 'refuses', params: [] },
  'after-the-fund': { rule: 'route.isf', effect: 'refuses', params: ['fundEndsOn'] },
  'isf-not-in-use': { rule: 'route.isf', effect: 'refuses', params: [] },
  'host-purchasing-undecided': { rule: 'route.isf', effect: 'refers', params: [] },
  'health-delegation-missing': { rule: 'route.health-money', effect: 'refuses', params: [] },
  'health-delegation-unrecorded': { rule: 'route.health-money', effect: 'refers', params: [] },
  'health-direct-payments-not-yet': { rule: 'route.health-money', effect: 'refuses', params: ['nation'] },
  'category-not-open': { rule: 'route.category', effect: 'refuses', params: [] },
  'fund-hosting-needs-a-fund': { rule: 'route.isf', effect: 'refuses', params: [] },
  'own-service-booked': { rule: 'route.own-service', effect: 'allows', params: [] },
  'own-service-not-by-this-budget': { rule: 'route.own-service', effect: 'refuses', params: [] },
  'personal-assistant-not-by-council': { rule: 'route.personal-assistant', effect: 'refuses', params: [] },
  'personal-care-not-registered': { rule: 'route.personal-care', effect: 'refuses', params: ['regulator'] },
  'personal-care-registered': { rule: 'route.personal-care', effect: 'allows', params: ['regulator'] },
  'personal-care-own-assistant': { rule: 'route.personal-care', effect: 'allows', params: [] },
  'small-provider-exempt': { rule: 'route.personal-care', effect: 'allows', params: ['people', 'cap'] },
  'small-provider-last-place': { rule: 'route.personal-care', effect: 'informs', params: ['cap'] },
  'small-provider-at-cap': { rule: 'route.personal-care', effect: 'refuses', params: ['people', 'cap'] },
  'small-provider-unsettled': { rule: 'route.personal-care', effect: 'refers', params: [] },
  'small-provider-commissioned': { rule: 'route.personal-care', effect: 'allows', params: ['cap'] },
  'small-provider-direct-payment-only': { rule: 'route.personal-care', effect: 'refuses', params: [] },
  'no-procurement-rules': { rule: 'route.procurement', effect: 'informs', params: [] },
  'below-legal-line': { rule: 'route.procurement', effect: 'informs', params: ['totalPence', 'linePence'] },
  'at-legal-line': { rule: 'route.procurement', effect: 'informs', params: ['totalPence', 'linePence'] },
  'law-not-on-file': { rule: 'route.procurement', effect: 'refers', params: ['nation', 'decidedOn'] },
  'user-choice-needed': { rule: 'route.user-choice', effect: 'refers', params: ['linePence'] },
  'user-choice-met': { rule: 'route.user-choice', effect: 'allows', params: [] },
  'user-choice-not-met': { rule: 'route.user-choice', effect: 'refuses', params: ['linePence'] },
  'linked-awards-cross-line': { rule: 'route.linked-awards', effect: 'refers', params: ['linkedPence', 'totalPence'] },
  'within-limit': { rule: 'route.delegated-limit', effect: 'allows', params: ['limitPence', 'totalPence'] },
  'over-limit': { rule: 'route.delegated-limit', effect: 'refers', params: ['limitPence', 'totalPence'] },
  'approved-by-council': { rule: 'standing.approval', effect: 'allows', params: [] },
  'not-approved-by-council': { rule: 'standing.approval', effect: 'refuses', params: [] },
  'not-looked-at-by-council': { rule: 'standing.approval', effect: 'informs', params: [] },
  'not-taking-new-people': { rule: 'standing.approval', effect: 'refuses', params: [] },
  'checks-in-date': { rule: 'standing.checks', effect: 'allows', params: [] },
  'check-missing': { rule: 'standing.checks', effect: 'refuses', params: ['check'] },
  'check-out-of-date': { rule: 'standing.checks', effect: 'refuses', params: ['check', 'endedOn'] },
  'check-not-seen': { rule: 'standing.checks', effect: 'informs', params: ['check'] },
  'persons-choice': { rule: 'fit.person', effect: 'raises', params: [] },
  'fits-well': { rule: 'fit.person', effect: 'informs', params: [] },
  'fits-partly': { rule: 'fit.person', effect: 'lowers', params: ['fitGap'] },
  'fits-poorly': { rule: 'fit.person', effect: 'lowers', params: ['fitGap'] },
  'already-supports': { rule: 'fit.person', effect: 'informs', params: [] },
  'quality-met': { rule: 'quality.findings', effect: 'informs', params: [] },
  'quality-unknown': { rule: 'quality.findings', effect: 'informs', params: [] },
  'quality-not-met': { rule: 'quality.findings', effect: 'lowers', params: ['dimension'] },
  'policy-not-chosen': { rule: 'policy.local-spend', effect: 'refuses', params: [] },
  'policy-not-for-this-buyer': { rule: 'policy.local-spend', effect: 'informs', params: [] },
  'policy-in-band': { rule: 'policy.local-spend', effect: 'informs', params: [...POLICY, 'totalPence'] },
  'policy-one-line': {
    rule: 'policy.local-spend',
    effect: 'informs',
    params: ['policyNameEn', 'policyNameCy', 'policyVersion', 'band', 'upperLinePence'],
  },
  'policy-two-lines': {
    rule: 'policy.local-spend',
    effect: 'informs',
    params: ['policyNameEn', 'policyNameCy', 'policyVersion', 'lowerLinePence', 'upperLinePence'],
  },
  'policy-first-group': { rule: 'policy.local-spend', effect: 'raises', params: [...POLICY, 'formClass'] },
  'policy-other-group': { rule: 'policy.local-spend', effect: 'informs', params: [...POLICY, 'groupGap'] },
  'policy-section-16-first': {
    rule: 'policy.local-spend',
    effect: 'raises',
    params: [...POLICY, 'section16Model'],
  },
  'policy-welsh-first': { rule: 'policy.local-spend', effect: 'raises', params: [...POLICY] },
  'policy-near': { rule: 'policy.local-spend', effect: 'raises', params: [...POLICY, 'withinMetres'] },
  'policy-far': { rule: 'policy.local-spend', effect: 'informs', params: [...POLICY, 'beyondMetres'] },
  'policy-nearness-unknown': { rule: 'policy.local-spend', effect: 'informs', params: [...POLICY] },
  'policy-does-not-apply': {
    rule: 'policy.local-spend',
    effect: 'informs',
    params: ['policyNameEn', 'policyNameCy', 'policyVersion', 'totalPence', 'upperLinePence'],
  },
  'above-policy-lines': { rule: 'policy.local-spend', effect: 'refers', params: ['totalPence', 'upperLinePence'] },
  'exception-needed': { rule: 'policy.local-spend', effect: 'informs', params: [...POLICY] },
  'exception-recorded': { rule: 'policy.local-spend', effect: 'allows', params: [...POLICY, 'exceptionReason'] },
  'exception-persons-choice': { rule: 'policy.local-spend', effect: 'allows', params: [...POLICY] },
  'community-offer': { rule: 'policy.labels', effect: 'informs', params: [] },
  'in-the-persons-patch': { rule: 'policy.labels', effect: 'informs', params: ['withinMetres'] },
  'neutral-order': { rule: 'order.neutral', effect: 'informs', params: [] },
} as const satisfies Readonly<Record<string, ReasonRow>>;

export type ReasonCode = keyof typeof REASONS;

export const REASON_CODES = Object.keys(REASONS) as ReasonCode[];
