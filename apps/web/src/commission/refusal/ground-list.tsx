import type { GroundId } from '@tirkeu/domain';
import { Panel } from '@tirkeu/ui';
import { Citation } from '../../shared/citation.js';
import { useWords } from '../../shared/language.js';
import type { Case } from '../case.js';
import type { GroundsDraft } from './ground-entries.js';

export interface GroundListProps {
  readonly current: Case;
  readonly draft: GroundsDraft;
  readonly usedFor: 'refusal' | 'cancellation';
  /** Chosen grounds that no marked requirement carries. */
  readonly withoutRow: readonly GroundId[];
  readonly onChange: (change: (before: GroundsDraft) => GroundsDraft) => void;
}

/** The closed catalogue of the law. There is no "other". */
export function GroundList({ current, draft, usedFor, withoutRow, onChange }: GroundListProps) {
  const { t, text } = useWords();
  const grounds = current.rulebook.grounds.filter((ground) => ground.usedFor.includes(usedFor));
  const choose = (id: GroundId, on: boolean) => onChange((before) => ({ ...before, chosen: grounds.map((ground) => ground.id).filter((each) => (each === id ? on : before.chosen.includes(each))) }));
  return (
    <Panel as="section" title={t('commission:refusal.step-ground')} aside={t('commission:refusal.chosen', { count: draft.chosen.length })}>
      <ol className="cm-grounds">
        {grounds.map(({ id, title, citation }) => (
          <li key={id}>
            <label>
              <input type="checkbox" checked={draft.chosen.includes(id)} onChange={(event) => choose(id, event.target.checked)} aria-describedby={withoutRow.includes(id) ? `ground-${id}-row` : undefined} />
              <span>{text(title)}</span>
              <span className="cm-grounds__place"><Citation citation={{ ...citation, note: undefined }} short /></span>
            </label>
            {withoutRow.includes(id) && <p id={`ground-${id}-row`} className="cm-grounds__row">{t('commission:refusal.mark-row-first')}</p>}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
