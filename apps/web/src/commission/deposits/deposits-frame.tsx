import { Select, SideNav } from '@tirkeu/ui';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '../../shared/language.js';
import { Page } from '../../shared/page.js';
import { useElections, usePlatform } from '../../shared/queries.js';
import { useSession } from '../../shared/session.js';
import { useElectionAsked, withElection } from './deposit-queries.js';

const PAGES = [['nav.ledger', '/commission/deposits'], ['nav.payments', '/commission/deposits/payments'], ['nav.statements', '/commission/deposits/statements'], ['nav.refunds', '/commission/deposits/refunds']] as const;
/** Who reads the ledger and changes nothing of it does not import statements. */
const IMPORTING = ['clerk', 'secretary'];

/** A page of the ledger: its navigation, its election, its heading. */
export function DepositsFrame({ title, lead, back, tabTitle, children }: { readonly title: string; readonly tabTitle?: string; readonly lead?: string; readonly back?: { readonly href: string; readonly text: string }; readonly children: ReactNode }) {
  const words = useWords();
  const { t, text } = words;
  const { session } = useSession();
  const [path, navigate] = useLocation();
  const election = useElectionAsked();
  const platform = usePlatform();
  const elections = useElections().data ?? [];
  const shown = elections.find(({ id }) => id === (election ?? platform.data?.currentElectionId));
  const pages = PAGES.filter(([key]) => key !== 'nav.statements' || IMPORTING.includes(session?.active.role ?? ''));
  return (
    <Page
      title={title} tabTitle={tabTitle} lead={lead} back={back} layout="screen" size="m"
      context={[session ? text(session.active.title) : '', shown ? text(shown.title) : ''].filter(Boolean)}
      side={(
        <SideNav
          label={t('deposits:nav')} menuText={t('deposits:nav')}
          groups={[
            { heading: t('deposits:nav'), items: pages.map(([key, href]) => ({ label: t(`deposits:${key}`), href: withElection(href, election), current: path === href })) },
            { heading: t('commission:queue.queues'), items: [{ label: t('commission:queue.to-check.name'), href: '/commission' }] },
          ]}
        >
          {elections.length > 1 && (
            <Select
              id="deposits-election" label={t('deposits:report.election')} labelSize="s" value={shown?.id ?? ''} options={elections.map(({ id, title: name }) => ({ value: id, label: text(name) }))}
              onChange={(id) => navigate(withElection(path, id))}
            />
          )}
        </SideNav>
      )}
    >
      <div className="dp-body">{children}</div>
    </Page>
  );
}
