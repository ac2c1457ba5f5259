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

export const POLICIES: Readonly<Record<CouncilCode, PolicyDraft>> = { knowsley: KNOWSLEY, liverpool: LIVERPOOL };
