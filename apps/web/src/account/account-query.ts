import type { AccountView, OwnSessionView } from '@tirkeu/contracts';
import { useQuery } from '@tanstack/react-query';
import { apiGet } from '../shared/api.js';

export const ACCOUNT_KEY = ['account'];
export const SESSIONS_KEY = ['account', 'sessions'];

/** How the signed-in person signs in. */
export const useAccount = () => useQuery({ queryKey: ACCOUNT_KEY, queryFn: ({ signal }) => apiGet<AccountView>('/api/account', signal) });

/** Where they are signed in. */
export const useOwnSessions = () => useQuery({ queryKey: SESSIONS_KEY, queryFn: ({ signal }) => apiGet<readonly OwnSessionView[]>('/api/account/sessions', signal) });
