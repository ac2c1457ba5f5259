import { ROLES, type Role } from '@commonweal/access';
import { dayFromNow } from '../../../support/buyers-scene';
import { own, type Who } from '../../../support/matrix/cast';
import type { MatrixPages } from '../../../support/matrix/matrix-pages';
import type { MatrixWorld, Purse, Thing } from '../../../support/matrix/matrix-world';

export type Form = Readonly<Record<string, string>>;

/** What a row is tried on: an address with the ids in it, and of a POST the form that is sent to it. */
export interface Target {
  readonly address: string;
  readonly form?: Form;
}

export interface Row {
  readonly target: (pages: MatrixPages) => Promise<Target> | Target;
  /**
   * Each is served, on a target of their own where it is a form. Everyone else is refused: 403 to who may do such a thing
   * with nothing, 404 for what is not theirs. `permitted`: everyone who may do it at all, for it shows each their own.
   */
  readonly by: readonly Who[] | 'everyone' | 'permitted';
  /** By status: who is told something else than that, for they see it, or what they sent is not for them. */
  readonly told?: Readonly<Record<number, readonly Who[]>>;
  /** What the page says where it says neither whose it is nor which. */
  readonly shows?: string;
  /** It leads on whoever may do it at all: what is refused is the page that it leads to. */
  readonly follows?: true;
}

export type Rows = Readonly<Record<string, Row>>;

export const OFFICERS = own('social_worker', 'manager', 'finance_officer', 'auditor');
export const BUYERS = own('social_worker', 'manager');
export const FOR_PERSON = own('budget_holder', 'nominee', 'authorised_person', 'suitable_person');
/** In England: a suitable person is of Wales, and may buy nothing here. */
export const ENGLISH = own('budget_holder', 'nominee', 'authorised_person');
export const NOT_HERE = { 403: own('suitable_person') };
export const TODAY = dayFromNow(0);
export const TOMORROW = dayFromNow(1);

/** Of both sides: who is refused whatever it is. */
export function both(...roles: readonly Role[]): readonly Who[] {
  return [...own(...roles), ...roles.map((role): Who => `other ${role}`)];
}

export function isPermitted(role: Role, access: string): boolean {
  return access.startsWith('signed-in') || ROLES[role].permissions.some((permission) => permission === access);
}

/** The three boxes of a day. */
export function day(name: string, date: string): Form {
  const [year = '', month = '', of = ''] = date.split('-');
  return { [`${name}-year`]: year, [`${name}-month`]: month, [`${name}-day`]: of };
}

/** A page of the reader's own. */
export const plain = (address: string, form?: Form) => (): Target => ({ address, ...(form && { form }) });

/** A page of one thing, which is made for it; a form says the version that was seen. */
export const about =
  (path: string, make: (world: MatrixWorld) => Promise<Thing>, form?: Form) =>
  async ({ world }: MatrixPages): Promise<Target> => {
    const { id, version } = await make(world);
    return { address: path.replace(/:\w+/, id), ...(form && { form: { version: String(version), ...form } }) };
  };

/** A page at a desk, with a purse of the own person and the offer of the own provider. */
export const atDesk =
  (path: string, purse: Purse, form?: Form) =>
  ({ world }: MatrixPages): Target => {
    const ids: Readonly<Record<string, string>> = {
      personId: world.grounds.own.personId,
      budgetId: world.budgets[purse],
      offerId: world.offerId,
    };
    const address = path.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? '');
    return { address, ...(form && { form }) };
  };
