import { Button, PageHeader, PrintIcon, Stack, Text } from '@tirkeu/ui';
import { ActPaper } from '../../shared/act-paper.js';
import { useWords } from '../../shared/language.js';
import { CasePage } from '../case/case-page.js';
import { hrefOf, type FilingCase } from '../case/filing-case.js';
import { useDecisionAct } from './decision-act.js';
import './act-page.css';

/** The commission's act alone, as it goes on paper. */
export function ActPage({ filingCase }: { readonly filingCase: FilingCase }) {
  const { t } = useWords();
  const act = useDecisionAct(filingCase);
  const title = t('candidate:decision.act');
  if (act === null) return <CasePage filingCase={filingCase} title={t('candidate:decision.none')}><Text>{t('candidate:decision.none.text')}</Text></CasePage>;
  return (
    <CasePage filingCase={filingCase} title={title} width="page" ownHead>
      <div className="act-of-decision__head">
        <Stack gap={3}>
          <PageHeader title={title} back={{ href: hrefOf(filingCase.filing.id, 'decision'), text: t('candidate:case.decision') }} meta={t('candidate:decision.act.languages')} />
          <div><Button kind="primary" icon={<PrintIcon />} onClick={() => window.print()}>{t('candidate:decision.print')}</Button></div>
        </Stack>
      </div>
      <ActPaper act={act} preview />
    </CasePage>
  );
}
