import type { UseQueryResult } from '@tanstack/react-query';
import type { ZoneId } from '@tirkeu/domain';
import { EmptyState, LinkButton } from '@tirkeu/ui';
import type { ReactNode } from 'react';
import { ApiProblem } from '../shared/api.js';
import { useWords } from '../shared/language.js';
import { Loaded } from '../shared/loading.js';
import { NO_FILTERS, type WrongFilter } from './filters.js';
import { COUNTRY, toFigures, walkHref, type Walk } from './walk.js';
import { WrongFilters } from './wrong-filters.js';

export interface MeasuredProps<View> {
  readonly query: Pick<UseQueryResult<View>, 'data' | 'error' | 'dataUpdatedAt' | 'refetch' | 'isRefetchError'>;
  readonly walk: Walk;
  readonly zone?: ZoneId;
  readonly rows?: number;
  readonly children: (view: View) => ReactNode;
}

/** The value of a filter as the address has it. */
const askedFor = (walk: object, name: string): string => {
  const value: unknown = Object.entries(walk).find(([key]) => key === name)?.[1];
  return typeof value === 'string' ? value : '';
};

const wrongIn = (walk: Walk, failure: unknown): readonly WrongFilter[] =>
  (failure instanceof ApiProblem && failure.problem.status === 400 ? (failure.problem.fields ?? []).map(({ pointer }) => pointer.replace(/^\//u, '')).map((name) => ({ name, value: askedFor(walk, name) })) : []);

const isDenied = (failure: unknown): boolean => failure instanceof ApiProblem && [403, 404].includes(failure.problem.status);

/** What the statistics answered; in place of a failure that the filters or the scope explain, that explanation and the way on. */
export function Measured<View>({ query, walk, zone, rows, children }: MeasuredProps<View>) {
  const { data, error } = query;
  const wrong = wrongIn(walk, error);
  if (data === undefined && wrong.length > 0) return <WrongFilters wrong={wrong} href={walkHref({ ...walk, ...NO_FILTERS, listed: null, standing: null, alarm: null, defect: null, cursor: null, before: 0, ...withoutPlaces(walk, wrong) })} />;
  if (data === undefined && isDenied(error)) return <OutOfScope walk={walk} />;
  return <Loaded query={query} zone={zone} rows={rows}>{children}</Loaded>;
}

/** A wrong place takes everything below it along. */
function withoutPlaces({ election }: Walk, wrong: readonly WrongFilter[]): Partial<Walk> {
  const names = wrong.map(({ name }) => name);
  if (names.includes('region')) return { region: null, locality: null, commission: null };
  if (names.includes('locality')) return { locality: null, commission: null };
  if (names.includes('commission')) return { commission: null };
  return names.includes('election') ? { election: null } : { election };
}

/** A place, or a filing, that the person's scope does not hold. */
export function OutOfScope({ walk }: { readonly walk: Walk }) {
  const { t } = useWords();
  return (
    <div className="t-card">
      <EmptyState title={t('supervisor:scope.title')} action={<LinkButton href={walkHref(toFigures({ ...COUNTRY, election: walk.election }))}>{t('supervisor:scope.own')}</LinkButton>}>{t('supervisor:scope.text')}</EmptyState>
    </div>
  );
}
