import type { ElectionMap } from '@tirkeu/campaign';
import type { RegisterFiguresQuery, RegisterFiguresView } from '@tirkeu/contracts';
import type { Clock } from '@tirkeu/desk';
import { findFigures, type Database } from '@tirkeu/persistence';
import { figuresRows, totalRow } from '@tirkeu/reports';
import { readSlice } from './slice-of-query.js';

interface Sources {
  readonly database: Database;
  readonly map: Pick<ElectionMap, 'findParty'>;
  readonly clock: Clock;
}

/**
 * The numbers of the public register, by the same definitions as the supervisor's: districts and lists together unless a
 * form is asked for. Those who are not decided yet are counted and nowhere named.
 *
 * @throws a problem that names every field whose value is unknown or contradicts another
 */
export async function registerFigures(query: RegisterFiguresQuery, { database, map, clock }: Sources): Promise<RegisterFiguresView> {
  const { by = 'region', form } = query;
  const { filter, election, rulebook } = await readSlice(query, { database, map, regionIds: [] });
  const figures = await findFigures(database, { ...filter, form: form ?? (query.district === undefined ? undefined : filter.form) }, by);
  return { electionId: election.id, total: totalRow(election.id, election.title, figures), by, rows: await figuresRows(figures, by, rulebook), asOf: clock.now() };
}
