import type { InventedProvider } from '../invented-provider';

const gardener: InventedProvider = {
  facts: {
    ...{ name: 'Priya Nair, Gardens and Odd Jobs', kind: 'sole_trader', ownership: 'local_private_tbl' },
    ...{ footprint: 'hyper_local', fullTimeStaff: 1, languages: ['en', 'gu'] },
  },
  about: ['One person, one van, and time for a brew.', 'Un person, un fan, ac amser am baned.'],
  approvals: { knowsley: 'approved', liverpool: 'approved' },
  checks: 'in-date',
  user: { name: 'Priya Nair' },
  account: ['074456', '12345112'],
  startsFrom: 'L35 5ES',
  offers: [
    {
      ...{ category: 'care-and-repair', unit: 'hour', price: 1_800, reachMetres: 10_000, weeklyCapacity: 18 },
      title: ['A garden you can manage', 'Gardd y gallwch ei thrin'],
      about: [
        'Done with you or for you; raised beds a speciality.',
        'Gyda chi neu ar eich rhan; gwelyau uchel yw’r arbenigedd.',
      ],
      meets: ['own-home', 'active', 'strengths'],
    },
    {
      ...{ category: 'care-and-repair', unit: 'hour', price: 1_900, reachMetres: 10_000, weeklyCapacity: 12 },
      title: ['Small jobs about the house', 'Mân swyddi o gwmpas y tŷ'],
      about: ['Bulbs, curtains, flat-packs, gutters.', 'Bylbiau, llenni, dodrefn fflat, cafnau.'],
      meets: ['own-home', 'safety', 'daily-living'],
    },
    {
      ...{ category: 'accompanied-shopping', unit: 'hour', price: 1_700, reachMetres: 8_000, weeklyCapacity: 10 },
      title: ['Shop together at your pace', 'Siopa gyda’n gilydd ar eich cyflymder chi'],
      about: ['The market on Fridays, or wherever you fancy.', 'Y farchnad ar ddydd Gwener, neu ble bynnag y mynnwch.'],
      meets: ['independence', 'daily-living', 'active'],
    },
  ],
};

const walker: InventedProvider = {
  facts: {
    ...{ name: 'Megan Tudor, Companion Walks', kind: 'sole_trader', ownership: 'local_private_tbl' },
    ...{ footprint: 'hyper_local', fullTimeStaff: 1, languages: ['en', 'cy'] },
  },
  about: ['Company out of doors, in Welsh or English.', 'Cwmni yn yr awyr agored, yn Gymraeg neu yn Saesneg.'],
  approvals: { knowsley: 'applied', liverpool: 'approved' },
  checks: 'in-date',
  user: { name: 'Megan Tudor', language: 'cy' },
  account: ['070116', '34012583'],
  startsFrom: 'L36 7RR',
  offers: [
    {
      ...{ category: 'exercise', unit: 'hour', price: 1_600, reachMetres: 20_000, weeklyCapacity: 15 },
      title: ['A walk and a chat in Welsh', 'Tro a sgwrs yn Gymraeg'],
      about: ['An hour on the flat, with a bench halfway.', 'Awr ar y gwastad, gyda mainc hanner ffordd.'],
      meets: ['active', 'relationships', 'confidence'],
    },
    {
      ...{ category: 'social-activities', unit: 'session', price: 1_500, reachMetres: 20_000, weeklyCapacity: 6 },
      title: ['Reading aloud in Welsh', 'Darllen yn uchel yn Gymraeg'],
      about: ['Novels, hymns or the paper: you choose.', 'Nofelau, emynau neu’r papur: chi sy’n dewis.'],
      meets: ['relationships', 'strengths'],
    },
    {
      ...{ category: 'accompanied-shopping', unit: 'hour', price: 1_600, reachMetres: 15_000, weeklyCapacity: 8 },
      title: ['To the shops and back', 'I’r siopau ac yn ôl'],
      about: ['On foot or by bus.', 'Ar droed neu ar y bws.'],
      meets: ['active', 'daily-living'],
    },
  ],
};

const assistantByDay: InventedProvider = {
  facts: {
    ...{ name: 'Lewis Carrick', kind: 'personal_assistant', ownership: 'unknown', footprint: 'hyper_local' },
    ...{ fullTimeStaff: 1, languages: ['en', 'bsl'] },
  },
  about: [
    'A personal assistant for people who employ their own.',
    'Cynorthwyydd personol i bobl sy’n cyflogi eu staff eu hunain.',
  ],
  approvals: { knowsley: 'applied' },
  checks: 'none',
  user: { name: 'Lewis Carrick' },
  account: ['180002', '00000190'],
  startsFrom: 'L28 3QF',
  offers: [
    {
      ...{ category: 'home-care', unit: 'hour', price: 1_450, vat: 'outside', reachMetres: 9_000, weeklyCapacity: 25 },
      title: ['Personal assistant by day', 'Cynorthwyydd personol yn ystod y dydd'],
      about: [
        'Your routines, your way; uses British Sign Language.',
        'Eich arferion, eich ffordd chi; yn defnyddio Iaith Arwyddion Prydain.',
      ],
      meets: ['daily-living', 'independence', 'respect'],
    },
    {
      ...{ category: 'sleep-in', unit: 'session', price: 9_000, vat: 'outside', reachMetres: 9_000, weeklyCapacity: 3 },
      title: ['Personal assistant by night', 'Cynorthwyydd personol yn ystod y nos'],
      about: ['Up to three nights a week.', 'Hyd at dair noson yr wythnos.'],
      meets: ['safety', 'own-home'],
    },
    {
      ...{
        category: 'accompanied-shopping',
        unit: 'hour',
        price: 1_400,
        vat: 'outside',
        reachMetres: 12_000,
        weeklyCapacity: 10,
      },
      title: ['Out and about with an assistant', 'Allan gyda chynorthwyydd'],
      about: ['Matches, gigs and the big shop.', 'Gemau, gigiau a’r siopa mawr.'],
      meets: ['active', 'relationships', 'independence'],
    },
  ],
};

const assistantInPolish: InventedProvider = {
  facts: {
    ...{ name: 'Zofia Marek', kind: 'personal_assistant', ownership: 'unknown', footprint: 'unknown' },
    languages: ['pl', 'en'],
  },
  about: ['A personal assistant who speaks Polish and English.', 'Cynorthwyydd personol sy’n siarad Pwyleg a Saesneg.'],
  approvals: { liverpool: 'applied' },
  checks: 'in-date',
  user: { name: 'Zofia Marek' },
  account: ['871427', '46238510'],
  startsFrom: 'L13 7BY',
  offers: [
    {
      ...{ category: 'home-care', unit: 'hour', price: 1_500, vat: 'outside', reachMetres: 10_000, weeklyCapacity: 30 },
      title: ['Personal assistant in Polish or English', 'Cynorthwyydd personol mewn Pwyleg neu Saesneg'],
      about: ['Fifteen years of looking after people at home.', 'Pymtheg mlynedd o ofalu am bobl gartref.'],
      meets: ['daily-living', 'own-home', 'respect'],
    },
    {
      ...{
        category: 'carer-breaks',
        unit: 'hour',
        price: 1_500,
        vat: 'outside',
        reachMetres: 10_000,
        weeklyCapacity: 8,
      },
      title: ['Someone to sit in', 'Rhywun i gadw cwmni'],
      about: ['So that the family can go out for the evening.', 'Fel y gall y teulu fynd allan gyda’r nos.'],
      meets: ['family-and-carers', 'safety'],
    },
    {
      ...{ category: 'meals', unit: 'hour', price: 1_500, vat: 'outside', reachMetres: 10_000, weeklyCapacity: 8 },
      title: ['Polish home cooking', 'Coginio cartref Pwylaidd'],
      about: ['Cooked in your kitchen, enough for two days.', 'Wedi’i goginio yn eich cegin chi, digon am ddeuddydd.'],
      meets: ['daily-living', 'health'],
    },
  ],
};

export const INDIVIDUALS: readonly InventedProvider[] = [gardener, walker, assistantByDay, assistantInPolish];
