import { generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

export interface Officer {
  readonly subject: string;
  readonly email: string;
  readonly isVerified: boolean;
}

export interface OidcClient {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUri: string;
}

interface LoadGrant {
  readonly oidc: { readonly client: { readonly clientId: string }; readonly session: { readonly accountId: string } };
}

/** A real OpenID provider of this machine; whoever is at its door signs in there without being asked anything. */
export class CouncilIdentityProvider {
  /** Who signs in next. */
  officer: Officer = { subject: 'none', email: 'none@council.example', isVerified: false };
  private readonly known = new Map<string, Officer>();
  /** How often somebody signed in there, rather than being known from before. */
  signIns = 0;

  private constructor(
    private readonly server: Server,
    readonly issuer: string,
  ) {}

  static async open(clients: readonly OidcClient[]): Promise<CouncilIdentityProvider> {
    const server = createServer();
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const issuer = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    const council = new CouncilIdentityProvider(server, issuer);
    council.serve(clients);
    return council;
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => {
      this.server.close(() => {
        resolve();
      });
    });
  }

  private serve(clients: readonly OidcClient[]): void {
    const provider: Provider = new Provider(this.issuer, {
      clients: clients.map(({ clientId, clientSecret, redirectUri }) => ({
        ...{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] },
      })),
      ...{ jwks: { keys: [signingKey()] }, cookies: { keys: ['of a test'] }, pkce: { required: () => true } },
      claims: { openid: ['sub'], email: ['email', 'email_verified'] },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
      ttl: { AccessToken: 60, AuthorizationCode: 60, IdToken: 60, Grant: 60, Interaction: 60, Session: 600 },
      findAccount: (_: unknown, id: string) => this.account(id),
      loadExistingGrant: async ({ oidc: { client, session } }: LoadGrant) => {
        const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
        grant.addOIDCScope('openid email');
        await grant.save();
        return grant;
      },
    });
    const callback = provider.callback();
    this.server.on('request', (request, response) => {
      if (request.url?.startsWith('/interaction/') !== true) {
        callback(request, response);
        return;
      }
      this.signIns++;
      this.known.set(this.officer.subject, this.officer);
      void provider.interactionFinished(request, response, { login: { accountId: this.officer.subject } });
    });
  }

  private account(accountId: string): object | undefined {
    const officer = this.known.get(accountId);
    if (officer === undefined) return undefined;
    const { subject: sub, email, isVerified } = officer;
    return { accountId, claims: () => ({ sub, email, email_verified: isVerified }) };
  }
}

function signingKey(): object {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'of-a-test' };
}

/** A browser at the provider: follows it from the address it was sent to, to the address that it is sent back to. */
export class BrowserAtProvider {
  private readonly cookies = new Map<string, string>();

  /** Path and query of where it came back to. */
  async follow(address: string, home: string): Promise<string> {
    for (let at = address, steps = 0; steps < 10; steps++) {
      if (at.startsWith(home)) return at.slice(home.length);
      const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const answer = await fetch(at, { redirect: 'manual', headers: { cookie } });
      for (const set of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
        this.cookies.set(name, value);
      }
      const location = answer.headers.get('location');
      if (location === null) throw new Error(`${String(answer.status)} at the provider: ${await answer.text()}`);
      at = new URL(location, at).href;
    }
    throw new Error('the provider leads nowhere');
  }
}
