import type { MatrixWorld } from '../../../support/matrix/matrix-world';

export interface PublicTarget {
  readonly path: string;
  readonly body?: unknown;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

const open = (path: string) => (): PublicTarget => ({ path });

/** Routes that ask for nobody: each with a call that anyone may make, and what it answers. */
export const PUBLIC: Readonly<Record<string, (world: MatrixWorld) => PublicTarget>> = {
  'GET health/live': open('/health/live'),
  'GET health/ready': open('/health/ready'),
  'GET problems/:slug': open('/problems/not-found'),
  'GET categories': open('/api/v1/categories'),
  'GET openapi.json': open('/api/v1/openapi.json'),
  'GET demo/users': open('/api/v1/demo/users'),
  'POST demo/tokens': (world) => ({
    ...{ path: '/api/v1/demo/tokens', status: 201 },
    body: { user: world.member('own manager').userId },
  }),
  // Who has no secret, or no signature of Stripe's, is served nothing: see clients and stripe-events.
  'POST oauth/token': () => ({
    ...{ path: '/oauth/token', status: 401, headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    body: new URLSearchParams({ grant_type: 'client_credentials' }).toString(),
  }),
  'POST stripe/events': () => ({ path: '/api/v1/stripe/events', body: {}, status: 404 }),
};
