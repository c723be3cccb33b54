import { findElection, findFilterNames } from '@tirkeu/persistence';
import { filterWords, type Filters, type Subject, type Wording } from '@tirkeu/reports';
import type { Making } from './write-export.js';

/** What a file is about, in its language: the election, the moment, the filters and the scope of who asked. */
export async function subjectOf({ row: { id, scope }, snapshot, rulebookOf }: Making, moment: Pick<Subject, 'asOf' | 'recordEntries'>, wording: Wording): Promise<Subject> {
  const { filter } = scope;
  const election = await findElection(snapshot, filter.electionId);
  if (!election) throw new Error(`Election ${filter.electionId} of export ${id} is not there`);
  // The values were held against the closed lists of the request when the file was asked for.
  const filters: Filters = { ...scope.asked, form: filter.form };
  const regions = filter.regionIds ?? [];
  const names = await findFilterNames(snapshot, { ...filter, regionIds: [...regions, ...(filter.regionId === undefined ? [] : [filter.regionId])] });
  return { election, ...moment, filters: filterWords(filters, { names, scope: regions, rulebook: rulebookOf(election.rulebookId) }, wording) };
}
