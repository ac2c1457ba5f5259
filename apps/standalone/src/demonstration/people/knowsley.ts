import type { InventedPerson } from '../invented-person';

const council = 'knowsley';

export const PEOPLE_OF_KNOWSLEY: readonly InventedPerson[] = [
  {
    ...{ name: 'Joan Whitby', council, language: 'en', address: '14 Fernbrook Close, Huyton', postcode: 'L36 8BD' },
    outcomes: [
      ['own-home', 'I want to stop here, in my own house, with my own front door.'],
      ['community', 'I miss the choir. I would go again if somebody came with me the first few times.'],
    ],
    councilPence: 6_500_000,
    contributionPence: 104_000,
    circle: [{ name: 'Ola Bright', role: 'support_organisation' }],
    arrangements: [],
  },
  {
    ...{ name: 'Alun Hughes', council, language: 'cy', address: '3 Hawthorn Row, Prescot', postcode: 'L35 1WZ' },
    outcomes: [
      ['daily-living', 'Rydw i eisiau coginio fy swper fy hun eto, gyda rhywun wrth law.'],
      ['relationships', 'Hoffwn gael rhywun i siarad Cymraeg ag ef bob wythnos.'],
    ],
    councilPence: 980_000,
    arrangements: [{ offer: 'Support at your pace', stage: 'awaiting-agreement', units: 96, startsIn: 7, endsIn: 90 }],
  },
  {
    ...{ name: 'Derek Malloy', council, language: 'en', address: '27 Quarry View, Kirkby', postcode: 'L32 9SJ' },
    outcomes: [
      ['independence', 'I want to do my own shopping and pay for it myself.'],
      ['active', 'Get out of the flat every day, whatever the weather.'],
    ],
    councilPence: 2_400_000,
    arrangements: [
      { offer: 'A regular hand at home', stage: 'awaiting-approval', units: 560, startsIn: 10, endsIn: 150 },
    ],
  },
  {
    ...{ name: 'Frank Dunmore', council, language: 'en', address: '8 Station Court, Halewood', postcode: 'L26 9TT' },
    outcomes: [
      ['daily-living', 'Help with the mornings, then leave me to it.'],
      ['strengths', 'I was a joiner forty years. I want to make things again.'],
    ],
    councilPence: 1_250_000,
    arrangements: [
      {
        ...{ offer: 'Flexible home support', stage: 'billed', units: 120, startsIn: -28, endsIn: 90 },
        reason: { code: 'continuity', text: 'The same worker has come to him for two years.' },
        delivered: [
          [-21, 3, 'Breakfast, post and a walk to the shop'],
          [-14, 3, 'Breakfast and the garden'],
        ],
      },
    ],
  },
  {
    ...{ name: 'Nia Roberts', council, language: 'cy', address: '52 Ffordd yr Eglwys, Huyton', postcode: 'L36 7RR' },
    outcomes: [
      ['relationships', 'Rydw i’n gweld eisiau coginio i eraill; mae bwyta ar fy mhen fy hun yn ddiflas.'],
      ['strengths', 'Bûm yn gogyddes ysgol. Hoffwn ddangos i bobl sut mae gwneud crwst.'],
    ],
    councilPence: 720_000,
    budget: { type: 'isf', moneyHeldIn: 'host', isfBasis: 'council_contract', host: 'Mersey Own Funds' },
    // She has chosen her host; the council has still to award it the fund.
    arrangements: [],
  },
  {
    ...{ name: 'Sheila Okoro', council, language: 'en', address: '11 Bramble Way, Whiston', postcode: 'L35 5ES' },
    outcomes: [
      ['own-home', 'A house that I can look after, and a garden that does not shame me.'],
      ['safety', 'Stop falling on that back step.'],
    ],
    councilPence: 530_000,
    arrangements: [
      {
        ...{ offer: 'Small jobs about the house', stage: 'due', units: 24, startsIn: -30, endsIn: 60 },
        delivered: [
          [-20, 2, 'Back step and a second rail'],
          [-13, 3, 'Gutters cleared, kitchen light'],
        ],
      },
    ],
  },
  {
    ...{ name: 'Ken Birchall', council, language: 'en', address: '9 Mill Yard, Kirkby', postcode: 'L33 9UB' },
    outcomes: [
      ['daily-living', 'A hot dinner in the middle of the day, and somebody at the door.'],
      ['own-home', 'Wash and dress with help, in my own bathroom.'],
    ],
    councilPence: 1_480_000,
    contributionPence: 78_000,
    arrangements: [
      {
        ...{ offer: 'Hot lunch to your door', stage: 'paid', units: 160, startsIn: -35, endsIn: 100 },
        delivered: [
          [-28, 6, 'Monday to Saturday'],
          [-21, 6, 'Monday to Saturday'],
          [-14, 5, 'Not on Wednesday: out with his son'],
        ],
      },
      {
        ...{
          offer: 'Morning and evening care from owner-workers',
          stage: 'accepted',
          units: 150,
          startsIn: 3,
          endsIn: 100,
        },
        reason: { code: 'persons-choice', text: 'He asked for them by name: they cared for his wife.' },
      },
    ],
  },
  {
    ...{ name: 'Patrick Noone', council, language: 'en', address: '5 Canal Cottages, Huyton', postcode: 'L36 3RT' },
    outcomes: [
      ['active', 'Get to the match, and to my sister’s after.'],
      ['independence', 'Pick who comes into my house.'],
    ],
    councilPence: 860_000,
    budget: { type: 'direct_payment', moneyHeldIn: 'card' },
    circle: [
      { name: 'Siobhan Noone', role: 'nominee' },
      { name: 'Beth Salter', role: 'connector' },
    ],
    arrangements: [
      {
        ...{ offer: 'Out and about with an assistant', stage: 'due', units: 60, startsIn: -30, endsIn: 120 },
        delivered: [
          [-20, 4, 'The match, there and back'],
          [-12, 3, 'To his sister’s'],
        ],
      },
    ],
    suggested: {
      offer: 'Support at your pace',
      note: 'You said evenings are long. They could come by before the match.',
    },
  },
  {
    ...{ name: 'Colin Frame', council, language: 'en', address: '22 Orchard Lane, Prescot', postcode: 'L35 1WZ' },
    outcomes: [
      ['own-home', 'Colin smiles when his own records are playing, at home.'],
      ['safety', 'Somebody he knows beside him in the evening.'],
    ],
    councilPence: 1_340_000,
    budget: { type: 'direct_payment', moneyHeldIn: 'managed_account' },
    circle: [{ name: 'Judith Frame', role: 'authorised_person' }],
    arrangements: [
      {
        ...{ offer: 'Support at your pace', stage: 'billed', units: 40, startsIn: -20, endsIn: 100 },
        delivered: [
          [-14, 2, 'Records and supper'],
          [-7, 2, 'Records and supper'],
        ],
      },
    ],
  },
];
