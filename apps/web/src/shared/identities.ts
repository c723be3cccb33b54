import type { IdentityQuestionView, SessionView } from '@tirkeu/contracts';
import { apiPost, renewCsrfToken } from './api.js';

/** What the page that a provider sends people back to has to do: nothing personal, gone with the tab. */
interface Errand {
  readonly purpose: 'sign-in' | 'link';
  readonly returnTo: string | null;
}

const KEPT = 'tirkeu-identity-errand';

async function leave(path: string, body: object, errand: Errand): Promise<void> {
  const { address } = await apiPost<IdentityQuestionView>(path, body);
  sessionStorage.setItem(KEPT, JSON.stringify(errand));
  window.location.assign(address);
}

/** Sends the browser to a provider, to come back signed in. */
export const leaveToSignIn = (provider: string, returnTo: string | null): Promise<void> => leave('/api/session/identity/question', { provider }, { purpose: 'sign-in', returnTo });

/** Sends the browser to a provider, to come back with an identity for the account. */
export const leaveToLink = (provider: string): Promise<void> => leave('/api/account/identities/question', { provider, purpose: 'link' }, { purpose: 'link', returnTo: '/account' });

/** Why this tab was sent away, told once. */
export function takeErrand(): Errand {
  const kept = sessionStorage.getItem(KEPT);
  sessionStorage.removeItem(KEPT);
  return kept === null ? { purpose: 'sign-in', returnTo: null } : JSON.parse(kept) as Errand;
}

export const signInWithAnswer = (provider: string, answer: string): Promise<SessionView> => apiPost<SessionView>('/api/session/identity', { provider, answer });

export const signInWithAnswerAndCode = (code: string): Promise<SessionView> => apiPost<SessionView>('/api/session/identity/code', { code });

/** Who came back in a fresh page has to be known again first. */
export async function linkAnswer(provider: string, answer: string): Promise<void> {
  await renewCsrfToken();
  await apiPost<void>('/api/account/identities', { provider, answer });
}
