import type { Role } from '@tirkeu/domain';
import { LinkButton } from '@tirkeu/ui';
import { Suspense, lazy, type ReactNode } from 'react';
import { Redirect, useLocation, useSearch } from 'wouter';
import { useWords } from './language.js';
import { Page } from './page.js';
import { ProblemNotice } from './problem.js';
import { homeOf, signInHref, useSession } from './session-context.js';
import { WaitingPage } from './waiting-page.js';

export interface RequireRoleProps {
  readonly roles: readonly Role[];
  /** Shown to somebody signed in who acts in none of the roles; a page that says so without it. */
  readonly otherRole?: ReactNode;
  readonly children: ReactNode;
}

/** Seldom needed. */
const AccessEnded = lazy(async () => ({ default: (await import('./access/access-ended.js')).AccessEnded }));

/** Where a second factor is set up: before anything else, where the role may not be without one. */
const ACCOUNT = '/account';

/** Shows its content to the given roles only; leads others to sign in and back to the same address. The API guards the data itself. */
export function RequireRole({ roles, otherRole, children }: RequireRoleProps) {
  const { t } = useWords();
  const { session, failure } = useSession();
  const [path] = useLocation();
  const search = useSearch();
  if (failure !== null && session === undefined) return <Page title={t('common:broken.title')}><ProblemNotice failure={failure} /></Page>;
  if (session === undefined) return <WaitingPage />;
  if (session === null) return <Redirect to={signInHref(search === '' ? path : `${path}?${search}`)} replace />;
  if (session.setUpNeeded === true && path !== ACCOUNT) return <Redirect to={ACCOUNT} replace />;
  if (session.ended !== undefined && path !== ACCOUNT) return <Suspense fallback={<WaitingPage />}><AccessEnded session={session} /></Suspense>;
  const { role } = session.active;
  if (roles.includes(role)) return children;
  return otherRole ?? (
    <Page title={t('common:other-role.title')} lead={t('common:other-role.text', { role: t(`common:role.${role}`) })}>
      <p><LinkButton href={homeOf(role)}>{t('common:other-role.home')}</LinkButton></p>
    </Page>
  );
}
