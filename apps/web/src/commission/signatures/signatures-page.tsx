import type { Area } from '@tirkeu/messages';
import { WithWords, useWords } from '../../shared/language.js';
import { Loaded } from '../../shared/loading.js';
import { SignatureList, useSignatures } from '../../shared/signatures/signature-list.js';
import { WaitingPage } from '../../shared/waiting-page.js';
import { CasePage, WithCase, type Case } from '../case.js';

const WORDS: readonly Area[] = ['signatures'];

/** What was found out about the electronic signatures of a filing. */
export const SignaturesPage = ({ filingId }: { readonly filingId: string }) => <WithWords areas={WORDS} waiting={<WaitingPage />}><OfFiling filingId={filingId} /></WithWords>;

function OfFiling({ filingId }: { readonly filingId: string }) {
  const { t } = useWords();
  return <WithCase filingId={filingId} title={t('signatures:title')}>{(current) => <Content current={current} />}</WithCase>;
}

function Content({ current }: { readonly current: Case }) {
  const { t } = useWords();
  const query = useSignatures(current.filing.id);
  return (
    <CasePage current={current} title={t('signatures:title')}>
      <Loaded query={query} rows={6}>{({ signatures }) => <SignatureList signatures={signatures} zone={current.view.contest.zone} />}</Loaded>
    </CasePage>
  );
}
