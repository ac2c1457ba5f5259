import { paths } from '../../../../apps/web/src/paths';
import { own } from '../../../support/matrix/cast';
import type { MatrixPages } from '../../../support/matrix/matrix-pages';
import { type Form, plain, type Rows, type Target } from './row';

const ADMINISTRATOR = own('platform_administrator');
const SHOWS = 'Invented Officer';

/** An officer for each target: what is given to them or taken ends their sessions. */
const officer =
  (path: string, form?: Form) =>
  async ({ world }: MatrixPages): Promise<Target> => {
    const { authorityId: council } = world.grounds.own;
    const database = world.scene.api.world;
    const userId = await database.user([{ role: 'social_worker', authorityId: council }], { name: SHOWS });
    const [grant] = await database.sql<{ id: string }>('SELECT id FROM access.user_role WHERE user_id = $1', [userId]);
    const ids: Readonly<Record<string, string>> = { userId, council, grantId: grant?.id ?? '' };
    const address = path.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? '');
    return { address, ...(form && { form: { council, ...form } }) };
  };

const client =
  (form?: Form) =>
  async ({ world }: MatrixPages): Promise<Target> => {
    const { body } = await world.done('own platform_administrator', '/clients', world.newClient());
    const address = paths.revokeClient.replace(':clientId', String(body.clientId));
    return { address, ...(form && { form }) };
  };

/** Where an administrator says who may do what in their own councils. */
export const USER_ROWS: Rows = {
  'GET /users': { target: plain(paths.users), by: 'permitted' },
  'GET /users/:userId': { target: officer(paths.user), by: ADMINISTRATOR, shows: SHOWS },
  'GET /users/:userId/role': {
    ...{ target: officer(`${paths.giveRole}?role=auditor&council=:council`), by: ADMINISTRATOR, shows: SHOWS },
  },
  'POST /users/:userId/role': { target: officer(paths.giveRole, { role: 'auditor' }), by: ADMINISTRATOR },
  'GET /users/:userId/role/:grantId': { target: officer(paths.takeRole), by: ADMINISTRATOR, shows: SHOWS },
  'POST /users/:userId/role/:grantId': { target: officer(paths.takeRole, {}), by: ADMINISTRATOR },
  'GET /users/:userId/limit': { target: officer(paths.setLimit), by: ADMINISTRATOR, shows: SHOWS },
  'POST /users/:userId/limit/check': { target: officer(paths.checkLimit, { amount: '500' }), by: ADMINISTRATOR },
  'POST /users/:userId/limit': { target: officer(paths.setLimit, { amount: '500' }), by: ADMINISTRATOR },
  'GET /clients': { target: plain(paths.clients), by: 'permitted' },
  'GET /clients/new': { target: plain(paths.newClient), by: 'permitted' },
  'POST /clients/new': {
    target: ({ world }) => {
      const form = { clientName: 'Invented machine', role: 'auditor', council: world.grounds.own.authorityId };
      return { address: paths.newClient, form };
    },
    by: ADMINISTRATOR,
    // Whose council it is not.
    told: { 403: ['other platform_administrator'] },
  },
  'GET /clients/:clientId/revoke': { target: client(), by: ADMINISTRATOR, shows: 'Invented machine' },
  'POST /clients/:clientId/revoke': { target: client({ version: '1' }), by: ADMINISTRATOR },
};
