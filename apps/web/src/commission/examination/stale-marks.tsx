import type { HistoryEntry } from '@tirkeu/contracts';
import { Button, Notice } from '@tirkeu/ui';
import { useWords } from '../../shared/language.js';
import { ProblemNotice } from '../../shared/problem.js';
import { useHistory } from '../history/history-data.js';
import { useEventWords } from '../history/event-words.js';
import type { Case } from '../case.js';
import type { Marking } from './marking.js';

/** What changed while a person was ticking, and the way to keep the ticks. Other faults are said in the words of the service. */
export function StaleMarks({ current, marking }: { readonly current: Case; readonly marking: Marking }) {
  const { t } = useWords();
  const { pending, staleSince, failure, resend } = marking;
  const waiting = Object.keys(pending).length;
  if (staleSince === null) {
    return (
      <ProblemNotice
        failure={waiting > 0 ? failure : null}
        zone={current.view.contest.zone}
        actions={<Button size="s" onClick={resend}>{t('commission:stale.resend', { count: waiting })}</Button>}
      />
    );
  }
  return (
    <Notice tone="warn" title={t('commission:stale.title')} live actions={<Button size="s" onClick={resend}>{t('commission:stale.resend', { count: waiting })}</Button>}>
      <ChangesSince current={current} version={staleSince} />
      <p>{t('commission:stale.kept')}</p>
    </Notice>
  );
}

/** What others did to a filing since a version of it. */
export function ChangesSince({ current, version }: { readonly current: Case; readonly version: number }) {
  const { t } = useWords();
  const sentence = useEventWords({ rulebook: current.rulebook, zone: current.view.contest.zone });
  const { data } = useHistory(current.filing.id, current.view.version);
  const { name } = current.circumstances.actor;
  const isOwnTick = (entry: HistoryEntry) => entry.type === 'RequirementMarked' && entry.by.name === name;
  const changes = data?.filter((entry) => entry.version > version && !isOwnTick(entry)) ?? [];
  if (changes.length === 0) return <p>{t('commission:stale.looking')}</p>;
  return <ul className="cm-changes">{changes.map((entry) => {
    const { title, detail } = sentence(entry);
    return <li key={entry.version}>{detail === undefined ? title : `${title}: ${detail}`} ({entry.by.name})</li>;
  })}</ul>;
}
