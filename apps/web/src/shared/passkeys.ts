import type { PasskeyOfferView, PasskeyQuestionView, RecoveryCodesView, SessionView } from '@tirkeu/contracts';
import { apiPost } from './api.js';

const ANSWER_MS = 5 * 60_000;

/** Loaded when a passkey is asked for, not before. */
const library = () => import('@simplewebauthn/browser');
type Transports = NonNullable<NonNullable<Parameters<Awaited<ReturnType<typeof library>>['startAuthentication']>[0]['optionsJSON']['allowCredentials']>[number]['transports']>;

export const hasPasskeys = (): boolean => typeof window.PublicKeyCredential === 'function';

/** The device gave no answer: its owner turned away, had no key, or took too long. Nothing was sent. */
export class NoPasskey extends Error {
  override readonly name = 'NoPasskey';
}

const asked = (passkeys: PasskeyQuestionView['passkeys']) => passkeys.map(({ id, transports }) => ({ id, type: 'public-key' as const, transports: [...transports] as Transports }));

/** Lets the device answer a question of the server. */
async function answerOf({ challenge, site, passkeys }: PasskeyQuestionView) {
  const { startAuthentication } = await library();
  const optionsJSON = { challenge, rpId: site, timeout: ANSWER_MS, userVerification: 'required' as const, allowCredentials: asked(passkeys) };
  const { id, response } = await startAuthentication({ optionsJSON }).catch((cause: unknown) => { throw new NoPasskey('No answer', { cause }); });
  return { id, clientData: response.clientDataJSON, authenticatorData: response.authenticatorData, signature: response.signature };
}

export const signInWithPasskey = async (): Promise<SessionView> =>
  apiPost<SessionView>('/api/session/passkey', await answerOf(await apiPost<PasskeyQuestionView>('/api/session/passkey/question')));

export const confirmWithPasskey = async (): Promise<SessionView> =>
  apiPost<SessionView>('/api/session/confirmation', { passkey: await answerOf(await apiPost<PasskeyQuestionView>('/api/account/passkeys/question')) });

/** Makes a key on the device and keeps its public half with the account. */
export async function addPasskey(name: string): Promise<RecoveryCodesView> {
  const { challenge, site, user, algorithms, passkeys } = await apiPost<PasskeyOfferView>('/api/account/passkeys/offer');
  const { startRegistration } = await library();
  const optionsJSON = {
    challenge, rp: { id: site, name: 'Tirkeu' }, user: { id: user.id, name: user.login, displayName: user.name }, pubKeyCredParams: algorithms.map((alg) => ({ alg, type: 'public-key' as const })),
    timeout: ANSWER_MS, attestation: 'none' as const, excludeCredentials: asked(passkeys), authenticatorSelection: { residentKey: 'required' as const, requireResidentKey: true, userVerification: 'required' as const },
  };
  const { id, response } = await startRegistration({ optionsJSON }).catch((cause: unknown) => { throw new NoPasskey('No key was made', { cause }); });
  return apiPost<RecoveryCodesView>('/api/account/passkeys', { name, id, clientData: response.clientDataJSON, attestation: response.attestationObject, transports: response.transports ?? [] });
}
