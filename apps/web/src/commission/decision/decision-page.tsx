import { WithCase } from '../case.js';
import { useWords } from '../../shared/language.js';
import { Outcome } from './outcome.js';
import { SessionItem } from './session-item.js';

/** What the commission decides on a filing, or has decided. */
export function DecisionPage({ filingId }: { readonly filingId: string }) {
  const { t } = useWords();
  return <WithCase filingId={filingId} title={t('commission:decision.title')}>{(current) => (current.filing.proposal ? <SessionItem current={current} /> : <Outcome current={current} />)}</WithCase>;
}
