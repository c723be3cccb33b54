import { MARKS, type MarkValue } from '@tirkeu/domain';
import { Kbd, Panel, useKeyShortcuts } from '@tirkeu/ui';
import { useRef } from 'react';
import { useWords } from '../../shared/language.js';
import type { Case } from '../case.js';
import type { Marking } from './marking.js';
import { Requirement } from './requirement.js';
import type { RequirementRow } from './requirement-rows.js';

export interface RequirementListProps {
  readonly current: Case;
  readonly marking: Marking;
  readonly activeKey: string | null;
  /** A row was reached; `pressed` when a person asked for it by itself, so that its paper is shown again. */
  readonly onActive: (key: string, pressed?: boolean) => void;
  /** A page of a paper is to be shown. */
  readonly onPaper: (pageId: string) => void;
}

/** The requirements of the law: what the machine found, and the mark of a person, empty until it is pressed. */
export function RequirementList({ current, marking, activeKey, onActive, onPaper }: RequirementListProps) {
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
            <Requirement key={row.key} current={current} row={row} marking={marking} active={row.key === activeKey} holding={holding} onActive={(pressed) => onActive(row.key, pressed)} onPress={(value) => press(row, value)} onDone={() => focusOn(rows[row.number] ?? row)} onPaper={onPaper} />
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
