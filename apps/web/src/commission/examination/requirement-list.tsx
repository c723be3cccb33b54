import { fullName, MARKS, type MarkValue } from '@tirkeu/domain';
import { Kbd, Panel, SegmentedMarks, TextButton, useKeyShortcuts, type MarkOption } from '@tirkeu/ui';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../shared/language.js';
import type { Case } from '../case.js';
import type { Marking } from './marking.js';
import { RecordAnswer } from './record-answer.js';
import { ReasonField } from './reason-field.js';
import { factsAskedBy } from './register-answers.js';
import type { RequirementRow } from './requirement-rows.js';

const MARK_TONES = { met: 'yes', 'not-met': 'no', unclear: 'unclear' } as const satisfies Record<MarkValue, MarkOption['tone']>;
const isMark = (value: string): value is MarkValue => (MARKS as readonly string[]).includes(value);

export interface RequirementListProps {
  readonly current: Case;
  readonly marking: Marking;
  readonly activeKey: string | null;
  /** A row was reached; `pressed` when a person asked for it by itself, so that its paper is shown again. */
  readonly onActive: (key: string, pressed?: boolean) => void;
}

/** The requirements of the law: what the machine found, and the mark of a person, empty until it is pressed. */
export function RequirementList({ current, marking, activeKey, onActive }: RequirementListProps) {
  const { t } = useWords();
  const list = useRef<HTMLTableElement>(null);
  const { rows } = marking;
  const holding = current.standing === 'holding';
  const marked = rows.filter(({ mark }) => mark !== undefined).length;
  const focusOn = (row: RequirementRow | undefined) => {
    if (!row) return;
    onActive(row.key);
    const found = list.current?.querySelectorAll<HTMLElement>('tr[data-requirement]')[row.number - 1];
    found?.querySelector<HTMLElement>('[role="radio"][tabindex="0"]')?.focus({ preventScroll: true });
    found?.scrollIntoView({ block: 'nearest' });
  };
  const index = rows.findIndex(({ key }) => key === activeKey);
  const active = rows[index];
  const press = (row: RequirementRow | undefined, value: MarkValue) => {
    if (!row || !holding) return;
    const asks = marking.mark(row.key, value);
    if (asks) onActive(row.key);
    else focusOn(rows[rows.indexOf(row) + 1] ?? row);
  };
  useKeyShortcuts({
    KeyJ: () => focusOn(rows[Math.min(rows.length - 1, index + 1)]),
    KeyK: () => focusOn(rows[Math.max(0, index - 1)]),
    Digit1: () => press(active, 'met'), Numpad1: () => press(active, 'met'),
    Digit2: () => press(active, 'not-met'), Numpad2: () => press(active, 'not-met'),
    Digit3: () => press(active, 'unclear'), Numpad3: () => press(active, 'unclear'),
    KeyC: () => { if (active?.mark && holding) marking.askReason(active.key, active.mark.value); },
  });
  return (
    <Panel
      title={t('commission:requirements.title', { count: rows.length })}
      aside={<><span className="cm-check__count" role="status">{t('commission:requirements.marked', { marked, of: rows.length })}</span><span className="cm-check__keys">{t('commission:requirements.question')} {MARKS.map((mark, place) => <span key={mark}><Kbd aria-hidden="true">{String(place + 1)}</Kbd> {t(`commission:mark.${mark}-short`)} </span>)}</span></>}
    >
      <table className="cm-check" ref={list}>
        <caption className="t-vh">{t('commission:requirements.caption')}</caption>
        <colgroup><col className="cm-check__number" /><col className="cm-check__title" /><col /><col className="cm-check__mark" /></colgroup>
        <thead className="t-vh"><tr><th scope="col">{t('commission:requirements.number')}</th><th scope="col">{t('commission:requirements.requirement')}</th><th scope="col">{t('commission:requirements.found')}</th><th scope="col">{t('commission:requirements.mark')}</th></tr></thead>
        <tbody>
          {rows.map((row) => (
            <Requirement key={row.key} current={current} row={row} marking={marking} active={row.key === activeKey} holding={holding} onActive={(pressed) => onActive(row.key, pressed)} onPress={(value) => press(row, value)} onDone={() => focusOn(rows[row.number] ?? row)} />
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

interface RequirementProps {
  readonly current: Case;
  readonly row: RequirementRow;
  readonly marking: Marking;
  readonly active: boolean;
  readonly holding: boolean;
  readonly onActive: (pressed?: boolean) => void;
  readonly onPress: (value: MarkValue) => void;
  readonly onDone: () => void;
}

function Requirement({ current, row, marking, active, holding, onActive, onPress, onDone }: RequirementProps) {
  const { t, text } = useWords();
  const { finding, mark, number, key } = row;
  const [recording, setRecording] = useState(false);
  const asking = marking.asking?.key === key ? marking.asking : null;
  const person = current.filing.candidates.length > 1 ? current.filing.candidates.find(({ id }) => id === finding.candidateId) : undefined;
  const asked = factsAskedBy(finding.rule);
  const mayRecord = current.allowed.includes('record-fact') && asked.length > 0;
  useEffect(() => { if (finding.outcome === 'met') setRecording(false); }, [finding.outcome]);
  const options = MARKS.map((value): MarkOption => ({ value, label: t(`commission:mark.${value}`), tone: MARK_TONES[value] }));
  const describedBy = `found-${number}`;
  return (
    <>
      <tr data-requirement={key} className={active ? 'cm-check__on' : undefined} aria-current={active || undefined} onClick={() => onActive(true)} onFocus={() => onActive()}>
        <td>{number}</td>
        <th scope="row">{text(finding.title)}{person && <span className="cm-quiet" lang="kk"> {fullName(person.nameKk)}</span>}</th>
        <td id={describedBy} className={`cm-found cm-found--${finding.outcome}`}>
          <Statement words={text(finding.statement)} />
          {mayRecord && (finding.outcome === 'unanswered' || finding.outcome === 'unclear') && <> <TextButton aria-expanded={recording} onClick={(event) => { event.stopPropagation(); onActive(); setRecording(!recording); }}>{t('commission:requirements.record')}</TextButton></>}
          {mark?.note && <span className="cm-note">{t('commission:requirements.note', { note: mark.note })}</span>}
        </td>
        <td className="cm-check__marks">
          <SegmentedMarks label={t('commission:requirements.mark-of', { number, title: text(finding.title) })} options={options} value={mark?.value ?? null} readOnly={!holding} describedBy={describedBy} onChange={(value) => { if (isMark(value)) onPress(value); }} />
        </td>
      </tr>
      {asking && (
        <tr className="cm-check__more"><td colSpan={4}>
          <ReasonField finding={finding} value={asking.value} note={mark?.note ?? ''} onSave={(note) => { marking.giveReason(key, asking.value, note); onDone(); }} onCancel={marking.cancelReason} />
        </td></tr>
      )}
      {recording && (
        <tr className="cm-check__more"><td colSpan={4}><RecordAnswer current={current} facts={asked} candidateId={finding.candidateId} onDone={() => setRecording(false)} /></td></tr>
      )}
    </>
  );
}

/** The result in ink, its source and time quiet after it. */
function Statement({ words }: { readonly words: string }) {
  const end = words.search(/[,:]/u);
  return end === -1 ? <b>{words}</b> : <><b>{words.slice(0, end)}</b>{words.slice(end)}</>;
}
