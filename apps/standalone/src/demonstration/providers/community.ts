import type { InventedProvider } from '../invented-provider';

const kitchen: InventedProvider = {
  facts: {
    ...{ name: 'Kirkby Kitchen Co-operative', kind: 'organisation', ownership: 'worker', footprint: 'council_area' },
    ...{ fullTimeStaff: 5, registeredPostcode: 'L33 9UB', qualityGrade: 1, languages: ['en'] },
  },
  about: [
    'Cooks who own the kitchen together. Everything is made in Kirkby the same day.',
    'Cogyddion sy’n berchen ar y gegin gyda’i gilydd. Mae popeth yn cael ei wneud yn Kirkby yr un diwrnod.',
  ],
  registration: { register: 'mutuals', number: 'DEMO0006', category: 'Registered Society' },
  approvals: { knowsley: 'approved', liverpool: 'approved' },
  checks: 'in-date',
  user: { name: 'Winnie Platt' },
  account: ['134020', '63849203'],
  startsFrom: 'L33 9UB',
  offers: [
    {
      ...{ category: 'meals', unit: 'meal', price: 650, reachMetres: 8_000, weeklyCapacity: 150 },
      title: ['Hot lunch to your door', 'Cinio poeth i’ch drws'],
      about: [
        'A cooked lunch and a few words, Monday to Saturday.',
        'Cinio wedi’i goginio a sgwrs fach, dydd Llun i ddydd Sadwrn.',
      ],
      meets: ['daily-living', 'health', 'own-home'],
    },
    {
      ...{ category: 'meals', unit: 'week', price: 3_200, vat: 'zero', reachMetres: 15_000, weeklyCapacity: 60 },
      title: ['A week of suppers for the freezer', 'Wythnos o swperau i’r rhewgell'],
      about: ['Seven suppers, delivered on Mondays.', 'Saith swper, wedi’u danfon ar ddydd Llun.'],
      meets: ['daily-living', 'own-home'],
    },
    {
      ...{ category: 'lunch-clubs', unit: 'session', price: 500, reachMetres: 6_000, weeklyCapacity: 30 },
      title: ['Tuesday lunch at the long table', 'Cinio dydd Mawrth wrth y bwrdd hir'],
      about: ['Lunch for thirty, and always a new face.', 'Cinio i ddeg ar hugain, a wyneb newydd bob tro.'],
      meets: ['community', 'relationships'],
    },
    {
      ...{ category: 'social-activities', unit: 'session', price: 800, reachMetres: 9_000, weeklyCapacity: 8 },
      title: ['Cook together on Thursdays', 'Coginio gyda’n gilydd ar ddydd Iau'],
      about: ['Eight people, one recipe, and supper to take home.', 'Wyth o bobl, un rysáit, a swper i fynd adref.'],
      meets: ['independence', 'strengths', 'relationships', 'daily-living'],
    },
  ],
};

const shed: InventedProvider = {
  facts: {
    ...{ name: 'Halewood Shed Society', kind: 'organisation', ownership: 'community', footprint: 'hyper_local' },
    ...{ fullTimeStaff: 0, registeredPostcode: 'L26 9TT', languages: ['en'] },
  },
  about: [
    'A workshop run by its members, all of them volunteers.',
    'Gweithdy sy’n cael ei redeg gan ei aelodau, pob un ohonynt yn wirfoddolwyr.',
  ],
  registration: { register: 'mutuals', number: 'DEMO0007', category: 'Industrial and Provident Society' },
  approvals: { knowsley: 'approved' },
  checks: 'in-date',
  user: { name: 'Ted Garvey' },
  account: ['118765', '64371389'],
  movesTo: ['309070', '20410119'],
  startsFrom: 'L26 9TT',
  offers: [
    {
      ...{
        category: 'care-and-repair',
        unit: 'hour',
        price: 600,
        vat: 'outside',
        reachMetres: 5_000,
        weeklyCapacity: 20,
      },
      title: ['Small repairs by shed members', 'Trwsio bach gan aelodau’r sied'],
      about: [
        'Shelves, hinges, a grab rail: you pay for the time, we bring the tools.',
        'Silffoedd, colfachau, canllaw: chi sy’n talu am yr amser, ni sy’n dod â’r offer.',
      ],
      meets: ['own-home', 'safety'],
    },
    {
      ...{ category: 'equipment-sharing', unit: 'item', price: 0, vat: 'outside', reachMetres: 8_000 },
      title: ['Borrow a tool or a ramp', 'Benthyg teclyn neu ramp'],
      about: ['Free, for as long as you need it.', 'Am ddim, cyhyd ag y bydd ei angen arnoch.'],
      meets: ['own-home', 'independence'],
    },
    {
      ...{
        category: 'social-activities',
        unit: 'session',
        price: 300,
        vat: 'outside',
        reachMetres: 8_000,
        weeklyCapacity: 24,
      },
      title: ['Make and mend mornings', 'Boreau gwneud a thrwsio'],
      about: [
        'Bring a project or join one; the kettle is always on.',
        'Dewch â phrosiect neu ymunwch ag un; mae’r tegell ymlaen bob amser.',
      ],
      meets: ['strengths', 'community', 'confidence'],
    },
    {
      ...{
        category: 'community-transport',
        unit: 'journey',
        price: 250,
        vat: 'outside',
        reachMetres: 6_000,
        weeklyCapacity: 16,
      },
      title: ['A lift to the shed and home', 'Lifft i’r sied ac adref'],
      about: ['Door to door in the members’ van.', 'O ddrws i ddrws yn fan yr aelodau.'],
      meets: ['active', 'community'],
    },
  ],
};

const moving: InventedProvider = {
  facts: {
    ...{ name: 'Mersey Move Together', kind: 'organisation', ownership: 'community', footprint: 'city_region' },
    ...{ fullTimeStaff: 12, registeredPostcode: 'L3 5GA', qualityGrade: 1, languages: ['en', 'bsl'] },
  },
  about: [
    'Classes and walks across the city region, led by people of every age.',
    'Dosbarthiadau a theithiau cerdded ar draws y ddinas-ranbarth, dan arweiniad pobl o bob oed.',
  ],
  registration: {
    ...{ register: 'companies_house', number: 'DEMO0008' },
    category: 'PRI/LTD BY GUAR/NSC (Private, limited by guarantee, no share capital)',
  },
  approvals: { knowsley: 'approved', liverpool: 'approved' },
  checks: 'in-date',
  user: { name: 'Jas Sandhu' },
  account: ['200915', '41011166'],
  startsFrom: 'L3 5GA',
  offers: [
    {
      ...{ category: 'exercise', unit: 'session', price: 700, reachMetres: 20_000, weeklyCapacity: 60 },
      title: ['Seated strength class', 'Dosbarth cryfder ar eich eistedd'],
      about: ['Forty minutes with a chair, bands and music.', 'Deugain munud gyda chadair, bandiau a cherddoriaeth.'],
      meets: ['active', 'health'],
    },
    {
      ...{
        category: 'exercise',
        unit: 'session',
        price: 550,
        reachMetres: 20_000,
        weeklyCapacity: 40,
        startsFrom: 'L36 9YU',
      },
      title: ['Walking with company', 'Cerdded mewn cwmni'],
      about: ['An hour in the park, at the pace of the slowest.', 'Awr yn y parc, ar gyflymder yr arafaf.'],
      meets: ['active', 'relationships', 'community'],
    },
    {
      ...{ category: 'prevention', unit: 'session', price: 900, reachMetres: 25_000, weeklyCapacity: 24 },
      title: ['Steady on your feet', 'Sefyll yn gadarn'],
      about: [
        'Eight weeks of balance training, at home or in a group.',
        'Wyth wythnos o hyfforddiant cydbwysedd, gartref neu mewn grŵp.',
      ],
      meets: ['active', 'safety', 'confidence'],
    },
    {
      ...{ category: 'carer-breaks', unit: 'session', price: 2_400, reachMetres: 15_000, weeklyCapacity: 12 },
      title: ['An afternoon off for carers', 'Prynhawn rhydd i ofalwyr'],
      about: [
        'Three hours of company and exercise, so that the family can go out.',
        'Tair awr o gwmni ac ymarfer, fel y gall y teulu fynd allan.',
      ],
      meets: ['family-and-carers', 'active'],
    },
  ],
};

export const COMMUNITY_RUN: readonly InventedProvider[] = [kitchen, shed, moving];
