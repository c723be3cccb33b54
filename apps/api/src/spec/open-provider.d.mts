import type { IncomingMessage, ServerResponse } from 'node:http';

/** What the specs use of oidc-provider, which brings no types. */
export interface OpenProvider {
  callback(): (request: IncomingMessage, response: ServerResponse) => void;
  use(middleware: (context: { readonly path: string; body: unknown }, next: () => Promise<void>) => Promise<void>): void;
  interactionFinished(request: IncomingMessage, response: ServerResponse, result: object): Promise<void>;
  readonly Grant: new (of: { readonly accountId: string; readonly clientId: string }) => { addOIDCScope(scope: string): void; save(): Promise<string> };
}
export declare const openProvider: (issuer: string, configuration: object) => OpenProvider;
