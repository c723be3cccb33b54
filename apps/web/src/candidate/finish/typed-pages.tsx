import { useWords } from '../../shared/language.js';
import { TypedNotice } from '../../shared/working-copy/typed-notice.js';
import { useWorkingCopies } from '../../shared/working-copy/working-copy-queries.js';
import { hrefOf, type FilingCase } from '../case/filing-case.js';
import { pageName, typedPages } from '../hub/tasks.js';

/** The pages of details on which something stands typed that is no part of the filing. */
export function TypedPages({ filingCase: { filing, allowed } }: { readonly filingCase: FilingCase }) {
  const { t } = useWords();
  const { data } = useWorkingCopies(filing.id, allowed.includes('record-identity'));
  return <TypedNotice pages={typedPages(data).map((page) => ({ href: hrefOf(filing.id, page), name: t(pageName(page)) }))} />;
}
