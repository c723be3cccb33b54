import type { AgendaAction } from '@tirkeu/domain';
import { Button, LinkButton, Notice } from '@tirkeu/ui';
import { useLocation } from 'wouter';
import { ApiProblem } from '../../shared/api.js';
import { useWords } from '../../shared/language.js';
import { ProblemNotice } from '../../shared/problem.js';
import type { Case } from '../case.js';
import { meetingHref, useAskOfMeeting, useMeetings } from '../meeting/meeting-queries.js';

/** Where the commission of a filing may meet about it; undefined while that is not known, null where it cannot be known now. */
export function useMeetingOf({ filing }: Case) {
  const { data, isError } = useMeetings();
  if (data === undefined) return isError ? null : undefined;
  const inSession = data.meetings.find(({ commissionId, closedAt }) => commissionId === filing.commissionId && closedAt === null);
  const seated = data.commissions.find(({ id }) => id === filing.commissionId)?.members.length ?? 0;
  return { inSession, seated, mayRun: data.mayRun };
}

/** What stands on the agenda already needs no adding. */
function passOnAgenda(failure: Error): void {
  if (!(failure instanceof ApiProblem) || failure.problem.code !== 'item-on-agenda') throw failure;
}

/** The way into the meeting in which the filing is decided: one that goes on, or a new one with this item. */
export function MeetingEntry({ current }: { readonly current: Case }) {
  const { t } = useWords();
  return (
    <Notice tone="info" title={t('commission:decision.in-meeting')} actions={<ToMeeting current={current} />}>
      <p>{t('commission:decision.in-meeting-text')}</p>
    </Notice>
  );
}

export function ToMeeting({ current }: { readonly current: Case }) {
  const { t } = useWords();
  const meeting = useMeetingOf(current);
  const { filing } = current;
  const [, navigate] = useLocation();
  const ask = useAskOfMeeting(meeting?.inSession?.id ?? '');
  if (!meeting?.inSession) return <LinkButton kind="primary" href={`/commission/meetings/new?${new URLSearchParams({ filing: filing.id })}`}>{t('commission:decision.open-meeting')}</LinkButton>;
  const place = meetingHref(meeting.inSession.id, filing.id);
  const join = async () => {
    if (filing.proposal) await ask.mutateAsync({ ask: 'add', filingId: filing.id, action: { type: filing.proposal.kind } }).catch(passOnAgenda);
    navigate(place);
  };
  return <><ProblemNotice failure={ask.error} /><Button kind="primary" onClick={() => join().catch(() => undefined)}>{t('commission:decision.to-agenda')}</Button></>;
}

/** Puts an action on the agenda of the meeting that is in session; while none is, the way to open one. What was typed waits. */
export function PutOnAgenda({ current, action, blocked, onDone }: { readonly current: Case; readonly action: AgendaAction; readonly blocked: string | false; readonly onDone: () => void }) {
  const { t } = useWords();
  const meeting = useMeetingOf(current);
  const [, navigate] = useLocation();
  const ask = useAskOfMeeting(meeting?.inSession?.id ?? '');
  if (!meeting?.mayRun || meeting.seated === 0) return null;
  if (!meeting.inSession) return <LinkButton href={`/commission/meetings/new?${new URLSearchParams({ commission: current.filing.commissionId })}`}>{t('commission:decision.open-meeting')}</LinkButton>;
  const { id } = meeting.inSession;
  const put = async () => {
    await ask.mutateAsync({ ask: 'add', filingId: current.filing.id, action });
    onDone();
    navigate(meetingHref(id, current.filing.id));
  };
  return <><ProblemNotice failure={ask.error} /><Button blocked={blocked} onClick={() => put().catch(() => undefined)}>{t('commission:decision.put-on-agenda')}</Button></>;
}
