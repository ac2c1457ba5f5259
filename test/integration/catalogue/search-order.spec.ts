import { groupTable, type OfferCandidate, type RankExpression } from '@commonweal/catalogue';
import { type AuthorityId, pence, plainDate, type ProviderId } from '@commonweal/kernel';
import { rankExpression } from '@commonweal/ordering';
import { distanceMetres } from '@commonweal/places';
import {
  type BuyerFacts,
  type CouncilPolicy,
  EXTRACTIVE_CATEGORIES,
  GENERATIVE_CATEGORIES,
  LAW_2026,
  liftHolds,
  type OfferFacts,
  rankOffers,
} from '@commonweal/policy';
import { sizeOf } from '../../sizes';
import { KNOWSLEY_LIKE } from '../../support/policies';
import type { World } from '../../support/world';
import { SearchScene } from './search-scene';

const TODAY = plainDate('2026-11-02');
const HERE = { easting: 344_000, northing: 391_000 };
const MOST = 500;

interface OfferRow {
  [column: string]: unknown;
  id: string;
  provider_id: string;
  easting: number;
  northing: number;
  reach_metres: number;
  outcome_codes: string[];
  languages: string[];
  weekly_capacity: number | null;
  kind: OfferFacts['providerKind'];
  register_category: string | null;
  ownership: NonNullable<OfferFacts['ownership']>;
  full_time_staff: number | null;
  quality_grade: number | null;
  lift: { evidence: string[]; from: string; until: string } | null;
  section_16: boolean;
}

interface Asked {
  readonly outcomeCodes: readonly string[];
  readonly language: 'en' | 'cy';
}

/** The policy's own reading of a row, by another way than the search's. */
function factsOf(row: OfferRow, asked: Asked): OfferFacts {
  const distance = distanceMetres(HERE, row);
  return {
    ...{ offerId: row.id, providerId: row.provider_id, category: '', categoryOpen: true, regulatedActivity: false },
    ...{ providerKind: row.kind, registeredWith: [], checks: [], approval: 'approved', ownership: row.ownership },
    ...(row.register_category !== null && { registerCategory: row.register_category }),
    ...(row.full_time_staff !== null && { fullTimeStaff: row.full_time_staff }),
    ...(row.lift && { lift: liftOf(row.lift) }),
    ...{ distanceMetres: distance, servesPostcode: distance <= row.reach_metres },
    ...{ section16: row.section_16 ? ['user_led'] : [], offersWelsh: row.languages.includes('cy') },
    ...fitOf(row, asked),
    quality: row.quality_grade === 2 ? [{ dimension: 'overall', finding: 'not_met', confirmedBy: 'council' }] : [],
  };
}

function liftOf({ from, until, evidence }: NonNullable<OfferRow['lift']>): OfferFacts['lift'] {
  return { decidedOn: plainDate(from), validUntil: plainDate(until), evidence };
}

function fitOf(row: OfferRow, { outcomeCodes, language }: Asked): Partial<OfferFacts> {
  const met = outcomeCodes.filter((code) => row.outcome_codes.includes(code)).length;
  const some = met > 0 ? 'some' : 'none';
  return {
    ...(outcomeCodes.length > 0 && { meetsOutcomes: met === outcomeCodes.length ? 'all' : some }),
    ...(language !== 'en' && { speaksLanguage: row.languages.includes(language) }),
    ...(row.weekly_capacity !== null && { hasCapacity: row.weekly_capacity > 0 }),
  };
}

describe('the order of a search in the database', () => {
  let scene: SearchScene;
  let world: World;
  let council: AuthorityId;
  let rows: OfferRow[];

  beforeAll(async () => {
    scene = await SearchScene.open({ offers: sizeOf('rankedOffers'), seed: 0.42, about: { ...HERE, metres: 12_000 } });
    world = scene.world;
    council = await world.authority();
    await world.sql(
      `INSERT INTO providers.generative_lift
       SELECT $1, id, $1, '2026-01-01', CASE WHEN random() < 0.7 THEN date '2026-12-31' ELSE '2026-06-30' END,
         CASE WHEN random() < 0.7 THEN ARRAY['local_base', 'size', 'ownership'] ELSE ARRAY['size'] END
       FROM providers.provider WHERE random() < 0.3`,
      [council],
    );
    rows = await world.sql<OfferRow>(
      `SELECT o.id, o.provider_id, o.easting, o.northing, o.reach_metres, o.outcome_codes, o.languages, o.weekly_capacity,
         p.kind, p.register_category, p.ownership, p.full_time_staff, p.quality_grade,
         CASE WHEN l.provider_id IS NOT NULL THEN json_build_object('evidence', l.evidence_codes,
           'from', l.decided_on, 'until', l.valid_until) END AS lift,
         left(md5(p.id::text), 1) < '5' AS section_16
       FROM catalogue.offer o JOIN providers.provider p ON p.id = o.provider_id
       LEFT JOIN providers.generative_lift l ON l.provider_id = p.id`,
    );
  });
  afterAll(() => scene.close());

  const knowsley = (over: Partial<CouncilPolicy> = {}): CouncilPolicy => ({
    ...(KNOWSLEY_LIKE as unknown as CouncilPolicy),
    ...{ id: 'policy', authorityId: council, version: 3, effectiveFrom: plainDate('2026-01-01') },
    ...over,
  });
  const buyer = (budgetType: BuyerFacts['budgetType']): BuyerFacts => ({
    ...{ nation: 'england', authorityId: council, budgetType, funder: 'council', isIsfPlacement: false },
    ...{ moneyHeldIn: budgetType === 'council_managed' ? 'council' : 'own_account' },
    ...{ personId: '0192f0c4-0000-7000-8000-00000000abcd' },
    placerRole: budgetType === 'council_managed' ? 'social_worker' : 'budget_holder',
  });
  const search = (rank: RankExpression): Promise<OfferCandidate[]> =>
    scene.search.candidates({ place: HERE, rank, limit: MOST, authorityId: council });

  it.each<[string, BuyerFacts, CouncilPolicy | undefined, number, Asked]>([
    [
      'local first for a small award',
      buyer('council_managed'),
      knowsley(),
      420_000,
      { outcomeCodes: [], language: 'en' },
    ],
    [
      'local first, strict view, other scale, outcomes and Welsh asked for',
      buyer('council_managed'),
      knowsley({ view: 'APP1_STRICT', scaleMaxStaff: 17, communityRun: ['worker', 'municipal'] as never }),
      6_000_000,
      { outcomeCodes: ['active', 'community', 'health'], language: 'cy' },
    ],
    [
      'community scale only',
      buyer('council_managed'),
      knowsley({ preferenceOrder: ['small-community-run'] }),
      420_000,
      { outcomeCodes: ['voice'], language: 'en' },
    ],
    [
      'nearness only',
      buyer('council_managed'),
      knowsley({ preferenceOrder: ['nearness'], nearnessBandsMetres: [1000, 2500, 4000, 9000] }),
      420_000,
      { outcomeCodes: [], language: 'cy' },
    ],
    [
      'evidence of section 16 first, then Welsh for a person who did not ask for it, then nearness',
      buyer('council_managed'),
      knowsley({ preferenceOrder: ['section-16-evidence', 'welsh-capable', 'nearness'] }),
      420_000,
      { outcomeCodes: ['community'], language: 'en' },
    ],
    [
      'neutral above the policy’s lines',
      buyer('council_managed'),
      knowsley(),
      18_100_000,
      { outcomeCodes: [], language: 'en' },
    ],
    [
      'neutral for a person’s own money',
      buyer('direct_payment'),
      knowsley(),
      1000,
      { outcomeCodes: ['health'], language: 'en' },
    ],
    ['neutral without a policy', buyer('council_managed'), undefined, 1000, { outcomeCodes: [], language: 'en' }],
  ])('is the policy’s own: %s', async (_, facts, policy, amount, asked) => {
    const value = { wholeLifePence: pence(amount), linkedTotalPence: pence(0), on: TODAY };
    const question = { buyer: facts, policy, value };
    const reached = rows.filter((row) => distanceMetres(HERE, row) <= row.reach_metres);
    const expected = rankOffers({ ...question, law: LAW_2026, offers: reached.map((row) => factsOf(row, asked)) });
    expect(expected.closed).toEqual([]);
    const lifted = reached.flatMap((row) =>
      liftHolds(factsOf(row, asked).lift, TODAY) ? [row.provider_id as ProviderId] : [],
    );
    const liftedProviderIds = [...new Set(lifted)];
    const evidenced = rows.flatMap((row) => (row.section_16 ? [row.provider_id as ProviderId] : []));
    const section16ProviderIds = [...new Set(evidenced)];
    const wanted = { ...asked, authorityId: council, on: TODAY };
    const found = await search(rankExpression({ ...question, wanted, liftedProviderIds, section16ProviderIds }));
    expect(found).toHaveLength(Math.min(MOST, reached.length));
    expect(found.map(({ offer }) => offer.id)).toEqual(expected.offers.slice(0, MOST).map(({ offerId }) => offerId));
  });

  it('knows every category of the two lists, in any spelling, by the code the database gives it', async () => {
    const table = groupTable(({ inHouse }) => (inHouse ? 1 : 0));
    expect(table).toHaveLength(256);
    const categories = [...GENERATIVE_CATEGORIES, ...EXTRACTIVE_CATEGORIES];
    const names: (string | null)[] = [];
    groupTable(({ registerCategory }) => names.push(registerCategory));
    for (const category of categories) {
      const [row] = await world.sql<{ code: number }>(
        `SELECT catalogue.ranking_code('organisation', $1, 'worker', 2) AS code`,
        [category.toUpperCase().replaceAll(' ', '  ')],
      );
      const code = row?.code ?? 0;
      expect(names[code & 255]).toBe(category);
      expect(code >> 5).toBe(2 | 8);
    }
  });
});
