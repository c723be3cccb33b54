import { createHash, randomUUID } from 'node:crypto';
import type { ImportStatementRequest, ImportedStatementView } from '@tirkeu/contracts';
import { actorRef, counted, localDate, readStatementLine, statementLineText, type Actor, type Instant, type StatementLine } from '@tirkeu/domain';
import { addStatement, type Database } from '@tirkeu/persistence';
import { invalid, type FieldFault } from '../platform/problem.js';

const ZONE = 'Asia/Almaty';

/** Reads the lines again as the preview did; what cannot be read is named by its place in the request. */
function readAll({ lines }: ImportStatementRequest, at: Instant): readonly StatementLine[] {
  const read = lines.map((cells) => readStatementLine({ ...cells }, localDate(at, ZONE)));
  const faults = read.flatMap((line, place): readonly FieldFault[] => (line.ok ? [] : line.faults.map(({ field }) => ({ pointer: `/lines/${place}/${field}`, code: 'wrong-form' }))));
  if (faults.length > 0) throw invalid(faults);
  return read.flatMap((line) => (line.ok ? [line.line] : []));
}

/** Keeps the payments of a statement. What is known already, by what it says and how often, is not added again. */
export async function importStatement(database: Database, wanted: ImportStatementRequest, actor: Actor, at: Instant): Promise<ImportedStatementView> {
  const { maslikhatId, fileName } = wanted;
  const lines = counted(readAll(wanted, at)).map(({ line, occurrence }, index) => ({
    hash: createHash('sha256').update(statementLineText(line, maslikhatId, occurrence)).digest('hex'), place: wanted.lines[index]?.place ?? index + 1, content: line,
  }));
  const added = await addStatement(database, { id: randomUUID(), maslikhatId, fileName, importedBy: actorRef(actor), importedAt: at }, lines);
  return { added, known: lines.length - added };
}
