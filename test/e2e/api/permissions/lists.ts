import { ROLES_FOR_A_PERSON } from '@commonweal/access';
import { mayByRole, type Who } from '../../../support/matrix/cast';
import { plannedInstalment } from '../../../support/matrix/instalment';
import type { MatrixWorld } from '../../../support/matrix/matrix-world';
import { isOf, type Whose } from '../../../support/matrix/whose';

export interface List {
  readonly address: string;
  /** The ids that each of the cast must be shown, no more and no fewer. */
  readonly things: (who: Who) => readonly string[];
}

/** Of a table of which each may see what is of their council, their person, their provider or their fund. */
const ofTable =
  (address: (world: MatrixWorld) => string, rows: string) =>
  async (world: MatrixWorld): Promise<List> => {
    const all = await world.scene.api.world.sql<Whose>(rows);
    return { address: address(world), things: (who) => all.filter((row) => isOf(world, who, row)).map(({ id }) => id) };
  };

const at = (path: string) => () => path;
const ALL = '?limit=100';

export const LISTS: Readonly<Record<string, (world: MatrixWorld) => Promise<List>>> = {
  'GET people': ofTable(at(`/people${ALL}`), 'SELECT id, authority_id, id AS person_id FROM people.person'),
  'GET awards': ofTable(
    at(`/awards${ALL}`),
    `SELECT id, authority_id, person_id, host_provider_id AS host_id,
       CASE WHEN state NOT IN ('draft', 'awaiting_agreement', 'awaiting_approval') THEN provider_id END AS provider_id
     FROM ordering.award`,
  ),
  'GET claims': ofTable(
    at(`/claims${ALL}`),
    `SELECT c.id, c.authority_id, w.person_id, w.provider_id, w.host_provider_id AS host_id
     FROM delivery.claim c JOIN ordering.award w ON w.id = c.award_id`,
  ),
  'GET budgets': async (world) => {
    const { personId } = world.grounds.own;
    const list = ofTable(
      at(`/budgets?personId=${personId}&limit=100`),
      `SELECT id, authority_id, person_id, host_provider_id AS host_id FROM budgets.budget WHERE person_id = '${personId}'`,
    );
    return list(world);
  },
  'GET payments': ofTable(
    at(`/payments${ALL}`),
    `SELECT y.id, y.authority_id, w.person_id, w.provider_id, w.host_provider_id AS host_id
     FROM (SELECT id, authority_id, claim_id FROM payments.payment
           UNION ALL SELECT id, authority_id, claim_id FROM payments.payable WHERE state = 'due') y
     JOIN delivery.claim c ON c.id = y.claim_id JOIN ordering.award w ON w.id = c.award_id`,
  ),
  'GET payment-runs': ofTable(
    at(`/payment-runs${ALL}`),
    `SELECT id, CASE payer_kind WHEN 'authority' THEN authority_id END AS authority_id,
       CASE payer_kind WHEN 'host' THEN payer_id END AS host_id
     FROM payments.payment_run`,
  ),
  'GET instalments': async (world) => {
    await plannedInstalment(world);
    const list = ofTable(
      at(`/instalments${ALL}`),
      `SELECT i.id, i.authority_id, b.person_id, b.host_provider_id AS host_id
       FROM budgets.instalment i JOIN budgets.budget b ON b.id = i.budget_id`,
    );
    return list(world);
  },
  // Of whoever made it, and of the person and those who act for them; an introducer sees their own alone.
  'GET suggestions': async (world) => {
    const all = await world.scene.api.world.sql<Whose>(
      'SELECT id, person_id, made_by AS user_id FROM ordering.suggestion',
    );
    const things = (who: Who) => {
      const { userId, grant, role } = world.member(who);
      const decides = ROLES_FOR_A_PERSON.some((one) => one === role);
      return all.filter((row) => row.user_id === userId || (decides && row.person_id === grant.personId));
    };
    return { address: `/suggestions${ALL}`, things: (who) => things(who).map(({ id }) => id) };
  },
  'GET messages': ofTable(at(`/messages${ALL}`), 'SELECT id, user_id FROM notifications.message'),
  'GET clients': ofTable(at(`/clients${ALL}`), 'SELECT id, authority_id FROM access.api_client'),
};

export function mayList(world: MatrixWorld, who: Who, permission: string): boolean {
  return permission.startsWith('signed-in') || mayByRole(world.member(who).role, permission);
}
