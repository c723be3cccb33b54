import { checkList, getGround, removesPerson, type CandidateExcluded, type Resolution } from '@tirkeu/domain';
import { Panel, Select } from '@tirkeu/ui';
import { useSearchParams } from 'wouter';
import { useWords } from '../../shared/language.js';
import { inFull, nameIn } from '../../shared/person.js';
import { applied } from '../act/act-events.js';
import { WithCase, type Case } from '../case.js';
import { useKeptDraft } from '../kept-draft.js';
import { GroundCard } from '../refusal/ground-card.js';
import { EMPTY_GROUNDS, UNWRITTEN, entryGaps, stated, type GroundEntry, type GroundsDraft } from '../refusal/ground-entries.js';
import { GroundList } from '../refusal/ground-list.js';
import { sendable } from '../refusal/sendable.js';
import { ListState } from './list-state.js';
import { ResolutionComposer } from './resolution-composer.js';

/** The resolution that puts one person off a party list, on grounds about that person. */
export function ExclusionPage({ filingId }: { readonly filingId: string }) {
  const { t } = useWords();
  return <WithCase filingId={filingId} title={t('rulings:exclude.title')}>{(current) => <Exclusion current={current} />}</WithCase>;
}

const entriesOf = ({ chosen, changes }: GroundsDraft, { rulebook }: Case, candidateId: string): readonly GroundEntry[] =>
  chosen.filter((id) => removesPerson(getGround(rulebook, id))).map((id) => ({
    key: id, ground: getGround(rulebook, id), row: null, rule: null, candidateId, finding: changes[id]?.finding ?? UNWRITTEN, evidence: changes[id]?.evidence ?? [],
  }));

function Exclusion({ current }: { readonly current: Case }) {
  const { t, text, language } = useWords();
  const { filing, circumstances, rulebook, allowed } = current;
  const [search, setSearch] = useSearchParams();
  const person = filing.candidates.find(({ id }) => id === search.get('person'));
  const key = `${circumstances.actor.accountId}/exclusion/${filing.id}/${person?.id ?? ''}`;
  const [draft, setDraft] = useKeptDraft(key, EMPTY_GROUNDS);
  const entries = person ? entriesOf(draft, current, person.id) : [];
  const incomplete = entries.find((entry) => entryGaps(entry).length > 0);
  const whyNot = !allowed.includes('exclude-candidate') ? t('commission:bar.not-now')
    : filing.candidates.length === 1 ? t('rulings:exclude.last')
      : !person ? t('rulings:exclude.person.missing')
        : entries.length === 0 ? t('commission:refusal.choose-ground')
          : incomplete ? `${text(incomplete.ground.title)}: ${entryGaps(incomplete).map((gap) => t(`commission:refusal.gap.${gap}`)).join(', ')}` : false;
  const event = (resolution: Resolution): CandidateExcluded | null => (person && entries.length > 0
    ? {
      type: 'CandidateExcluded', at: circumstances.receivedAt, by: circumstances.actor, candidateId: person.id, resolution, grounds: entries.map((entry) => applied(stated(entry), circumstances)),
      appealBy: rulebook.appealBy(circumstances.receivedAt, filing.zone),
    } : null);
  const without = person && checkList({ ...filing, candidates: filing.candidates.filter(({ id }) => id !== person.id), departures: filing.departures }, rulebook);
  // Of the catalogue only what is about a person puts one off a list.
  const ofPersons: Case = { ...current, rulebook: { ...rulebook, grounds: rulebook.grounds.filter(removesPerson) } };
  return (
    <ResolutionComposer
      current={current}
      danger
      words={{ title: t('rulings:exclude.title'), check: t('rulings:exclude.check'), confirmTitle: t('rulings:exclude.confirm-title'), effect: t('rulings:exclude.effect'), act: t('rulings:exclude.do') }}
      whyNot={whyNot}
      eventWith={event}
      agendaAction={{ type: 'exclude-candidate', candidateId: person?.id ?? '', grounds: entries.map(stated) }}
      actionWith={(resolution) => ({ type: 'exclude-candidate', candidateId: person?.id ?? '', grounds: sendable(entries.map(stated)), resolution })}
      draftKey={key}
    >
      <Panel as="section" title={t('rulings:exclude.person')} padded>
        <div className="cm-stack">
          <Select
            id="exclude-person" label={t('rulings:exclude.person')} labelSize="s" emptyText={t('rulings:exclude.person.choose')} value={person?.id ?? ''} onChange={(id) => setSearch({ person: id }, { replace: true })}
            options={filing.candidates.map((each) => ({ value: each.id, label: inFull(nameIn(each, language)) }))}
          />
          {without && <div role="status"><h3>{t('rulings:exclude.after')}</h3><ListState check={without} /></div>}
        </div>
      </Panel>
      <GroundList current={ofPersons} draft={draft} usedFor={filing.status === 'registered' ? 'cancellation' : 'refusal'} withoutRow={[]} onChange={setDraft} />
      {entries.map((entry, index) => <GroundCard key={entry.key} current={current} entry={entry} number={index + 2} curability={null} onChange={setDraft} />)}
    </ResolutionComposer>
  );
}
