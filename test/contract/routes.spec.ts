import 'reflect-metadata';
import { ROLES } from '@commonweal/access';
import { HealthController, type RouteAccess, routeAccessOf } from '@commonweal/platform';
import { CONTROLLERS } from '../../apps/api/src/controllers';
import { API_PREFIX, OUTSIDE_PREFIX } from '../../apps/api/src/create-api';
import { ProblemsController } from '../../apps/api/src/errors/problems.controller';
import { OpenApiController } from '../../apps/api/src/open-api/open-api.controller';
import { PAGES } from '../../apps/web/src/pages';
import { generated } from './generated-file';

const told = ({ access }: RouteAccess): string => {
  if (access === undefined) return 'nobody';
  return access.kind === 'permission' ? access.permission : `${access.kind}: ${access.reason}`;
};
const table = (routes: readonly RouteAccess[], addressOf = (path: string) => path) =>
  Object.fromEntries(routes.map((route) => [`${route.method} ${addressOf(route.path)}`, told(route)]));
const inApi = (path: string) => (OUTSIDE_PREFIX.includes(path.slice(1)) ? path : `/${API_PREFIX}${path}`);

const API = routeAccessOf([HealthController, ProblemsController, OpenApiController, ...CONTROLLERS]);
const WEB = routeAccessOf([HealthController, ...PAGES]);

describe('the routes', () => {
  it('are those of test/contract/generated/routes.json, each with who may call it: npm run generate', () => {
    const { kept, now } = generated('routes.json', { api: table(API, inApi), web: table(WEB) });
    expect(kept).toBe(now);
  });

  it('are declared once each', () => {
    for (const routes of [API, WEB]) {
      const keys = routes.map(({ method, path }) => `${method} ${path}`);
      expect(keys).toEqual([...new Set(keys)]);
    }
  });

  it('ask only for permissions that some role has', () => {
    const had = new Set(Object.values(ROLES).flatMap(({ permissions }): readonly string[] => permissions));
    const asked = [...API, ...WEB].flatMap(({ access }) => (access?.kind === 'permission' ? [access.permission] : []));
    expect(asked.filter((permission) => !had.has(permission))).toEqual([]);
  });
});
