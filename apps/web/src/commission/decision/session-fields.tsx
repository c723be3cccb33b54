import { digitsFromKazakhLayout, voteThresholds, type Rulebook } from '@tirkeu/domain';
import { DateFields, DigitsField, Panel, RadioGroup, StatTile, TextField, TileRow } from '@tirkeu/ui';
import { useWords } from '../../shared/language.js';
import { readVote, type VoteDraft } from './vote-draft.js';

const digits = (raw: string): string => digitsFromKazakhLayout(raw).replace(/\D/gu, '');

export interface SessionFieldsProps {
  readonly draft: VoteDraft;
  readonly onChange: (change: (before: VoteDraft) => VoteDraft) => void;
  readonly rulebook: Rulebook;
}

/** The vote of the session, the number of the resolution and its day. Quorum and majority follow by themselves. */
export function SessionFields({ draft, onChange, rulebook }: SessionFieldsProps) {
  const { t } = useWords();
  const set = (next: Partial<VoteDraft>) => onChange((before) => ({ ...before, ...next }));
  const count = (name: 'members' | 'present' | 'inFavour' | 'against', label: string) =>
    <DigitsField id={`vote-${name}`} label={label} labelSize="s" maxLength={3} width={5} transform={digits} value={draft[name]} onChange={(value) => set({ [name]: value })} />;
  return (
    <>
      <Panel title={t('commission:vote.title')} padded>
        <div className="cm-vote">
          {count('members', t('commission:vote.members'))}
          {count('present', t('commission:vote.present'))}
          {count('inFavour', t('commission:vote.in-favour'))}
          {count('against', t('commission:vote.against'))}
          <RadioGroup id="vote-chair" label={t('commission:vote.chair')} labelSize="s" inline value={draft.chair} onChange={(value) => set({ chair: value === 'in-favour' ? 'in-favour' : 'against' })} options={[{ value: 'in-favour', label: t('commission:vote.in-favour') }, { value: 'against', label: t('commission:vote.against') }]} />
        </div>
        <div className="cm-vote">
          <TextField id="vote-number" label={t('commission:vote.number')} labelSize="s" maxLength={40} width={14} value={draft.number} onChange={(number) => set({ number })} />
          <DateFields id="vote-on" label={t('commission:vote.on')} labelSize="s" value={draft.on} onChange={(on) => set({ on })} labels={{ day: t('commission:date.day'), month: t('commission:date.month'), year: t('commission:date.year') }} transform={digits} />
        </div>
      </Panel>
      <Tally draft={draft} rulebook={rulebook} />
    </>
  );
}

function Tally({ draft, rulebook }: Pick<SessionFieldsProps, 'draft' | 'rulebook'>) {
  const { t } = useWords();
  const vote = readVote(draft);
  const adopted = vote !== null && rulebook.sessionVote(vote).adopted;
  const needed = vote && voteThresholds(rulebook.limits, vote.members, vote.present);
  return (
    <div role="status" className="cm-tally">
      <TileRow label={t('commission:vote.tally')}>
        <StatTile label={t('commission:vote.in-favour')} value={vote?.inFavour ?? '—'} />
        <StatTile label={t('commission:vote.against')} value={vote?.against ?? '—'} />
        <StatTile label={t('commission:vote.not-voted')} value={vote === null ? '—' : vote.present - vote.inFavour - vote.against} />
        <StatTile label={needed === null ? t('commission:vote.result') : t('commission:vote.needed', { count: needed.majority })} value={vote === null ? '—' : t(adopted ? 'commission:vote.enough' : 'commission:vote.not-enough')} tone={vote === null ? undefined : adopted ? 'ok' : 'warn'} />
      </TileRow>
    </div>
  );
}
