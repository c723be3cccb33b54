import {
  ClientError, ClientSecretBasic, ClientSecretPost, None, allowInsecureRequests, authorizationCodeGrant, buildAuthorizationUrl, calculatePKCECodeChallenge, discovery, enableNonRepudiationChecks,
  randomNonce, randomPKCECodeVerifier, randomState, type ClientAuth, type Configuration,
} from 'openid-client';
import { problem } from '../platform/problem.js';
import type { IdentityProvider } from '../platform/identity-settings.js';

/** What ties an answer to the browser that asked. Nobody else learns it; of the verifier the provider gets a hash first (RFC 7636). */
export interface Ties {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Whom a provider says that it has just signed in. */
export interface ProvedIdentity {
  readonly issuer: string;
  readonly subject: string;
  /** It asked for two factors, as its settings say that it tells. */
  readonly twoFactors: boolean;
}

/** The person has signed in at the provider since they were sent there, so lately. */
const SIGNED_IN_WITHIN_SECONDS = 120;
const PATIENCE_SECONDS = 5;
/** After so long addresses of a provider are asked for again; its keys are whenever one is unknown. */
const KNOWN_FOR_MS = 3_600_000;
const LONGEST_SUBJECT = 255;

/** By the header, as the standard has it by default, unless the provider takes it in the body alone. */
function secretOf(clientSecret: string | undefined): ClientAuth {
  if (clientSecret === undefined) return None();
  const [basic, post] = [ClientSecretBasic(clientSecret), ClientSecretPost(clientSecret)];
  return (server, ...request) => ((server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']).includes('client_secret_basic') ? basic : post)(server, ...request);
}

const NO_ANSWER = ['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON'];

const isCutOff = (thrown: unknown): boolean => typeof thrown === 'object' && thrown !== null && 'message' in thrown && thrown.message === 'fetch failed';

/** Nobody answered there, or nobody that knows the protocol. */
const isAway = (error: unknown): boolean => isCutOff(error) || (error instanceof ClientError && (NO_ANSWER.includes(error.code ?? '') || isCutOff(error.cause)));

/** What went wrong, for the operator: never what was sent. */
const reasonOf = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return code ?? (error instanceof Error ? error.constructor.name : typeof error);
};

interface Known {
  readonly at: number;
  readonly configuration: Promise<Configuration>;
}

export type Tell = (told: { readonly provider: string; readonly reason: string }) => void;

/**
 * Providers of OpenID Connect: the code flow with PKCE, each answer checked for its state, nonce, issuer, audience, time and signature. Every
 * time the person signs in there anew: a session that somebody left open at a provider opens nothing here.
 */
export class IdentityProviders {
  readonly #known = new Map<string, Known>();

  constructor(private readonly providers: readonly IdentityProvider[], private readonly publicUrl: string | undefined) {}

  find(id: string): IdentityProvider | undefined {
    return this.providers.find((provider) => provider.id === id);
  }

  findByIssuer(issuer: string): IdentityProvider | undefined {
    return this.providers.find((provider) => provider.issuer === issuer);
  }

  tie(): Ties {
    return { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
  }

  /** Where a browser is sent. @throws the problem `provider-away` */
  async addressOf(provider: IdentityProvider, { state, nonce, verifier }: Ties, tell: Tell): Promise<string> {
    const configuration = await this.#configurationOf(provider, tell);
    return buildAuthorizationUrl(configuration, {
      redirect_uri: this.#ownAddress(provider).href, scope: provider.scopes.join(' '), state, nonce,
      code_challenge: await calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256', prompt: 'login', max_age: String(SIGNED_IN_WITHIN_SECONDS),
    }).href;
  }

  /** Takes an answer to the provider that was asked, and to no other. @throws the problems `identity-failed` and `provider-away` */
  async judge(provider: IdentityProvider, answer: string, { state, nonce, verifier }: Ties, tell: Tell): Promise<ProvedIdentity> {
    const configuration = await this.#configurationOf(provider, tell);
    const address = this.#ownAddress(provider);
    address.search = answer;
    try {
      const tokens = await authorizationCodeGrant(configuration, address, { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, maxAge: SIGNED_IN_WITHIN_SECONDS, idTokenExpected: true });
      const claims = tokens.claims();
      if (!claims || claims.sub === '' || claims.sub.length > LONGEST_SUBJECT) throw problem('identity-failed');
      const told: readonly unknown[] = [claims['acr'], ...(Array.isArray(claims['amr']) ? claims['amr'] : [])];
      return { issuer: provider.issuer, subject: claims.sub, twoFactors: provider.secondFactor.some((value) => told.includes(value)) };
    } catch (error) {
      tell({ provider: provider.id, reason: reasonOf(error) });
      throw problem(isAway(error) ? 'provider-away' : 'identity-failed');
    }
  }

  /** The one address that a provider sends people back to: another for each, so that an answer of one is never taken for that of another. */
  #ownAddress({ id }: IdentityProvider): URL {
    return new URL(`/sign-in/with/${id}`, this.publicUrl);
  }

  async #configurationOf(provider: IdentityProvider, tell: Tell): Promise<Configuration> {
    const known = this.#known.get(provider.id);
    const at = performance.now();
    const fresh = known !== undefined && at - known.at < KNOWN_FOR_MS ? known : { at, configuration: discover(provider) };
    this.#known.set(provider.id, fresh);
    try {
      return await fresh.configuration;
    } catch (error) {
      if (this.#known.get(provider.id) === fresh) this.#known.delete(provider.id);
      tell({ provider: provider.id, reason: reasonOf(error) });
      throw problem('provider-away');
    }
  }
}

/** What a provider says of itself, where it is the one that settings name. */
function discover({ issuer, clientId, clientSecret }: IdentityProvider): Promise<Configuration> {
  const url = new URL(issuer);
  // Settings let nothing but this very machine be asked without HTTPS.
  const execute = [enableNonRepudiationChecks, ...(url.protocol === 'http:' ? [allowInsecureRequests] : [])];
  return discovery(url, clientId, { client_secret: clientSecret }, secretOf(clientSecret), { execute, timeout: PATIENCE_SECONDS });
}
