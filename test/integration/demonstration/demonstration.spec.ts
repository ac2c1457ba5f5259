import 'reflect-metadata';
import { ReadDemoUsers, ROLE_NAMES } from '@commonweal/access';
import { type AuthorityId, pence } from '@commonweal/kernel';
import { CheckInvariants } from '@commonweal/ledger';
import { SearchForBuyer } from '@commonweal/ordering';
import { legalFormClass } from '@commonweal/policy';
import { type CouncilProviderView, ReadProviders } from '@commonweal/providers';
import { COUNCIL_CODES, COUNCILS } from '../../../apps/standalone/src/demonstration/councils';
import type { Demonstration } from '../../../apps/standalone/src/demonstration/demonstration';
import { systemOf, type TestApplication } from '../../support/test-application';
import { beforeDemonstration, make, makeUntil } from './demonstration-scene';

/** So many use cases before each of the starts that die; what an earlier one did, a later one does not do again. */
const DEATHS = [70, 300, 160, 60, 40];

describe('the demonstration data, after five starts that died', () => {
  let application: TestApplication;
  let demonstration: Demonstration;
  let knowsley: AuthorityId;
  let liverpool: AuthorityId;
  let councils: readonly AuthorityId[];

  beforeAll(async () => {
    application = await beforeDemonstration();
    for (const nth of DEATHS) await expect(makeUntil(application, nth)).rejects.toThrow('killed');
    demonstration = await make(application);
    knowsley = demonstration.councils.of('knowsley');
    liverpool = demonstration.councils.of('liverpool');
    councils = COUNCIL_CODES.map((code) => demonstration.councils.of(code));
  });
  afterAll(() => application.stop());

  /** How many there are of each, by what the first column says. */
  const tally = async (sql: string): Promise<Record<string, number>> => {
    const system = systemOf(...councils);
    const rows = await application.asActor<{ of: string; count: number }>(
      system,
      `SELECT x.of::text, count(*)::integer AS count FROM (${sql}) x GROUP BY 1`,
    );
    return Object.fromEntries(rows.map(({ of, count }) => [of, count]));
  };
  const providers = async (authorityId: AuthorityId): Promise<readonly CouncilProviderView[]> =>
    (await application.get(ReadProviders).list(systemOf(authorityId), authorityId, { limit: 100 })).items;

  it('has forty providers of every class, footprint and size, and 120 offers, all marked as invented', async () => {
    const all = await providers(knowsley);
    const count = (of: (provider: CouncilProviderView) => string) =>
      all.reduce<Record<string, number>>((so, one) => ({ ...so, [of(one)]: (so[of(one)] ?? 0) + 1 }), {});
    const classOf = ({ kind, registration }: CouncilProviderView) =>
      legalFormClass(
        { providerKind: kind, ...(registration && { registerCategory: registration.category }) },
        'APP1_STRICT',
        application.clock.today(),
      );
    expect(all.every(({ isDemonstration }) => isDemonstration)).toBe(true);
    expect(count(classOf)).toEqual({ generative: 11, extractive: 9, in_house: 4, not_on_either_list: 16 });
    expect(Object.keys(count(({ footprint }) => footprint))).toHaveLength(7);
    expect(count(({ kind }) => kind)).toMatchObject({ sole_trader: 5, personal_assistant: 3, community_group: 4 });
    const sizes = all.map(({ fullTimeStaff: staff }) => staff ?? 'unknown');
    expect(sizes).toEqual(expect.arrayContaining(['unknown', 0, 1, 5, 18, 140, 4_200]));
    expect(await tally('SELECT is_demonstration AS of FROM catalogue.offer')).toEqual({ true: 120 });
    expect(await tally(`SELECT 'free' AS of FROM catalogue.offer WHERE price_pence = 0`)).toEqual({ free: 21 });
  });

  it('has an offer in every category that is bought here: the service types of Knowsley and the menu of Wales', async () => {
    expect(
      await tally(`SELECT c.code AS of FROM catalogue.category c
        WHERE c.open <> EXISTS (SELECT FROM catalogue.offer o WHERE o.category = c.code AND o.state = 'listed')`),
    ).toEqual({});
    const wanted = [
      ...['supported-living', 'supported-accommodation', 'extra-care', 'day-opportunities', 'respite', 'shared-lives'],
      ...['reablement', 'home-care', 'prevention', 'community-navigation', 'direct-payment-support', 'carer-breaks'],
      ...['flexible-support', 'meals', 'lunch-clubs', 'exercise', 'social-activities', 'accompanied-shopping'],
      ...['community-activity-support', 'daytime-respite', 'community-transport', 'home-from-hospital', 'sleep-in'],
      ...['care-and-repair', 'neighbour-help', 'end-of-life-support', 'recycling', 'equipment-sharing'],
    ];
    expect(Object.keys(await tally('SELECT category AS of FROM catalogue.offer'))).toEqual(
      expect.arrayContaining(wanted),
    );
  });

  it('has councils that decided about them: not yet, not at the moment, at most so many, and counted as generative', async () => {
    const [inKnowsley, inLiverpool] = await Promise.all([providers(knowsley), providers(liverpool)]);
    const states = inKnowsley.map(({ approval }) => approval?.state);
    expect(states).toEqual(expect.arrayContaining(['approved', 'applied', 'not_taking', undefined]));
    expect(inKnowsley.filter(({ lift }) => lift).map(({ name }) => name)).toEqual(['Prescot Lane Home Help Ltd']);
    expect(inLiverpool.filter(({ lift }) => lift)).toEqual([]);
    expect(inLiverpool.filter(({ approval }) => approval?.caseloadCap === 12)).toHaveLength(1);
    const today = application.clock.today();
    const ended = inKnowsley.filter(({ checks }) => checks.some(({ validUntil = today }) => validUntil < today));
    expect(ended.map(({ name }) => name)).toEqual(['Norwood Day Services Ltd']);
  });

  it('has 24 people with every kind of budget and place of money, and what they have arranged at every stage', async () => {
    expect(await tally('SELECT is_demonstration AS of FROM people.person')).toEqual({ true: 24 });
    expect(await tally('SELECT type AS of FROM budgets.budget')).toEqual({
      ...{ council_managed: 12, direct_payment: 9, isf: 3 },
    });
    expect(await tally('SELECT money_held_in AS of FROM budgets.budget')).toEqual({
      ...{ council: 12, own_account: 4, card: 1, managed_account: 4, host: 3 },
    });
    expect(await tally('SELECT isf_basis AS of FROM budgets.budget WHERE isf_basis IS NOT NULL')).toEqual({
      ...{ council_contract: 2, paid_at_persons_request: 1 },
    });
    expect(await tally('SELECT kind AS of FROM budgets.funder')).toMatchObject({ council: 22, health_body: 2 });
    expect(await tally('SELECT kind AS of FROM ordering.award')).toEqual({
      ...{ council_award: 12, purchase: 9, isf_placement: 1, isf_purchase: 3 },
    });
    expect(await tally('SELECT state AS of FROM ordering.award')).toEqual({
      ...{ awaiting_agreement: 1, awaiting_approval: 1, offered: 3, accepted: 9, active: 9, paused: 1, declined: 1 },
    });
    expect(await tally('SELECT state AS of FROM delivery.claim')).toEqual({
      ...{ awaiting_approval: 5, queried: 1, approved: 4 },
    });
    expect(await tally('SELECT state AS of FROM payments.payable WHERE instalment_id IS NULL')).toEqual({
      ...{ due: 2, sent: 2 },
    });
    expect(await tally('SELECT state AS of FROM budgets.instalment')).toEqual({ due: 10, held: 1, planned: 28 });
    expect(await tally('SELECT ending_on IS NOT NULL AS of FROM ordering.award')).toMatchObject({ true: 1 });
    expect(await tally('SELECT state AS of FROM ordering.suggestion')).toEqual({ open: 1 });
    expect(await tally('SELECT last_digits AS of FROM payments.payer_account')).toEqual({
      ...{ '7491': 1, '8472': 1, '1389': 1, '9203': 1 },
    });
  });

  it('has a fund that waits for its award, with its person’s host first on the menu and another after it', async () => {
    const officer = await demonstration.user('Amira Lowe');
    const search = { budgetId: demonstration.budgets.of('Nia Roberts'), wholeLifePence: pence(720_000), limit: 20 };
    const { items, buyer } = await application.get(SearchForBuyer).execute(officer, search);
    expect([buyer, ...items.map(({ candidate }) => candidate.provider.name)]).toEqual([
      ...['council', 'Mersey Own Funds', 'Clwyd Own Way'],
    ]);
    expect(items[0]?.reasons.map(({ code }) => code)).toContain('persons-choice');
  });

  it('has somebody to sign in as for each role of each council', async () => {
    const users = await application.get(ReadDemoUsers).list('cy');
    for (const { council } of Object.values(COUNCILS)) {
      const roles = users.filter(({ authority }) => authority === council.nameCy).flatMap((user) => user.roles);
      const elsewhere = council.nation === 'wales' ? 'authorised_person' : 'suitable_person';
      expect([...new Set(roles)].sort()).toEqual(ROLE_NAMES.filter((role) => role !== elsewhere).sort());
    }
    const providers = users.filter(({ roles }) => roles.includes('provider'));
    expect(providers.filter(({ roles }) => !roles.includes('isf_host'))).toHaveLength(40);
    expect(users.filter(({ roles }) => roles.includes('budget_holder'))).toHaveLength(20);
  });

  it('balances, and making it again adds nothing', async () => {
    const everything = `SELECT 'user' AS of FROM access.app_user UNION ALL SELECT 'check' FROM providers.standing_check
      UNION ALL SELECT 'approval' FROM providers.approval UNION ALL SELECT 'policy' FROM policy.local_policy
      UNION ALL SELECT 'journal' FROM ledger.journal UNION ALL SELECT 'event' FROM ordering.award_event
      UNION ALL SELECT 'run' FROM payments.payment_run UNION ALL SELECT 'payment' FROM payments.payment
      UNION ALL SELECT 'job' FROM platform.outbox UNION ALL SELECT 'text' FROM people.person_text`;
    const before = await tally(everything);
    expect(before).toMatchObject({ policy: 4, run: 1, payment: 2, user: 116 });
    await make(application);
    expect(await tally(everything)).toEqual(before);
    for (const id of councils) {
      expect((await application.get(CheckInvariants).execute(systemOf(id), id)).breaches).toEqual([]);
    }
  });
});
