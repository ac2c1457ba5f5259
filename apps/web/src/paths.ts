/** Every address of the pages, spelled once. The folder of a page under pages/ is its address. */
export const paths = {
  start: '/',
  signIn: '/sign-in',
  signOut: '/sign-out',
  signedOut: '/signed-out',
  stepUp: '/step-up',
  sessions: '/sessions',
  accessibility: '/accessibility',
  publicMenu: '/menu',
  publicOffer: '/menu/:offerId',
  paymentRuns: '/payment-runs',
  newPaymentRun: '/payment-runs/new',
  councilPayments: '/payment-runs/payments',
  paymentRun: '/payment-runs/:runId',
  paymentRunFile: '/payment-runs/:runId/file',
  audit: '/audit',
  localFirst: '/local-first',
  localPolicy: '/local-policy',
  changeLocalPolicy: '/local-policy/change',
  checkLocalPolicy: '/local-policy/check',
  localPolicyVersion: '/local-policy/:version',
  work: '/work',
  people: '/people',
  person: '/people/:personId',
  menu: '/people/:personId/budgets/:budgetId/menu',
  menuOffer: '/people/:personId/budgets/:budgetId/menu/:offerId',
  newAward: '/people/:personId/budgets/:budgetId/menu/:offerId/award/new',
  checkAward: '/people/:personId/budgets/:budgetId/menu/:offerId/award/check',
  placeAward: '/people/:personId/budgets/:budgetId/menu/:offerId/award',
  awards: '/awards',
  award: '/awards/:awardId',
  awardAgreement: '/awards/:awardId/agreement',
  approveAward: '/awards/:awardId/approve',
  cancelAward: '/awards/:awardId/cancel',
  approvals: '/approvals',
  orders: '/orders',
  order: '/orders/:awardId',
  acceptOrder: '/orders/:awardId/accept',
  declineOrder: '/orders/:awardId/decline',
  newDelivery: '/orders/:awardId/deliveries/new',
  invoices: '/invoices',
  invoice: '/invoices/:claimId',
  answerInvoice: '/invoices/:claimId/answer',
  withdrawInvoice: '/invoices/:claimId/withdraw',
  payments: '/payments',
  bankDetails: '/bank-details',
  changeBankDetails: '/bank-details/change',
  messages: '/messages',
  readMessage: '/messages/:messageId/read',
  yourCare: '/your-care',
  yourRecord: '/your-record',
  arranged: '/arranged',
  arrangedOne: '/arranged/:awardId',
  agree: '/arranged/:awardId/agree',
  refuse: '/arranged/:awardId/refuse',
  bills: '/bills',
  bill: '/bills/:claimId',
  approveBill: '/bills/:claimId/approve',
  askAboutBill: '/bills/:claimId/ask',
  money: '/money/:budgetId',
} as const;

type ParamName<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamName<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

/** The address with its parameters filled in: pathTo('/people/:personId', { personId }). */
export function pathTo<Path extends string>(path: Path, params: Readonly<Record<ParamName<Path>, string>>): string {
  const values = params as Readonly<Record<string, string>>;
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
}
