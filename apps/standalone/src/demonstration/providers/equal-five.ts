import type { InventedOffer, InventedProvider } from '../invented-provider';

/**
 * Five offers that fit equally, at about the same price, in a category of their own: what parts them is each council's local
 * spend policy and nothing else.
 */
const FLEXIBLE_SUPPORT = {
  category: 'flexible-support',
  unit: 'hour',
  meets: ['daily-living', 'own-home', 'community', 'independence', 'relationships'],
  reachMetres: 40_000,
  weeklyCapacity: 120,
} as const satisfies Partial<InventedOffer>;

const cic: InventedProvider = {
  facts: {
    name: 'Huyton Hands CIC',
    kind: 'organisation',
    ownership: 'community',
    footprint: 'hyper_local',
    fullTimeStaff: 4,
    registeredPostcode: 'L36 3RT',
    qualityGrade: 1,
    languages: ['en', 'cy'],
  },
  about: [
    'Neighbours in Page Moss who support people at home and out and about. What is left over goes back into the area.',
    'Cymdogion ym Mhage Moss sy’n cefnogi pobl gartref ac allan yn y gymuned. Mae unrhyw arian dros ben yn mynd yn ôl i’r ardal.',
  ],
  registration: { register: 'companies_house', number: 'DEMO0001', category: 'Community Interest Company' },
  approvals: { knowsley: 'approved', liverpool: 'approved' },
  checks: 'in-date',
  user: { name: 'Bernie Lomax' },
  account: ['089999', '66374958'],
  startsFrom: 'L36 3RT',
  offers: [
    {
      ...FLEXIBLE_SUPPORT,
      title: ['A regular hand at home', 'Help llaw rheolaidd gartref'],
      about: [
        'The same two or three people each week, for whatever the day needs.',
        'Yr un ddau neu dri o bobl bob wythnos, ar gyfer beth bynnag sydd ei angen y diwrnod hwnnw.',
      ],
      price: 2_100,
    },
  ],
};

const microEnterprise: InventedProvider = {
  facts: {
    name: 'Prescot Lane Home Help Ltd',
    kind: 'organisation',
    ownership: 'local_private_tbl',
    footprint: 'council_area',
    fullTimeStaff: 3,
    registeredPostcode: 'L34 2SL',
    qualityGrade: 1,
    languages: ['en', 'cy'],
  },
  about: [
    'Three people from Prescot who set up on their own to give support without a clock running.',
    'Tri o bobl o Brescot a ddechreuodd eu busnes eu hunain er mwyn rhoi cymorth heb ruthro.',
  ],
  registration: { register: 'companies_house', number: 'DEMO0002', category: 'Private Limited Company' },
  approvals: { knowsley: 'approved', liverpool: 'approved' },
  checks: 'in-date',
  liftedBy: 'knowsley',
  user: { name: 'Colette Finch' },
  account: ['820000', '73688637'],
  startsFrom: 'L34 2SL',
  offers: [
    {
      ...FLEXIBLE_SUPPORT,
      title: ['Support at your pace', 'Cymorth ar eich cyflymder chi'],
      about: [
        'Shopping, letters, a meal cooked together, a walk: you say what the time is for.',
        'Siopa, llythyrau, coginio pryd gyda’n gilydd, mynd am dro: chi sy’n dweud sut i dreulio’r amser.',
      ],
      price: 2_080,
    },
  ],
};

const charity: InventedProvider = {
  facts: {
    name: 'Beacon and Bridge',
    kind: 'organisation',
    ownership: 'community',
    footprint: 'national',
    fullTimeStaff: 860,
    registeredPostcode: 'EC1A 1BB',
    qualityGrade: 1,
    languages: ['en', 'cy'],
  },
  about: [
    'A national charity that supports people to live as they choose.',
    'Elusen genedlaethol sy’n cefnogi pobl i fyw fel y dymunant.',
  ],
  registration: {
    register: 'companies_house',
    number: 'DEMO0003',
    category: "PRI/LBG/NSC (Private, Limited by guarantee, no share capital, use of 'Limited' exemption)",
  },
  approvals: { knowsley: 'approved', liverpool: 'approved' },
  checks: 'in-date',
  user: { name: 'Owen Tranter' },
  account: ['827999', '73988638'],
  startsFrom: 'L3 5GA',
  offers: [
    {
      ...FLEXIBLE_SUPPORT,
      title: ['Everyday support worker', 'Gweithiwr cymorth bob dydd'],
      about: [
        'A named support worker, with a team behind them for holidays and sickness.',
        'Gweithiwr cymorth penodol, gyda thîm y tu ôl iddo ar gyfer gwyliau a salwch.',
      ],
      price: 2_120,
    },
  ],
};

const plc: InventedProvider = {
  facts: {
    name: 'Severn Vale Care Group plc',
    kind: 'organisation',
    ownership: 'private',
    footprint: 'national',
    fullTimeStaff: 4_200,
    registeredPostcode: 'B1 1BB',
    qualityGrade: 1,
    languages: ['en', 'cy'],
  },
  about: ['Support and care services across England and Wales.', 'Gwasanaethau cymorth a gofal ledled Cymru a Lloegr.'],
  registration: { register: 'companies_house', number: 'DEMO0004', category: 'Public Limited Company' },
  approvals: { knowsley: 'approved', liverpool: 'approved' },
  checks: 'in-date',
  user: { name: 'Alison Drury' },
  account: ['827101', '28748352'],
  startsFrom: 'L33 7TX',
  offers: [
    {
      ...FLEXIBLE_SUPPORT,
      title: ['Flexible home support', 'Cymorth cartref hyblyg'],
      about: [
        'Visits of an hour or longer, every day of the year, planned with you.',
        'Ymweliadau o awr neu fwy, bob dydd o’r flwyddyn, wedi’u cynllunio gyda chi.',
      ],
      price: 2_150,
    },
  ],
};

const ownTeam: InventedProvider = {
  facts: {
    name: 'Knowsley Support at Home Team',
    kind: 'in_house',
    ownership: 'in_house',
    footprint: 'council_area',
    fullTimeStaff: 46,
    qualityGrade: 1,
    languages: ['en', 'cy'],
  },
  about: ["The council's own support workers.", 'Gweithwyr cymorth y cyngor ei hun.'],
  teamOf: 'knowsley',
  approvals: { liverpool: 'approved' },
  checks: 'in-date',
  user: { name: 'Pauline Mercer' },
  startsFrom: 'L36 9YU',
  offers: [
    {
      ...FLEXIBLE_SUPPORT,
      title: ['Support at home from the council', 'Cymorth gartref gan y cyngor'],
      about: [
        'A regular support worker from the council’s own team.',
        'Gweithiwr cymorth rheolaidd o dîm y cyngor ei hun.',
      ],
      price: 2_100,
    },
  ],
};

export const EQUAL_FIVE: readonly InventedProvider[] = [cic, microEnterprise, charity, plc, ownTeam];
