import type { Act, ActRow, CivilDate, Text } from '@tirkeu/domain';
import { ACT_BLANK, ACT_COLUMNS, formOfAct, formatDateInWords } from '@tirkeu/messages';
import type { Content, DocumentDefinition } from '../writers/pdfmake-types.js';
import { print } from '../writers/print.js';
import { MARGINS, columns } from './act-frame.js';
import { proof, signatures, votesByName } from './act-end.js';
import { held } from './held.js';
import { ISSUED_MARK, issuedCode, shortHash, type Issued } from './issued.js';

/** An act with what ties it to the record. */
export interface PrintedAct {
  readonly act: Act;
  readonly issued: Issued;
}

/**
 * An act of a commission on A4, to be kept: Kazakh beside Russian, clause by clause, as it stands on the screen, with the
 * code that leads to its check. PDF/A-2b. Adds nothing to the act; the same act gives the same bytes.
 */
export async function writeActPdf(printed: PrintedAct): Promise<Buffer> {
  return print(documentOf(printed, await issuedCode(printed.issued)));
}

function documentOf({ act, issued }: PrintedAct, code: string): DocumentDefinition {
  const { rows, end } = parted(act);
  const votes = votesByName(act);
  const { kk, ru } = formOfAct(act.kind).foot;
  const foot = [act.number === null ? `${ru} · ${kk}` : `№ ${act.number} ${kk} · ${ru} № ${act.number}`, shortHash(issued.textHash)].join(' · ');
  return {
    version: '1.7', subset: 'PDF/A-2b', pageSize: 'A4', pageOrientation: 'portrait', pageMargins: [MARGINS.left, MARGINS.top, MARGINS.right, MARGINS.bottom], language: 'kk', displayTitle: true,
    info: { title: `${act.title.kk} / ${act.title.ru}`, keywords: ISSUED_MARK + issued.number, creator: 'Tirkeu', producer: 'Tirkeu', creationDate: new Date(Date.parse(issued.recordedAt)) },
    defaultStyle: { font: 'Act', fontSize: 10.5, lineHeight: 1.15 },
    styles: { head: { fontSize: 8.5, alignment: 'center' }, strong: { bold: true, alignment: 'center' }, small: { fontSize: 8.5 }, foot: { fontSize: 8.5 } },
    footer: (page, pages) => ({
      margin: [MARGINS.left, 16, MARGINS.right, 0], columns: [{ text: foot, style: 'foot' }, { text: `${page} / ${pages}`, style: 'foot', alignment: 'right', width: 60 }],
    }),
    content: [
      { table: { headerRows: 1, dontBreakRows: !isLong(rows.flat()), widths: ['*', '*'], body: [[ACT_COLUMNS.kk, ACT_COLUMNS.ru].map((text) => ({ text, style: 'head' })), ...headRows(act), ...rows.map(rowOf)] }, layout: columns },
      ...votes.before,
      {
        unbreakable: true,
        stack: [
          ...(end.length > 0 ? [{ table: { dontBreakRows: true, widths: ['*', '*'], body: end.map(rowOf) }, layout: columns }] : []),
          ...votes.end, ...signatures(act), proof(issued, code),
        ],
      },
    ],
  };
}

/** In letters: a row that takes more of a page than this may be torn, for it might not fit any. */
const LONGEST_KEPT = 1600;
const lengthOf = (rows: readonly ActRow[]): number => rows.reduce((sum, { kk, ru }) => sum + Math.max(kk.length, ru.length), 0);
const isLong = (rows: readonly ActRow[]): boolean => rows.some((row) => lengthOf([row]) > LONGEST_KEPT);

/** The last words of an act go with its signatures, so that these never stand on a page of their own. Where the votes follow by name, those do. */
const LAST_ROWS = 2;
function parted({ rows, vote }: Act): { readonly rows: readonly (readonly ActRow[])[]; readonly end: readonly (readonly ActRow[])[] } {
  const kept = rows.reduce<readonly (readonly ActRow[])[]>((groups, row) => {
    const last = groups.at(-1);
    const leads = last?.at(-1)?.kind === 'resolves' || last?.at(-1)?.kind === 'heading';
    return last && leads ? [...groups.slice(0, -1), [...last, row]] : [...groups, [row]];
  }, []);
  const wanted = (vote?.byMember ?? []).length > 0 ? 0 : LAST_ROWS;
  const count = [wanted, 1, 0].find((each) => each <= wanted && lengthOf(kept.slice(kept.length - each).flat()) <= LONGEST_KEPT) ?? 0;
  return { rows: kept.slice(0, kept.length - count), end: kept.slice(kept.length - count) };
}

function headRows(act: Act): readonly (readonly Content[])[] {
  const { body, number, on, place, title } = act;
  const both = ({ kk, ru }: Pick<Text, 'kk' | 'ru'>, look: object): readonly Content[] => [kk, ru].map((text) => ({ text: held(text), ...look }));
  const numbered = `№ ${number ?? ACT_BLANK}`;
  return [
    both(body, { style: 'strong' }),
    both(formOfAct(act.kind).head, { style: 'strong', fontSize: 14, characterSpacing: 0.8, margin: [0, 4, 0, 0] }),
    both({ kk: numbered, ru: numbered }, { style: 'strong' }),
    both(on === null ? { kk: ACT_BLANK, ru: ACT_BLANK } : inTwoLines(on), { alignment: 'center' }),
    both(place, { alignment: 'center' }),
    both(title, { bold: true, margin: [0, 8, 0, 6] }),
  ];
}

const inTwoLines = (on: CivilDate): Pick<Text, 'kk' | 'ru'> => ({ kk: formatDateInWords(on, 'kk').replace('жылғы ', 'жылғы\n'), ru: formatDateInWords(on, 'ru').replace(' две тысячи', '\nдве тысячи') });

/** What the commission resolves begins on the page where it is announced. */
const rowOf = (group: readonly ActRow[]): readonly Content[] =>
  (['kk', 'ru'] as const).map((language) => ({ stack: group.map((row, place) => cell(row, language, place)) }));

function cell({ kind, number, ...words }: ActRow, language: 'kk' | 'ru', place: number): Content {
  const text = held(words[language]);
  const margin = [0, place === 0 ? 0 : 5, 0, 0] as const;
  switch (kind) {
    case 'heading':
      return { text, bold: true, margin: [0, 6, 0, 4] };
    case 'resolves':
      return { text, style: 'strong', characterSpacing: 1, margin };
    case 'clause':
    case 'resolution':
      return number === null ? { text, margin } : { columns: [{ text: number, width: 17 }, { text }], margin };
    case 'paragraph':
      return { text, margin };
  }
}
