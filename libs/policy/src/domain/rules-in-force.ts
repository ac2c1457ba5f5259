import { LEGAL_FORM_LIST } from './legal-forms';

/** 1 lawful route, 2 safety and standing, 3 fit, 4 quality, 5 local spend policy, 6 neutral order. */
export type Step = 1 | 2 | 3 | 4 | 5 | 6;

interface RuleInForce {
  readonly step: Step;
  readonly version: string;
  readonly source: string;
}

const CARE_LAW =
  'Care Act 2014 ss.31-33 and SI 2014/2871; Social Services and Well-being (Wales) Act 2014 ss.50-53 and WSI 2015/1815';
const CLES = `CLES and Knowsley 2020, sections 3 and 4.1.1; list ${LEGAL_FORM_LIST}`;

/** Every rule with its step, version and source. A rule whose meaning changes gets a new version. */
export const RULES = {
  'route.buyer': { step: 1, version: '1', source: CARE_LAW },
  'route.direct-payment': { step: 1, version: '1', source: 'SI 2014/2871 reg 3; WSI 2015/1815 regs 6 and 14' },
  'route.isf': {
    step: 1,
    version: '2',
    source: 'TLAP, Personal Budgets Minimum Process Framework: Individual Service Funds',
  },
  'route.health-money': { step: 1, version: '1', source: 'NHS Act 2006; Health and Social Care (Wales) Act 2025 s.24' },
  'route.category': { step: 1, version: '1', source: 'Commonweal: residential and nursing care are not bought here' },
  'route.own-service': { step: 1, version: '1', source: 'Care Act 2014 statutory guidance, chapter 12' },
  'route.personal-assistant': { step: 1, version: '1', source: CARE_LAW },
  'route.personal-care': {
    step: 1,
    version: '2',
    source: 'SI 2014/2936 sch 1; Regulation and Inspection of Social Care (Wales) Act 2016 and WSI 2017/1264 reg 3',
  },
  'route.procurement': { step: 1, version: '1', source: 'Procurement Act 2023' },
  'route.user-choice': { step: 1, version: '1', source: 'Procurement Act 2023 sch 5 paras 15-17' },
  'route.linked-awards': { step: 1, version: '1', source: 'Procurement Act 2023 sch 3' },
  'route.delegated-limit': { step: 1, version: '1', source: "The council's scheme of delegation" },
  'standing.approval': { step: 2, version: '1', source: "The council's approval of the provider" },
  'standing.checks': { step: 2, version: '1', source: "The council's list of checks" },
  'fit.person': { step: 3, version: '1', source: "The person's outcomes, language, place and choice" },
  'quality.findings': {
    step: 4,
    version: '1',
    source: 'Findings of the regulator, the council and people who used it',
  },
  'policy.local-spend': { step: 5, version: '2', source: CLES },
  'policy.labels': {
    step: 5,
    version: '1',
    source: 'ADSS Cymru 2020, Mapping Cooperative Provision, 7.33-7.36 and Wales Co-operative Centre 2020, annex B',
  },
  'order.neutral': { step: 6, version: '1', source: 'Commonweal: equals take turns' },
} as const satisfies Readonly<Record<string, RuleInForce>>;

export type RuleId = keyof typeof RULES;
