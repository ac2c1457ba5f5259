import type { InventedProvider } from '../invented-provider';

const cartref: InventedProvider = {
  facts: {
    ...{ name: 'Cartref Penfro Co-operative', kind: 'organisation', ownership: 'worker', footprint: 'council_area' },
    ...{ fullTimeStaff: 46, registeredPostcode: 'SA61 1DS', qualityGrade: 1, languages: ['en', 'cy'] },
  },
  about: [
    'People supported, workers and neighbours each have a vote and elect the board together.',
    'Mae gan y bobl a gefnogir, y gweithwyr a’r cymdogion bleidlais bob un, ac maent yn ethol y bwrdd gyda’i gilydd.',
  ],
  registration: { register: 'mutuals', number: 'DEMO0027', category: 'Registered Society' },
  approvals: { pembrokeshire: 'approved' },
  checks: 'with-ciw',
  section16: ['co_operative', 'user_led'],
  user: { name: 'Delyth Vaughan', language: 'cy' },
  account: ['309070', '20870284'],
  startsFrom: 'SA61 1DS',
  offers: [
    {
      ...{ category: 'home-care', unit: 'hour', price: 2_420, reachMetres: 25_000, weeklyCapacity: 140 },
      title: ['Care from your own co-operative', 'Gofal gan eich cydweithfa eich hun'],
      about: ['Become a member and say how it is run.', 'Dewch yn aelod a dywedwch sut mae’n cael ei rhedeg.'],
      meets: ['own-home', 'respect', 'voice', 'daily-living'],
    },
    {
      ...{ category: 'supported-living', unit: 'week', price: 76_000, reachMetres: 30_000, weeklyCapacity: 5 },
      title: ['A shared house in Haverfordwest', 'Tŷ a rennir yn Hwlffordd'],
      about: ['Three people, one house, their rules.', 'Tri o bobl, un tŷ, eu rheolau nhw.'],
      meets: ['independence', 'relationships', 'safety'],
    },
    {
      ...{ category: 'day-opportunities', unit: 'day', price: 5_400, reachMetres: 25_000, weeklyCapacity: 18 },
      title: ['Work days at the walled garden', 'Diwrnodau gwaith yn yr ardd furiog'],
      about: ['Seeds in March, a stall in September.', 'Hadau ym mis Mawrth, stondin ym mis Medi.'],
      meets: ['strengths', 'active', 'community'],
    },
  ],
};

const kitchen: InventedProvider = {
  facts: {
    ...{ name: 'Prendergast Open Kitchen', kind: 'community_group', ownership: 'community', footprint: 'hyper_local' },
    ...{ fullTimeStaff: 0, languages: ['en', 'cy'] },
  },
  about: ['A kitchen, a long table and whoever comes.', 'Cegin, bwrdd hir a phwy bynnag a ddaw.'],
  approvals: { pembrokeshire: 'approved' },
  checks: 'in-date',
  section16: ['arrangement', 'user_led'],
  user: { name: 'Josie Adeyemi' },
  account: ['309070', '21090438'],
  startsFrom: 'SA61 2PL',
  offers: [
    {
      ...{ category: 'lunch-clubs', unit: 'session', price: 0, vat: 'outside', reachMetres: 7_000, weeklyCapacity: 24 },
      title: ['Friday dinner, pull up a chair', 'Cinio dydd Gwener, tynnwch gadair'],
      about: ['Two courses and the washing-up together. Free.', 'Dau gwrs a golchi’r llestri gyda’n gilydd. Am ddim.'],
      meets: ['community', 'relationships', 'health'],
    },
    {
      ...{ category: 'social-activities', unit: 'session', price: 0, vat: 'outside', reachMetres: 7_000 },
      title: ['Bread and stories', 'Bara a straeon'],
      about: ['Bake a loaf and tell one. Free.', 'Pobwch dorth ac adroddwch stori. Am ddim.'],
      meets: ['strengths', 'relationships', 'community'],
    },
    {
      ...{ category: 'meals', unit: 'meal', price: 520, vat: 'zero', reachMetres: 9_000, weeklyCapacity: 90 },
      title: ['A plate kept warm for you', 'Plât wedi’i gadw’n gynnes i chi'],
      about: ['Brought round by bicycle at noon.', 'Wedi’i gludo ar feic ganol dydd.'],
      meets: ['daily-living', 'health', 'own-home'],
    },
  ],
};

const wheels: InventedProvider = {
  facts: {
    ...{ name: 'Cleddau Wheels', kind: 'organisation', ownership: 'community', footprint: 'council_area' },
    ...{ fullTimeStaff: 4, registeredPostcode: 'SA73 1HH', languages: ['en'] },
  },
  about: ['Four minibuses and sixty volunteer drivers.', 'Pedwar bws mini a thrigain o yrwyr gwirfoddol.'],
  registration: {
    ...{ register: 'companies_house', number: 'DEMO0028' },
    category: "PRI/LBG/NSC (Private, Limited by guarantee, no share capital, use of 'Limited' exemption)",
  },
  approvals: { pembrokeshire: 'approved' },
  checks: 'in-date',
  section16: ['third_sector'],
  user: { name: 'Barry Nicholas' },
  account: ['309070', '21100445'],
  startsFrom: 'SA73 1HH',
  offers: [
    {
      ...{ category: 'community-transport', unit: 'journey', price: 450, reachMetres: 30_000, weeklyCapacity: 120 },
      title: ['Door to door in the county', 'O ddrws i ddrws yn y sir'],
      about: ['To the surgery, the shops or your sister’s.', 'I’r feddygfa, i’r siopau neu at eich chwaer.'],
      meets: ['active', 'health', 'relationships'],
    },
    {
      ...{ category: 'community-transport', unit: 'journey', price: 700, reachMetres: 30_000, weeklyCapacity: 30 },
      title: ['The evening bus to the choir', 'Y bws gyda’r nos i’r côr'],
      about: [
        'Choirs, clubs and cinema, home by half past ten.',
        'Corau, clybiau a sinema, adref erbyn hanner awr wedi deg.',
      ],
      meets: ['community', 'relationships', 'confidence'],
    },
    {
      ...{ category: 'accompanied-shopping', unit: 'session', price: 1_100, reachMetres: 30_000, weeklyCapacity: 16 },
      title: ['The Thursday shop, with a hand', 'Siopa dydd Iau, gyda help llaw'],
      about: ['A lift there and back, and someone to carry.', 'Lifft yno ac yn ôl, a rhywun i gario.'],
      meets: ['independence', 'daily-living', 'active'],
    },
  ],
};

const plc: InventedProvider = {
  facts: {
    ...{ name: 'Haven Coast Care plc', kind: 'organisation', ownership: 'private', footprint: 'national' },
    ...{ fullTimeStaff: 2_900, registeredPostcode: 'CF10 3AT', languages: ['en'] },
  },
  about: ['Home care in nineteen counties.', 'Gofal cartref mewn pedair sir ar bymtheg.'],
  registration: { register: 'companies_house', number: 'DEMO0029', category: 'Public Limited Company' },
  approvals: { pembrokeshire: 'approved' },
  checks: 'with-ciw',
  user: { name: 'Louise Cantwell' },
  account: ['309070', '21120459'],
  startsFrom: 'SA73 2DD',
  offers: [
    {
      ...{ category: 'home-care', unit: 'hour', price: 2_360, reachMetres: 40_000, weeklyCapacity: 900 },
      title: ['Care visits in Pembrokeshire', 'Ymweliadau gofal yn Sir Benfro'],
      about: ['Every day of the year.', 'Bob dydd o’r flwyddyn.'],
      meets: ['daily-living', 'health', 'own-home'],
    },
    {
      ...{ category: 'end-of-life-support', unit: 'hour', price: 2_700, reachMetres: 40_000, weeklyCapacity: 60 },
      title: ['Sitting with you, day and night', 'Eistedd gyda chi, ddydd a nos'],
      about: ['With the district nurses and the hospice.', 'Gyda’r nyrsys ardal a’r hosbis.'],
      meets: ['end-of-life', 'respect', 'family-and-carers'],
    },
    {
      ...{ category: 'home-from-hospital', unit: 'week', price: 19_000, reachMetres: 40_000, weeklyCapacity: 12 },
      title: ['The first week home from Withybush', 'Yr wythnos gyntaf adref o Lwynhelyg'],
      about: ['Shopping in, heating on, a visit each day.', 'Bwyd i mewn, gwres ymlaen, ymweliad bob dydd.'],
      meets: ['after-a-crisis', 'safety', 'own-home'],
    },
  ],
};

const ownTeam: InventedProvider = {
  facts: {
    ...{ name: 'Pembrokeshire Reablement Team', kind: 'in_house', ownership: 'in_house', footprint: 'council_area' },
    ...{ fullTimeStaff: 64, languages: ['en', 'cy'] },
  },
  about: ['The council’s own team.', 'Tîm y cyngor ei hun.'],
  teamOf: 'pembrokeshire',
  approvals: {},
  checks: 'with-ciw',
  user: { name: 'Hefin Morse', language: 'cy' },
  startsFrom: 'SA61 2TD',
  offers: [
    {
      ...{
        category: 'reablement',
        unit: 'hour',
        price: 2_380,
        vat: 'outside',
        reachMetres: 45_000,
        weeklyCapacity: 160,
      },
      title: ['Six weeks to find your feet', 'Chwe wythnos i gael eich traed danoch'],
      about: ['A therapist’s plan and a worker each day.', 'Cynllun therapydd a gweithiwr bob dydd.'],
      meets: ['after-a-crisis', 'independence', 'confidence'],
    },
    {
      ...{ category: 'supported-accommodation', unit: 'week', price: 30_500, vat: 'outside', reachMetres: 45_000 },
      title: ['A room while you plan', 'Ystafell wrth i chi gynllunio'],
      about: ['Up to twelve weeks, with someone on call.', 'Hyd at ddeuddeg wythnos, gyda rhywun wrth law.'],
      meets: ['safety', 'independence'],
    },
    {
      ...{ category: 'community-navigation', unit: 'session', price: 0, vat: 'outside', reachMetres: 45_000 },
      title: ['A connector for your patch', 'Cysylltydd i’ch ardal chi'],
      about: ['Someone who knows every hall and kettle. Free.', 'Rhywun sy’n adnabod pob neuadd a thegell. Am ddim.'],
      meets: ['community', 'voice'],
    },
  ],
};

const street: InventedProvider = {
  facts: {
    ...{ name: 'Five Streets Together', kind: 'community_group', ownership: 'community', footprint: 'hyper_local' },
    ...{ fullTimeStaff: 0, languages: ['en'] },
  },
  about: [
    'One street and the four that join it. Neighbours who ask and neighbours who answer.',
    'Un stryd a’r pedair sy’n ymuno â hi. Cymdogion sy’n gofyn a chymdogion sy’n ateb.',
  ],
  approvals: { pembrokeshire: 'approved' },
  checks: 'in-date',
  section16: ['user_led'],
  user: { name: 'Keith Scourfield' },
  account: ['309070', '21240543'],
  startsFrom: 'SA61 2QA',
  offers: [
    {
      ...{ category: 'neighbour-help', unit: 'hour', price: 0, vat: 'outside', reachMetres: 1_500, weeklyCapacity: 30 },
      title: ['A knock at the door', 'Cnoc ar y drws'],
      about: ['Bins, bulbs and a chat. Free.', 'Biniau, bylbiau a sgwrs. Am ddim.'],
      meets: ['relationships', 'safety', 'community'],
    },
    {
      ...{ category: 'equipment-sharing', unit: 'item', price: 0, vat: 'outside', reachMetres: 3_000 },
      title: ['The library of things', 'Y llyfrgell bethau'],
      about: [
        'Ladders, a pasting table, a wheelchair ramp. Free.',
        'Ysgolion, bwrdd papuro, ramp cadair olwyn. Am ddim.',
      ],
      meets: ['independence', 'own-home'],
    },
    {
      ...{ category: 'recycling', unit: 'session', price: 0, vat: 'outside', reachMetres: 3_000, weeklyCapacity: 10 },
      title: ['Sort, mend and pass on', 'Didoli, trwsio a throsglwyddo'],
      about: ['Saturday mornings in the old garage. Free.', 'Boreau Sadwrn yn yr hen garej. Am ddim.'],
      meets: ['strengths', 'community', 'active'],
    },
  ],
};

export const PEMBROKESHIRE: readonly InventedProvider[] = [cartref, kitchen, wheels, plc, ownTeam, street];
