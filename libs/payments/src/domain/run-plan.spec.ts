import * as fc from 'fast-check';
import { pence, toId } from '@commonweal/kernel';
import { seeded } from '../../../../test/support/seeded';
import { bacsAmount, type DuePayable, type Payee, planRun } from './run-plan';

const ID = '0193f000-0000-7000-8000-000000000001';
const GOOD: Payee = { accountName: 'Invented CIC', sortCode: '089999', accountNumber: '66374958' };

const due = (amount: number, payee?: Payee): DuePayable => ({
  id: toId<'Payable'>(ID),
  claimId: toId<'Claim'>(ID),
  awardId: toId<'Award'>(ID),
  instalmentId: null,
  budgetId: toId<'Budget'>(ID),
  personId: toId<'Person'>(ID),
  providerId: toId<'Provider'>(ID),
  amountPence: pence(amount),
  payee,
});

describe('the plan of a run', () => {
  it.each([
    ['payee-missing', due(100)],
    ['receiver-account-missing', { ...due(100), claimId: null, awardId: null, instalmentId: toId<'Instalment'>(ID) }],
    ['payee-name-unusable', due(100, { ...GOOD, accountName: '日本' })],
    ['amount-too-large', due(1_000_000_000_00, GOOD)],
  ])('leaves out: %s', (code, payable) => {
    const plan = planRun([due(100, GOOD), payable]);
    expect(plan.leftOut).toEqual([{ payableId: payable.id, code }]);
    expect(plan).toMatchObject({ toSend: [{ amountPence: 100 }], totalPence: 100 });
  });

  it('pays or leaves out every debt, and its total is what it pays', () => {
    const debt = fc.record({ amount: fc.integer({ min: 1, max: 10_000_000 }), isKnown: fc.boolean() });
    fc.assert(
      fc.property(fc.array(debt), (debts) => {
        const plan = planRun(debts.map(({ amount, isKnown }) => due(amount, isKnown ? GOOD : undefined)));
        expect(plan.toSend.length + plan.leftOut.length).toBe(debts.length);
        const known = debts.filter(({ isKnown }) => isKnown);
        expect(plan.totalPence).toBe(known.reduce((sum, { amount }) => sum + amount, 0));
      }),
      seeded(),
    );
  });

  it.each([
    [5, '0.05'],
    [123_450, '1234.50'],
    [999_999_999_99, '999999999.99'],
    [1_000_000_000_00, undefined],
  ])('writes %d pence as %s', (amount, text) => {
    expect(bacsAmount(pence(amount))).toBe(text);
  });
});
