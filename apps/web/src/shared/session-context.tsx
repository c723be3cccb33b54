import type { RoleGrantView, SessionView } from '@tirkeu/contracts';
import type { Role } from '@tirkeu/domain';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useCallback, useContext, useMemo, type ReactNode } from 'react';
import { ApiProblem, apiDelete, apiGet, apiPost, rememberCsrfTokenOf } from './api.js';
import { queryKeys } from './queries.js';

export interface SessionInUse {
  /** Null when nobody is signed in; undefined while it is not yet known. */
  readonly session: SessionView | null | undefined;
  /** Not known because reading it failed. */
  readonly failure: Error | null;
  /** `code`: where the account has a second factor. */
  readonly signIn: (login: string, password: string, code?: string) => Promise<SessionView>;
  readonly signOut: () => Promise<void>;
  /** Acts in another of the person's roles from now on. */
  readonly switchRole: (grant: RoleGrantView) => Promise<SessionView>;
  /** Takes over a session that an answer brought, for instance after an account was made. */
  readonly adopt: (session: SessionView) => void;
}

const SessionContext = createContext<SessionInUse | null>(null);

async function readSession(signal: AbortSignal): Promise<SessionView | null> {
  try {
    const session = await apiGet<SessionView>('/api/session', signal);
    rememberCsrfTokenOf(session);
    return session;
  } catch (failure) {
    if (failure instanceof ApiProblem && failure.problem.status === 401) return null;
    throw failure;
  }
}

export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient();
  const { data, error } = useQuery({ queryKey: queryKeys.session, queryFn: ({ signal }) => readSession(signal), staleTime: 5 * 60_000 });

  const adopt = useCallback((session: SessionView | null) => {
    rememberCsrfTokenOf(session);
    client.removeQueries({ predicate: ({ queryKey }) => !(queryKey[0] === 'platform' || queryKey[0] === 'elections' || queryKey[0] === 'map' || queryKey[0] === 'session') });
    client.setQueryData(queryKeys.session, session);
  }, [client]);

  const value = useMemo<SessionInUse>(() => ({
    session: data,
    failure: error,
    adopt,
    signIn: async (login, password, code) => {
      const session = await apiPost<SessionView>('/api/session', { login, password, ...(code !== undefined && { code }) });
      adopt(session);
      return session;
    },
    signOut: async () => {
      window.sessionStorage.clear();
      await apiDelete('/api/session');
      adopt(null);
    },
    switchRole: async (grant) => {
      const session = await apiPost<SessionView>('/api/session/grant', { grantId: grant.id });
      adopt(session);
      return session;
    },
  }), [data, error, adopt]);

  return <SessionContext.Provider value={value}>{children}</SessionContext.Provider>;
}

export function useSession(): SessionInUse {
  const value = useContext(SessionContext);
  if (value === null) throw new Error('The session is used outside SessionProvider');
  return value;
}

/** The page a role begins with. */
export function homeOf(role: Role): string {
  switch (role) {
    case 'candidate':
      return '/candidate';
    case 'agent':
      return '/nominator';
    case 'clerk':
    case 'member':
    case 'chair':
    case 'secretary':
      return '/commission';
    case 'supervisor':
    case 'auditor':
      return '/supervisor';
    case 'administrator':
      return '/administration';
    default:
      return '/';
  }
}

/** The address to sign in and come back here. */
export const signInHref = (returnTo: string): string => `/sign-in?return=${encodeURIComponent(returnTo)}`;

