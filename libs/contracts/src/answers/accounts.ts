import type { AccountView, IdentityQuestionView, LinkedIdentity, OneTimeOfferView, OthersAccountView, OwnSessionView, PasskeyOfferView, PasskeyQuestionView, PasswordResetView, RecoveryCodesView } from '../account-views.js';
import { instant, role } from './parts.js';
import { count, flag, list, named, nullable, object, text } from './schema.js';

export const accountAnswer = named('AccountView', object<AccountView>({
  login: text, name: text, oneTimeCodesSince: nullable(instant), recoveryCodes: count, isDemanded: flag,
  identities: list(object<LinkedIdentity>({ id: text, provider: nullable(text), issuer: text, linkedAt: instant, usedAt: nullable(instant) })),
  passkeys: list(object<AccountView['passkeys'][number]>({ id: text, name: text, createdAt: instant, usedAt: nullable(instant) })),
}));
export const identityQuestionAnswer = named('IdentityQuestionView', object<IdentityQuestionView>({ address: text }));
export const othersAccountAnswer = named('OthersAccountView', object<OthersAccountView>({ id: text, login: text, name: text, roles: list(role), createdAt: instant, disabledAt: nullable(instant), hasSecondFactor: flag, sessions: count }));
export const passwordResetAnswer = named('PasswordResetView', object<PasswordResetView>({ code: text, until: instant }));
export const recoveryCodesAnswer = named('RecoveryCodesView', object<RecoveryCodesView>({ recoveryCodes: nullable(list(text)) }));
export const oneTimeOfferAnswer = named('OneTimeOfferView', object<OneTimeOfferView>({
  secret: text, uri: text, offer: text, picture: object<OneTimeOfferView['picture']>({ modules: count, path: text }),
}));

const asked = list(object<PasskeyQuestionView['passkeys'][number]>({ id: text, transports: list(text) }));
export const passkeyQuestionAnswer = named('PasskeyQuestionView', object<PasskeyQuestionView>({ challenge: text, site: text, passkeys: asked }));
export const passkeyOfferAnswer = named('PasskeyOfferView', object<PasskeyOfferView>({
  challenge: text, site: text, passkeys: asked, user: object<PasskeyOfferView['user']>({ id: text, login: text, name: text }), algorithms: list({ json: { type: 'integer' } }),
}));
export const ownSessionAnswer = named('OwnSessionView', object<OwnSessionView>({ id: text, browser: nullable(text), signedInAt: instant, seenAt: instant, isThis: flag }));
