import type { Evidence, PageBox, Text } from '@tirkeu/domain';
import { DateFields, TextButton, TextField, TextLink } from '@tirkeu/ui';
import { useState } from 'react';
import { useWords } from '../../shared/language.js';
import type { Case } from '../case.js';
import { dateOf } from '../decision/vote-draft.js';
import { pageImagePath } from '../examination/document-viewer.js';
import { shortMoment } from '../moments.js';
import { courtDecision, evidenceChoices, evidenceKey, withBox, type EvidenceChoice } from './evidence.js';
import type { GroundEntry } from './ground-entries.js';
import { MarkedPlace } from './marked-place.js';

/** How many choices are drawn before a person asks for all. */
const FIRST = 4;

export interface EvidencePickerProps {
  readonly current: Case;
  readonly entry: GroundEntry;
  readonly onChange: (evidence: readonly Evidence[]) => void;
}

/** What a page shows unless the clerk says otherwise: the finding where there is one, else the requirement it is about. */
const shownBy = ({ ground, row, finding }: GroundEntry): Text => (row === null ? (finding.kk.trim() === '' ? ground.statement : finding) : row.finding.outcome === 'not-met' ? row.finding.statement : row.finding.title);

const boxIn = (evidence: readonly Evidence[], key: string): PageBox | undefined => {
  const piece = evidence.find((each) => evidenceKey(each) === key);
  return piece?.kind === 'document' ? piece.box : undefined;
};

/** Pages, answers and absent papers of the filing, to be ticked as evidence. */
export function EvidencePicker({ current, entry, onChange }: EvidencePickerProps) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const { ground, row, candidateId, evidence } = entry;
  const choices = evidenceChoices(current.filing, current.rulebook, { candidateId, finding: row?.finding ?? null, statement: shownBy(entry) });
  const keys = evidence.map(evidenceKey);
  const shown = all ? choices : choices.filter(({ key }, index) => index < FIRST || keys.includes(key));
  const toggle = (choice: EvidenceChoice, on: boolean) => onChange(on ? [...evidence, choice.evidence] : evidence.filter((each) => evidenceKey(each) !== choice.key));
  const court = evidence.find((each) => each.kind === 'court-decision');
  return (
    <fieldset className="cm-evidence">
      <legend>{t('commission:evidence.title')}</legend>
      {shown.map((choice) => (
        <div key={choice.key} className="cm-evidence__choice">
          <input type="checkbox" id={`${entry.key}/${choice.key}`} checked={keys.includes(choice.key)} onChange={(event) => toggle(choice, event.target.checked)} />
          <label htmlFor={`${entry.key}/${choice.key}`}><ChoiceWords choice={choice} current={current} /></label>
          {choice.about.kind === 'document' && keys.includes(choice.key) && (
            <MarkedPlace current={current} document={choice.about.document} page={choice.about.page} box={boxIn(evidence, choice.key)} onChange={(box) => onChange(withBox(evidence, choice.key, box))} />
          )}
          {choice.about.kind === 'document' && <TextLink href={pageImagePath(current.filing.id, choice.about.document.fileId, choice.about.page)} target="_blank" rel="noreferrer">{t('commission:evidence.look')}</TextLink>}
        </div>
      ))}
      {choices.length > shown.length && <TextButton onClick={() => setAll(true)}>{t('commission:evidence.all', { count: choices.length })}</TextButton>}
      {choices.length === 0 && !ground.needsCourtDecision && <p className="cm-quiet">{t('commission:evidence.none')}</p>}
      {ground.needsCourtDecision && <CourtFields id={entry.key} given={court} onChange={(next) => onChange([...evidence.filter(({ kind }) => kind !== 'court-decision'), ...(next ? [next] : [])])} />}
    </fieldset>
  );
}

function ChoiceWords({ choice: { about }, current }: { readonly choice: EvidenceChoice; readonly current: Case }) {
  const words = useWords();
  const { t, text } = words;
  switch (about.kind) {
    case 'document':
      return <>{text(about.title)}, {t('commission:evidence.page', { page: about.page })}</>;
    case 'fact':
      return <>{t(`commission:fact.${about.fact.name}`)}: {about.fact.source}<span className="cm-quiet"> {shortMoment(about.fact.observedAt, current.view.contest.zone, words)}</span></>;
    case 'absent':
      return <>{t('commission:evidence.absent', { title: text(about.title) })}</>;
  }
}

function CourtFields({ id, given, onChange }: { readonly id: string; readonly given: Evidence | undefined; readonly onChange: (evidence: Evidence | null) => void }) {
  const { t } = useWords();
  const known = given?.kind === 'court-decision' ? given : null;
  const [court, setCourt] = useState(known?.court ?? '');
  const [number, setNumber] = useState(known?.number ?? '');
  const [on, setOn] = useState({ day: known?.decidedOn.slice(8) ?? '', month: known?.decidedOn.slice(5, 7) ?? '', year: known?.decidedOn.slice(0, 4) ?? '' });
  return (
    <div className="cm-stack">
      <TextField id={`${id}/court`} label={t('commission:evidence.court')} labelSize="s" maxLength={200} value={court} onChange={(value) => { setCourt(value); onChange(courtDecision(value, number, dateOf(on))); }} />
      <TextField id={`${id}/number`} label={t('commission:evidence.court-number')} labelSize="s" maxLength={60} width={16} value={number} onChange={(value) => { setNumber(value); onChange(courtDecision(court, value, dateOf(on))); }} />
      <DateFields id={`${id}/on`} label={t('commission:evidence.court-on')} labelSize="s" value={on} onChange={(value) => { setOn(value); onChange(courtDecision(court, number, dateOf(value))); }} labels={{ day: t('commission:date.day'), month: t('commission:date.month'), year: t('commission:date.year') }} />
    </div>
  );
}
