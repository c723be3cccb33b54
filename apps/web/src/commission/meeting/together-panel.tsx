import type { MeetingView } from '@tirkeu/contracts';
import type { AgendaItem } from '@tirkeu/domain';
import { BottomBar, Button, Card, DataTable, Notice, TextButton, TextLink, useAnnouncer, type DataColumn } from '@tirkeu/ui';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '../../shared/language.js';
import { ProblemNotice } from '../../shared/problem.js';
import { useRulebook } from '../../shared/rulebook.js';
import { casePath } from '../case.js';
import { ConfirmResult } from './confirm-result.js';
import { commonVotes, nameOfMember, tallyTogether, useClosingWhyNot } from './member-words.js';
import { MeetingFrame, TOGETHER } from './meeting-page.js';
import { meetingHref, useAskOfMeeting } from './meeting-queries.js';
import { TallyTiles } from './tally-tiles.js';
import { VoteTable } from './vote-table.js';

/** Filings with nothing to talk about, read out together. The votes are noted once for all of them; each is still voted and gets a resolution of its own. */
export function TogetherPanel({ view, items }: { readonly view: MeetingView; readonly items: readonly AgendaItem[] }) {
  const { t } = useWords();
  const { meeting, mayDecide, mayRun } = view;
  const rulebook = useRulebook(view.rulebookId);
  const ask = useAskOfMeeting(meeting.id);
  const announce = useAnnouncer();
  const [, navigate] = useLocation();
  const [confirming, setConfirming] = useState(false);
  const [versions] = useState(() => new Map(view.filings.map(({ filingId, version }) => [filingId, version])));
  const tally = tallyTogether(meeting, items, rulebook);
  const whyNot = useClosingWhyNot(meeting)(tally);
  const stale = items.filter(({ filingId }) => view.filings.some((filing) => filing.filingId === filingId && (!filing.asProposed || filing.version !== versions.get(filingId))));
  const why = !mayDecide ? t('meetings:chair-announces') : stale.length > 0 ? t('meetings:together-changed', { names: stale.map(({ subject }) => subject.kk).join(', ') }) : whyNot;
  const itemIds = items.map(({ id }) => id);
  const closeAll = async () => {
    for (const [done, { id, filingId }] of items.entries()) {
      await ask.mutateAsync({ ask: 'close-item', itemId: id, expectedVersion: versions.get(filingId) ?? 0 });
      announce(t('meetings:closed-of', { done: done + 1, of: items.length }));
    }
    navigate(meetingHref(meeting.id));
  };
  const apart = (itemId: string) => ask.mutateAsync({ ask: 'agenda', items: meeting.items.filter(({ outcome }) => outcome === 'open').map((item) => ({ itemId: item.id, together: item.together && item.id !== itemId })) }).catch(() => undefined);
  return (
    <MeetingFrame
      view={view} place={TOGETHER} where={t('meetings:together')}
      bottomBar={confirming && why === false ? undefined : <BottomBar label={t('meetings:item')} primary={<Button kind="primary" blocked={why} onClick={() => setConfirming(true)}>{t('meetings:check-result')}</Button>} missing={why === false ? t('meetings:all-voted') : why} />}
    >
      <header className="mt-head"><h2>{t('meetings:together')}</h2><p className="cm-quiet">{t('meetings:together-lead')}</p></header>
      <ProblemNotice failure={ask.error} zone={meeting.zone} nameOf={(id) => nameOfMember(meeting, id)} />
      {confirming && why === false
        ? <ConfirmResult heading={items.map(({ subject }) => subject.kk).join('; ')} items={items} tally={tally} onConfirm={closeAll} onBack={() => setConfirming(false)} />
        : (
          <>
            <Card padded={false}><TogetherTable items={items} mayRun={mayRun} onApart={apart} /></Card>
            {items.some(({ votes }) => votes.length !== commonVotes(items).length) && <Notice tone="info"><p>{t('meetings:votes-differ')}</p></Notice>}
            <VoteTable meeting={meeting} votes={commonVotes(items)} readOnly={!mayRun} onNote={(votes) => void ask.mutateAsync({ ask: 'votes', itemIds, votes }).catch(() => undefined)} />
            <TallyTiles tally={tally} />
          </>
        )}
    </MeetingFrame>
  );
}

function TogetherTable({ items, mayRun, onApart }: { readonly items: readonly AgendaItem[]; readonly mayRun: boolean; readonly onApart: (itemId: string) => Promise<unknown> }) {
  const { t } = useWords();
  const columns: DataColumn<AgendaItem>[] = [
    { id: 'subject', header: t('meetings:col.subject'), rowHeader: true, card: 'title', width: '46%', cell: ({ filingId, subject }) => <TextLink href={casePath(filingId)}><span lang="kk">{subject.kk}</span></TextLink> },
    { id: 'proposed', header: t('commission:decision.proposer'), card: 'line', cell: ({ proposedBy }) => <span lang="kk">{proposedBy}</span> },
    ...(mayRun ? [{ id: 'apart', header: t('meetings:col.apart'), card: 'plain', cell: ({ id }) => <TextButton onClick={() => void onApart(id)}>{t('meetings:apart')}</TextButton> } satisfies DataColumn<AgendaItem>] : []),
  ];
  return <DataTable caption={t('meetings:together')} captionHidden columns={columns} rows={[...items]} rowKey={({ id }) => id} density="compact" cards />;
}
