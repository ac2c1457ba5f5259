import type { InventedPerson } from '../invented-person';

const council = 'pembrokeshire';

export const PEOPLE_OF_PEMBROKESHIRE: readonly InventedPerson[] = [
  {
    ...{ name: 'Marged Phillips', council, language: 'cy', address: '12 Bryn Uchaf, Hwlffordd', postcode: 'SA61 2QR' },
    outcomes: [
      ['community', 'Bod yng nghanol pobl, nid yn gwylio’r stryd.'],
      ['strengths', 'Mae gen i ryseitiau mam-gu. Hoffwn eu rhannu.'],
    ],
    councilPence: 640_000,
    circle: [{ name: 'Colin Harcourt', role: 'support_organisation' }],
    arrangements: [
      { offer: 'The evening bus to the choir', stage: 'accepted', units: 24, startsIn: 3, endsIn: 150 },
      {
        ...{ offer: 'A plate kept warm for you', stage: 'billed', units: 90, startsIn: -21, endsIn: 120 },
        delivered: [
          [-15, 3, 'Monday, Wednesday and Friday'],
          [-8, 3, 'Monday, Wednesday and Friday'],
        ],
        since: 'paused',
      },
    ],
  },
  {
    ...{ name: 'Ron Baxter', council, language: 'en', address: '4 Pier Road, Milford Haven', postcode: 'SA73 2EG' },
    outcomes: [
      ['independence', 'My own assistant, my own hours.'],
      ['active', 'The rugby club, every home game.'],
    ],
    councilPence: 1_090_000,
    budget: { type: 'direct_payment', moneyHeldIn: 'own_account' },
    circle: [
      { name: 'Trudy Baxter', role: 'nominee' },
      { name: 'Lisa Thomas', role: 'connector' },
    ],
    arrangements: [
      {
        ...{ offer: 'Along to the rugby club', stage: 'paid', units: 80, startsIn: -30, endsIn: 150 },
        delivered: [
          [-22, 4, 'Home game and the bar after'],
          [-15, 3, 'Training night'],
        ],
      },
    ],
  },
  {
    ...{
      name: 'Elsie Thomas',
      council,
      language: 'en',
      address: '18 Scarrow Hill, Haverfordwest',
      postcode: 'SA61 2TU',
    },
    outcomes: [
      ['respect', 'Elsie likes her hair done before anything else.'],
      ['own-home', 'Her own bed, by the window.'],
    ],
    councilPence: 720_000,
    healthPence: 480_000,
    budget: { type: 'direct_payment', moneyHeldIn: 'managed_account' },
    circle: [{ name: 'Glyn Thomas', role: 'suitable_person', language: 'cy' }],
    arrangements: [
      { offer: 'Your own carer in Haverfordwest', stage: 'accepted', units: 90, startsIn: 5, endsIn: 120 },
    ],
  },
  {
    ...{ name: 'Dai Morris', council, language: 'en', address: '1 Harbour Steps, Tenby', postcode: 'SA70 8DG' },
    outcomes: [
      ['active', 'To the harbour and back with somebody steady.'],
      ['independence', 'I pay my own way, always have.'],
    ],
    contributionPence: 300_000,
    budget: { type: 'direct_payment', moneyHeldIn: 'own_account' },
    arrangements: [{ offer: 'Door to door in the county', stage: 'offered', units: 20, startsIn: 4, endsIn: 150 }],
  },
];
