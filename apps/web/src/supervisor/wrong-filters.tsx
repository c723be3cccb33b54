import { LinkButton, Notice } from '@tirkeu/ui';
import { useWords, type WordsInUse } from '../shared/language.js';
import type { WrongFilter } from './filters.js';

const NAMED = [
  'form', 'tier', 'region', 'locality', 'commission', 'district', 'nomination', 'route', 'party', 'sex', 'age', 'ground', 'from', 'to',
  'listed', 'standing', 'alarm', 'defect',
] as const;

const filterName = (name: string, { t }: WordsInUse): string => {
  const known = NAMED.find((each) => each === name);
  if (name === 'election') return t('reports:about.election');
  return known === undefined ? name : t(`reports:filter.${known}`);
};

export interface WrongFiltersProps {
  readonly wrong: readonly WrongFilter[];
  /** The page without them. */
  readonly href: string;
}

/** The address asks for something that does not exist: what, why nothing was counted, and the way on. */
export function WrongFilters({ wrong, href }: WrongFiltersProps) {
  const words = useWords();
  const { t } = words;
  return (
    <Notice tone="warn" live title={t('supervisor:wrong.title')} actions={<LinkButton href={href}>{t('supervisor:wrong.clear')}</LinkButton>}>
      <ul>{wrong.map(({ name, value }) => <li key={name}>{filterName(name, words)}: <b>{value === '' ? '—' : value}</b></li>)}</ul>
      <p>{t('supervisor:wrong.text')}</p>
    </Notice>
  );
}
