import type { BallotFormat } from '@tirkeu/contracts';
import type { Language, ZoneId } from '@tirkeu/domain';
import { loadWording as loadWordingOf } from '@tirkeu/messages';
import { empty, text, whole, type Cell, type Column } from '../table.js';
import { loadWording } from '../wording.js';
import { bytesOf } from '../writers/bytes-of.js';
import { writeCsv } from '../writers/write-csv.js';
import type { BallotDocument } from './ballot-document.js';
import { candidateList } from './candidate-list.js';
import { printProof } from './proof.js';

export { BALLOT_SCHEMA, ballotDocument, type BallotDocument } from './ballot-document.js';
export { EML_SCHEMAS } from './eml-schemas.js';

async function writeTable({ entries, againstAll }: BallotDocument, language: Language): Promise<Buffer> {
  const { say } = await loadWordingOf(language, ['ballots']);
  const columns: readonly Column[] = [
    { title: say('ballots:col.place'), kind: 'whole', width: 5 }, { title: say('ballots:col.name'), kind: 'text', width: 40 },
    { title: say('ballots:col.name-ru'), kind: 'text', width: 40 }, { title: say('ballots:col.nominator'), kind: 'text', width: 40 },
  ];
  const rows: readonly (readonly Cell[])[] = [
    ...entries.map(({ place, name, nominator, nameKk }) => [whole(place), text(name.kk), text(name.ru), nominator ? text(nominator.name[language]) : nameKk ? text(say('ballots:self')) : empty]),
    [whole(entries.length + 1), text(againstAll.kk), text(againstAll.ru), empty],
  ];
  return bytesOf(writeCsv(columns, rows, await loadWording(language)));
}

/** A ballot as a CSV file that no spreadsheet takes for formulas, as JSON under its schema, as a candidate list in XML, or as a print proof. */
export async function writeBallot(document: BallotDocument, format: BallotFormat, { language, zone }: { readonly language: Language; readonly zone: ZoneId }): Promise<Buffer> {
  switch (format) {
    case 'csv':
      return writeTable(document, language);
    case 'json':
      return Buffer.from(`${JSON.stringify(document, null, 2)}\n`);
    case 'xml':
      return Buffer.from(candidateList(document));
    case 'pdf':
      return printProof(document, await Promise.all([loadWordingOf('kk', ['ballots']), loadWordingOf('ru', ['ballots'])]), zone);
  }
}
