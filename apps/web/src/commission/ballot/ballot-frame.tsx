import { Select, SideNav } from '@tirkeu/ui';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '../../shared/language.js';
import { Page } from '../../shared/page.js';
import { useElections, usePlatform } from '../../shared/queries.js';
import { useSession } from '../../shared/session.js';
import { useElectionAsked, withElection } from './ballot-queries.js';

export interface BallotFrameProps {
  readonly title: string;
  readonly lead?: string;
  readonly back?: { readonly href: string; readonly text: string };
  readonly children: ReactNode;
}

/** A page of the ballots: its navigation, its election, its heading. */
export function BallotFrame({ title, lead, back, children }: BallotFrameProps) {
  const { t, text } = useWords();
  const { session } = useSession();
  const [path, navigate] = useLocation();
  const election = useElectionAsked();
  const platform = usePlatform();
  const elections = useElections().data ?? [];
  const shown = elections.find(({ id }) => id === (election ?? platform.data?.currentElectionId));
  const home = '/commission/ballot';
  return (
    <Page
      title={title} lead={lead} back={back} layout="screen" size="m" context={[session ? text(session.active.title) : '', shown ? text(shown.title) : ''].filter(Boolean)}
      side={(
        <SideNav
          label={t('ballots:nav')} menuText={t('ballots:nav')}
          groups={[
            { heading: t('ballots:nav'), items: [{ label: t('ballots:nav.all'), href: withElection(home, election), current: path === home }] },
            { heading: t('commission:money-and-ballot'), items: [{ label: t('commission:deposits'), href: '/commission/deposits' }] },
            { heading: t('commission:queue.queues'), items: [{ label: t('commission:queue.to-check.name'), href: '/commission' }] },
          ]}
        >
          {elections.length > 1 && path === home && (
            <Select
              id="ballots-election" label={t('ballots:election')} labelSize="s" value={shown?.id ?? ''} options={elections.map(({ id, title: name }) => ({ value: id, label: text(name) }))}
              onChange={(id) => navigate(withElection(home, id))}
            />
          )}
        </SideNav>
      )}
    >
      <div className="bl-body">{children}</div>
    </Page>
  );
}
