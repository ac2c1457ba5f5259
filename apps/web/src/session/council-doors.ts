import type { CouncilSignIn } from '@commonweal/platform';
import { type Instant, instantFromEpochMilliseconds } from '@commonweal/kernel';
import * as oidc from 'openid-client';
import { paths, pathTo } from '../paths';

/** Between leaving for the council and coming back; kept in a signed cookie of the same browser. */
export interface Flight {
  readonly code: string;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly next: string;
  /** Set where somebody proves once more who they are: the same user must come back. */
  readonly again: string | null;
}

/** What the council's identity provider said, checked: signature, issuer, audience, nonce, state and age. */
export interface Proof {
  readonly issuer: string;
  readonly subject: string;
  readonly verifiedEmail: string | undefined;
  readonly provedAt: Instant;
}

/** A sign-in there that is older than a working day here is not taken. */
const LONGEST_SECONDS = 12 * 60 * 60;
/** For a proof that was asked for anew. */
const FRESH_SECONDS = 60;
const PATIENCE_SECONDS = 15;

/** The doors of councils that have an identity provider: the authorisation code flow of OpenID Connect, with PKCE. */
export class CouncilDoors {
  private readonly known = new Map<string, Promise<oidc.Configuration>>();

  constructor(
    private readonly publicUrl: string,
    readonly councils: readonly CouncilSignIn[],
  ) {}

  find(code: string): CouncilSignIn | undefined {
    return this.councils.find((council) => council.code === code);
  }

  /** The councils that this issuer speaks for. */
  codesOf(issuer: string): readonly string[] {
    return this.councils.filter((council) => council.issuer === issuer).map(({ code }) => code);
  }

  /** Where to send the browser. @throws Error when the provider cannot be reached. */
  async leave(council: CouncilSignIn, flight: Flight): Promise<string> {
    const configuration = await this.configurationOf(council);
    const age = flight.again === null ? LONGEST_SECONDS : FRESH_SECONDS;
    const address = oidc.buildAuthorizationUrl(configuration, {
      ...{ redirect_uri: this.returnAddress(council), scope: 'openid email', state: flight.state, nonce: flight.nonce },
      ...{ code_challenge: await oidc.calculatePKCECodeChallenge(flight.verifier), code_challenge_method: 'S256' },
      ...{ max_age: String(age), ...(flight.again === null ? {} : { prompt: 'login' }) },
    });
    return address.href;
  }

  /** undefined: refused there, or not what was asked for. */
  async comeBack(council: CouncilSignIn, flight: Flight, query: string): Promise<Proof | undefined> {
    const configuration = await this.configurationOf(council);
    try {
      const answer = await oidc.authorizationCodeGrant(
        configuration,
        new URL(`${this.returnAddress(council)}${query}`),
        {
          ...{ expectedState: flight.state, expectedNonce: flight.nonce, pkceCodeVerifier: flight.verifier },
          maxAge: flight.again === null ? LONGEST_SECONDS : FRESH_SECONDS,
        },
      );
      const claims = answer.claims();
      return (
        claims && proofOf(council, { ...claims, ...(await addressOf(configuration, answer.access_token, claims)) })
      );
    } catch {
      return undefined;
    }
  }

  private returnAddress({ code }: CouncilSignIn): string {
    return `${this.publicUrl}${pathTo(paths.councilAnswer, { code })}`;
  }

  /** Discovered at the first use and kept; asked anew after a failure. */
  private configurationOf(council: CouncilSignIn): Promise<oidc.Configuration> {
    const known = this.known.get(council.code) ?? this.discover(council);
    this.known.set(council.code, known);
    known.catch(() => this.known.delete(council.code));
    return known;
  }

  private discover({ issuer, clientId, clientSecret }: CouncilSignIn): Promise<oidc.Configuration> {
    const url = new URL(issuer);
    // Only an issuer on this machine may be without https: the settings have seen to it.
    // oxlint-disable-next-line typescript/no-deprecated -- deprecated so that it stands out, which it should
    const open = url.protocol === 'http:' ? { execute: [oidc.allowInsecureRequests] } : {};
    return oidc.discovery(url, clientId, clientSecret, undefined, { timeout: PATIENCE_SECONDS, ...open });
  }
}

/** Many providers keep the address out of the token and give it on request. */
async function addressOf(configuration: oidc.Configuration, accessToken: string, { sub, email }: oidc.IDToken) {
  if (email !== undefined || configuration.serverMetadata().userinfo_endpoint === undefined) return {};
  const { email: told, email_verified } = await oidc.fetchUserInfo(configuration, accessToken, sub);
  return { email: told, email_verified };
}

function proofOf(council: CouncilSignIn, claims: oidc.IDToken): Proof | undefined {
  if (claims.auth_time === undefined) return undefined;
  const { sub, email, email_verified: verified, auth_time: at } = claims;
  const isVerified = verified === true || (verified === undefined && council.emailIsVerified);
  return {
    ...{ issuer: council.issuer, subject: sub, provedAt: instantFromEpochMilliseconds(at * 1000) },
    verifiedEmail: isVerified && typeof email === 'string' ? email : undefined,
  };
}
