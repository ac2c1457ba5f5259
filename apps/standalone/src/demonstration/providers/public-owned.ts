import type { InventedProvider } from '../invented-provider';

/** A company that councils own: its form is on the extractive list, its ownership is municipal. */
const cityside: InventedProvider = {
  facts: {
    ...{ name: 'Cityside Care Ltd', kind: 'organisation', ownership: 'municipal', footprint: 'city_region' },
    ...{ fullTimeStaff: 90, registeredPostcode: 'L4 4DH', qualityGrade: 1, languages: ['en'] },
  },
  about: ['A company owned by councils of the city region.', 'Cwmni sy’n eiddo i gynghorau’r ddinas-ranbarth.'],
  registration: { register: 'companies_house', number: 'DEMO0014', category: 'Private Limited Company' },
  approvals: { knowsley: 'approved', liverpool: 'approved' },
  checks: 'with-cqc',
  user: { name: 'Yvonne Starkey' },
  account: ['309070', '02355688'],
  startsFrom: 'L4 4DH',
  offers: [
    {
      ...{ category: 'reablement', unit: 'hour', price: 2_450, reachMetres: 20_000, weeklyCapacity: 150 },
      title: ['Back on your feet at home', 'Yn ôl ar eich traed gartref'],
      about: [
        'Therapists and support workers together, for up to six weeks.',
        'Therapyddion a gweithwyr cymorth gyda’i gilydd, am hyd at chwe wythnos.',
      ],
      meets: ['after-a-crisis', 'independence', 'active'],
    },
    {
      ...{ category: 'home-from-hospital', unit: 'hour', price: 2_350, reachMetres: 20_000, weeklyCapacity: 100 },
      title: ['Home from hospital the same day', 'Adref o’r ysbyty yr un diwrnod'],
      about: ['We meet you at the ward and see you in.', 'Rydym yn cwrdd â chi ar y ward ac yn mynd â chi adref.'],
      meets: ['after-a-crisis', 'own-home'],
    },
    {
      ...{ category: 'shared-lives', unit: 'week', price: 42_000, reachMetres: 25_000, weeklyCapacity: 5 },
      title: ['Live with a family', 'Byw gyda theulu'],
      about: [
        'A home and family life with a Shared Lives carer.',
        'Cartref a bywyd teuluol gyda gofalwr Cysylltu Bywydau.',
      ],
      meets: ['relationships', 'safety', 'independence'],
    },
    {
      ...{ category: 'respite', unit: 'day', price: 11_000, reachMetres: 25_000, weeklyCapacity: 7 },
      title: ['A short stay with a family', 'Arhosiad byr gyda theulu'],
      about: ['The same family each time.', 'Yr un teulu bob tro.'],
      meets: ['family-and-carers', 'relationships'],
    },
  ],
};

const liverpoolTeam: InventedProvider = {
  facts: {
    ...{ name: 'Liverpool Reablement Team', kind: 'in_house', ownership: 'in_house', footprint: 'council_area' },
    ...{ fullTimeStaff: 38, qualityGrade: 1, languages: ['en'] },
  },
  about: ["The council's own reablement workers.", 'Gweithwyr ailalluogi’r cyngor ei hun.'],
  teamOf: 'liverpool',
  approvals: {},
  checks: 'with-cqc',
  user: { name: 'Shirley Moffat' },
  startsFrom: 'L15 2HJ',
  offers: [
    {
      ...{ category: 'reablement', unit: 'hour', price: 2_300, reachMetres: 12_000, weeklyCapacity: 200 },
      title: ['Reablement from the council', 'Ailalluogi gan y cyngor'],
      about: ['Up to six weeks after hospital, at home.', 'Hyd at chwe wythnos ar ôl ysbyty, gartref.'],
      meets: ['after-a-crisis', 'independence'],
    },
    {
      ...{ category: 'prevention', unit: 'item', price: 0, vat: 'outside', reachMetres: 12_000, weeklyCapacity: 30 },
      title: ['Home safety visit', 'Ymweliad diogelwch cartref'],
      about: [
        'Rails, lights and rugs looked at in an hour. Free.',
        'Golwg ar ganllawiau, goleuadau a rygiau mewn awr. Am ddim.',
      ],
      meets: ['safety', 'own-home'],
    },
    {
      ...{ category: 'community-navigation', unit: 'session', price: 0, vat: 'outside', reachMetres: 12_000 },
      title: ['A guide to local support', 'Canllaw i gymorth lleol'],
      about: ['Someone to go with you the first time. Free.', 'Rhywun i fynd gyda chi y tro cyntaf. Am ddim.'],
      meets: ['community', 'voice', 'confidence'],
    },
  ],
};

export const PUBLICLY_OWNED: readonly InventedProvider[] = [cityside, liverpoolTeam];
