import { Provider } from 'oidc-provider';

/** A provider of OpenID Connect from a package that is certified as one. */
export const openProvider = (issuer, configuration) => new Provider(issuer, configuration);
