import type { ElectionView, RegisterPage as PageOfRegister } from '@tirkeu/contracts';
import { formatClock, formatDateWithYear, formatNumber, formatZone } from '@tirkeu/messages';
import { localDate } from '@tirkeu/domain';
import { EmptyState, Grid, Pagination, Stack, Text, TextLink } from '@tirkeu/ui';
import { useSearchParams } from 'wouter';
import { useWords } from '../../shared/language.js';
import { Loaded } from '../../shared/loading.js';
import { useMap } from '../../shared/queries.js';
import { ElectionPage } from '../election-page.js';
import { atStart } from '../place-choice.js';
import { useChosenElection, useRegister, type RegisterFilters } from '../public-queries.js';
import { ElectionChoice, FilterChips, Filters, FILTERS, useRegisterFilters } from './filters.js';
import { RegisterTable } from './register-table.js';
import './register-page.css';

/** Who stands: everybody about whom a commission or the candidate decided. */
export function RegisterPage() {
  const { t, text } = useWords();
  const { values } = useRegisterFilters();
  const chosen = useChosenElection(values.election || null);
  const map = useMap();
  const region = map.data?.regions.find(({ id }) => id === values.region);
  const locality = map.data?.localities.find(({ id }) => id === values.locality);
  const place = locality ?? region;
  const title = place === undefined ? t('public:register.title') : atStart(text(place.names));
  const steps = [{ label: t('public:register.country'), href: '/register' }, ...(region ? [{ label: atStart(text(region.names)), href: `/register?region=${region.id}` }] : []), ...(locality ? [{ label: atStart(text(locality.names)) }] : [])];
  return (
    <ElectionPage title={title} section={t('public:register.title')} chosen={chosen} breadcrumbs={place === undefined ? undefined : steps} aside={<ElectionChoice elections={chosen.elections} election={chosen.election} />}>
      {(election) => (
        <Stack gap={3}>
          <Filters />
          <FilterChips />
          <Results election={election} />
          <Glossary />
          {election.kind === 'training' && <Text size="s" tone="muted">{t('public:register.invented')}</Text>}
        </Stack>
      )}
    </ElectionPage>
  );
}

function Results({ election }: { readonly election: ElectionView }) {
  const { values } = useRegisterFilters();
  const [search] = useSearchParams();
  const { region, locality, status, route, q } = values;
  const filters: RegisterFilters = { election: election.id, region, locality, status, route, q, cursor: search.get('cursor') ?? '' };
  const query = useRegister(filters);
  return <Loaded query={query} rows={10}>{(page) => <Shown page={page} />}</Loaded>;
}

function Shown({ page }: { readonly page: PageOfRegister }) {
  const { t, language } = useWords();
  const { values } = useRegisterFilters();
  const [search] = useSearchParams();
  const filtered = FILTERS.some((name) => name !== 'election' && values[name] !== '');
  if (page.rows.length === 0) return <Nothing filtered={filtered} />;
  const zone = page.rows[0]?.zone ?? 'Asia/Almaty';
  const hrefOf = (cursor: string | null) => {
    const next = new URLSearchParams(search);
    if (cursor === null) next.delete('cursor'); else next.set('cursor', cursor);
    return `/register?${next.toString()}`;
  };
  const asOf = `${formatDateWithYear(localDate(page.asOf, zone), language)}, ${formatClock(page.asOf, zone)}, ${formatZone(page.asOf, zone)}`;
  return (
    <>
      <RegisterTable page={page} />
      <Pagination
        label={t('public:register.pages')}
        summary={`${t('public:register.shown', { shown: formatNumber(page.rows.length, language), total: formatNumber(page.total, language) })} ${t('public:register.as-of', { time: asOf })}`}
        newer={search.get('cursor') === null ? undefined : { text: t('public:register.first'), href: hrefOf(null) }}
        older={page.nextCursor === null ? undefined : { text: t('public:register.next'), href: hrefOf(page.nextCursor) }}
      />
    </>
  );
}

/** Nothing published yet, or nothing that fits the filters: which of the two, and what to do. */
function Nothing({ filtered }: { readonly filtered: boolean }) {
  const { t } = useWords();
  const { values, clear } = useRegisterFilters();
  if (!filtered) return <EmptyState title={t('public:register.none-yet')}><p>{t('public:register.none-yet.text')}</p></EmptyState>;
  const title = values.q === '' ? t('public:register.no-match') : t('public:register.no-match-for', { query: values.q });
  return <EmptyState title={title} action={<TextLink href="/register" onClick={clear}>{t('public:register.widen')}</TextLink>}><p>{t('public:register.no-match.text')}</p></EmptyState>;
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
