import { AskForLink, IssueLink } from '@commonweal/access';
import { systemActor, toId } from '@commonweal/kernel';
import { paths, pathTo } from '../../../../apps/web/src/paths';
import type { MatrixPages } from '../../../support/matrix/matrix-pages';
import type { Target } from './row';

export interface PublicTarget extends Target {
  readonly status: number;
}

const open =
  (address: string, status = 200) =>
  (): PublicTarget => ({ address, status });

/** A link that was asked for by the own holder, whose secret went into an e-mail. */
async function link({ world }: MatrixPages): Promise<PublicTarget> {
  const { userId } = world.member('own budget_holder');
  const owner = world.scene.api.world;
  await owner.sql(`UPDATE access.app_user SET email = 'marged@example.com' WHERE id = $1`, [userId]);
  await world.worker.app.get(AskForLink, { strict: false }).execute('marged@example.com', '/', 'test');
  const [asked] = await owner.sql<{ id: string }>('SELECT id FROM access.sign_in_link ORDER BY id DESC LIMIT 1');
  const system = systemActor('test', [], 'test');
  const id = toId<'SignInLink'>(asked?.id ?? '');
  const issued = await world.worker.app.get(IssueLink, { strict: false }).execute(system, id);
  return { address: pathTo(paths.link, { secret: issued?.secret ?? '' }), form: {}, status: 303 };
}

/** Pages and forms that ask for nobody: each with a call that anyone may make, and what it answers. */
export const PUBLIC: Readonly<Record<string, (pages: MatrixPages) => PublicTarget | Promise<PublicTarget>>> = {
  'GET /': open(paths.start),
  'GET /accessibility': open(paths.accessibility),
  'GET /health/live': open('/health/live'),
  'GET /health/ready': open('/health/ready'),
  'GET /menu': open(paths.publicMenu),
  'GET /menu/:offerId': ({ world }) => ({
    address: pathTo(paths.publicOffer, { offerId: world.offerId }),
    status: 200,
  }),
  'GET /sign-in': open(paths.signIn),
  'POST /sign-in': ({ world }) => ({
    ...{ address: paths.signIn, status: 303 },
    form: { user: world.member('own manager').userId },
  }),
  // No council has a door of its own here: see council-sign-in.
  'GET /sign-in/council/:code': open('/sign-in/council/testshire', 404),
  'GET /sign-in/council/:code/answer': open('/sign-in/council/testshire/answer', 404),
  'POST /sign-in/link': () => ({ address: paths.askForLink, form: { email: 'nobody@example.com' }, status: 303 }),
  'GET /sign-in/link/asked': open(paths.linkAsked),
  'GET /sign-in/link/:secret': open('/sign-in/link/nothing'),
  'POST /sign-in/link/:secret': link,
  'POST /sign-out': () => ({ address: paths.signOut, form: {}, status: 303 }),
  'GET /signed-out': open(paths.signedOut),
};
