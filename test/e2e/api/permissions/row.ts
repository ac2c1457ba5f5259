import type { Role } from '@commonweal/access';
import type { MatrixWorld, Purse, Thing } from '../../../support/matrix/matrix-world';
import { own, type Who } from '../../../support/matrix/cast';
import { dayFromNow } from '../../../support/buyers-scene';

/** What a row is tried on. The path is below /api/v1, with the ids in it. */
export interface Target {
  readonly path: string;
  readonly body?: object;
}

export interface Row {
  readonly target: (world: MatrixWorld) => Promise<Target> | Target;
  /** Each succeeds, on a target of their own. Everyone else is refused: 401, 403 or 404 as the rest of the row says. */
  readonly by: readonly Who[] | 'everyone';
  /** Of a signed-in route: roles that may do such a thing at all, to what is theirs. */
  readonly roles?: readonly Role[];
  /** They see it, and are told that it is not theirs to do. */
  readonly seen?: readonly Who[];
  /** They may do it, and not to this, for another reason than whose it is. */
  readonly unfit?: readonly Who[];
}

export const OFFICERS = own('social_worker', 'manager', 'finance_officer', 'auditor');
export const FOR_PERSON = own('budget_holder', 'nominee', 'authorised_person', 'suitable_person');
export const DAY = dayFromNow(1);

export const step =
  (name: string, make: (world: MatrixWorld) => Promise<Thing>, more: object = {}, what = 'awards') =>
  async (world: MatrixWorld): Promise<Target> => {
    const { id, version } = await make(world);
    return { path: `/${what}/${id}/${name}`, body: { version, ...more } };
  };
export const ofBudget =
  (purse: Purse, rest = '', body?: object) =>
  ({ budgets }: MatrixWorld): Target => ({ path: `/budgets/${budgets[purse]}${rest}`, ...(body && { body }) });
export const read =
  (what: string, make: (world: MatrixWorld) => Promise<{ id: string }>, rest = '') =>
  async (world: MatrixWorld): Promise<Target> => ({ path: `/${what}/${(await make(world)).id}${rest}` });
