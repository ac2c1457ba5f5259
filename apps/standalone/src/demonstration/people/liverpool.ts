import type { InventedPerson } from '../invented-person';

const council = 'liverpool';

export const PEOPLE_OF_LIVERPOOL: readonly InventedPerson[] = [
  {
    ...{ name: 'Carol Jessop', council, language: 'en', address: '41 Linden Terrace, Liverpool', postcode: 'L12 0JL' },
    outcomes: [
      ['relationships', 'See my grandchildren at mine, not in a home.'],
      ['daily-living', 'Keep on top of the house so that I am not ashamed of it.'],
    ],
    councilPence: 1_120_000,
    contributionPence: 52_000,
    arrangements: [{ offer: 'A regular hand at home', stage: 'offered', units: 130, startsIn: 14, endsIn: 140 }],
  },
  {
    ...{ name: 'George Antwi', council, language: 'en', address: '6 Cobden Mews, Liverpool', postcode: 'L8 5AG' },
    outcomes: [
      ['own-home', 'After the stroke I was told I would never go home. I want to stay here now.'],
      ['respect', 'I want to be asked, not told.'],
    ],
    councilPence: 1_900_000,
    arrangements: [
      {
        ...{ offer: 'Care visits seven days a week', stage: 'queried', units: 200, startsIn: -21, endsIn: 120 },
        reason: { code: 'specialist-skill', text: 'Trained by the stroke team; nobody else nearby is.' },
        delivered: [
          [-15, 2, 'Morning and evening'],
          [-14, 2, 'Morning and evening'],
          [-13, 3, 'Morning, hospital appointment and evening'],
        ],
        query: 'On the last of these days my daughter took me to the hospital. Was it two hours, not three?',
      },
    ],
  },
  {
    ...{ name: 'Mair Ellis', council, language: 'cy', address: '19 Rhodfa’r Parc, Lerpwl', postcode: 'L18 8DS' },
    outcomes: [
      ['active', 'Mynd am dro bob wythnos, fel roeddwn i’n ei wneud gyda’r ci.'],
      ['relationships', 'Clywed a siarad Cymraeg eto ers i mi golli Emrys.'],
    ],
    councilPence: 640_000,
    arrangements: [
      {
        ...{ offer: 'A walk and a chat in Welsh', stage: 'declined', units: 40, startsIn: 5, endsIn: 160 },
        declined: 'no-capacity',
      },
    ],
  },
  {
    ...{ name: 'Rashida Begum', council, language: 'en', address: '30 Arundel Row, Liverpool', postcode: 'L8 5AG' },
    outcomes: [
      ['relationships', 'She is happiest in a kitchen full of women.'],
      ['respect', 'Halal food, and shoes off at the door.'],
    ],
    councilPence: 1_050_000,
    budget: { type: 'direct_payment', moneyHeldIn: 'managed_account' },
    circle: [
      { name: 'Farida Begum', role: 'authorised_person' },
      { name: 'Kwame Addo', role: 'connector' },
    ],
    arrangements: [{ offer: 'A day at Amina’s', stage: 'accepted', units: 30, startsIn: 6, endsIn: 150 }],
  },
  {
    ...{ name: 'Tony Furlong', council, language: 'en', address: '77 Larkhill Road, Liverpool', postcode: 'L13 7BY' },
    outcomes: [
      ['health', 'Keep my chest clear and stay out of hospital.'],
      ['active', 'Out on the trike in the park, rain or shine.'],
    ],
    healthPence: 940_000,
    budget: { type: 'direct_payment', moneyHeldIn: 'own_account' },
    circle: [
      { name: 'Lorraine Furlong', role: 'nominee' },
      { name: 'Martha Keane', role: 'support_organisation' },
    ],
    arrangements: [{ offer: 'Bikes for every body', stage: 'offered', units: 40, startsIn: 5, endsIn: 160 }],
  },
  {
    ...{ name: 'Bridie Quinn', council, language: 'en', address: '2 Lodge Court, Liverpool', postcode: 'L18 8DS' },
    outcomes: [
      ['voice', 'I say what it is spent on. They do the paperwork.'],
      ['community', 'Back to the Irish Centre on a Friday.'],
    ],
    councilPence: 1_180_000,
    budget: {
      ...{ type: 'isf', moneyHeldIn: 'host', isfBasis: 'paid_at_persons_request' },
      host: 'Mersey Own Funds',
    },
    arrangements: [{ offer: 'Mend what you love', stage: 'accepted', units: 20, startsIn: 4, endsIn: 150 }],
  },
];
