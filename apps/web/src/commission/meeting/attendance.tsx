import type { MeetingView } from '@tirkeu/contracts';
import { presentMembers } from '@tirkeu/domain';
import { QuorumNote, SegmentedMarks } from '@tirkeu/ui';
import { Citation } from '../../shared/citation.js';
import { useWords } from '../../shared/language.js';
import { ProblemNotice } from '../../shared/problem.js';
import { useRulebook } from '../../shared/rulebook.js';
import { nameOfMember, useQuorum } from './member-words.js';
import { useAskOfMeeting } from './meeting-queries.js';

/** Who is there now, and whether that makes a session. Members come and leave; the protocol says when. */
export function Attendance({ view }: { readonly view: MeetingView }) {
  const { t } = useWords();
  const { meeting, standing, mayRun } = view;
  const rulebook = useRulebook(view.rulebookId);
  const ask = useAskOfMeeting(meeting.id);
  const present = presentMembers(meeting);
  const { quorum, needed } = useQuorum(rulebook, meeting.members.length, present.length);
  const isThere = (id: string): boolean => present.some(({ memberId }) => memberId === id);
  return (
    <aside className="cm-session__aside" aria-label={t('meetings:attendance')} tabIndex={0}>
      <h2>{t('meetings:attendance')}</h2>
      <div role="status">
        <QuorumNote tone={quorum ? 'ok' : 'warn'} title={t(quorum ? 'commission:vote.quorum' : 'commission:vote.quorum-lacking')}>
          <p>{t('commission:vote.present-of', { present: present.length, members: meeting.members.length })}</p>
          <p>{t('commission:vote.quorum-needed', { count: needed })}</p>
        </QuorumNote>
      </div>
      <ProblemNotice failure={ask.error} zone={meeting.zone} nameOf={(id) => nameOfMember(meeting, id)} />
      <ul className="mt-members">
        {meeting.members.map(({ memberId, name, office }) => (
          <li key={memberId}>
            <span><b lang="kk">{name}</b><span className="cm-quiet">{t(`meetings:office.${office}`)}</span></span>
            {standing.includes(memberId)
              ? <span className="t-text--bad">{t('meetings:stands')}</span>
              : mayRun
                ? <SegmentedMarks label={name} value={isThere(memberId) ? 'present' : 'away'} options={[{ value: 'present', label: t('meetings:present'), tone: 'yes' }, { value: 'away', label: t('meetings:away') }]} onChange={(value) => void ask.mutateAsync({ ask: 'attendance', memberId, present: value === 'present' }).catch(() => undefined)} />
                : <span className={isThere(memberId) ? 't-text--ok' : 'cm-quiet'}>{t(isThere(memberId) ? 'meetings:present' : 'meetings:away')}</span>}
          </li>
        ))}
      </ul>
      <dl className="cm-limits">
        <dt>{t('commission:vote.rule-quorum', rulebook.limits.quorum.value)}</dt><dd><Citation citation={rulebook.limits.quorum.citation} /></dd>
        <dt>{t(`commission:vote.rule-majority.${rulebook.limits.majorityOf.value}`)}</dt><dd><Citation citation={rulebook.limits.majorityOf.citation} /></dd>
        <dt>{t('commission:vote.rule-two-persons')}</dt><dd><Citation citation={rulebook.procedure.twoPersons.citation} /></dd>
      </dl>
    </aside>
  );
}
