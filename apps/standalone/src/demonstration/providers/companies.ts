import type { InventedProvider } from '../invented-provider';

const harbour: InventedProvider = {
  facts: {
    ...{ name: 'Harbour Homecare LLP', kind: 'organisation', ownership: 'private', footprint: 'city_region' },
    ...{ fullTimeStaff: 60, registeredPostcode: 'L1 4FA', languages: ['en', 'pl'] },
  },
  about: ['Home care in Liverpool and Knowsley since 2009.', 'Gofal cartref yn Lerpwl a Knowsley ers 2009.'],
  registration: { register: 'companies_house', number: 'DEMO0011', category: 'Limited Liability Partnership' },
  approvals: { knowsley: 'approved', liverpool: 'approved' },
  checks: 'with-cqc',
  user: { name: 'Gareth Boyle' },
  account: ['938063', '55065200'],
  startsFrom: 'L1 4FA',
  offers: [
    {
      ...{ category: 'home-care', unit: 'hour', price: 2_290, reachMetres: 20_000, weeklyCapacity: 500 },
      title: ['Care visits seven days a week', 'Ymweliadau gofal saith diwrnod yr wythnos'],
      about: ['Personal care from half an hour, early to late.', 'Gofal personol o hanner awr, o fore gwyn tan nos.'],
      meets: ['daily-living', 'own-home'],
    },
    {
      ...{ category: 'sleep-in', unit: 'session', price: 15_500, reachMetres: 20_000, weeklyCapacity: 20 },
      title: ['Waking night', 'Noson effro'],
      about: ['A carer awake through the night.', 'Gofalwr ar ddihun drwy’r nos.'],
      meets: ['safety', 'health'],
    },
    {
      ...{ category: 'supported-living', unit: 'hour', price: 2_150, reachMetres: 20_000, weeklyCapacity: 300 },
      title: ['Support in your own tenancy', 'Cymorth yn eich tenantiaeth eich hun'],
      about: [
        'For people with a learning disability who have their own front door.',
        'I bobl ag anabledd dysgu sydd â’u drws ffrynt eu hunain.',
      ],
      meets: ['own-home', 'independence', 'voice'],
    },
  ],
};

const norwood: InventedProvider = {
  facts: {
    ...{ name: 'Norwood Day Services Ltd', kind: 'organisation', ownership: 'private', footprint: 'regional' },
    ...{ fullTimeStaff: 140, registeredPostcode: 'L11 1HJ', languages: ['en'] },
  },
  about: [
    'Day centres and short breaks across the North West.',
    'Canolfannau dydd a gwyliau byr ar draws y Gogledd-orllewin.',
  ],
  registration: { register: 'companies_house', number: 'DEMO0012', category: 'Private Limited Company' },
  approvals: { knowsley: 'approved', liverpool: 'approved' },
  checks: 'insurance-ended',
  user: { name: 'Stuart Pell' },
  account: ['772798', '99345694'],
  startsFrom: 'L11 1HJ',
  offers: [
    {
      ...{ category: 'day-opportunities', unit: 'day', price: 5_800, reachMetres: 15_000, weeklyCapacity: 90 },
      title: ['Day centre with transport', 'Canolfan ddydd gyda chludiant'],
      about: ['Collected at nine, home by four.', 'Eich casglu am naw, adref erbyn pedwar.'],
      meets: ['relationships', 'family-and-carers'],
    },
    {
      ...{ category: 'respite', unit: 'day', price: 12_500, reachMetres: 40_000, weeklyCapacity: 21 },
      title: ['Planned short break', 'Seibiant byr wedi’i gynllunio'],
      about: ['Three nights or more in a house by the sea.', 'Tair noson neu fwy mewn tŷ ger y môr.'],
      meets: ['family-and-carers', 'health'],
    },
    {
      ...{ category: 'home-from-hospital', unit: 'hour', price: 2_240, reachMetres: 15_000, weeklyCapacity: 80 },
      title: ['The first fortnight home', 'Y bythefnos gyntaf gartref'],
      about: ['Shopping, meals and company until you are settled.', 'Siopa, prydau a chwmni nes i chi setlo.'],
      meets: ['after-a-crisis', 'own-home'],
    },
    {
      ...{ category: 'meals', unit: 'meal', price: 590, reachMetres: 25_000, weeklyCapacity: 900 },
      title: ['Ready meals delivered', 'Prydau parod wedi’u danfon'],
      about: ['Forty dishes, brought once a week.', 'Deugain pryd, yn dod unwaith yr wythnos.'],
      meets: ['daily-living'],
    },
  ],
};

const fairwater: InventedProvider = {
  facts: {
    ...{ name: 'Fairwater Living Unlimited', kind: 'organisation', ownership: 'private', footprint: 'international' },
    ...{ fullTimeStaff: 2_100, registeredPostcode: 'M1 1AE', qualityGrade: 2, languages: ['en', 'ro', 'pt'] },
  },
  about: ['Housing with care in four countries.', 'Tai gyda gofal mewn pedair gwlad.'],
  registration: { register: 'companies_house', number: 'DEMO0013', category: 'Private Unlimited Company' },
  approvals: { knowsley: 'approved', liverpool: 'approved' },
  checks: 'with-cqc',
  user: { name: 'Denise Aldous' },
  account: ['086090', '06774744'],
  startsFrom: 'L18 8DS',
  offers: [
    {
      ...{ category: 'home-care', unit: 'hour', price: 2_020, reachMetres: 40_000, weeklyCapacity: 2_000 },
      title: ['Contract home care', 'Gofal cartref dan gontract'],
      about: ['Care visits at short notice.', 'Ymweliadau gofal ar fyr rybudd.'],
      meets: ['daily-living'],
    },
    {
      ...{ category: 'extra-care', unit: 'week', price: 31_000, reachMetres: 40_000, weeklyCapacity: 12 },
      title: ['A flat with care on hand', 'Fflat gyda gofal wrth law'],
      about: [
        'Your own flat, with carers in the building day and night.',
        'Eich fflat eich hun, gyda gofalwyr yn yr adeilad ddydd a nos.',
      ],
      meets: ['safety', 'independence'],
    },
    {
      ...{ category: 'supported-accommodation', unit: 'week', price: 24_500, reachMetres: 40_000, weeklyCapacity: 9 },
      title: ['A room and a support worker', 'Ystafell a gweithiwr cymorth'],
      about: [
        'For up to two years, on the way to a place of your own.',
        'Am hyd at ddwy flynedd, ar y ffordd i’ch cartref eich hun.',
      ],
      meets: ['independence', 'safety', 'confidence'],
    },
    {
      ...{ category: 'accompanied-shopping', unit: 'hour', price: 1_990, reachMetres: 40_000, weeklyCapacity: 200 },
      title: ['Shopping assistant', 'Cynorthwyydd siopa'],
      about: [
        'There and back by car, and the bags carried in.',
        'Yno ac yn ôl mewn car, a’r bagiau’n cael eu cario i mewn.',
      ],
      meets: ['daily-living', 'active'],
    },
  ],
};

export const COMPANIES: readonly InventedProvider[] = [harbour, norwood, fairwater];
