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
];
