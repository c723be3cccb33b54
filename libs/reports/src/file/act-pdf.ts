import type { Act, ActRow, Instant, Text } from '@tirkeu/domain';
import { formatDateOfAct } from '@tirkeu/messages';
import type { Content, DocumentDefinition, TableLayout } from '../writers/pdfmake-types.js';
import { print } from '../writers/print.js';

/** Words of the paper form itself. An act speaks its own two languages, whatever the language of the reader. */
const KIND = { resolution: { kk: 'ҚАУЛЫ', ru: 'ПОСТАНОВЛЕНИЕ' }, notice: { kk: 'ХАБАРЛАМА', ru: 'УВЕДОМЛЕНИЕ' } } as const;
const HEADS = ['Қазақ тілінде', 'На русском языке'] as const;
const BLANK = '________';

/** In points: 25 mm at the left for binding, as files are kept. */
const MARGINS = { left: 71, top: 45, right: 43, bottom: 50 } as const;
const GAP = 11;
const SEAL_SIZE = 90;
const SEAL = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 90"><circle cx="45" cy="45" r="44" fill="none" stroke="#000" stroke-width="0.7" stroke-dasharray="3 3"/></svg>`;

/** One line between the languages, nothing else. */
const columns: TableLayout = {
  hLineWidth: () => 0, vLineWidth: (line) => (line === 1 ? 0.7 : 0),
  paddingLeft: (column) => (column === 0 ? 0 : GAP), paddingRight: (column) => (column === 0 ? GAP : 0), paddingTop: () => 2.5, paddingBottom: () => 2.5,
};
const bare: TableLayout = { hLineWidth: () => 0, vLineWidth: () => 0, paddingLeft: () => 0, paddingRight: () => 6, paddingTop: () => 3, paddingBottom: () => 3 };

/** An act of a commission on A4, Kazakh beside Russian, clause by clause, as it stands on the screen. Adds nothing to the act. */
export const writeActPdf = (act: Act, happenedAt: Instant): Promise<Buffer> => print(documentOf(act, happenedAt));

function documentOf(act: Act, happenedAt: Instant): DocumentDefinition {
  const { kk, ru } = kindOf(act);
  const foot = `${kk} · ${ru}${act.number === null ? '' : ` № ${act.number}`}`;
  return {
    pageSize: 'A4', pageOrientation: 'portrait', pageMargins: [MARGINS.left, MARGINS.top, MARGINS.right, MARGINS.bottom], language: 'kk', displayTitle: true,
    info: { title: act.title.kk, creator: 'Tirkeu', producer: 'Tirkeu', creationDate: new Date(Date.parse(happenedAt)) },
    defaultStyle: { font: 'Act', fontSize: 10.5, lineHeight: 1.15 },
    styles: { head: { fontSize: 8.5, alignment: 'center' }, strong: { bold: true, alignment: 'center' }, foot: { fontSize: 8.5 } },
    footer: (page, pages) => ({
      margin: [MARGINS.left, 16, MARGINS.right, 0], columns: [{ text: foot, style: 'foot' }, { text: `${page} / ${pages}`, style: 'foot', alignment: 'right', width: 60 }],
    }),
    content: [
      { table: { headerRows: 1, dontBreakRows: true, widths: ['*', '*'], body: [HEADS.map((text) => ({ text, style: 'head' })), ...headRows(act), ...act.rows.map(rowOf)] }, layout: columns },
      ...(act.signatures.length > 0 ? [signatures(act)] : []),
    ],
  };
}

const kindOf = ({ kind }: Act) => KIND[kind === 'deficiency-notice' ? 'notice' : 'resolution'];

function headRows(act: Act): readonly (readonly Content[])[] {
  const { body, number, on, place, title } = act;
  const both = ({ kk, ru }: Pick<Text, 'kk' | 'ru'>, look: object): readonly Content[] => [kk, ru].map((text) => ({ text, ...look }));
  const numbered = `№ ${number ?? BLANK}`;
  return [
    both(body, { style: 'strong' }),
    both(kindOf(act), { style: 'strong', fontSize: 14, characterSpacing: 1.6, margin: [0, 4, 0, 0] }),
    both({ kk: numbered, ru: numbered }, { style: 'strong' }),
    both(on === null ? { kk: BLANK, ru: BLANK } : { kk: formatDateOfAct(on, 'kk'), ru: formatDateOfAct(on, 'ru') }, { alignment: 'center' }),
    both(place, { alignment: 'center' }),
    both(title, { bold: true, margin: [0, 8, 0, 6] }),
  ];
}

function rowOf({ kind, number, kk, ru }: ActRow): readonly Content[] {
  return [kk, ru].map((text): Content => {
    switch (kind) {
      case 'heading':
        return { text, bold: true, margin: [0, 6, 0, 4] };
      case 'resolves':
        return { text, style: 'strong', characterSpacing: 1 };
      case 'clause':
      case 'resolution':
        return number === null ? { text } : { columns: [{ text: number, width: 17 }, { text }] };
      case 'paragraph':
        return { text };
    }
  });
}

/** Lines to sign on and the place of the seal, never torn apart. */
const signatures = ({ signatures: signers }: Act): Content => ({
  unbreakable: true, margin: [0, 20, 0, 0],
  columns: [
    { width: '*', table: { widths: [74, '*', 120], body: signers.map(({ office, name }) => [{ text: `${office.kk}\n${office.ru}` }, { text: '_______________________', margin: [0, 12, 0, 0] }, { text: name, margin: [0, 12, 0, 0] }]) }, layout: bare },
    { width: SEAL_SIZE, stack: [{ svg: SEAL, width: SEAL_SIZE }, { text: 'М.О. · М.П.', alignment: 'center', fontSize: 8, margin: [0, -50, 0, 0] }] },
  ],
});
