import { fullName, type Text } from '@tirkeu/domain';
import { Panel, Tag, TextArea, TextButton } from '@tirkeu/ui';
import { useState } from 'react';
import { Citation } from '../../shared/citation.js';
import { useWords } from '../../shared/language.js';
import { LANGUAGE_NAMES } from '../../shared/service-bar.js';
import type { Case } from '../case.js';
import { shortMoment } from '../moments.js';
import type { Curability } from './curability.js';
import { EvidencePicker } from './evidence-picker.js';
import type { EntryChange, GroundEntry, GroundsDraft } from './ground-entries.js';

const LONGEST = 1000;

export interface GroundCardProps {
  readonly current: Case;
  readonly entry: GroundEntry;
  /** As the page numbers its steps. */
  readonly number: number;
  /** Not asked where mending plays no part: a registration is cancelled for what is. */
  readonly curability: Curability | null;
  readonly onChange: (change: (before: GroundsDraft) => GroundsDraft) => void;
}

/** One ground in one filing: the finding in the official languages, its evidence, and whether it can still be mended. */
export function GroundCard({ current, entry, number, curability, onChange }: GroundCardProps) {
  const { t, text } = useWords();
  const { key, ground, row } = entry;
  const person = current.filing.candidates.length > 1 ? current.filing.candidates.find(({ id }) => id === entry.candidateId) : undefined;
  const change = (next: EntryChange) => onChange((before) => ({ ...before, changes: { ...before.changes, [key]: { ...before.changes[key], ...next } } }));
  const mended = curability !== null && (curability.kind === 'notice-first' || curability.kind === 'still-running');
  return (
    <Panel as="section" title={`${number}. ${text(ground.title)}`} aside={row && t('commission:refusal.requirement', { number: row.number })}>
      <div className={curability === null ? 'cm-ground cm-ground--two' : 'cm-ground'}>
        <div>
          {person && <p lang="kk"><b>{fullName(person.nameKk)}</b></p>}
          <dl className="cm-slots">
            <dt>{t('commission:refusal.required')}</dt>
            <dd>{row ? text(row.finding.title) : text(ground.statement)} <Citation citation={row?.finding.citation ?? ground.citation} short /></dd>
            {row && <><dt>{t('commission:refusal.found')}</dt><dd>{text(row.finding.statement)}</dd></>}
            {row?.mark?.note && <><dt>{t('commission:refusal.note')}</dt><dd>{row.mark.note}</dd></>}
          </dl>
          {!mended && <FindingWords id={`ground-${number}`} finding={entry.finding} onChange={(finding) => change({ finding })} />}
        </div>
        <div className="cm-ground__evidence">{!mended && <EvidencePicker current={current} entry={entry} onChange={(evidence) => change({ evidence })} />}</div>
        {curability !== null && <div className="cm-ground__fix"><Fixable current={current} curability={curability} /></div>}
      </div>
    </Panel>
  );
}

/** The words of the finding. They come from the requirement; a person may change them, in both official languages. */
function FindingWords({ id, finding, onChange }: { readonly id: string; readonly finding: Text; readonly onChange: (finding: Text) => void }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const incomplete = finding.kk.trim() === '' || finding.ru.trim() === '';
  if (!open && !incomplete) {
    return (
      <div className="cm-finding">
        <p lang="kk">{finding.kk}</p>
        <p lang="ru">{finding.ru}</p>
        <TextButton onClick={() => setOpen(true)}>{t('commission:refusal.change-words')}</TextButton>
      </div>
    );
  }
  return (
    <div className="cm-stack">
      {(['kk', 'ru', 'en'] as const).map((language) => (
        <TextArea
          key={language}
          id={`${id}-${language}`}
          lang={language}
          label={t('commission:refusal.finding-in', { language: LANGUAGE_NAMES[language] })}
          labelSize="s"
          optionalText={language === 'en' ? t('common:optional') : undefined}
          rows={3}
          value={finding[language]}
          onChange={(value) => onChange({ ...finding, [language]: value })}
          maxLength={LONGEST}
          countText={(count) => t('commission:characters-left', { count })}
        />
      ))}
    </div>
  );
}

/** Can it be fixed, until when, and what follows. */
function Fixable({ current, curability }: { readonly current: Case; readonly curability: Curability }) {
  const words = useWords();
  const { t } = words;
  const { zone } = current.view.contest;
  const yes = curability.kind === 'notice-first' || curability.kind === 'still-running';
  return (
    <>
      <p><span className="cm-quiet">{t('commission:fix.question')}</span> <b>{t(yes ? 'commission:answer.yes' : 'commission:answer.no')}</b></p>
      <p>
        {curability.kind === 'fatal' && t('commission:fix.fatal')}
        {curability.kind === 'notice-first' && t('commission:fix.notice-first', { moment: shortMoment(curability.cureBy, zone, words) })}
        {curability.kind === 'still-running' && t('commission:fix.still-running', { number: curability.notice, moment: shortMoment(curability.cureBy, zone, words) })}
        {curability.kind === 'time-has-run' && t('commission:fix.time-has-run', { number: curability.notice })}
        {curability.kind === 'no-time-left' && t('commission:fix.no-time-left')}
      </p>
      <p><Tag tone={yes ? 'wait' : 'bad'}>{t(curability.kind === 'notice-first' ? 'commission:fix.becomes-notice' : yes ? 'commission:fix.waits' : 'commission:fix.in-refusal')}</Tag></p>
    </>
  );
}
