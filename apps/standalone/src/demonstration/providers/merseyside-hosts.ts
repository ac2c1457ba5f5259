import type { InventedProvider } from '../invented-provider';

const ownFunds: InventedProvider = {
  facts: {
    ...{ name: 'Mersey Own Funds', kind: 'organisation', ownership: 'community', footprint: 'city_region' },
    ...{ fullTimeStaff: 9, registeredPostcode: 'L36 3RT', qualityGrade: 1, languages: ['en'] },
  },
  about: [
    'A charity that holds funds for people and buys from others as they ask. Its fee is a line of its own.',
    'Elusen sy’n dal cronfeydd i bobl ac yn prynu gan eraill fel y gofynnant. Mae ei ffi yn llinell ar wahân.',
  ],
  registration: {
    ...{ register: 'charity_commission', number: 'DEMO0030' },
    category: 'Charitable Incorporated Organisation',
  },
  approvals: { knowsley: 'approved', liverpool: 'approved' },
  checks: 'in-date',
  user: { name: 'Angela Rowan' },
  hosts: [
    ['knowsley', 'Carl Denny'],
    ['liverpool', 'Femi Cole'],
  ],
  account: ['309070', '20580081'],
  startsFrom: 'L36 3RT',
  offers: [
    {
      ...{ category: 'fund-hosting', unit: 'week', price: 1_200, reachMetres: 60_000, weeklyCapacity: 60 },
      title: ['A fund held for you', 'Cronfa wedi’i dal i chi'],
      about: [
        'We buy what you choose and show you every line.',
        'Prynwn yr hyn a ddewiswch a dangos pob llinell i chi.',
      ],
      meets: ['voice', 'independence'],
    },
    {
      ...{ category: 'direct-payment-support', unit: 'week', price: 850, reachMetres: 60_000, weeklyCapacity: 90 },
      title: ['Wages paid for your assistant', 'Talu cyflog eich cynorthwyydd'],
      about: [
        'Payslips and pensions, under its own agreement.',
        'Slipiau cyflog a phensiynau, dan ei gytundeb ei hun.',
      ],
      meets: ['independence', 'confidence'],
    },
    {
      ...{
        category: 'community-activity-support',
        unit: 'hour',
        price: 1_750,
        reachMetres: 20_000,
        weeklyCapacity: 30,
      },
      title: ['Someone to go in with', 'Rhywun i fynd i mewn gyda chi'],
      about: [
        'The first class, the first match, the first shift.',
        'Y dosbarth cyntaf, y gêm gyntaf, y shifft gyntaf.',
      ],
      meets: ['confidence', 'community', 'active'],
    },
  ],
};

const mending: InventedProvider = {
  facts: {
    ...{ name: 'Toxteth Mending Rooms', kind: 'organisation', ownership: 'community', footprint: 'hyper_local' },
    ...{ fullTimeStaff: 3, registeredPostcode: 'L8 5AG', languages: ['en', 'so', 'ar'] },
  },
  about: ['Sewing machines, bicycles and a kettle.', 'Peiriannau gwnïo, beiciau a thegell.'],
  registration: {
    ...{ register: 'companies_house', number: 'DEMO0031' },
    category: 'PRI/LTD BY GUAR/NSC (Private, limited by guarantee, no share capital)',
  },
  approvals: { liverpool: 'approved', knowsley: 'approved' },
  checks: 'in-date',
  user: { name: 'Amina Yusuf' },
  account: ['309070', '20630116'],
  startsFrom: 'L8 5AG',
  offers: [
    {
      ...{ category: 'recycling', unit: 'session', price: 600, reachMetres: 12_000, weeklyCapacity: 14 },
      title: ['Mend what you love', 'Trwsiwch yr hyn rydych yn ei garu'],
      about: ['Two hours at a bench with a maker.', 'Dwy awr wrth fainc gyda chrefftwr.'],
      meets: ['strengths', 'confidence', 'community'],
    },
    {
      ...{ category: 'daytime-respite', unit: 'day', price: 6_200, reachMetres: 12_000, weeklyCapacity: 4 },
      title: ['A day at Amina’s', 'Diwrnod yng nghartref Amina'],
      about: ['Her kitchen, her garden, her neighbours.', 'Ei chegin, ei gardd, ei chymdogion.'],
      meets: ['family-and-carers', 'relationships'],
    },
    {
      ...{ category: 'exercise', unit: 'session', price: 500, reachMetres: 12_000, weeklyCapacity: 12 },
      title: ['Bikes for every body', 'Beiciau i bob corff'],
      about: ['Trikes, tandems and hand-cycles in the park.', 'Beiciau tair olwyn, tandem a llaw yn y parc.'],
      meets: ['active', 'health', 'confidence'],
    },
  ],
};

export const MERSEYSIDE_HOSTS: readonly InventedProvider[] = [ownFunds, mending];
