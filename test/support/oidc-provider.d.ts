/** The little of it that tests use; its own types come with many others. */
declare module 'oidc-provider' {
  import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

  export class Provider {
    readonly Grant: new (of: object) => { addOIDCScope(scope: string): void; save(): Promise<string> };

    constructor(issuer: string, configuration: object);
    callback(): RequestListener;
    interactionFinished(request: IncomingMessage, response: ServerResponse, result: object): Promise<void>;
  }
}
