import type { InventedProvider } from '../invented-provider';

const coOperative: InventedProvider = {
  facts: {
    ...{ name: 'Cydweithfa Gofal Clwyd', kind: 'organisation', ownership: 'worker', footprint: 'council_area' },
    ...{ fullTimeStaff: 14, registeredPostcode: 'CH7 6DA', qualityGrade: 1, languages: ['cy', 'en'] },
  },
  about: [
    'Care workers who own their co-operative and plan their own rounds, in Welsh or English.',
    'Gweithwyr gofal sy’n berchen ar eu cydweithfa ac yn trefnu eu teithiau eu hunain, yn Gymraeg neu yn Saesneg.',
  ],
  registration: { register: 'mutuals', number: 'DEMO0021', category: 'Registered Society' },
  approvals: { flintshire: 'approved' },
  checks: 'with-ciw',
  section16: ['co_operative', 'user_led'],
  user: { name: 'Eleri Wyn', language: 'cy' },
  account: ['872427', '46238510'],
  startsFrom: 'CH7 6DA',
  offers: [
    {
      ...{ category: 'flexible-support', unit: 'hour', price: 2_350, reachMetres: 15_000, weeklyCapacity: 90 },
      title: ['Support around your day', 'Cymorth o gwmpas eich diwrnod'],
      about: ['You say when and what; we come.', 'Chi sy’n dweud pryd a beth; ni sy’n dod.'],
      meets: ['daily-living', 'own-home', 'independence', 'relationships'],
    },
    {
      ...{ category: 'home-care', unit: 'hour', price: 2_480, reachMetres: 15_000, weeklyCapacity: 120 },
      title: ['Personal care from a team you know', 'Gofal personol gan dîm rydych yn ei adnabod'],
      about: ['The same four faces, mornings and evenings.', 'Yr un pedwar wyneb, fore a nos.'],
      meets: ['own-home', 'respect', 'daily-living', 'health'],
    },
    {
      ...{ category: 'sleep-in', unit: 'session', price: 11_800, reachMetres: 12_000, weeklyCapacity: 7 },
      title: ['A night’s company in Welsh', 'Cwmni dros nos yn Gymraeg'],
      about: ['Someone in the house from ten till seven.', 'Rhywun yn y tŷ o ddeg tan saith.'],
      meets: ['safety', 'own-home'],
    },
  ],
};

const neighbours: InventedProvider = {
  facts: {
    ...{ name: 'Mold Good Neighbours', kind: 'organisation', ownership: 'community', footprint: 'hyper_local' },
    ...{ fullTimeStaff: 2, registeredPostcode: 'CH7 1LD', languages: ['en'] },
  },
  about: [
    'Volunteers and two organisers. The people who are visited choose what it does next.',
    'Gwirfoddolwyr a dau drefnydd. Y bobl sy’n cael ymweliad sy’n dewis beth i’w wneud nesaf.',
  ],
  registration: {
    ...{ register: 'charity_commission', number: 'DEMO0022' },
    category: 'Charitable Incorporated Organisation',
  },
  approvals: { flintshire: 'approved' },
  checks: 'in-date',
  section16: ['third_sector', 'user_led'],
  user: { name: 'Pat Lightfoot' },
  account: ['871427', '09123496'],
  startsFrom: 'CH7 1LD',
  offers: [
    {
      ...{ category: 'flexible-support', unit: 'hour', price: 2_250, reachMetres: 12_000, weeklyCapacity: 40 },
      title: ['A neighbour’s helping hand', 'Help llaw cymydog'],
      about: ['Paid neighbours from the next street.', 'Cymdogion cyflogedig o’r stryd nesaf.'],
      meets: ['daily-living', 'own-home', 'community', 'relationships'],
    },
    {
      ...{ category: 'neighbour-help', unit: 'hour', price: 0, vat: 'outside', reachMetres: 5_000, weeklyCapacity: 25 },
      title: ['An hour for an hour in Mold', 'Awr am awr yn yr Wyddgrug'],
      about: [
        'A time bank: what you give, you can ask for. Free.',
        'Banc amser: yr hyn a rowch, gallwch ei ofyn. Am ddim.',
      ],
      meets: ['strengths', 'community', 'relationships'],
    },
    {
      ...{ category: 'lunch-clubs', unit: 'session', price: 0, vat: 'outside', reachMetres: 5_000, weeklyCapacity: 20 },
      title: ['Wednesday soup at the chapel', 'Cawl dydd Mercher yn y capel'],
      about: ['Soup, bread and a hymn if you like. Free.', 'Cawl, bara ac emyn os mynnwch. Am ddim.'],
      meets: ['community', 'relationships', 'health'],
    },
  ],
};

const sharedDays: InventedProvider = {
  facts: {
    ...{ name: 'Shared Days Flintshire CIC', kind: 'organisation', ownership: 'community', footprint: 'council_area' },
    ...{ fullTimeStaff: 5, registeredPostcode: 'CH5 4EE', qualityGrade: 1, languages: ['en', 'cy', 'bsl'] },
  },
  about: [
    'Families who open their homes, matched with care and at your pace.',
    'Teuluoedd sy’n agor eu cartrefi, wedi’u paru’n ofalus ac ar eich cyflymder chi.',
  ],
  registration: { register: 'companies_house', number: 'DEMO0023', category: 'Community Interest Company' },
  approvals: { flintshire: 'approved' },
  checks: 'with-ciw',
  section16: ['social_enterprise'],
  user: { name: 'Nesta Oakley' },
  account: ['309070', '20720179'],
  startsFrom: 'CH5 4EE',
  offers: [
    {
      ...{ category: 'daytime-respite', unit: 'day', price: 6_800, reachMetres: 16_000, weeklyCapacity: 10 },
      title: ['A day at Nesta’s table', 'Diwrnod wrth fwrdd Nesta'],
      about: ['Lunch, the garden and company in a family home.', 'Cinio, yr ardd a chwmni mewn cartref teuluol.'],
      meets: ['family-and-carers', 'relationships', 'community'],
    },
    {
      ...{ category: 'shared-lives', unit: 'week', price: 54_000, reachMetres: 25_000, weeklyCapacity: 3 },
      title: ['A home with a Flintshire family', 'Cartref gyda theulu yn Sir y Fflint'],
      about: ['Live as one of the household, with help.', 'Byw fel un o’r aelwyd, gyda chymorth.'],
      meets: ['relationships', 'daily-living', 'respect', 'community'],
    },
    {
      ...{ category: 'respite', unit: 'day', price: 14_500, reachMetres: 25_000, weeklyCapacity: 5 },
      title: ['A short break by the Dee', 'Seibiant byr wrth afon Dyfrdwy'],
      about: ['Up to a week with a family you have met.', 'Hyd at wythnos gyda theulu rydych wedi’i gyfarfod.'],
      meets: ['family-and-carers', 'confidence'],
    },
  ],
};

const mendAndShare: InventedProvider = {
  facts: {
    ...{ name: 'Holywell Mend and Share', kind: 'community_group', ownership: 'community', footprint: 'hyper_local' },
    ...{ fullTimeStaff: 0, languages: ['en', 'cy'] },
  },
  about: [
    'A shop front, six benches and a shelf of things to borrow.',
    'Siop, chwe mainc a silff o bethau i’w benthyg.',
  ],
  approvals: { flintshire: 'approved' },
  checks: 'in-date',
  section16: ['arrangement'],
  user: { name: 'Aled Foulkes', language: 'cy' },
  account: ['309070', '20750200'],
  startsFrom: 'CH8 7TF',
  offers: [
    {
      ...{ category: 'recycling', unit: 'session', price: 0, vat: 'outside', reachMetres: 9_000, weeklyCapacity: 12 },
      title: ['Mend it together on Mondays', 'Trwsio gyda’n gilydd ar ddydd Llun'],
      about: [
        'Bring what is broken and somebody to talk to. Free.',
        'Dewch â’r hyn sydd wedi torri, a sgwrs. Am ddim.',
      ],
      meets: ['strengths', 'community', 'confidence'],
    },
    {
      ...{ category: 'equipment-sharing', unit: 'item', price: 0, vat: 'outside', reachMetres: 15_000 },
      title: ['Borrow a tool or a wheelchair', 'Benthyg teclyn neu gadair olwyn'],
      about: [
        'A library of things, delivered by bicycle. Free.',
        'Llyfrgell o bethau, wedi’i danfon ar feic. Am ddim.',
      ],
      meets: ['independence', 'own-home', 'daily-living'],
    },
    {
      ...{ category: 'community-activity-support', unit: 'session', price: 900, reachMetres: 9_000, weeklyCapacity: 8 },
      title: ['A friend for the first few times', 'Ffrind am y troeon cyntaf'],
      about: ['Somebody beside you until you know the room.', 'Rhywun wrth eich ymyl nes i chi adnabod pawb.'],
      meets: ['confidence', 'community', 'active'],
    },
  ],
};

export const FLINTSHIRE_TOGETHER: readonly InventedProvider[] = [coOperative, neighbours, sharedDays, mendAndShare];
