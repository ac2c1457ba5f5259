import { addDays, Clock, quantity } from '@commonweal/kernel';
import { ApproveClaim, type ClaimView, QueryClaim, ReadClaims, SubmitClaim } from '@commonweal/delivery';
import type { PayableId } from '@commonweal/kernel';
import {
  CreatePayable,
  ExecutePaymentRun,
  MakePaymentRun,
  ReadPaymentRuns,
  ReadPayments,
  RecordPayment,
} from '@commonweal/payments';
import type { Arranged } from './arrange-support';
import { COUNCILS, COUNCIL_CODES, type CouncilCode } from './councils';
import { decider } from './invented-person';
import type { Demonstration } from './demonstration';
import { providerOfOffer } from './providers/providers';

/** Bills of what was delivered; what is to be paid is in a run before the rest becomes due. */
export async function billAndPay(demonstration: Demonstration, arranged: readonly Arranged[]): Promise<void> {
  const at = (stage: Arranged['arrangement']['stage']) =>
    arranged.filter(({ arrangement }) => arrangement.stage === stage);
  const byHolder = at('paid').filter(paysItself);
  const byCouncil = at('paid').filter((one) => !paysItself(one));
  const paid = await Promise.all(byCouncil.map((one) => approvedBill(demonstration, one)));
  for (const code of COUNCIL_CODES) await pay(demonstration, code, paid);
  await Promise.all(byHolder.map((one) => payAsHolder(demonstration, one)));
  const others = ['billed', 'queried'] as const;
  await Promise.all([
    ...others.flatMap(at).map((one) => bill(demonstration, one)),
    ...at('due').map((one) => approvedBill(demonstration, one)),
  ]);
}

/** The bill of an arrangement, queried where its stage says so. */
async function bill(demonstration: Demonstration, one: Arranged): Promise<ClaimView> {
  const { arrangement, awardId, person } = one;
  const holder = await demonstration.user(decider(person));
  const claimOf = async () => {
    const { items } = await demonstration.get(ReadClaims).list(holder, { awardId, limit: 1 });
    return items[0];
  };
  if ((await claimOf()) === undefined) await submit(demonstration, one);
  const claim = await claimOf();
  if (claim === undefined) throw new RangeError(`nothing was billed for ${arrangement.offer}`);
  const { id: claimId, state, version } = claim;
  if (arrangement.query !== undefined && state === 'awaiting_approval') {
    await demonstration.get(QueryClaim).execute(holder, { claimId, version, text: arrangement.query });
  }
  return claim;
}

async function submit(demonstration: Demonstration, { arrangement, awardId }: Arranged): Promise<void> {
  const today = demonstration.get(Clock).today();
  const lines = (arrangement.delivered ?? []).map(([days, units, note]) => {
    return { deliveredOn: addDays(today, days), quantity: quantity(units), note };
  });
  const provider = await demonstration.user(providerOfOffer(arrangement.offer).user.name);
  await demonstration.get(SubmitClaim).execute(provider, { awardId, lines });
}

/** Approved by the person; its debt is made at once, as the worker would, which then finds it there. */
async function approvedBill(demonstration: Demonstration, one: Arranged): Promise<ClaimView> {
  const claim = await bill(demonstration, one);
  const { id: claimId, state, version } = claim;
  const holder = await demonstration.user(decider(one.person));
  if (state === 'awaiting_approval') await demonstration.get(ApproveClaim).execute(holder, { claimId, version });
  const { authorityId, awardId, budgetId, providerId, amountPence } = claim;
  const debt = { authorityId, claimId, awardId, budgetId, providerId, amountPence };
  await demonstration.get(CreatePayable).execute(`demonstration-debt-${claimId}`, debt);
  return claim;
}

/** The money is in the person's own hands, so they pay and say so. */
function paysItself({ person: { budget } }: Arranged): boolean {
  return budget?.moneyHeldIn === 'own_account' || budget?.moneyHeldIn === 'card';
}

async function payAsHolder(demonstration: Demonstration, one: Arranged): Promise<void> {
  const { id: claimId } = await approvedBill(demonstration, one);
  const holder = await demonstration.user(decider(one.person));
  const { items } = await demonstration.get(ReadPayments).list(holder, { claimId, limit: 1 });
  const [debt] = items.filter(({ state }) => state === 'due');
  if (debt === undefined) return;
  const paidOn = demonstration.get(Clock).today();
  const payment = { payableId: debt.id as PayableId, paidOn, reference: undefined };
  await demonstration.get(RecordPayment).execute(holder, payment);
}

/** One run of the council pays them; that they are paid is told to the claims by the worker. */
async function pay(demonstration: Demonstration, code: CouncilCode, claims: readonly ClaimView[]): Promise<void> {
  const authorityId = demonstration.councils.of(code);
  const own = claims.filter((claim) => claim.authorityId === authorityId);
  if (own.length === 0) return;
  const officer = await demonstration.user(COUNCILS[code].financeOfficer);
  const { items } = await demonstration.get(ReadPaymentRuns).list(officer, { limit: 1 });
  const payer = { kind: 'authority', id: authorityId } as const;
  const run = items[0] ?? (await demonstration.get(MakePaymentRun).execute(officer, { payer, method: 'bacs' }));
  const job = { authorityId, runId: run.id };
  await demonstration.get(ExecutePaymentRun).execute(`demonstration-run-${run.id}`, job);
}
