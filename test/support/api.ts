import { AccessModule, IssueToken, RegisterAuthority, RegisterUser, type Role } from '@commonweal/access';
import { type AuthorityId, systemActor, type UserId } from '@commonweal/kernel';
import { UnknownErrors } from '@commonweal/platform';
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiHostModule } from '../../apps/api/src/api-host.module';
import type { ApiSettings } from '../../apps/api/src/api-settings';
import { CONTROLLERS } from '../../apps/api/src/controllers';
import { createApi } from '../../apps/api/src/create-api';
import { testKeyFile } from './test-server';

const API_TEST_SETTINGS: ApiSettings = {
  demonstration: true,
  perMinute: { tokens: 100_000, search: 100_000 },
  trustedProxies: [],
  logger: undefined,
};

export interface ApiAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  // What the API says of itself is what tests look at; each names the fields it expects.
  readonly body: Readonly<Record<string, unknown>> & { readonly items?: readonly Record<string, unknown>[] };
}

export interface Call {
  readonly token?: string;
  readonly body?: unknown;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The API of a test, called as over HTTP. */
export class ApiUnderTest {
  constructor(readonly app: NestFastifyApplication) {}

  async call(method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, call: Call = {}): Promise<ApiAnswer> {
    const { statusCode, headers, body } = await this.app.inject({
      method,
      url,
      headers: {
        ...(call.token === undefined ? {} : { authorization: `Bearer ${call.token}` }),
        ...(call.key === undefined ? {} : { 'idempotency-key': call.key }),
        ...call.headers,
      },
      ...(call.body === undefined ? {} : { payload: call.body as object }),
    });
    const json = String(headers['content-type']).includes('json');
    return { status: statusCode, headers, body: json ? (JSON.parse(body) as ApiAnswer['body']) : { text: body } };
  }

  get(path: string, token?: string): Promise<ApiAnswer> {
    return this.call('GET', `/api/v1${path}`, token === undefined ? {} : { token });
  }

  post(path: string, token: string, body: unknown, key?: string): Promise<ApiAnswer> {
    return this.call('POST', `/api/v1${path}`, { token, body, ...(key === undefined ? {} : { key }) });
  }

  get unknownErrors(): number {
    return this.app.get(UnknownErrors, { strict: false }).count;
  }

  close(): Promise<void> {
    return this.app.close();
  }
}

export async function startApi(
  appUrl: string,
  settings: Partial<ApiSettings> = {},
  more: readonly Type[] = [],
): Promise<ApiUnderTest> {
  const app = await createApi(
    { ...API_TEST_SETTINGS, ...settings },
    {
      imports: [ApiHostModule.forRoot({ databaseUrl: appUrl, databasePool: 8, keyFile: testKeyFile() })],
      controllers: [...CONTROLLERS, ...more],
    },
  );
  return new ApiUnderTest(app);
}

const system = systemActor('test', [], 'test');

export function registerCouncil(api: ApiUnderTest, code = 'testshire'): Promise<AuthorityId> {
  const council = {
    code,
    name: 'Testshire Council',
    nameCy: 'Cyngor Swydd Prawf',
    nation: 'england',
    gssCode: 'E08000099',
  } as const;
  return api.app.select(AccessModule).get(RegisterAuthority).execute(system, council);
}

export interface SignedIn {
  readonly userId: UserId;
  readonly token: string;
}

/** An officer of the council with this role. */
export async function signedInOfficer(api: ApiUnderTest, authorityId: AuthorityId, role: Role): Promise<SignedIn> {
  const access = api.app.select(AccessModule);
  const user = { name: `A ${role}`, roles: [{ role, authorityId }], isDemonstration: true };
  const userId = await access.get(RegisterUser).execute(system, user);
  const { accessToken } = await access.get(IssueToken).execute(system, { userId, minutes: 60 });
  return { userId, token: accessToken };
}
