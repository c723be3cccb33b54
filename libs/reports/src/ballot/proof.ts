import { formatDateWithYear } from '@tirkeu/messages';
import type { Wording } from '@tirkeu/messages';
import { localTime, type ZoneId } from '@tirkeu/domain';
import type { Content, DocumentDefinition, TableLayout } from '../writers/pdfmake-types.js';
import { print } from '../writers/print.js';
import type { BallotDocument } from './ballot-document.js';

type BallotWords = Wording<'ballots'>;
type BothWords = readonly [kazakh: BallotWords, russian: BallotWords];

const MARGIN = 48;
const SQUARE = 22;
const GREY = '#4a5a63';

const rows = (padding: number): TableLayout => ({
  hLineWidth: () => 0.8, vLineWidth: () => 0, hLineColor: () => '#000000', paddingLeft: () => 6, paddingRight: () => 6, paddingTop: () => padding, paddingBottom: () => padding,
});

const square = (): Content => ({ svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 22 22"><rect x="1" y="1" width="20" height="20" fill="none" stroke="#000" stroke-width="1.4"/></svg>`, width: SQUARE });

/** Up to so many names stand in large letters; more stand closer, all on one sheet. */
const LARGE = 6;
/** In points. */
const A4 = { width: 595.28, height: 841.89 } as const;
/** Heading and instruction, and the room above and below all. */
const AROUND = 300;

const roomy = (kk: string, ru: string, below: string): readonly Content[] =>
  [{ text: kk, bold: true, fontSize: 13 }, ...(ru === kk ? [] : [{ text: ru, fontSize: 11 }]), ...(below === '' ? [] : [{ text: below, fontSize: 8.5, color: GREY, margin: [0, 2, 0, 0] as const }])];

const close = (kk: string, ru: string, below: string): readonly Content[] =>
  [{ text: kk, bold: true, fontSize: 11 }, { text: [{ text: ru === kk ? '' : ru, fontSize: 9 }, { text: below === '' ? '' : ` · ${below}`, fontSize: 7.5, color: GREY }] }];

const line = (words: (kk: string, ru: string, below: string) => readonly Content[], kk: string, ru: string, below: string): readonly Content[] => [{ stack: words(kk, ru, below) }, square()];

function nominated({ nominator, nameKk }: BallotDocument['entries'][number], [kk, ru]: BothWords): string {
  if (nameKk === null) return '';
  return nominator ? `${nominator.name.kk} / ${nominator.name.ru}` : `${kk.say('ballots:self')} / ${ru.say('ballots:self')}`;
}

const both = ([kk, ru]: BothWords, key: 'sheet.title' | 'sheet.instruction', style: string): readonly Content[] =>
  [{ text: kk.say(`ballots:${key}`), style }, { text: ru.say(`ballots:${key}`), style: `${style}2` }];

/** How tall the lines of a close sheet are at most: all names stand on one sheet, which the law makes longer where they are many. */
const heightOf = ({ entries }: BallotDocument, words: BothWords): number =>
  entries.map((entry) => Math.max(33, 24 + 11 * Math.ceil((entry.name.ru.length * 5.2 + nominated(entry, words).length * 4.4) / 410))).reduce((sum, height) => sum + height, 32);

/** One sheet as it will be, A4 or longer, in the state language and in Russian, marked as a proof on its face and in its foot. */
export function printProof(document: BallotDocument, words: BothWords, zone: ZoneId): Promise<Buffer> {
  const [kk, ru] = words;
  const { date, hour, minute } = localTime(document.asOf, zone);
  const clock = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  const footer = words.map(({ say, language }) => say('ballots:proof.footer', { moment: `${formatDateWithYear(date, language)}, ${clock}` }));
  const isLarge = document.entries.length <= LARGE;
  const written = isLarge ? roomy : close;
  const definition: DocumentDefinition = {
    pageSize: { width: A4.width, height: isLarge ? A4.height : Math.max(A4.height, AROUND + heightOf(document, words)) }, pageOrientation: 'portrait', pageMargins: [MARGIN, 40, MARGIN, 48], language: 'kk', displayTitle: true,
    info: { title: `${kk.say('ballots:sheet.title')}. ${document.contest.title.kk}`, creator: 'Tirkeu', producer: 'Tirkeu', creationDate: new Date(Date.parse(document.asOf)) },
    defaultStyle: { font: 'Golos', fontSize: 10, lineHeight: 1.15 },
    watermark: { text: `${kk.say('ballots:proof')} · ${ru.say('ballots:proof')}`, color: '#8a1c1c', opacity: 0.12, bold: true, fontSize: 64, angle: -52 },
    styles: {
      title: { fontSize: 17, bold: true, alignment: 'center' }, title2: { fontSize: 13, alignment: 'center', margin: [0, 0, 0, 8] },
      text: { fontSize: 10, alignment: 'center' }, text2: { fontSize: 9, alignment: 'center', color: GREY, margin: [0, 0, 0, 10] }, small: { fontSize: 7.5, color: GREY },
    },
    footer: () => ({ margin: [MARGIN, 10, MARGIN, 0], stack: footer.map((text) => ({ text, style: 'small', alignment: 'center' })) }),
    content: [
      ...both(words, 'sheet.title', 'title'),
      { text: document.election.title.kk, style: 'text' }, { text: document.election.title.ru, style: 'text2' },
      { text: `${document.contest.maslikhat.kk}. ${document.contest.title.kk}`, style: 'text', bold: true }, { text: `${document.contest.maslikhat.ru}. ${document.contest.title.ru}`, style: 'text2' },
      ...both(words, 'sheet.instruction', 'text'),
      {
        table: {
          dontBreakRows: true, widths: ['*', SQUARE + 4],
          body: [...document.entries.map((entry) => line(written, entry.name.kk, entry.name.ru, nominated(entry, words))), line(written, document.againstAll.kk, document.againstAll.ru, '')],
        },
        layout: rows(isLarge ? 7 : 3),
      },
    ],
  };
  return print(definition);
}
