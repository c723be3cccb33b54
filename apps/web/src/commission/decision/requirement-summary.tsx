import { Panel, TextLink } from '@tirkeu/ui';
import { useWords } from '../../shared/language.js';
import { casePath, type Case } from '../case.js';
import { needsReason, type RequirementRow } from '../examination/requirement-rows.js';

/** What the checklist came to: every requirement with its finding and mark, those marked against the finding first. */
export function RequirementSummary({ current: { rows, filing } }: { readonly current: Case }) {
  const { t } = useWords();
  const against = rows.filter(({ finding, mark }) => mark !== undefined && (needsReason(finding, mark.value) || mark.note !== null));
  const rest = rows.filter((row) => !against.includes(row));
  const met = rows.filter(({ mark }) => mark?.value === 'met').length;
  return (
    <Panel title={t('commission:requirements.title', { count: rows.length })} aside={<>{t('commission:decision.met', { met, of: rows.length })} <TextLink href={casePath(filing.id)}>{t('commission:decision.look-apart')}</TextLink></>}>
      {against.length > 0 && <Rows rows={against} />}
      <details className="cm-details">
        <summary>{t(against.length > 0 ? 'commission:decision.other-requirements' : 'commission:decision.all-requirements', { count: rest.length })}</summary>
        <Rows rows={rest} />
      </details>
    </Panel>
  );
}

function Rows({ rows }: { readonly rows: readonly RequirementRow[] }) {
  const { t, text } = useWords();
  return (
    <ul className="cm-summary">
      {rows.map(({ key, number, finding, mark }) => (
        <li key={key}>
          <span>{number}</span>
          <span><b>{text(finding.title)}</b>{mark?.note && <span className="cm-note">{t('commission:requirements.note', { note: mark.note })}</span>}</span>
          <span className="cm-quiet">{text(finding.statement)}</span>
          <span className={mark?.value === 'met' ? 't-text--ok' : 't-text--bad'}>{mark ? t(`commission:mark.${mark.value}`) : '—'}</span>
        </li>
      ))}
    </ul>
  );
}
