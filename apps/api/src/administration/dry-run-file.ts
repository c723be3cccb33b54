import { citationLabel, type Language } from '@tirkeu/domain';
import { loadWording } from '@tirkeu/messages';
import { findDryRunChanges, type Database, type DryRunChangeEntry } from '@tirkeu/persistence';
import { stringify } from 'csv-stringify/sync';

const PAGE = 1_000;
const MARK = '\uFEFF';

const line = (cells: readonly (string | number)[]): string => stringify([[...cells]], { delimiter: ';', record_delimiter: '\r\n', escape_formulas: true });

/** Every changed outcome as CSV, a line for each rule that changes it. Places and rules are named, nobody is. */
export async function* dryRunFile(database: Database, id: string, language: Language): AsyncGenerator<string> {
  const { say } = await loadWording(language, ['administration', 'common']);
  const head = ['dry.col.filing', 'col.contests', 'dry.col.was', 'dry.col.would', 'dry.col.rule', 'calendar.col.law', 'dry.col.persons'] as const;
  yield MARK + line(head.map((key) => say(`administration:${key}`)));
  const observed = (value: DryRunChangeEntry['content']['rules'][number]['before']): string => say(`administration:observed.${value ?? 'absent'}`);
  for (let after = 0, more = true; more;) {
    const rows = await findDryRunChanges(database, id, after, PAGE);
    for (const { content: { filingId, recorded, tried, rules }, contest, maslikhat } of rows) {
      for (const { title, before, after: then, citation, persons } of rules) {
        yield line([
          filingId, `${maslikhat[language]}: ${contest[language]}`, say(`administration:outcome.${recorded}`), say(`administration:outcome.${tried}`),
          `${title[language]}: ${observed(before)} → ${observed(then)}`, citationLabel(citation, language), persons,
        ]);
      }
    }
    after = rows.at(-1)?.place ?? after;
    more = rows.length === PAGE;
  }
}
