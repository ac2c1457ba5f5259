import { pence } from '@commonweal/kernel';
import type { PolicyDraft } from '@commonweal/policy';
import type { CouncilCode } from './councils';

const OWN_LINE = {
  en: "Knowsley's own policy line, after CLES 2020; the legal line for care is £663,540",
  cy: 'Llinell bolisi Knowsley ei hun, yn dilyn CLES 2020; y llinell gyfreithiol ar gyfer gofal yw £663,540',
};
const CLES = 'Centre for Local Economic Strategies 2020: lines of £5,000 and £181,000';

const KNOWSLEY: PolicyDraft = {
  name: {
    en: 'Local first in Knowsley (demonstration: adopt your own)',
    cy: 'Lleol yn gyntaf yn Knowsley (arddangosiad: mabwysiadwch eich un eich hun)',
  },
  demonstration: true,
  bands: [
    { code: 'low', upperPence: pence(500_000), upperInclusive: false, label: OWN_LINE, source: CLES },
    { code: 'intermediate', upperPence: pence(18_100_000), upperInclusive: false, label: OWN_LINE, source: CLES },
  ],
  // "Employ up to five full-time staff": the micro-enterprise of CLES 2020.
  scaleMaxStaff: 5,
  communityRun: ['worker', 'community', 'local_private_tbl'],
  view: 'STEP3_LOCAL',
  preferenceOrder: ['small-community-run', 'nearness'],
  nearnessBandsMetres: [3_000, 8_000, 16_000],
  isfInUse: true,
};

const LIVERPOOL: PolicyDraft = {
  name: {
    en: 'Community scale in Liverpool (demonstration: adopt your own)',
    cy: 'Graddfa gymunedol yn Lerpwl (arddangosiad: mabwysiadwch eich un eich hun)',
  },
  demonstration: true,
  bands: [
    {
      code: 'low',
      upperPence: pence(10_000_000),
      upperInclusive: false,
      label: { en: 'An invented line of £100,000', cy: 'Llinell ddychmygol o £100,000' },
      source: 'Invented for the demonstration',
    },
  ],
  scaleMaxStaff: 5,
  communityRun: ['worker', 'community', 'local_private_tbl'],
  view: 'APP1_STRICT',
  preferenceOrder: ['small-community-run'],
  nearnessBandsMetres: [],
  isfInUse: true,
};

/** The duty of section 16 binds every Welsh council; how far to go with it, and with micro-carers, each decides. */
const welshBands = (label: PolicyDraft['name']): PolicyDraft['bands'] => [
  {
    ...{ code: 'low', upperPence: pence(3_000_000), upperInclusive: false, label },
    source: 'Invented for the demonstration: the line from which a Welsh contract is notifiable',
  },
];

const FLINTSHIRE: PolicyDraft = {
  name: {
    en: 'Section 16 first in Flintshire (demonstration: adopt your own)',
    cy: 'Adran 16 yn gyntaf yn Sir y Fflint (arddangosiad: mabwysiadwch eich un eich hun)',
  },
  demonstration: true,
  bands: welshBands({ en: 'An invented line of £30,000', cy: 'Llinell ddychmygol o £30,000' }),
  // "Five or fewer people": the micro-enterprise of Flintshire's programme (ADSS Cymru 2020, 7.10).
  scaleMaxStaff: 5,
  communityRun: ['worker', 'community', 'local_private_tbl'],
  view: 'STEP3_LOCAL',
  preferenceOrder: ['section-16-evidence', 'welsh-capable', 'nearness'],
  nearnessBandsMetres: [3_000, 8_000, 16_000],
  isfInUse: true,
  unregisteredHomeCare: 'council_may_commission',
};

const PEMBROKESHIRE: PolicyDraft = {
  name: {
    en: 'Your own patch in Pembrokeshire (demonstration: adopt your own)',
    cy: 'Eich ardal eich hun yn Sir Benfro (arddangosiad: mabwysiadwch eich un eich hun)',
  },
  demonstration: true,
  bands: welshBands({ en: 'An invented line of £30,000', cy: 'Llinell ddychmygol o £30,000' }),
  scaleMaxStaff: 5,
  communityRun: ['worker', 'community', 'local_private_tbl'],
  view: 'STEP3_LOCAL',
  preferenceOrder: ['small-community-run', 'nearness'],
  nearnessBandsMetres: [2_500, 8_000, 25_000],
  isfInUse: false,
  unregisteredHomeCare: 'direct_payment_only',
  // A street and those that join it: the smallest locality of ADSS Cymru 2020 (7.36).
  labels: { patchMetres: 1_200 },
};

export const POLICIES: Readonly<Record<CouncilCode, PolicyDraft>> = {
  knowsley: KNOWSLEY,
  liverpool: LIVERPOOL,
  flintshire: FLINTSHIRE,
  pembrokeshire: PEMBROKESHIRE,
};
