import { presentMembers, type Meeting, type NotedVote, type SeatedMember, type SpokenVote } from '@tirkeu/domain';
import { Panel, SegmentedMarks, TextArea, TextButton, TextField, useShortcutsEnabled, type MarkOption } from '@tirkeu/ui';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useWords } from '../../shared/language.js';

export interface VoteTableProps {
  readonly meeting: Meeting;
  readonly votes: readonly NotedVote[];
  readonly onNote: (votes: readonly NotedVote[]) => void;
  readonly readOnly: boolean;
}

const CHOICES: readonly { readonly value: SpokenVote; readonly tone: NonNullable<MarkOption['tone']>; readonly code: string }[] = [
  { value: 'in-favour', tone: 'yes', code: 'Digit1' }, { value: 'against', tone: 'no', code: 'Digit2' }, { value: 'not-voted', tone: 'plain', code: 'Digit3' }, { value: 'recused', tone: 'unclear', code: 'Digit4' },
];

const silent = (memberId: string): NotedVote => ({ memberId, vote: null, reason: null, dissent: null });

/** Who votes how. Keys 1 to 4 note the vote of a member and go on to the next one. */
export function VoteTable({ meeting, votes, onNote, readOnly }: VoteTableProps) {
  const { t } = useWords();
  const table = useRef<HTMLUListElement>(null);
  const keys = useShortcutsEnabled();
  const present = presentMembers(meeting);
  const absent = meeting.members.filter((member) => !present.includes(member));
  const noted = (memberId: string): NotedVote => votes.find((vote) => vote.memberId === memberId) ?? silent(memberId);
  const goOn = (event: KeyboardEvent, place: number) => {
    if (!keys || !CHOICES.some(({ code }) => code === event.code) || !(event.target instanceof HTMLElement) || event.target.getAttribute('role') !== 'radio') return;
    table.current?.querySelectorAll('[role="radiogroup"]')[place + 1]?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  };
  const allInFavour = () => onNote(present.map(({ memberId }) => ({ ...noted(memberId), vote: 'in-favour', reason: null })));
  return (
    <Panel title={t('meetings:vote')} aside={readOnly ? undefined : <TextButton onClick={allInFavour}>{t('meetings:all-in-favour')}</TextButton>}>
      <ul className="mt-votes" ref={table}>
        {present.map((member, place) => (
          <li key={member.memberId} onKeyUp={(event) => goOn(event, place)}>
            <MemberVoteRow member={member} vote={noted(member.memberId)} readOnly={readOnly} onNote={(vote) => onNote([vote])} />
          </li>
        ))}
        {absent.map(({ memberId, name, office }) => <li key={memberId}><div className="mt-voter"><span><b lang="kk">{name}</b> <span className="cm-quiet">{t(`meetings:office.${office}`)}</span></span><span className="cm-quiet">{t('meetings:vote.absent')}</span></div></li>)}
      </ul>
      {!readOnly && keys && <p className="mt-keys cm-quiet">{t('meetings:keys')}</p>}
    </Panel>
  );
}

interface RowProps {
  readonly member: SeatedMember;
  readonly vote: NotedVote;
  readonly readOnly: boolean;
  readonly onNote: (vote: NotedVote) => void;
}

function MemberVoteRow({ member: { memberId, name, office }, vote, readOnly, onNote }: RowProps) {
  const { t } = useWords();
  const [dissenting, setDissenting] = useState(vote.dissent !== null);
  return (
    <>
      <div className="mt-voter">
        <span><b lang="kk">{name}</b> <span className="cm-quiet">{t(`meetings:office.${office}`)}</span></span>
        <span className="mt-voter__says">
          <SegmentedMarks
            label={name} readOnly={readOnly} value={vote.vote} options={CHOICES.map(({ value, tone, code }) => ({ value, tone, code, label: t(`meetings:vote.${value}`) }))}
            onChange={(value) => onNote({ ...vote, vote: CHOICES.find((choice) => choice.value === value)?.value ?? null })}
          />
          {!readOnly && !dissenting && <TextButton onClick={() => setDissenting(true)}>{t('meetings:dissent-add')}</TextButton>}
        </span>
      </div>
      {vote.vote === 'recused' && <KeptText value={vote.reason} onKeep={(reason) => onNote({ ...vote, reason })}>{(value, onChange) => <TextField id={`reason-${memberId}`} label={t('meetings:recusal-reason')} labelSize="s" hint={t('meetings:recusal-hint')} maxLength={1000} value={value} onChange={onChange} readOnly={readOnly} />}</KeptText>}
      {dissenting && <KeptText value={vote.dissent} onKeep={(dissent) => onNote({ ...vote, dissent })}>{(value, onChange) => <TextArea id={`dissent-${memberId}`} label={t('meetings:dissent')} labelSize="s" rows={2} maxLength={2000} value={value} onChange={onChange} />}</KeptText>}
    </>
  );
}

const PAUSE_MS = 500;

/** A text that is kept shortly after the typing stops, and when its field is left. */
function KeptText({ value, onKeep, children }: { readonly value: string | null; readonly onKeep: (value: string | null) => void; readonly children: (value: string, onChange: (value: string) => void) => ReactNode }) {
  const [typed, setTyped] = useState(value ?? '');
  const keep = useRef(() => {});
  const isKept = (typed.trim() || null) === value;
  useEffect(() => { keep.current = () => { if (!isKept) onKeep(typed.trim() || null); }; });
  useEffect(() => {
    const timer = setTimeout(() => keep.current(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return <div className="mt-text" onBlur={() => keep.current()}>{children(typed, setTyped)}</div>;
}
