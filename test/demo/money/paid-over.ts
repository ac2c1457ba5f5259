import { formatPounds, pence } from '@commonweal/kernel';
import { day } from '../arrange';
import type { Caller, DemoUser } from '../public-api';
import type { Budget, Scene } from './kind-of-money';
import { fileAgrees, madeRun } from './run-file';

interface Instalment {
  readonly id: string;
  readonly dueOn: string;
  readonly amountPence: number;
  readonly state: string;
}

interface Line {
  readonly account: string;
  readonly balanceAfterPence: number;
  readonly paymentId: string | null;
}

interface Message {
  readonly template: string;
  readonly linkId: string;
}

interface Payment {
  readonly id: string;
  readonly instalmentId: string | null;
  readonly amountPence: number;
  readonly runId: string | null;
}

interface Paid {
  /** What was paid over before. */
  readonly before: number;
  /** All of the run. */
  readonly payments: readonly Payment[];
}

export interface PlanToPayOver {
  readonly to: (user: DemoUser, budget: Budget) => boolean;
  readonly amountPence: number;
  readonly frequency: 'once' | 'four_weekly';
  /** Days from today. */
  readonly fromDay: number;
}

/** The council pays money over to who holds and spends it: planned by a manager, paid by finance, and nothing of it spent. */
export async function paidOver(scene: Scene, plan: PlanToPayOver): Promise<void> {
  const { api, story, budget, finance } = scene;
  const receiver = await api.someone('receiver of this money', (user) => plan.to(user, budget));
  const before = await overOf(receiver, budget);
  const due = await planned(scene, plan);
  const run = await madeRun(finance, { kind: 'authority', id: budget.authorityId });
  const isSent = ({ items }: { items: Instalment[] }) =>
    items.some(({ id, state }) => id === due.id && state === 'sent');
  await finance.until(listOf(budget), 'the instalment is sent', isSent);
  const amount = formatPounds(pence(due.amountPence));
  story.step(`Run ${run.reference} of the finance officer pays ${amount} over to ${receiver.who.name}’s account.`);
  await fileAgrees(story, finance, run, due.amountPence);
  const payments = (await finance.all<Payment>('/payments')).filter(({ runId }) => runId === run.id);
  const own = payments.filter(({ instalmentId }) => instalmentId === due.id);
  story.check(
    'the payment is the instalment, to the penny, once',
    own.length === 1 && own[0]?.amountPence === due.amountPence,
  );
  await rose(scene, receiver, { before, payments });
  await agreed(scene, receiver, own[0]?.id);
}

/** By the instalment, and by what was due before it and went in the same run. */
async function rose({ story, budget, finance }: Scene, receiver: Caller, { before, payments }: Paid): Promise<void> {
  const after = await overOf(receiver, budget);
  story.step(`Paid over before: ${formatPounds(pence(before))}; after: ${formatPounds(pence(after))}.`);
  const instalments = (await finance.all<Instalment>(listOf(budget))).map(({ id }) => id);
  const inRun = payments.filter(({ instalmentId }) => instalments.includes(instalmentId ?? ''));
  const sum = inRun.reduce((so, one) => so + one.amountPence, 0);
  story.check('what is paid over rose by what the run paid over', sum > 0 && after - before === sum);
}

async function planned({ api, story, budget, officer }: Scene, plan: PlanToPayOver): Promise<Instalment> {
  const { amountPence, frequency, fromDay } = plan;
  const isManager = ({ roles, authorityId }: DemoUser) =>
    roles.includes('manager') && authorityId === officer.who.authorityId;
  const manager = await api.someone('manager', isManager);
  const known = (await manager.all<Instalment>(listOf(budget))).map(({ id }) => id);
  await manager.post(`/budgets/${budget.id}/instalments`, { amountPence, frequency, startsOn: day(fromDay) });
  const added = (await manager.all<Instalment>(listOf(budget))).filter(({ id }) => !known.includes(id));
  const sum = added.reduce((so, one) => so + one.amountPence, 0);
  const said = `${formatPounds(pence(amountPence))} in ${String(added.length)} ${added.length === 1 ? 'instalment' : 'instalments'}`;
  story.step(`${manager.who.name} plans ${said}.`);
  story.check('the instalments add up to what was planned', sum === amountPence);
  const [first] = added;
  if (first === undefined) throw new Error('nothing was planned');
  return first;
}

async function agreed(
  { story, budget, finance }: Scene,
  receiver: Caller,
  paymentId: string | undefined,
): Promise<void> {
  const lines = await Promise.all([receiver, finance].map((one) => linesOf(one, budget)));
  const shown = lines.map((all) => JSON.stringify(all.filter((line) => line.paymentId === paymentId)));
  story.check('who receives it and the council see the same ledger line', shown[0] === shown[1] && shown[0] !== '[]');
  const { figures } = await finance.get<Budget>(`/budgets/${budget.id}`);
  story.check('nothing was spent by it', JSON.stringify(figures) === JSON.stringify(budget.figures));
  const told = ({ items }: { items: Message[] }) =>
    items.some(({ template, linkId }) => template === 'instalment-sent' && linkId === budget.id);
  await receiver.until('/messages', 'who receives it is told', told);
  story.check('who receives it was told', true);
}

/** What is with the host or holder, by its newest line. */
async function overOf(receiver: Caller, budget: Budget): Promise<number> {
  const [newest] = (await linesOf(receiver, budget)).filter(({ account }) => account === 'paid_over');
  return newest?.balanceAfterPence ?? 0;
}

function linesOf(caller: Caller, budget: Budget): Promise<Line[]> {
  return caller.all<Line>(`/budgets/${budget.id}/entries`);
}

function listOf({ id }: Budget): string {
  return `/instalments?budgetId=${id}`;
}
