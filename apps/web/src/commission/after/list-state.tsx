import type { ListCheck } from '@tirkeu/domain';
import { Notice, SummaryList } from '@tirkeu/ui';
import { useWords } from '../../shared/language.js';

/** Quota and size of a list as it stands, and what follows. */
export function ListState({ check: { persons, left, quota, size, follows } }: { readonly check: ListCheck }) {
  const { t } = useWords();
  return (
    <>
      <SummaryList label={t('rulings:list.title')} rows={[
        { key: 'persons', label: t('rulings:list.persons'), value: persons },
        { key: 'left', label: t('rulings:list.left'), value: left },
        { key: 'quota', label: t('rulings:list.quota'), value: t('rulings:list.quota.value', { counted: quota.counted, required: quota.required }) },
      ]} />
      {size === 'reject' && <p className="t-text--bad">{t('rulings:list.size.reject')}</p>}
      {follows === 'nothing' ? <p>{t('rulings:list.follows.nothing')}</p> : <Notice tone={follows === 'look' ? 'info' : 'warn'}><p>{t(`rulings:list.follows.${follows}`)}</p></Notice>}
    </>
  );
}
