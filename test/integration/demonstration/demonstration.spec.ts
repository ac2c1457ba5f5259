import 'reflect-metadata';
import { ReadDemoUsers } from '@commonweal/access';
import type { AuthorityId } from '@commonweal/kernel';
import { CheckInvariants } from '@commonweal/ledger';
import { legalFormClass } from '@commonweal/policy';
import { type CouncilProviderView, ReadProviders } from '@commonweal/providers';
import type { Demonstration } from '../../../apps/standalone/src/demonstration/demonstration';
import { systemOf, type TestApplication } from '../../support/test-application';
import { beforeDemonstration, make, makeUntil } from './demonstration-scene';

jest.setTimeout(120_000);

/** So many use cases before each of the starts that die; what an earlier one did, a later one does not do again. */
const DEATHS = [30, 150, 80, 40, 30];

describe('the demonstration data, after five starts that died', () => {
  let application: TestApplication;
  let demonstration: Demonstration;
  let knowsley: AuthorityId;
  let liverpool: AuthorityId;

  beforeAll(async () => {
    application = await beforeDemonstration();
    for (const nth of DEATHS) await expect(makeUntil(application, nth)).rejects.toThrow('killed');
    demonstration = await make(application);
    knowsley = demonstration.councils.of('knowsley');
    liverpool = demonstration.councils.of('liverpool');
  });
  afterAll(() => application.stop());

  /** How many there are of each, by what the first column says. */
  const tally = async (sql: string): Promise<Record<string, number>> => {
    const system = systemOf(knowsley, liverpool);
    const rows = await application.asActor<{ of: string; count: number }>(
      system,
      `SELECT x.of::text, count(*)::integer AS count FROM (${sql}) x GROUP BY 1`,
    );
    return Object.fromEntries(rows.map(({ of, count }) => [of, count]));
  };
  const providers = async (authorityId: AuthorityId): Promise<readonly CouncilProviderView[]> =>
    (await application.get(ReadProviders).list(systemOf(authorityId), authorityId, { limit: 100 })).items;

  it('has twenty providers of every class, footprint and size, and sixty offers, all marked as invented', async () => {
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
    expect(count(classOf)).toEqual({ generative: 6, extractive: 6, in_house: 2, not_on_either_list: 6 });
    expect(Object.keys(count(({ footprint }) => footprint))).toHaveLength(7);
    expect(count(({ kind }) => kind)).toMatchObject({ sole_trader: 2, personal_assistant: 2, community_group: 1 });
    const sizes = all.map(({ fullTimeStaff: staff }) => staff ?? 'unknown');
    expect(sizes).toEqual(expect.arrayContaining(['unknown', 0, 1, 5, 18, 140, 4_200]));
    expect(await tally('SELECT is_demonstration AS of FROM catalogue.offer')).toEqual({ true: 60 });
    expect(await tally(`SELECT 'free' AS of FROM catalogue.offer WHERE price_pence = 0`)).toEqual({ free: 9 });
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

  it('has ten people with what they have arranged at every stage', async () => {
    expect(await tally('SELECT is_demonstration AS of FROM people.person')).toEqual({ true: 10 });
    expect(await tally('SELECT type AS of FROM budgets.budget')).toEqual({ council_managed: 10 });
    expect(await tally('SELECT state AS of FROM ordering.award')).toEqual({
      ...{ awaiting_agreement: 1, awaiting_approval: 1, offered: 1, accepted: 2, active: 4, declined: 1 },
    });
    expect(await tally('SELECT state AS of FROM delivery.claim')).toEqual({
      ...{ awaiting_approval: 1, queried: 1, approved: 2 },
    });
    expect(await tally('SELECT state AS of FROM payments.payable')).toEqual({ due: 1, sent: 1 });
    expect(await tally('SELECT last_digits AS of FROM payments.payer_account')).toEqual({ '7491': 1, '8472': 1 });
  });

  it('has somebody to sign in as for each role of each council', async () => {
    const users = await application.get(ReadDemoUsers).list('cy');
    for (const council of ['Cyngor Knowsley', 'Cyngor Dinas Lerpwl']) {
      const roles = users.filter(({ authority }) => authority === council).flatMap((user) => user.roles);
      expect(new Set(roles)).toEqual(
        new Set([
          ...(['social_worker', 'manager', 'commissioner', 'finance_officer', 'auditor'] as const),
          ...(['platform_administrator', 'budget_holder', 'provider'] as const),
        ]),
      );
    }
    expect(users.filter(({ roles }) => roles.includes('provider'))).toHaveLength(20);
    expect(users.filter(({ roles }) => roles.includes('budget_holder'))).toHaveLength(10);
  });

  it('balances, and making it again adds nothing', async () => {
    const everything = `SELECT 'user' AS of FROM access.app_user UNION ALL SELECT 'check' FROM providers.standing_check
      UNION ALL SELECT 'approval' FROM providers.approval UNION ALL SELECT 'policy' FROM policy.local_policy
      UNION ALL SELECT 'journal' FROM ledger.journal UNION ALL SELECT 'event' FROM ordering.award_event
      UNION ALL SELECT 'run' FROM payments.payment_run UNION ALL SELECT 'payment' FROM payments.payment
      UNION ALL SELECT 'job' FROM platform.outbox UNION ALL SELECT 'text' FROM people.person_text`;
    const before = await tally(everything);
    expect(before).toMatchObject({ policy: 2, run: 1, payment: 1, user: 44 });
    await make(application);
    expect(await tally(everything)).toEqual(before);
    for (const id of [knowsley, liverpool]) {
      expect((await application.get(CheckInvariants).execute(systemOf(id), id)).breaches).toEqual([]);
    }
  });
});
