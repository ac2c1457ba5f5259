import type { InventedPerson } from '../invented-person';

const council = 'flintshire';

export const PEOPLE_OF_FLINTSHIRE: readonly InventedPerson[] = [
  {
    ...{ name: 'Gwilym Parry', council, language: 'cy', address: '7 Heol y Brenin, Yr Wyddgrug', postcode: 'CH7 1LY' },
    outcomes: [
      ['own-home', 'Aros yn fy nghartref, gyda’r tân a’r gath.'],
      ['relationships', 'Siarad Cymraeg â phwy bynnag sy’n dod trwy’r drws.'],
    ],
    councilPence: 1_450_000,
    circle: [{ name: 'Wendy Clough', role: 'connector' }],
    arrangements: [],
  },
  {
    ...{ name: 'Emyr Jones', council, language: 'cy', address: '16 Maes Gwern, Yr Wyddgrug', postcode: 'CH7 1SJ' },
    outcomes: [
      ['daily-living', 'Codi a gwisgo gyda help, heb ruthro.'],
      ['respect', 'Yr un wyneb bob dydd, ac yn fy iaith fy hun.'],
    ],
    councilPence: 1_220_000,
    contributionPence: 52_000,
    arrangements: [
      { offer: 'Care from one person, all week', stage: 'accepted', units: 150, startsIn: 4, endsIn: 120 },
    ],
  },
  {
    ...{ name: 'Sandra Kershaw', council, language: 'en', address: '3 Rowley Drive, Shotton', postcode: 'CH5 1BJ' },
    outcomes: [
      ['family-and-carers', 'One day a week when my lad can be just my lad.'],
      ['community', 'I want to be somewhere that is not this house.'],
    ],
    councilPence: 910_000,
    budget: { type: 'direct_payment', moneyHeldIn: 'managed_account' },
    circle: [
      { name: 'Darren Kershaw', role: 'nominee' },
      { name: 'Alwyn Roper', role: 'support_organisation' },
    ],
    arrangements: [
      {
        ...{ offer: 'A day at Nesta’s table', stage: 'billed', units: 20, startsIn: -25, endsIn: 120 },
        delivered: [
          [-20, 1, 'Lunch and the greenhouse'],
          [-13, 1, 'Lunch and a drive to Talacre'],
        ],
        since: 'notice',
      },
    ],
  },
  {
    ...{ name: 'Huw Bellis', council, language: 'cy', address: '41 Stryd Fawr, Treffynnon', postcode: 'CH8 7LU' },
    outcomes: [
      ['voice', 'Fi sy’n penderfynu; rhywun arall sy’n cadw’r cyfrifon.'],
      ['strengths', 'Trwsio radios eto, fel o’r blaen.'],
    ],
    councilPence: 1_160_000,
    budget: { type: 'isf', moneyHeldIn: 'host', isfBasis: 'council_contract', host: 'Clwyd Own Way' },
    arrangements: [
      { offer: 'Your fund, spent your way', stage: 'accepted', units: 26, startsIn: -40, endsIn: 140 },
      {
        ...{ offer: 'A neighbour’s helping hand', stage: 'accepted', units: 40, startsIn: 3, endsIn: 120 },
        byHost: true,
      },
      {
        ...{ offer: 'A friend for the first few times', stage: 'billed', units: 10, startsIn: -30, endsIn: 60 },
        ...{ byHost: true },
        delivered: [
          [-21, 1, 'Y clwb radio yn Nhreffynnon'],
          [-14, 1, 'Y clwb radio, a chinio wedyn'],
        ],
      },
    ],
  },
  {
    ...{ name: 'Linda Speakman', council, language: 'en', address: '9 Belmont Close, Buckley', postcode: 'CH7 2HH' },
    outcomes: [
      ['own-home', 'Linda is calmest in her own front room.'],
      ['daily-living', 'A proper dinner, cooked where she can smell it.'],
    ],
    councilPence: 780_000,
    budget: { type: 'direct_payment', moneyHeldIn: 'own_account' },
    circle: [{ name: 'Karen Speakman', role: 'suitable_person' }],
    arrangements: [{ offer: 'Dinner cooked in your kitchen', stage: 'accepted', units: 50, startsIn: 2, endsIn: 140 }],
  },
];
