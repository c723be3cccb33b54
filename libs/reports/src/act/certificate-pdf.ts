import { groupedReceiptNumber, type CivilDate, type Text } from '@tirkeu/domain';
import { formatDateOfAct } from '@tirkeu/messages';
import type { Content, DocumentDefinition, TableLayout } from '../writers/pdfmake-types.js';
import { print } from '../writers/print.js';
import { held } from './held.js';
import { ISSUED_MARK, issuedCode, shortHash, typedAddress, type Issued } from './issued.js';

type Bilingual = Pick<Text, 'kk' | 'ru'>;

/** What a candidate's certificate says. The hash on it is of this and nothing else. */
export interface Certificate {
  readonly name: Bilingual;
  readonly contest: Bilingual;
  readonly election: Bilingual;
  readonly commission: Bilingual;
  /** The party or association that nominated; null: a self-nominee. */
  readonly nominator: Bilingual | null;
  /** Number of the resolution on registration; null where a court or the higher commission registered. */
  readonly resolution: string | null;
  readonly registeredOn: CivilDate;
}

const KIND: Bilingual = { kk: 'КАНДИДАТ КУӘЛІГІ', ru: 'УДОСТОВЕРЕНИЕ КАНДИДАТА' };
const SELF: Bilingual = { kk: 'өзін-өзі ұсынған', ru: 'самовыдвижение' };
const UNTIL = {
  kk: 'Тіркеу туралы шешімнің күші жойылса немесе кандидат кандидатурасын алып тастаса, куәлік жарамсыз болады.',
  ru: 'Удостоверение недействительно, если решение о регистрации отменено или кандидат снял свою кандидатуру.',
} satisfies Bilingual;

/** A5, landscape: in points. */
const PAGE = { width: 595, height: 420 } as const;
const MARGIN = 26;
/** 3 by 4 cm. */
const PHOTO = { width: 85, height: 113 } as const;
const PHOTO_FRAME = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 85 113"><rect x="0.5" y="0.5" width="84" height="112" fill="none" stroke="#000" stroke-width="0.6" stroke-dasharray="3 3"/></svg>`;
const CODE_SIZE = 74;
/** By how many letters there are in one language: a card is one card. */
const SIZES = [{ upTo: 300, text: 9.5, name: 12.5 }, { upTo: 380, text: 8, name: 10.5 }, { upTo: Infinity, text: 7, name: 9.5 }] as const;

const frame: TableLayout = { hLineWidth: () => 0, vLineWidth: (line) => (line === 2 ? 0.7 : 0), paddingLeft: (column) => (column === 0 ? 0 : 12), paddingRight: (column) => (column === 2 ? 0 : column === 0 ? 2 : 12), paddingTop: () => 0, paddingBottom: () => 0 };
const bare: TableLayout = { hLineWidth: () => 0, vLineWidth: () => 0, paddingLeft: () => 0, paddingRight: () => 10, paddingTop: () => 0, paddingBottom: () => 0 };

/**
 * The certificate of a registered candidate: one A5 card, Kazakh beside Russian, with room for the photograph, the signature
 * and the seal, and the code that leads to its check. PDF/A-2b; the same certificate gives the same bytes.
 */
export async function writeCertificatePdf(certificate: Certificate, issued: Issued): Promise<Buffer> {
  return print(documentOf(certificate, issued, await issuedCode(issued)));
}

function documentOf(certificate: Certificate, issued: Issued, code: string): DocumentDefinition {
  const sizes = sizesOf(certificate);
  return {
    version: '1.7', subset: 'PDF/A-2b', pageSize: PAGE, pageOrientation: 'landscape', pageMargins: [MARGIN, MARGIN, MARGIN, MARGIN - 10], language: 'kk', displayTitle: true,
    info: { title: 'Кандидат куәлігі / Удостоверение кандидата', keywords: ISSUED_MARK + issued.number, creator: 'Tirkeu', producer: 'Tirkeu', creationDate: new Date(Date.parse(issued.recordedAt)) },
    defaultStyle: { font: 'Act', fontSize: sizes.text, lineHeight: 1.1 },
    styles: { kind: { bold: true, fontSize: 11.5, alignment: 'center', characterSpacing: 0.6 }, label: { fontSize: 7, margin: [0, 4, 0, 0] }, name: { bold: true, fontSize: sizes.name }, small: { fontSize: 7.5 } },
    content: [
      { table: { widths: [PHOTO.width, '*', '*'], body: [[photo, ...(['kk', 'ru'] as const).map((language) => half(certificate, issued, language))]] }, layout: frame },
      end(issued, code),
    ],
  };
}

function sizesOf({ name, contest, election, commission, nominator }: Certificate): { readonly text: number; readonly name: number } {
  const letters = [name, contest, election, commission, nominator ?? SELF].reduce((sum, { kk, ru }) => sum + Math.max(kk.length, ru.length), 0);
  return SIZES.find(({ upTo }) => letters <= upTo) ?? SIZES[0];
}

const photo: Content = { stack: [{ svg: PHOTO_FRAME, width: PHOTO.width }, { text: 'Сурет · Фото\n3 × 4', alignment: 'center', style: 'small', margin: [0, -66, 0, 0] }] };

const LABELS = {
  name: { kk: 'Тегі, аты, әкесінің аты', ru: 'Фамилия, имя, отчество' }, contest: { kk: 'Сайлау округі', ru: 'Избирательный округ' }, election: { kk: 'Сайлау', ru: 'Выборы' },
  nominator: { kk: 'Ұсынушы', ru: 'Кем выдвинут' }, registered: { kk: 'Тіркелген күні', ru: 'Дата регистрации' }, resolution: { kk: 'қаулы', ru: 'постановление' },
} as const satisfies Readonly<Record<string, Bilingual>>;

function half({ name, contest, election, commission, nominator, resolution, registeredOn }: Certificate, { number }: Issued, language: 'kk' | 'ru'): Content {
  const registered = [formatDateOfAct(registeredOn, language), ...(resolution === null ? [] : [`${LABELS.resolution[language]} № ${resolution}`])].join(', ');
  const lines: readonly (readonly [string, string])[] = [
    [LABELS.contest[language], contest[language]], [LABELS.election[language], election[language]], [LABELS.nominator[language], (nominator ?? SELF)[language]], [LABELS.registered[language], registered],
  ];
  return {
    stack: [
      { text: held(commission[language]), alignment: 'center', fontSize: 8.5 },
      { text: KIND[language], style: 'kind', margin: [0, 6, 0, 0] },
      { text: `№ ${groupedReceiptNumber(number)}`, alignment: 'center', margin: [0, 1, 0, 2] },
      { text: LABELS.name[language], style: 'label' },
      { text: name[language], style: 'name' },
      ...lines.flatMap(([label, value]): readonly Content[] => [{ text: label, style: 'label' }, { text: held(value) }]),
    ],
  };
}

/** What both languages share: signature, seal, what ends it, code. */
const end = (issued: Issued, code: string): Content => ({
  unbreakable: true, margin: [0, 10, 0, 0],
  table: {
    widths: ['*', CODE_SIZE + 30],
    body: [[
      {
        stack: [
          { text: 'Төраға · Председатель   ______________________________   М.О. · М.П.', margin: [0, 16, 0, 0] },
          { text: UNTIL.kk, style: 'small', margin: [0, 12, 0, 1] },
          { text: UNTIL.ru, style: 'small' },
        ],
      },
      { stack: [{ svg: code, width: CODE_SIZE }, { text: `${typedAddress(issued)} · ${shortHash(issued.textHash)}`, style: 'small' }] },
    ]],
  },
  layout: bare,
});
