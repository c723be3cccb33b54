import { LANGUAGES, type Text } from '@tirkeu/domain';
import { SettingError } from './settings.js';

/** Somebody else who knows people and signs them in for us: an OpenID Connect provider. */
export interface IdentityProvider {
  /** By which settings and addresses name it. */
  readonly id: string;
  /** As it names itself, to the letter. */
  readonly issuer: string;
  readonly clientId: string;
  /** Undefined: a public client, which PKCE alone protects. */
  readonly clientSecret: string | undefined;
  /** What people call it. */
  readonly name: Text;
  readonly scopes: readonly string[];
  /** Values of `acr` or `amr` by which it says that it asked for two factors; none: it is never believed to have. */
  readonly secondFactor: readonly string[];
}

const ID = /^[a-z][a-z0-9]{0,19}$/;
const LOCAL = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

const listed = (text: string | undefined): readonly string[] => (text ?? '').split(/[\s,]+/u).filter(Boolean);

function readIssuer(name: string, text: string | undefined): string {
  const url = text !== undefined && URL.canParse(text) ? new URL(text) : undefined;
  const isSafe = url !== undefined && (url.protocol === 'https:' || (url.protocol === 'http:' && LOCAL.test(url.hostname)));
  if (text === undefined || !isSafe || url.search !== '' || url.hash !== '') throw new SettingError(`${name} must be the provider’s issuer, like https://id.example.kz, by HTTPS.`);
  return text;
}

function readName(prefix: string, env: NodeJS.ProcessEnv): Text {
  const [kk, ru, en] = LANGUAGES.map((language) => {
    const name = `${prefix}_NAME_${language.toUpperCase()}`;
    const text = env[name]?.trim();
    if (!text || text.length > 60) throw new SettingError(`${name} is needed: what people call the provider, at most 60 characters.`);
    return text;
  });
  return { kk: kk ?? '', ru: ru ?? '', en: en ?? '' };
}

function readProvider(id: string, env: NodeJS.ProcessEnv): IdentityProvider {
  if (!ID.test(id)) throw new SettingError(`OIDC_PROVIDERS must name providers by small letters and digits, at most 20, like egov,staff; got "${id}".`);
  const prefix = `OIDC_${id.toUpperCase()}`;
  const clientId = env[`${prefix}_CLIENT_ID`];
  if (!clientId) throw new SettingError(`${prefix}_CLIENT_ID is needed: what the provider calls this installation.`);
  const scopes = listed(env[`${prefix}_SCOPES`]);
  return {
    id, clientId, issuer: readIssuer(`${prefix}_ISSUER`, env[`${prefix}_ISSUER`]), clientSecret: env[`${prefix}_CLIENT_SECRET`] || undefined, name: readName(prefix, env),
    scopes: [...new Set(['openid', ...scopes])], secondFactor: listed(env[`${prefix}_SECOND_FACTOR`]),
  };
}

/** Providers in the order that people see them. Two never have one issuer: an identity is its issuer and its subject. */
export function readIdentityProviders(env: NodeJS.ProcessEnv): readonly IdentityProvider[] {
  const providers = listed(env['OIDC_PROVIDERS']).map((id) => readProvider(id, env));
  if (providers.length > 0 && !env['PUBLIC_URL']) throw new SettingError('OIDC_PROVIDERS needs PUBLIC_URL: the address that providers send people back to.');
  for (const key of ['id', 'issuer'] as const) {
    if (new Set(providers.map((provider) => provider[key])).size < providers.length) throw new SettingError(`OIDC_PROVIDERS names two providers with the same ${key}.`);
  }
  return providers;
}
