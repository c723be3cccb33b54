import type { ProtocolsView } from '@tirkeu/contracts';
import { Button, DownloadIcon, LinkButton, Notice, Panel, PrintIcon, TextArea, useMediaQuery } from '@tirkeu/ui';
import { useState } from 'react';
import { ActPaper } from '../../shared/act-paper.js';
import { useWords } from '../../shared/language.js';
import { Loaded } from '../../shared/loading.js';
import { Page } from '../../shared/page.js';
import { ProblemNotice } from '../../shared/problem.js';
import { meetingHref, useCorrectProtocol, useProtocols } from './meeting-queries.js';

/** The protocol of a meeting and its corrections, to be read, printed and signed. */
export function ProtocolPage({ meetingId }: { readonly meetingId: string }) {
  const { t, text } = useWords();
  const query = useProtocols(meetingId);
  const narrow = useMediaQuery('(max-width: 900px)');
  const view = query.data;
  return (
    <Page
      title={t(view?.isDraft ? 'meetings:protocol-draft' : 'meetings:protocol')} context={view ? [text(view.commission.names), text(view.election)] : []} zone={view?.commission.zone}
      back={{ href: meetingHref(meetingId), text: t('meetings:to-meeting') }} tags={<Button icon={<PrintIcon />} size="s" onClick={() => window.print()}>{t('commission:act.print')}</Button>}
    >
      <Loaded query={query} rows={12}>
        {({ acts, isDraft, mayCorrect }) => (
          <>
            {isDraft && <Notice tone="info"><p>{t('meetings:draft-text')}</p></Notice>}
            {acts.map((act, index) => (
              <div key={act.number ?? ''}>
                {!isDraft && <p><LinkButton icon={<DownloadIcon />} size="s" href={`/api/meetings/${encodeURIComponent(meetingId)}/protocols/${index + 1}.pdf`} download>{t('meetings:protocol-pdf')}</LinkButton></p>}
                <div className="cm-print"><ActPaper act={act} draft={isDraft} preview={narrow} /></div>
              </div>
            ))}
            {mayCorrect && <CorrectionForm meetingId={meetingId} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}

const SHORTEST = 3;

/** A correction stands beside the protocol and never changes it. */
function CorrectionForm({ meetingId }: { readonly meetingId: string }) {
  const { t } = useWords();
  const correct = useCorrectProtocol(meetingId);
  const [{ kk, ru }, setText] = useState<Pick<ProtocolsView['commission']['names'], 'kk' | 'ru'>>({ kk: '', ru: '' });
  const [attempted, setAttempted] = useState(false);
  const faultOf = (value: string) => (attempted && value.trim().length < SHORTEST ? t('meetings:correction-missing') : undefined);
  const send = async () => {
    setAttempted(true);
    if (kk.trim().length < SHORTEST || ru.trim().length < SHORTEST) return;
    await correct.mutateAsync({ kk: kk.trim(), ru: ru.trim() });
    setText({ kk: '', ru: '' });
    setAttempted(false);
  };
  return (
    <details className="cm-details mt-correct">
      <summary>{t('meetings:correct')}</summary>
      <Panel title={t('meetings:correct')} padded>
        <ProblemNotice failure={correct.error} />
        <div className="cm-stack">
          <p>{t('meetings:correct-text')}</p>
          <TextArea id="correction-kk" lang="kk" rows={3} label={t('meetings:correction-kk')} labelSize="s" error={faultOf(kk)} value={kk} onChange={(value) => setText({ kk: value, ru })} maxLength={4000} />
          <TextArea id="correction-ru" lang="ru" rows={3} label={t('meetings:correction-ru')} labelSize="s" error={faultOf(ru)} value={ru} onChange={(value) => setText({ kk, ru: value })} maxLength={4000} />
          <div className="cm-inline__buttons"><Button size="s" onClick={() => send().catch(() => undefined)}>{t('meetings:correct-send')}</Button></div>
        </div>
      </Panel>
    </details>
  );
}
