import { generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { IdentityProvider } from '../platform/identity-settings.js';
import { openProvider } from './open-provider.mjs';

export const PUBLIC_URL = 'https://tirkeu.example.kz';

/** Whom the provider signs in, and how it says that it did. */
export interface Visitor {
  readonly subject: string;
  readonly amr?: readonly string[];
  /** Seconds since they signed in there. */
  readonly secondsAgo?: number;
}

type Claims = Readonly<Record<string, unknown>>;
type Header = Readonly<Record<string, unknown>>;
/** What a false provider makes of its ID token. */
export type Forge = (claims: Claims, by: { readonly own: (claims: Claims, header?: Header) => string; readonly stranger: (claims: Claims) => string; readonly unsigned: (claims: Claims) => string }) => string;

/** A real provider, and what it is told to do wrong. */
export interface ProviderUnderTest {
  readonly settings: IdentityProvider;
  /** Goes through its pages as a browser does and gives what it sends the browser back with: the query of our address. */
  signIn(address: string, visitor: Visitor): Promise<string>;
  forge(how: Forge | null): void;
  /** Nobody answers at its address any more. */
  stop(): Promise<void>;
}

const packed = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
const readable = (token: string, place: number): Header => JSON.parse(Buffer.from(token.split('.')[place] ?? '', 'base64url').toString('utf8')) as Header;

const signedBy = (key: KeyObject, header: Header, claims: Claims): string => {
  const text = `${packed(header)}.${packed(claims)}`;
  return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`;
};

function forged(token: string, how: Forge, key: KeyObject): string {
  const [header, claims] = [readable(token, 0), readable(token, 1)];
  const { privateKey: other } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return how(claims, {
    own: (changed, more = {}) => signedBy(key, { ...header, ...more }, changed),
    stranger: (changed) => signedBy(other, header, changed),
    unsigned: (changed) => `${packed({ alg: 'none' })}.${packed(changed)}.`,
  });
}

export async function startProvider(id: string, { secondFactor = [], sendsIssuer = true }: { readonly secondFactor?: readonly string[]; readonly sendsIssuer?: boolean } = {}): Promise<ProviderUnderTest> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('It listens nowhere');
  const issuer = `http://127.0.0.1:${address.port}`;
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const clientSecret = randomBytes(24).toString('base64url');
  let visitor: Visitor = { subject: 'nobody' };
  let how: Forge | null = null;
  const provider = openProvider(issuer, {
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }] },
    clients: [{ client_id: 'tirkeu', client_secret: clientSecret, redirect_uris: [`${PUBLIC_URL}/sign-in/with/${id}`] }],
    cookies: { keys: ['specs'] }, features: { devInteractions: { enabled: false } }, claims: { openid: ['sub', 'acr', 'amr'] }, ...(!sendsIssuer && { discovery: { authorization_response_iss_parameter_supported: false } }),
    findAccount: (_context: unknown, accountId: string) => ({ accountId, claims: () => ({ sub: accountId }) }),
    loadExistingGrant: async ({ oidc }: { readonly oidc: { readonly session: { readonly accountId: string }; readonly client: { readonly clientId: string } } }) => {
      const grant = new provider.Grant({ accountId: oidc.session.accountId, clientId: oidc.client.clientId });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
  });
  provider.use(async (context, next) => {
    await next();
    const { body } = context;
    if (context.path !== '/token' || how === null || typeof body !== 'object' || body === null || !('id_token' in body)) return;
    context.body = { ...body, id_token: forged(String(body.id_token), how, privateKey) };
  });
  const answer = provider.callback();
  server.on('request', (request: IncomingMessage, response) => {
    if (!request.url?.startsWith('/interaction/')) return answer(request, response);
    const { subject, amr, secondsAgo = 0 } = visitor;
    void provider.interactionFinished(request, response, { login: { accountId: subject, amr, ts: Math.floor(Date.now() / 1000) - secondsAgo, remember: false } });
  });
  return {
    settings: { id, issuer, clientId: 'tirkeu', clientSecret, name: { kk: id, ru: id, en: id }, scopes: ['openid'], secondFactor },
    signIn: (start, who) => {
      visitor = who;
      return walk(start);
    },
    forge: (next) => void (how = next),
    stop: async () => {
      server.closeAllConnections();
      if (server.listening) await once(server.close(), 'close');
    },
  };
}

/** Follows redirects with the provider's cookies until one leads to us. */
async function walk(start: string): Promise<string> {
  const cookies = new Map<string, string>();
  let at = start;
  for (let step = 0; step < 6; step++) {
    const response = await fetch(at, { redirect: 'manual', headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const next = new URL(response.headers.get('location') ?? `${PUBLIC_URL}/?error=${response.status}`, at);
    if (next.origin === PUBLIC_URL) return next.search.slice(1);
    at = next.href;
  }
  throw new Error('The provider leads nowhere');
}
