import type { ApprovedBill } from './kind-of-money';

interface Payments {
  readonly items: readonly {
    readonly id: string;
    readonly version: number;
    readonly state: string;
    readonly method: string;
    readonly amountPence: number;
  }[];
}

/** Who holds the money pays from where it is, and says so: the platform never had it. */
export async function paidByThemselves({ story, claim, confirmer }: ApprovedBill): Promise<void> {
  const payments = `/payments?claimId=${claim.id}`;
  const owed = await confirmer.until<Payments>(payments, 'the bill is owed', ({ items }) => items[0]?.state === 'due');
  const [debt] = owed.items;
  if (debt === undefined) throw new Error('nothing is owed');
  const paidOn = new Date().toISOString().slice(0, 10);
  await confirmer.post(`/payments/${debt.id}/paid`, { version: debt.version, paidOn, reference: 'DEMO' });
  story.step(`${confirmer.who.name} pays it from the money they hold, and says so.`);
  const paid = await confirmer.get<Payments>(payments);
  const once = paid.items.length === 1 && paid.items[0]?.amountPence === claim.amountPence;
  story.check(
    'the payment is the bill, to the penny, once',
    once && ['sent', 'settled'].includes(paid.items[0]?.state ?? ''),
  );
}
