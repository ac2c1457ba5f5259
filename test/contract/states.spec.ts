import { AWARD_TRANSITIONS, CHANGE_TRANSITIONS } from '@commonweal/ordering';
import { OFFER_TRANSITIONS } from '@commonweal/catalogue';
import { CLAIM_TRANSITIONS } from '@commonweal/delivery';
import {
  ACCOUNT_CHANGE_TRANSITIONS,
  PAYABLE_TRANSITIONS,
  PAYMENT_RUN_TRANSITIONS,
  PAYMENT_TRANSITIONS,
} from '@commonweal/payments';
import { INSTALMENT_TRANSITIONS } from '@commonweal/budgets';
import { generatedText } from './generated-file';

/** state -> action -> the state after it. */
type Transitions = Readonly<Record<string, Readonly<Record<string, string>>>>;

function offerTable(): Transitions {
  const table: Record<string, Record<string, string>> = {};
  for (const [action, { from, to }] of Object.entries(OFFER_TRANSITIONS))
    table[from] = { ...table[from], [action]: to };
  return table;
}

/** What has a life, the file of its table, and the table. */
const LIVES: readonly (readonly [title: string, file: string, table: Transitions])[] = [
  ['An award', 'libs/ordering/src/domain/award-transitions.ts', AWARD_TRANSITIONS],
  ['A change of an award', 'libs/ordering/src/domain/award-change.ts', CHANGE_TRANSITIONS],
  ['A claim', 'libs/delivery/src/domain/claim-transitions.ts', CLAIM_TRANSITIONS],
  ['An offer', 'libs/catalogue/src/domain/offer-transitions.ts', offerTable()],
  ['An instalment', 'libs/budgets/src/domain/instalments.ts', INSTALMENT_TRANSITIONS],
  ['A payable', 'libs/payments/src/domain/payment-states.ts', PAYABLE_TRANSITIONS],
  ['A payment', 'libs/payments/src/domain/payment-states.ts', PAYMENT_TRANSITIONS],
  ['A change of an account', 'libs/payments/src/domain/account-change.ts', ACCOUNT_CHANGE_TRANSITIONS],
  ['A payment run', 'libs/payments/src/domain/payment-states.ts', PAYMENT_RUN_TRANSITIONS],
];

const HEAD = `# States

What has a life, and every step it can take. Written by \`npm run generate\` from the tables in the code; not edited by hand.
`;

/** The first state of a table is where a life begins; a state that no step leaves is where it ends. */
function diagram(table: Transitions): string {
  const steps = Object.entries(table).flatMap(([from, actions]) =>
    Object.entries(actions).map(([action, to]) => `    ${from} --> ${to}: ${action.replaceAll('_', ' ')}`),
  );
  const ends = Object.keys(table).filter((state) => Object.keys(table[state] ?? {}).length === 0);
  const lines = [
    `    [*] --> ${Object.keys(table)[0] ?? ''}`,
    ...steps,
    ...ends.map((state) => `    ${state} --> [*]`),
  ];
  return ['```mermaid', 'stateDiagram-v2', ...lines, '```'].join('\n');
}

describe('the lives of things', () => {
  it('are those of docs/states.md: npm run generate', () => {
    const parts = LIVES.map(([title, file, table]) => `\n## ${title}\n\n\`${file}\`\n\n${diagram(table)}\n`);
    const { kept, now } = generatedText('../../docs/states.md', HEAD + parts.join(''));
    expect(kept).toBe(now);
  });

  it.each(LIVES)('%s reaches every state it has from its first, and no other', (_title, _file, table) => {
    const known = new Set([
      ...Object.keys(table),
      ...Object.values(table).flatMap((actions) => Object.values(actions)),
    ]);
    const reached = new Set<string>();
    const visit = (state: string): void => {
      if (reached.has(state)) return;
      reached.add(state);
      Object.values(table[state] ?? {}).forEach(visit);
    };
    visit(Object.keys(table)[0] ?? '');
    expect([...reached].sort()).toEqual([...known].sort());
  });
});
