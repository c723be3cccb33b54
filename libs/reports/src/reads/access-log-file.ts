import type { AccessLogRow } from '@tirkeu/contracts';
import type { Language, ZoneId } from '@tirkeu/domain';
import { loadWording as loadWordingOf } from '@tirkeu/messages';
import { text, whole, type Cell, type Column } from '../table.js';
import { loadWording } from '../wording.js';
import { bytesOf } from '../writers/bytes-of.js';
import { writeCsv } from '../writers/write-csv.js';

/** The access log as a CSV file: who was shown what, when and what for. Moments are those of a zone, with their offset. */
export async function writeAccessLog(rows: readonly AccessLogRow[], zone: ZoneId, language: Language): Promise<Buffer> {
  const [wording, { say }] = await Promise.all([loadWording(language), loadWordingOf(language, ['record', 'common'])]);
  const column = (name: 'when' | 'who' | 'role' | 'commission' | 'what' | 'purpose' | 'filing' | 'filings' | 'trace', kind: Column['kind'] = 'text'): Column => ({ title: say(`record:access.col.${name}`), kind, width: 20 });
  const columns = [column('when', 'moment'), column('who'), column('role'), column('commission'), column('what'), column('purpose'), column('filing'), column('filings', 'whole'), column('trace')];
  const cells = ({ readAt, name, role, commission, fields, purpose, filingId, filings, traceId }: AccessLogRow): readonly Cell[] => [
    { kind: 'moment', at: readAt, zone }, text(name), text(say(`common:role.${role}`)), text(commission?.[language] ?? null), text(say(`record:what.${fields}`)), text(purpose && say(`record:purpose.${purpose}`)),
    text(filingId), whole(filings), text(traceId),
  ];
  return bytesOf(writeCsv(columns, rows.map(cells), wording));
}
