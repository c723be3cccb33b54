import type { IdentityQuestionView, SessionView } from '@tirkeu/contracts';
import { apiPost, renewCsrfToken } from './api.js';

/** What the page that a provider sends people back to has to do: nothing personal, gone with the tab. */
interface Errand {
  readonly purpose: 'sign-in' | 'link' | 'confirm';
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

/** No window was opened: the browser was told not to. */
export class NoWindow extends Error {
  override readonly name = 'NoWindow';
}

/** Between the windows of one browser; nothing is said but that it was done. */
const CONFIRMED = 'tirkeu-confirmed';

/** Lets a provider ask in a window of its own, so that this page stays as it is with all that was typed. The window starts with a copy of what this tab keeps. */
export async function openToConfirm(provider: string): Promise<void> {
  const errand: Errand = { purpose: 'confirm', returnTo: null };
  sessionStorage.setItem(KEPT, JSON.stringify(errand));
  const opened = window.open('about:blank');
  sessionStorage.removeItem(KEPT);
  if (opened === null) throw new NoWindow();
  try {
    const { address } = await apiPost<IdentityQuestionView>('/api/account/identities/question', { provider, purpose: 'confirm' });
    opened.location.replace(address);
  } catch (failure) {
    opened.close();
    throw failure;
  }
}

/** Hears when another window has confirmed it; gives the way to stop listening. */
export function onConfirmedElsewhere(done: () => void): () => void {
  const channel = new BroadcastChannel(CONFIRMED);
  channel.addEventListener('message', done);
  return () => channel.close();
}

/** Hands in what the provider says of whoever is signed in here, and tells the window that waits for it. */
export async function confirmWithAnswer(provider: string, answer: string): Promise<void> {
  await renewCsrfToken();
  await apiPost<SessionView>('/api/session/confirmation', { identity: { provider, answer } });
  const channel = new BroadcastChannel(CONFIRMED);
  channel.postMessage(null);
  channel.close();
}

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
