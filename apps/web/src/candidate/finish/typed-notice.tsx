import { ListBullets, Notice, TextLink } from '@tirkeu/ui';
import { useWords } from '../../shared/language.js';
import { useWorkingCopies } from '../../shared/working-copy/working-copy-queries.js';
import { hrefOf, type FilingCase } from '../case/filing-case.js';
import { pageName, typedPages } from '../hub/tasks.js';

/** What stands typed on a page and was not saved is no part of what is checked or handed in. */
export function TypedNotice({ filingCase: { filing, allowed } }: { readonly filingCase: FilingCase }) {
  const { t } = useWords();
  const { data } = useWorkingCopies(filing.id, allowed.includes('record-identity'));
  const pages = typedPages(data);
  if (pages.length === 0) return null;
  return (
    <Notice tone="warn" title={t('candidate:typed.title')}>
      <p>{t('candidate:typed.text')}</p>
      <ListBullets items={pages.map((page) => <TextLink key={page} href={hrefOf(filing.id, page)}>{t(pageName(page))}</TextLink>)} />
    </Notice>
  );
}
