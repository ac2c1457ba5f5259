import type { InventedProvider } from '../invented-provider';

const company: InventedProvider = {
  facts: {
    ...{ name: 'Alyn Vale Support Ltd', kind: 'organisation', ownership: 'private', footprint: 'council_area' },
    ...{ fullTimeStaff: 38, registeredPostcode: 'CH5 3HE', languages: ['en'] },
  },
  about: [
    'A family company. A panel of the people it supports signs off each year’s plan.',
    'Cwmni teuluol. Mae panel o’r bobl y mae’n eu cefnogi yn cymeradwyo cynllun pob blwyddyn.',
  ],
  registration: { register: 'companies_house', number: 'DEMO0024', category: 'Private Limited Company' },
  approvals: { flintshire: 'approved' },
  checks: 'with-ciw',
  section16: ['user_led'],
  user: { name: 'Rob Hartley' },
  account: ['871427', '99123496'],
  startsFrom: 'CH5 3HE',
  offers: [
    {
      ...{ category: 'flexible-support', unit: 'hour', price: 2_300, reachMetres: 16_000, weeklyCapacity: 100 },
      title: ['Support planned with the panel', 'Cymorth wedi’i gynllunio gyda’r panel'],
      about: ['What matters first, tasks after.', 'Yr hyn sy’n bwysig yn gyntaf, tasgau wedyn.'],
      meets: ['daily-living', 'own-home', 'voice', 'relationships'],
    },
    {
      ...{ category: 'day-opportunities', unit: 'day', price: 5_900, reachMetres: 16_000, weeklyCapacity: 20 },
      title: ['Days built round you', 'Diwrnodau wedi’u llunio o’ch cwmpas chi'],
      about: ['A farm, a pool or a studio: one plan each.', 'Fferm, pwll neu stiwdio: un cynllun yr un.'],
      meets: ['active', 'strengths', 'community'],
    },
    {
      ...{ category: 'supported-living', unit: 'week', price: 82_000, reachMetres: 20_000, weeklyCapacity: 4 },
      title: ['Your own tenancy in Hawarden', 'Eich tenantiaeth eich hun ym Mhenarlâg'],
      about: ['Three flats, one team, your key.', 'Tair fflat, un tîm, eich allwedd chi.'],
      meets: ['independence', 'own-home', 'safety'],
    },
  ],
};

const regional: InventedProvider = {
  facts: {
    ...{ name: 'Dee Estuary Care Ltd', kind: 'organisation', ownership: 'private', footprint: 'regional' },
    ...{ fullTimeStaff: 260, registeredPostcode: 'CH5 2QX', languages: ['en', 'cy'] },
  },
  about: [
    'Home care across six counties, with Welsh speakers on every round in Flintshire.',
    'Gofal cartref ar draws chwe sir, gyda siaradwyr Cymraeg ar bob taith yn Sir y Fflint.',
  ],
  registration: { register: 'companies_house', number: 'DEMO0025', category: 'Private Limited Company' },
  approvals: { flintshire: 'approved' },
  checks: 'with-ciw',
  user: { name: 'Gwenda Parry', language: 'cy' },
  account: ['309070', '12345668'],
  startsFrom: 'CH7 1NW',
  offers: [
    {
      ...{ category: 'flexible-support', unit: 'hour', price: 2_280, reachMetres: 20_000, weeklyCapacity: 300 },
      title: ['Home support, any day', 'Cymorth gartref, unrhyw ddiwrnod'],
      about: ['From an hour a week to every day.', 'O awr yr wythnos i bob dydd.'],
      meets: ['daily-living', 'own-home'],
    },
    {
      ...{ category: 'home-care', unit: 'hour', price: 2_390, reachMetres: 20_000, weeklyCapacity: 500 },
      title: ['Care calls across the county', 'Galwadau gofal ar draws y sir'],
      about: ['Personal care from half an hour.', 'Gofal personol o hanner awr.'],
      meets: ['daily-living', 'health', 'own-home'],
    },
    {
      ...{ category: 'extra-care', unit: 'week', price: 41_000, reachMetres: 25_000, weeklyCapacity: 6 },
      title: ['A flat with care in Queensferry', 'Fflat â gofal yn Queensferry'],
      about: ['Your own door, and help on the same stair.', 'Eich drws eich hun, a help ar yr un grisiau.'],
      meets: ['safety', 'independence', 'community'],
    },
  ],
};

const ownTeam: InventedProvider = {
  facts: {
    ...{ name: 'Flintshire Support at Home Team', kind: 'in_house', ownership: 'in_house', footprint: 'council_area' },
    ...{ fullTimeStaff: 90, languages: ['en', 'cy'] },
  },
  about: ['The council’s own team.', 'Tîm y cyngor ei hun.'],
  teamOf: 'flintshire',
  approvals: {},
  checks: 'with-ciw',
  user: { name: 'Iestyn Cole' },
  startsFrom: 'CH6 5GE',
  offers: [
    {
      ...{ category: 'flexible-support', unit: 'hour', price: 2_320, vat: 'outside', reachMetres: 25_000 },
      title: ['Support from the Flintshire team', 'Cymorth gan dîm Sir y Fflint'],
      about: ['At home and out and about.', 'Gartref ac o gwmpas.'],
      meets: ['daily-living', 'own-home', 'independence'],
    },
    {
      ...{
        category: 'reablement',
        unit: 'hour',
        price: 2_400,
        vat: 'outside',
        reachMetres: 25_000,
        weeklyCapacity: 150,
      },
      title: ['Back on your feet in Flintshire', 'Yn ôl ar eich traed yn Sir y Fflint'],
      about: [
        'Up to six weeks, towards what you want to do.',
        'Hyd at chwe wythnos, tuag at yr hyn rydych am ei wneud.',
      ],
      meets: ['after-a-crisis', 'independence', 'confidence'],
    },
    {
      ...{ category: 'prevention', unit: 'session', price: 0, vat: 'outside', reachMetres: 25_000, weeklyCapacity: 16 },
      title: ['Balance before a fall', 'Cydbwysedd cyn cwymp'],
      about: ['Ten gentle classes in a village hall. Free.', 'Deg dosbarth tyner mewn neuadd bentref. Am ddim.'],
      meets: ['safety', 'health', 'active'],
    },
  ],
};

const fundHost: InventedProvider = {
  facts: {
    ...{ name: 'Clwyd Own Way', kind: 'organisation', ownership: 'community', footprint: 'regional' },
    ...{ fullTimeStaff: 11, registeredPostcode: 'CH7 3ED', languages: ['en', 'cy'] },
  },
  about: [
    'A charity led by disabled people: holds funds for people, runs payrolls and answers the telephone.',
    'Elusen dan arweiniad pobl anabl: mae’n dal cronfeydd i bobl, yn rhedeg cyflogresi ac yn ateb y ffôn.',
  ],
  registration: {
    ...{ register: 'charity_commission', number: 'DEMO0026' },
    category: 'Charitable Incorporated Organisation',
  },
  approvals: { flintshire: 'approved', pembrokeshire: 'approved', knowsley: 'approved' },
  checks: 'in-date',
  section16: ['third_sector', 'user_led'],
  user: { name: 'Manon Rees', language: 'cy' },
  hosts: [
    ['flintshire', 'Lowri Pugh'],
    ['pembrokeshire', 'Geraint Bevan'],
    ['knowsley', 'Tegan Rudd'],
  ],
  account: ['309070', '12345677'],
  startsFrom: 'CH7 3ED',
  offers: [
    {
      ...{ category: 'direct-payment-support', unit: 'week', price: 900, reachMetres: 200_000, weeklyCapacity: 80 },
      title: ['Payroll for your own assistant', 'Cyflogres i’ch cynorthwyydd eich hun'],
      about: [
        'Payslips, tax and pension, under its own agreement.',
        'Slipiau cyflog, treth a phensiwn, dan ei gytundeb ei hun.',
      ],
      meets: ['independence', 'voice'],
    },
    {
      ...{ category: 'direct-payment-support', unit: 'session', price: 0, vat: 'outside', reachMetres: 40_000 },
      title: ['Starting a direct payment', 'Dechrau taliad uniongyrchol'],
      about: [
        'Forms, bank and first month, side by side. Free.',
        'Ffurflenni, banc a’r mis cyntaf, ochr yn ochr. Am ddim.',
      ],
      meets: ['voice', 'confidence', 'independence'],
    },
    {
      ...{ category: 'fund-hosting', unit: 'week', price: 1_000, reachMetres: 200_000, weeklyCapacity: 40 },
      title: ['Your fund, spent your way', 'Eich cronfa, wedi’i gwario yn eich ffordd chi'],
      about: ['We hold it, you say what it buys.', 'Ni sy’n ei dal, chi sy’n dweud beth mae’n ei brynu.'],
      meets: ['voice', 'independence', 'community'],
    },
  ],
};

export const FLINTSHIRE_OTHERS: readonly InventedProvider[] = [company, regional, ownTeam, fundHost];
