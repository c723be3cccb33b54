import { Button, DownloadIcon, EmptyState, LinkButton, PrintIcon, Row, useMediaQuery } from '@tirkeu/ui';
import { actHref } from '../../shared/issued/filing-papers.js';
import { useWords } from '../../shared/language.js';
import { CasePage, WithCase, casePath, type Case } from '../case.js';
import { eventOf } from './act-events.js';
import { ActPaper } from '../../shared/act-paper.js';
import { useSignedContext } from './signers.js';

/** One act of a filing, to be read and printed. */
export function ActPage({ filingId, which }: { readonly filingId: string; readonly which: string }) {
  const { t } = useWords();
  return <WithCase filingId={filingId} title={t('commission:act.title')}>{(current) => <ActOf current={current} which={which} />}</WithCase>;
}

function ActOf({ current, which }: { readonly current: Case; readonly which: string }) {
  const { t, text } = useWords();
  const context = useSignedContext(current);
  const narrow = useMediaQuery('(max-width: 900px)');
  const { filing, rulebook } = current;
  const event = eventOf(filing, which);
  const back = { href: casePath(filing.id, which.startsWith('notice') ? '' : 'decision'), text: t(which.startsWith('notice') ? 'commission:to-examination' : 'commission:to-decision') };
  if (event === null) return <CasePage current={current} title={t('commission:act.title')} back={back}><EmptyState title={t('commission:act.none')}><p>{t('commission:act.none-text')}</p></EmptyState></CasePage>;
  const act = rulebook.act(filing, event, context);
  return (
    <CasePage current={current} title={text(act.title)} tabTitle={`${t('commission:act.title')}: ${text(act.title)}`} back={back} tags={<Row gap={2}><LinkButton icon={<DownloadIcon />} size="s" href={actHref(filing.id, which)} download>{t('commission:act.pdf')}</LinkButton><Button icon={<PrintIcon />} size="s" onClick={() => window.print()}>{t('commission:act.print')}</Button></Row>}>
      <div className="cm-print"><ActPaper act={act} preview={narrow} /></div>
    </CasePage>
  );
}
