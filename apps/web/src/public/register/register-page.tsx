import type { ElectionView, RegisterPage as PageOfRegister } from '@tirkeu/contracts';
import { EmptyState, Grid, Stack, Text, TextLink } from '@tirkeu/ui';
import { useEffect, useRef } from 'react';
import { useWords } from '../../shared/language.js';
import { Loaded } from '../../shared/loading.js';
import { useMap } from '../../shared/queries.js';
import { ElectionPage } from '../election-page.js';
import { atStart } from '../place-choice.js';
import { useChosenElection, useRegister, useRegisterFigures } from '../public-queries.js';
import { FilterChips, Filters, useDistricts } from './filters.js';
import { RegisterFoot } from './register-foot.js';
import { queryOf, useRegisterFilters, withQuery, type FilterValues } from './register-filters.js';
import { RegisterTable } from './register-table.js';
import { Totals } from './totals.js';
import './register-page.css';

/** The place that the filters name, and the way to it. */
function usePath(election: ElectionView | undefined, { region, locality }: FilterValues) {
  const { t, text } = useWords();
  const map = useMap();
  const [contest] = useDistricts(election?.id ?? '', { region, locality });
  const chosen = [map.data?.regions.find(({ id }) => id === region), map.data?.localities.find(({ id }) => id === locality)].flatMap((place) => (place === undefined ? [] : [place]));
  const href = (at: Partial<FilterValues>) => withQuery('/register', queryOf({ ...(election && { election: election.id }), ...at }));
  const names = [...chosen.map(({ names: name }) => atStart(text(name))), ...(locality !== '' && locality === region ? [t('public:place.region-maslikhat')] : [])];
  const steps = [{ label: t('public:register.country'), href: href({}) }, ...names.map((label, place) => (place === 0 ? { label, href: href({ region }) } : { label }))];
  return { title: contest === undefined ? names.at(-1) : text(contest.maslikhat), steps: names.length === 0 ? undefined : steps };
}

/** Who stands: everybody about whom a commission or the candidate decided. */
export function RegisterPage() {
  const { t } = useWords();
  const { values } = useRegisterFilters();
  const { region, locality, district } = values;
  const chosen = useChosenElection(values.election || null);
  const { title, steps } = usePath(chosen.election, values);
  const figures = useRegisterFigures(chosen.election === undefined ? null : { election: chosen.election.id, region, locality, district, by: 'party' });
  return (
    <ElectionPage
      title={title ?? t('public:register.title')} section={t('public:register.title')} chosen={chosen} breadcrumbs={steps}
      aside={figures.data && <Totals tally={figures.data.total.tally} />}
    >
      {(election) => (
        <Stack gap={3}>
          <Filters election={election} elections={chosen.elections} />
          <FilterChips election={election} />
          <Results election={election} />
          <Glossary />
          {election.madeUp && <Text size="s" tone="muted">{t(election.kind === 'training' ? 'public:register.invented' : 'public:register.replayed')}</Text>}
        </Stack>
      )}
    </ElectionPage>
  );
}

/** On another page of the list, what was read before is out of sight: back to its top, for eyes and for screen readers. */
function useTopOfPage(cursor: string) {
  const top = useRef<HTMLElement>(null);
  const last = useRef(cursor);
  useEffect(() => {
    if (last.current === cursor) return;
    last.current = cursor;
    top.current?.focus({ preventScroll: true });
    top.current?.scrollIntoView({ block: 'start' });
  }, [cursor]);
  return top;
}

function Results({ election }: { readonly election: ElectionView }) {
  const { t } = useWords();
  const { values, cursor } = useRegisterFilters();
  const query = useRegister({ ...values, election: election.id, cursor });
  const top = useTopOfPage(cursor);
  return (
    <section ref={top} tabIndex={-1} aria-label={t('public:register.title')} aria-busy={query.isPlaceholderData} className="register-results">
      <Loaded query={query} rows={10}>{(page) => <Shown page={page} electionId={election.id} />}</Loaded>
    </section>
  );
}

function Shown({ page, electionId }: { readonly page: PageOfRegister; readonly electionId: string }) {
  const { isNarrowed } = useRegisterFilters();
  if (page.rows.length === 0) return <Nothing isNarrowed={isNarrowed} />;
  return <><RegisterTable page={page} /><RegisterFoot page={page} electionId={electionId} /></>;
}

/** Nothing published yet, or nothing that fits the filters: which of the two, and what to do. */
function Nothing({ isNarrowed }: { readonly isNarrowed: boolean }) {
  const { t } = useWords();
  const { values, clear } = useRegisterFilters();
  if (!isNarrowed) return <EmptyState title={t('public:register.none-yet')}><p>{t('public:register.none-yet.text')}</p></EmptyState>;
  const title = values.q === '' ? t('public:register.no-match') : t('public:register.no-match-for', { query: values.q });
  return <EmptyState title={title} action={<TextLink href={withQuery('/register', queryOf({ election: values.election }))} onClick={clear}>{t('public:register.widen')}</TextLink>}><p>{t('public:register.no-match.text')}</p></EmptyState>;
}

const GLOSSARY = ['registered', 'refused', 'withdrawn', 'revoked', 'cancelled', 'under-appeal'] as const;

function Glossary() {
  const { t } = useWords();
  return (
    <section className="glossary" aria-labelledby="glossary-title">
      <h2 id="glossary-title" className="glossary__title">{t('public:glossary.title')}</h2>
      <Grid as="div" min={260} gap={4}>
        {GLOSSARY.map((term) => (
          <dl key={term} className="glossary__entry">
            <dt>{term === 'under-appeal' ? t('public:status.under-appeal') : t(`common:status.${term}`)}</dt>
            <dd>{t(`public:glossary.${term}`)}</dd>
          </dl>
        ))}
      </Grid>
    </section>
  );
}
