import type { InventedProvider } from '../invented-provider';

const careCoop: InventedProvider = {
  facts: {
    ...{ name: 'Everton Care Co-operative', kind: 'organisation', ownership: 'worker', footprint: 'city_region' },
    ...{ fullTimeStaff: 18, registeredPostcode: 'L5 4QA', qualityGrade: 1, languages: ['en', 'so', 'ar'] },
  },
  about: [
    'Home care by the people who own it; every carer has a vote.',
    'Gofal cartref gan y bobl sy’n berchen arno; mae gan bob gofalwr bleidlais.',
  ],
  registration: { register: 'mutuals', number: 'DEMO0009', category: 'Registered Society' },
  approvals: { knowsley: 'approved', liverpool: 'approved' },
  caseloadCap: 12,
  checks: 'with-cqc',
  user: { name: 'Hodan Warsame' },
  account: ['938611', '07806039'],
  startsFrom: 'L5 4QA',
  offers: [
    {
      ...{ category: 'home-care', unit: 'hour', price: 2_380, reachMetres: 18_000, weeklyCapacity: 160 },
      title: ['Morning and evening care from owner-workers', 'Gofal bore a nos gan weithwyr sy’n berchnogion'],
      about: [
        'Washing, dressing, meals and medicines, by the same small team.',
        'Ymolchi, gwisgo, prydau a meddyginiaethau, gan yr un tîm bach.',
      ],
      meets: ['daily-living', 'own-home', 'respect'],
    },
    {
      ...{ category: 'sleep-in', unit: 'session', price: 9_800, reachMetres: 12_000, weeklyCapacity: 14 },
      title: ['A night with someone in the house', 'Noson gyda rhywun yn y tŷ'],
      about: [
        'Someone asleep next door, and up when you need them.',
        'Rhywun yn cysgu drws nesaf, ac yn codi pan fydd eu hangen arnoch.',
      ],
      meets: ['safety', 'own-home', 'family-and-carers'],
    },
    {
      ...{ category: 'reablement', unit: 'hour', price: 2_500, reachMetres: 15_000, weeklyCapacity: 40 },
      title: ['Six weeks to get going again', 'Chwe wythnos i ailgychwyn'],
      about: [
        'A little less help each week, as you do more.',
        'Ychydig llai o help bob wythnos, wrth i chi wneud mwy.',
      ],
      meets: ['after-a-crisis', 'independence', 'confidence'],
    },
    {
      ...{ category: 'end-of-life-support', unit: 'hour', price: 2_600, reachMetres: 12_000, weeklyCapacity: 30 },
      title: ['Care at home to the end', 'Gofal gartref hyd y diwedd'],
      about: ['With the district nurses and the hospice.', 'Gyda’r nyrsys ardal a’r hosbis.'],
      meets: ['end-of-life', 'respect', 'family-and-carers'],
    },
  ],
};

const gardenRooms: InventedProvider = {
  facts: {
    ...{ name: 'Woolton Garden Rooms', kind: 'organisation', ownership: 'community', footprint: 'council_area' },
    ...{ fullTimeStaff: 6, registeredPostcode: 'L25 8RT', languages: ['en'] },
  },
  about: [
    'A charity with a walled garden, for people with dementia and those who love them.',
    'Elusen gyda gardd furiog, i bobl â dementia a’r rhai sy’n eu caru.',
  ],
  registration: {
    ...{ register: 'charity_commission', number: 'DEMO0010' },
    category: 'Charitable Incorporated Organisation',
  },
  approvals: { knowsley: 'not_taking', liverpool: 'approved' },
  checks: 'in-date',
  user: { name: 'Frances Ingle' },
  account: ['938600', '42368003'],
  startsFrom: 'L25 8RT',
  offers: [
    {
      ...{ category: 'day-opportunities', unit: 'day', price: 4_200, reachMetres: 12_000, weeklyCapacity: 25 },
      title: ['A day in the garden rooms', 'Diwrnod yn ystafelloedd yr ardd'],
      about: ['Growing, painting, lunch, and a nap if you like.', 'Tyfu, peintio, cinio, a chyntun os hoffech.'],
      meets: ['strengths', 'relationships', 'family-and-carers'],
    },
    {
      ...{ category: 'respite', unit: 'day', price: 9_500, reachMetres: 25_000, weeklyCapacity: 4 },
      title: ['A weekend in good company', 'Penwythnos mewn cwmni da'],
      about: ['Four guests at a time, from Friday to Sunday.', 'Pedwar gwestai ar y tro, o ddydd Gwener i ddydd Sul.'],
      meets: ['family-and-carers', 'relationships'],
    },
    {
      ...{ category: 'social-activities', unit: 'session', price: 400, reachMetres: 10_000, weeklyCapacity: 20 },
      title: ['Memory cafe', 'Caffi atgofion'],
      about: [
        'Songs, photographs and cake on Wednesday afternoons.',
        'Caneuon, ffotograffau a chacen ar brynhawniau Mercher.',
      ],
      meets: ['relationships', 'community', 'family-and-carers'],
    },
    {
      ...{ category: 'community-navigation', unit: 'session', price: 0, vat: 'outside', reachMetres: 15_000 },
      title: ['Find out what is on nearby', 'Darganfod beth sydd ymlaen gerllaw'],
      about: ['An hour with someone who knows the area. Free.', 'Awr gyda rhywun sy’n adnabod yr ardal. Am ddim.'],
      meets: ['community', 'voice'],
    },
  ],
};

const neighbours: InventedProvider = {
  facts: {
    ...{ name: 'Stockbridge Neighbours', kind: 'community_group', ownership: 'community', footprint: 'hyper_local' },
    ...{ fullTimeStaff: 0, languages: ['en'] },
  },
  about: [
    'Neighbours who look out for each other. Nobody is paid and nobody is asked to pay.',
    'Cymdogion sy’n gofalu am ei gilydd. Nid oes neb yn cael ei dalu ac ni ofynnir i neb dalu.',
  ],
  approvals: { knowsley: 'approved', liverpool: 'approved' },
  checks: 'in-date',
  user: { name: 'Dot Farrelly' },
  account: ['309070', '20510032'],
  startsFrom: 'L28 3QF',
  offers: [
    {
      ...{
        category: 'neighbour-help',
        unit: 'session',
        price: 0,
        vat: 'outside',
        reachMetres: 4_000,
        weeklyCapacity: 25,
      },
      title: ['A neighbour to call on', 'Cymydog i droi ato'],
      about: [
        'Someone near who will pop in, fetch a prescription or sit a while.',
        'Rhywun gerllaw a ddaw heibio, nôl presgripsiwn neu eistedd am sbel.',
      ],
      meets: ['community', 'safety', 'relationships'],
    },
    {
      ...{ category: 'neighbour-help', unit: 'hour', price: 0, vat: 'outside', reachMetres: 6_000 },
      title: ['Time bank', 'Banc amser'],
      about: [
        'Give an hour of what you are good at, take an hour of what you need.',
        'Rhowch awr o’r hyn rydych yn dda am ei wneud, cymerwch awr o’r hyn sydd ei angen arnoch.',
      ],
      meets: ['strengths', 'community', 'independence'],
    },
    {
      ...{
        category: 'social-activities',
        unit: 'session',
        price: 0,
        vat: 'outside',
        reachMetres: 6_000,
        weeklyCapacity: 40,
      },
      title: ['Friday tea at the hall', 'Te dydd Gwener yn y neuadd'],
      about: ['Tea, bingo and a sing-song. Free.', 'Te, bingo a chanu. Am ddim.'],
      meets: ['relationships', 'community'],
    },
    {
      ...{ category: 'equipment-sharing', unit: 'item', price: 0, vat: 'outside', reachMetres: 6_000 },
      title: ['Library of things', 'Llyfrgell pethau'],
      about: [
        'Wheelchairs, commodes, a carpet cleaner: borrow and bring back.',
        'Cadeiriau olwyn, comodau, peiriant glanhau carpedi: benthyg a dychwelyd.',
      ],
      meets: ['own-home', 'independence'],
    },
    {
      ...{
        category: 'community-transport',
        unit: 'journey',
        price: 0,
        vat: 'outside',
        reachMetres: 7_000,
        weeklyCapacity: 12,
      },
      title: ['A seat in the minibus', 'Sedd yn y bws mini'],
      about: [
        'To the shops on Mondays and the surgery on Thursdays. Free.',
        'I’r siopau ar ddydd Llun ac i’r feddygfa ar ddydd Iau. Am ddim.',
      ],
      meets: ['active', 'community', 'health'],
    },
  ],
};

export const SOCIETIES: readonly InventedProvider[] = [careCoop, gardenRooms, neighbours];
