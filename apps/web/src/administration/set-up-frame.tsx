import { SideNav } from '@tirkeu/ui';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '../shared/language.js';
import { Page } from '../shared/page.js';
import { useSession } from '../shared/session.js';

const PAGES = [['nav.elections', '/administration'], ['nav.members', '/administration/members'], ['nav.accounts', '/administration/accounts'], ['nav.lot', '/administration/lot'], ['nav.dry-runs', '/administration/dry-runs'], ['nav.operations', '/administration/operations']] as const;

export interface SetUpFrameProps {
  readonly title: string;
  readonly lead?: string;
  readonly back?: { readonly href: string; readonly text: string };
  readonly tags?: ReactNode;
  readonly hasErrors?: boolean;
  readonly children: ReactNode;
}

/** A page of the set-up: its navigation and its heading. */
export function SetUpFrame({ children, ...head }: SetUpFrameProps) {
  const { t, text } = useWords();
  const { session } = useSession();
  const [path] = useLocation();
  return (
    <Page
      {...head} layout="screen" size="m" context={session ? [text(session.active.title)] : []}
      side={<SideNav label={t('administration:nav')} menuText={t('administration:nav')} groups={[{ items: PAGES.map(([key, href]) => ({ label: t(`administration:${key}`), href, current: path === href })) }]} />}
    >
      <div className="su-body">{children}</div>
    </Page>
  );
}
