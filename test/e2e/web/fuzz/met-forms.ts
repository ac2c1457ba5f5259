import { listRouteAccess } from '@commonweal/platform';
import { paths, pathTo } from '../../../../apps/web/src/paths';
import { type FormField, formsOf, type PageForm } from '../../../support/page-forms';
import { type FoundPage, spelling, walk } from '../../../support/walk';
import type { Someone, WebUnderTest } from '../../../support/web-under-test';
import { filledIn } from './good-values';

/** A form as somebody met it. */
export interface MetForm {
  /** Its route, and whether it stands on the page that shows what was filled in before. */
  readonly label: string;
  readonly route: string;
  readonly someone: Someone;
  /** The page that it is on. */
  readonly at: string;
  readonly form: PageForm;
}

export interface Met {
  readonly pages: readonly FoundPage[];
  /** By label: those that were met. */
  readonly forms: ReadonlyMap<string, readonly MetForm[]>;
  /** Routes that take a form which nobody met. */
  readonly unmet: readonly string[];
}

/** Nobody is led to them by a link. */
const FROM: readonly string[] = [paths.start, paths.signIn, paths.signedOut, paths.stepUp];

/** Forms that lead to a page with forms, before anything is done. */
const FIRST_STEPS: readonly string[] = [
  ...[paths.checkAward, paths.checkPurchase, paths.checkFundPurchase, paths.checkLocalPolicy],
  ...[paths.changeAward, paths.changeArranged, paths.endAward, paths.endArranged, paths.giveNotice, paths.newDelivery],
  ...[paths.planInstalments, paths.stopInstalments, paths.moneyReturned, paths.checkLimit],
];

/** Asked for only once the policy asked for it. */
const ASKED_LATER: readonly FormField[] = [
  { name: 'reason', kind: 'radio', given: [], choices: ['continuity', 'language'] },
  { name: 'reasonText', kind: 'area', given: [''], choices: [] },
];
const WITH_REASON: readonly string[] = [paths.checkAward, paths.checkPurchase, paths.checkFundPurchase];

/** Forms on the pages that come of the first steps. */
const AFTER_A_FORM: readonly string[] = [
  ...[paths.placeAward, paths.newAward, paths.placePurchase, paths.newPurchase],
  ...[paths.placeFundPurchase, paths.newFundPurchase, paths.localPolicy, paths.changeLocalPolicy],
  paths.setLimit,
];

/** Pages without a form of their own, and forms that are the same for everybody: it is enough that somebody saw them. */
const SEEN_ONCE: readonly string[] = [
  ...[paths.publicMenu, paths.publicOffer, paths.accessibility, paths.signedOut, paths.stepUp, paths.signIn],
  ...[paths.sessions, paths.preferences, paths.audit, paths.localFirst, paths.localPolicyVersion],
  ...[paths.yourRecord, paths.councilPayments, paths.moneyMenu, paths.moneyOffer, paths.newPurchase],
  ...[paths.fundMenu, paths.newAward, paths.people],
];

/** Those who between them meet the most. */
const WHO: readonly string[] = [
  ...['Amira Lowe', 'Martin Osei', 'Dev Kapoor', 'Helen Crane', 'Patrick Noone', 'Lowri Pugh', 'Bernie Lomax'],
  ...['Alison Drury', 'Gareth Boyle', 'Elin Morgan', 'Alun Hughes', 'Judith Frame', 'Darren Kershaw', 'Karen Speakman'],
  ...['Neville Orme', 'Stephen Ashe', 'Beth Salter', 'Sam Whitlock'],
];

/** Where what can be done hangs on how far it has come. */
const BY_STATE: readonly string[] = [
  ...[paths.award, paths.order, paths.arrangedOne, paths.invoice, paths.bill, paths.instalment],
];
const alike = (path: string): number => (BY_STATE.includes(path) ? 8 : 2);
const CANDIDATES = 4;

/** Lets them follow every link one after the other, until the form of every route but these was met. */
export async function meetForms(web: WebUnderTest, except: readonly string[]): Promise<Met> {
  const routes = listRouteAccess(web.app);
  const pathsOf = (method: string) => routes.filter((route) => route.method === method).map(({ path }) => path);
  const forms = new FormsByLabel(pathsOf('POST'));
  const pages: FoundPage[] = [];
  const isToMeet = (route: string) => !except.includes(route) && !AFTER_A_FORM.includes(route);
  const users = await web.users();
  for (const [n, user] of WHO.flatMap((name) => users.filter((one) => one.name === name)).entries()) {
    if (!forms.unmet().some(isToMeet)) break;
    // A second session is what the page of sessions can end.
    if (n === 0) await web.signedIn(user);
    const someone = await web.signedIn(user);
    const seen = new Set(pages.map(({ path }) => path));
    const ahead = pathsOf('GET').filter((path) => !SEEN_ONCE.includes(path) || !seen.has(path));
    const found = await walk({ someone, paths: ahead, alike, from: await beginnings(web, user.name) });
    for (const page of found.filter(({ html }) => html.startsWith('<!'))) {
      pages.push(page);
      for (const form of formsOf(page.html, page.address)) forms.add(form, someone, page.address);
    }
  }
  await forms.goOn();
  return { pages, forms: forms.byLabel, unmet: forms.unmet() };
}

/** By whose name a walk begins at a menu too, and with whose money: what can be suggested there, what can be bought from a fund. */
const MENUS: Readonly<Record<string, readonly [holder: string, path: string]>> = {
  'Amira Lowe': ['Patrick Noone', paths.menu],
  'Lowri Pugh': ['Huw Bellis', paths.fundMenu],
};

async function beginnings({ world }: WebUnderTest, name: string): Promise<readonly string[]> {
  const [holder, path] = MENUS[name] ?? [];
  if (holder === undefined || path === undefined) return FROM;
  const [budget] = await world.sql<{ id: string; person: string }>(
    `SELECT b.id, b.person_id AS person FROM budgets.budget b JOIN people.person p ON p.id = b.person_id
     WHERE p.name = $1`,
    [holder],
  );
  if (budget === undefined) throw new Error(`${holder} has no money`);
  return [...FROM, pathTo<string>(path, { personId: budget.person, budgetId: budget.id })];
}

class FormsByLabel {
  readonly byLabel = new Map<string, MetForm[]>();
  private readonly routeOf: (address: string) => string | undefined;

  constructor(private readonly routes: readonly string[]) {
    this.routeOf = spelling(routes);
  }

  add(form: PageForm, someone: Someone, at: string, how = ''): void {
    const route = this.routeOf(form.action);
    if (route === undefined) throw new Error(`a form on ${at} goes to ${form.action}, which takes none`);
    const label = `${route}${how}`;
    const fields = WITH_REASON.includes(label) ? [...form.fields, ...ASKED_LATER] : form.fields;
    const known = this.byLabel.get(label) ?? [];
    const met = { label, route, someone, at, form: { ...form, fields } };
    // The one that asks most comes first.
    const all = [...known, met].sort((a, b) => b.form.fields.length - a.form.fields.length);
    this.byLabel.set(label, all.slice(0, CANDIDATES));
  }

  /** Fills in the first steps, for the forms on the pages that come of it. */
  async goOn(): Promise<void> {
    for (const { label, someone, at, form } of FIRST_STEPS.flatMap((step) => this.byLabel.get(step) ?? [])) {
      if (this.byLabel.has(`${label}, checked`)) continue;
      await someone.visitor.get(at);
      const answer = await someone.visitor.submit(form.action, filledIn(form));
      if (answer.statusCode !== 200) continue;
      for (const next of formsOf(answer.body, form.action)) {
        if (this.routeOf(next.action) !== paths.signOut) this.add(next, someone, form.action, ', checked');
      }
    }
  }

  unmet(): readonly string[] {
    return this.routes.filter((route) => ![...this.byLabel.values()].flat().some((met) => met.route === route));
  }
}
