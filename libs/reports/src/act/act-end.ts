import { groupedReceiptNumber, localDate, type Act } from '@tirkeu/domain';
import { ACT_SEAL, DISSENT, OFFICE_WORDS, VOTES_BY_NAME, VOTE_WORDS, formatClock, formatZone, inBoth } from '@tirkeu/messages';
import type { Content } from '../writers/pdfmake-types.js';
import { held } from './held.js';
import { MARGINS, bare, boxed, ruled } from './act-frame.js';
import { groupedHash, typedAddress, type Issued } from './issued.js';

const SEAL_SIZE = 90;
const SEAL = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 90"><circle cx="45" cy="45" r="44" fill="none" stroke="#000" stroke-width="0.7" stroke-dasharray="3 3"/></svg>`;
const CODE_SIZE = 74;
/** Between the margins of A4. */
const ROOM = 595 - MARGINS.left - MARGINS.right;

/** How many of the last votes stay with the signatures. */
const LAST_VOTES = 2;

interface Votes {
  /** May run over several pages. */
  readonly before: readonly Content[];
  /** Stays with the signatures. */
  readonly end: readonly Content[];
}

/** Who voted how, by name, after what a member wrote against it; nothing where the vote was only counted. */
export function votesByName({ vote }: Act): Votes {
  const members = vote?.byMember ?? [];
  if (members.length === 0) return { before: [], end: [] };
  const dissents = members.flatMap(({ name, dissent }): readonly Content[] => (dissent ? [{ text: held(`${inBoth(DISSENT)} (${name}): ${dissent}`), margin: [0, 6, 0, 0] }] : []));
  const body = members.map(({ name, office, vote: kind }): readonly Content[] => [{ text: `${name}, ${inBoth(OFFICE_WORDS[office])}` }, { text: inBoth(VOTE_WORDS[kind]), alignment: 'center' }]);
  const table = (rows: readonly (readonly Content[])[]): Content => ({ table: { dontBreakRows: true, widths: ['*', 190], body: rows }, layout: boxed });
  const title: Content = { text: inBoth(VOTES_BY_NAME), margin: [0, 10, 0, 4] };
  const first = body.slice(0, -LAST_VOTES);
  return first.length === 0 ? { before: dissents, end: [title, table(body)] } : { before: [...dissents, title, table(first)], end: [table(body.slice(-LAST_VOTES))] };
}

/** Lines to sign on and the place of the seal. */
export function signatures({ signatures: signers }: Act): readonly Content[] {
  if (signers.length === 0) return [];
  const lines = signers.map(({ office, name }): readonly Content[] => [{ text: `${office.kk}\n${office.ru}` }, { text: '_____________________', margin: [0, 12, 0, 0] }, { text: name, margin: [0, 12, 0, 0] }]);
  return [{
    margin: [0, 18, 0, 0],
    columns: [
      { width: '*', table: { widths: [84, 118, '*'], body: lines }, layout: bare },
      { width: SEAL_SIZE, stack: [{ svg: SEAL, width: SEAL_SIZE }, { text: ACT_SEAL, alignment: 'center', fontSize: 8, margin: [0, -50, 0, 0] }] },
    ],
  }];
}

/** The code and what it says, to be typed by those who cannot scan. */
export function proof(issued: Issued, code: string): Content {
  const { number, textHash, recordedAt, zone } = issued;
  const moment = `${localDate(recordedAt, zone).split('-').reverse().join('.')} ${formatClock(recordedAt, zone)} (${formatZone(recordedAt, zone)})`;
  const rows: readonly (readonly [string, string])[] = [
    ['Тексеру · Проверка', typedAddress(issued)],
    ['Жазба нөмірі · Номер записи', groupedReceiptNumber(number)],
    ['Жазылған уақыты · Записано', moment],
    ['Мәтін хэші · Хэш текста, SHA-256', groupedHash(textHash)],
  ];
  return {
    margin: [0, 16, 0, 0],
    table: {
      widths: [CODE_SIZE, ROOM - CODE_SIZE - 12],
      body: [[{ svg: code, width: CODE_SIZE }, { table: { widths: [150, '*'], body: rows.map(([label, text]) => [{ text: label, style: 'small' }, { text, style: 'small' }]) }, layout: bare }]],
    },
    layout: ruled,
  };
}
