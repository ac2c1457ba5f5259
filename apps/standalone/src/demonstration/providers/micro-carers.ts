import type { InventedProvider } from '../invented-provider';

/** Not registered: each may care for four people at home, those of other councils and their own included. */
const bethan: InventedProvider = {
  facts: {
    ...{ name: 'Bethan Lewis, Gofal Bach', kind: 'sole_trader', ownership: 'local_private_tbl' },
    ...{ footprint: 'hyper_local', fullTimeStaff: 1, homeCareElsewhere: 1, languages: ['cy', 'en'] },
  },
  about: ['A micro-carer in Mold, in Welsh or English.', 'Micro-ofalwr yn yr Wyddgrug, yn Gymraeg neu yn Saesneg.'],
  approvals: { flintshire: 'approved' },
  checks: 'in-date',
  section16: ['social_enterprise'],
  user: { name: 'Bethan Lewis', language: 'cy' },
  account: ['309070', '99345694'],
  startsFrom: 'CH7 1RT',
  offers: [
    {
      ...{ category: 'home-care', unit: 'hour', price: 2_100, vat: 'outside', reachMetres: 8_000, weeklyCapacity: 20 },
      title: ['Care from one person, all week', 'Gofal gan un person, drwy’r wythnos'],
      about: ['Mornings, evenings and the bits between.', 'Boreau, nosweithiau a’r darnau rhyngddynt.'],
      meets: ['own-home', 'respect', 'daily-living', 'relationships'],
    },
    {
      ...{
        category: 'carer-breaks',
        unit: 'hour',
        price: 1_950,
        vat: 'outside',
        reachMetres: 8_000,
        weeklyCapacity: 6,
      },
      title: ['An afternoon off for you', 'Prynhawn rhydd i chi'],
      about: ['I stay; you go out.', 'Arhosaf i; ewch chi allan.'],
      meets: ['family-and-carers', 'safety'],
    },
    {
      ...{ category: 'accompanied-shopping', unit: 'hour', price: 1_900, vat: 'outside', reachMetres: 8_000 },
      title: ['To Mold market together', 'I farchnad yr Wyddgrug gyda’n gilydd'],
      about: ['Wednesdays and Saturdays.', 'Dydd Mercher a dydd Sadwrn.'],
      meets: ['active', 'independence', 'community'],
    },
  ],
};

const tom: InventedProvider = {
  facts: {
    ...{ name: 'Tom Rigby, Care at Home', kind: 'sole_trader', ownership: 'local_private_tbl' },
    ...{ footprint: 'hyper_local', fullTimeStaff: 1, homeCareElsewhere: 4, languages: ['en'] },
  },
  about: [
    'A micro-carer with as many people as the law allows.',
    'Micro-ofalwr â chynifer o bobl ag y mae’r gyfraith yn eu caniatáu.',
  ],
  approvals: { flintshire: 'approved' },
  checks: 'in-date',
  user: { name: 'Tom Rigby' },
  account: ['309070', '20800235'],
  startsFrom: 'CH7 2DL',
  offers: [
    {
      ...{ category: 'home-care', unit: 'hour', price: 2_050, vat: 'outside', reachMetres: 9_000, weeklyCapacity: 20 },
      title: ['Steady care in Buckley', 'Gofal cyson ym Mwcle'],
      about: ['Ten years in care, two on my own.', 'Deng mlynedd mewn gofal, dwy ar fy liwt fy hun.'],
      meets: ['own-home', 'daily-living', 'respect'],
    },
    {
      ...{ category: 'meals', unit: 'hour', price: 1_800, vat: 'outside', reachMetres: 9_000, weeklyCapacity: 8 },
      title: ['Dinner cooked in your kitchen', 'Cinio wedi’i goginio yn eich cegin'],
      about: ['You choose; we cook it together.', 'Chi sy’n dewis; coginiwn gyda’n gilydd.'],
      meets: ['daily-living', 'health', 'strengths'],
    },
    {
      ...{ category: 'care-and-repair', unit: 'hour', price: 1_900, vat: 'outside', reachMetres: 9_000 },
      title: ['Rails, locks and light bulbs', 'Canllawiau, cloeon a bylbiau'],
      about: ['Small things that keep you at home.', 'Pethau bach sy’n eich cadw gartref.'],
      meets: ['safety', 'own-home'],
    },
  ],
};

const sian: InventedProvider = {
  facts: {
    ...{ name: 'Siân Prosser, Help at Home', kind: 'sole_trader', ownership: 'local_private_tbl' },
    ...{ footprint: 'hyper_local', fullTimeStaff: 1, homeCareElsewhere: 1, languages: ['cy', 'en'] },
  },
  about: ['A micro-carer in Haverfordwest.', 'Micro-ofalwr yn Hwlffordd.'],
  approvals: { pembrokeshire: 'approved' },
  checks: 'in-date',
  section16: ['social_enterprise'],
  user: { name: 'Siân Prosser', language: 'cy' },
  account: ['074456', '11104102'],
  startsFrom: 'SA61 2AA',
  offers: [
    {
      ...{ category: 'home-care', unit: 'hour', price: 2_000, vat: 'outside', reachMetres: 10_000, weeklyCapacity: 22 },
      title: ['Your own carer in Haverfordwest', 'Eich gofalwr eich hun yn Hwlffordd'],
      about: ['One person who knows how you like your tea.', 'Un person sy’n gwybod sut rydych yn hoffi’ch te.'],
      meets: ['own-home', 'respect', 'daily-living'],
    },
    {
      ...{
        category: 'carer-breaks',
        unit: 'hour',
        price: 1_900,
        vat: 'outside',
        reachMetres: 10_000,
        weeklyCapacity: 6,
      },
      title: ['A Sunday to yourself', 'Dydd Sul i chi’ch hun'],
      about: ['Ten till four, with lunch.', 'Deg tan bedwar, gyda chinio.'],
      meets: ['family-and-carers', 'relationships'],
    },
    {
      ...{
        category: 'exercise',
        unit: 'session',
        price: 1_200,
        vat: 'outside',
        reachMetres: 10_000,
        weeklyCapacity: 6,
      },
      title: ['Along the Cleddau and back', 'Ar hyd afon Cleddau ac yn ôl'],
      about: ['Half an hour on the flat path.', 'Hanner awr ar y llwybr gwastad.'],
      meets: ['active', 'health', 'relationships'],
    },
  ],
};

const gareth: InventedProvider = {
  facts: {
    ...{ name: 'Gareth Lloyd', kind: 'personal_assistant', ownership: 'unknown', footprint: 'hyper_local' },
    ...{ fullTimeStaff: 1, languages: ['en', 'cy'] },
  },
  about: [
    'A personal assistant for people who employ their own.',
    'Cynorthwyydd personol i bobl sy’n cyflogi eu staff eu hunain.',
  ],
  approvals: { pembrokeshire: 'applied' },
  checks: 'in-date',
  user: { name: 'Gareth Lloyd' },
  account: ['309070', '20840263'],
  startsFrom: 'SA73 2BN',
  offers: [
    {
      ...{ category: 'home-care', unit: 'hour', price: 1_480, vat: 'outside', reachMetres: 14_000, weeklyCapacity: 30 },
      title: ['Personal assistant in Milford Haven', 'Cynorthwyydd personol yn Aberdaugleddau'],
      about: ['Up, out and about.', 'Codi, allan ac o gwmpas.'],
      meets: ['daily-living', 'independence'],
    },
    {
      ...{ category: 'community-activity-support', unit: 'hour', price: 1_480, vat: 'outside', reachMetres: 14_000 },
      title: ['Along to the rugby club', 'Draw i’r clwb rygbi'],
      about: [
        'Training nights, match days, or your own thing.',
        'Nosweithiau hyfforddi, dyddiau gêm, neu’ch peth eich hun.',
      ],
      meets: ['community', 'active', 'confidence'],
    },
    {
      ...{
        category: 'sleep-in',
        unit: 'session',
        price: 8_800,
        vat: 'outside',
        reachMetres: 14_000,
        weeklyCapacity: 2,
      },
      title: ['Two nights a week', 'Dwy noson yr wythnos'],
      about: ['Fridays and Saturdays.', 'Nos Wener a nos Sadwrn.'],
      meets: ['safety', 'family-and-carers'],
    },
  ],
};

export const MICRO_CARERS: readonly InventedProvider[] = [bethan, tom, sian, gareth];
