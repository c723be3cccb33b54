import QRCode from 'qrcode';
import { FORM_FIELDS, MARITAL_STATUSES, formNumber, groupedFormCode, type FormAnswers, type FormField, type Route, type Text } from '@tirkeu/domain';
import type { FormWording } from '../wording.js';
import type { Content, DocumentDefinition, TableLayout } from '../writers/pdfmake-types.js';
import { print } from '../writers/print.js';

/** A form for filing on paper, in both official languages: empty, or with what a draft holds. */
export interface PaperForm {
  readonly route: Route;
  /** Null on an empty form: what it is for is written by hand. */
  readonly draft: {
    readonly code: string;
    /** Where the code leads. */
    readonly address: string;
    readonly election: Text;
    readonly contest: Text;
    readonly nominator: Text | null;
    /** Null where no person is named yet. */
    readonly answers: FormAnswers | null;
  } | null;
}

/** The same words in the state language and in Russian. */
export interface BothWordings {
  readonly kk: FormWording;
  readonly ru: FormWording;
}

const MARGIN = 40;
/** On the left, where papers are bound. */
const BINDING_MARGIN = 64;
const CODE_SIZE = 92;
const GREY = '#4a5a63';
const LINE = '#7b888f';
const LAST_FOUR = /\d{4}$/u;

const boxes: TableLayout = { hLineWidth: () => 0.5, vLineWidth: () => 0.5, hLineColor: () => LINE, paddingLeft: () => 5, paddingRight: () => 5, paddingTop: () => 3, paddingBottom: () => 3 };
const bare: TableLayout = { hLineWidth: () => 0, vLineWidth: () => 0, paddingLeft: () => 0, paddingRight: () => 8, paddingTop: () => 2, paddingBottom: () => 2 };

export async function writeFormPdf(form: PaperForm, words: BothWordings): Promise<Buffer> {
  const code = form.draft ? await QRCode.toString(form.draft.address, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 }) : null;
  return print(documentOf(form, words, code));
}

type Key = Parameters<FormWording['say']>[0];
const bothOf = ({ kk, ru }: BothWordings, key: Key): string => `${kk.say(key)} / ${ru.say(key)}`;

function documentOf(form: PaperForm, words: BothWordings, code: string | null): DocumentDefinition {
  const title = bothOf(words, 'counter:form.paper.title');
  return {
    pageSize: 'A4', pageOrientation: 'portrait', pageMargins: [BINDING_MARGIN, MARGIN, MARGIN, MARGIN], language: 'kk', displayTitle: true,
    info: { title, creator: 'Tirkeu', producer: 'Tirkeu', creationDate: new Date(0) },
    defaultStyle: { font: 'Golos', fontSize: 9.5, lineHeight: 1.15 },
    styles: { title: { fontSize: 15, bold: true, lineHeight: 1.1 }, label: { color: GREY, fontSize: 8.5 }, number: { alignment: 'right', color: GREY }, code: { font: 'Fixed', fontSize: 13, bold: true }, small: { fontSize: 8, color: GREY } },
    footer: (page, pages) => ({ margin: [BINDING_MARGIN, 8, MARGIN, 0], columns: [{ text: form.draft ? groupedFormCode(form.draft.code) : '', style: 'small' }, { text: words.kk.say('counter:form.paper.page', { page, of: pages }), style: 'small', alignment: 'right', width: 60 }] }),
    content: [head(form, words, code), about(form, words), fields(form, words), signatures(words), { text: words.kk.say('counter:form.paper.note'), style: 'small', margin: [0, 8, 0, 0] }, { text: words.ru.say('counter:form.paper.note'), style: 'small' }],
  };
}

const head = ({ draft }: PaperForm, words: BothWordings, code: string | null): Content => ({
  columns: [
    {
      stack: [
        { text: 'Тіркеу', bold: true, margin: [0, 0, 0, 6] }, { text: words.kk.say('counter:form.paper.title'), style: 'title' }, { text: words.ru.say('counter:form.paper.title'), style: 'title' },
        ...(draft ? [{ text: bothOf(words, 'counter:form.paper.code'), style: 'label', margin: [0, 8, 0, 2] as const }, { text: groupedFormCode(draft.code), style: 'code' }] : [{ text: bothOf(words, 'counter:form.paper.no-code'), style: 'label', margin: [0, 8, 0, 2] as const }]),
      ],
    },
    ...(code === null ? [] : [{ svg: code, width: CODE_SIZE }]),
  ],
});

const line = (label: string, value: string): readonly Content[] => [{ text: label, style: 'label' }, { text: value === '' ? ' ' : value }];
const text = ({ kk, ru }: Text): string => (kk === ru ? kk : `${kk} / ${ru}`);

const about = ({ route, draft }: PaperForm, words: BothWordings): Content => ({
  margin: [0, 8, 0, 8],
  table: {
    widths: [170, '*'],
    body: [
      line(bothOf(words, 'counter:form.paper.contest'), draft ? `${text(draft.contest)}\n${text(draft.election)}` : ''),
      line(bothOf(words, 'counter:form.paper.route'), bothOf(words, `common:route.${route}`)),
      ...(route === 'self' ? [] : [line(bothOf(words, 'counter:form.paper.nominator'), draft?.nominator ? text(draft.nominator) : '')]),
    ],
  },
  layout: boxes,
});

function fields({ draft }: PaperForm, words: BothWordings): Content {
  const body = FORM_FIELDS.map((field): readonly Content[] => [
    { text: `${formNumber(field)}`, style: 'number' },
    { stack: [{ text: words.kk.say(`counter:field.${field}`), style: 'label' }, { text: words.ru.say(`counter:field.${field}`), style: 'label' }] },
    { text: valueOf(field, draft?.answers?.[field] ?? '', words), margin: [0, 2, 0, 2] },
  ]);
  return { table: { dontBreakRows: true, widths: [18, 190, '*'], body }, layout: boxes };
}

/** Days as they are written in Kazakhstan; choices as boxes to be crossed. The IIN is written by hand: only its end is printed. */
function valueOf(field: FormField, value: string, words: BothWordings): string {
  switch (field) {
    case 'iin': return value === '' ? ' ' : bothOfDigits(LAST_FOUR.exec(value)?.[0] ?? '', words);
    case 'birth-date': case 'resident-since': return value === '' ? ' ' : value.split('-').reverse().join('.');
    case 'citizen': return (['yes', 'no'] as const).map((answer) => box(answer === value, bothOf(words, `counter:form.${answer}`))).join('     ');
    case 'marital-status': return MARITAL_STATUSES.map((status) => box(status === value, bothOf(words, `candidate:family.${status}`))).reduce((lines, each, place) => `${lines}${place === 0 ? '' : place % 2 === 0 ? '\n' : '   '}${each}`, '');
    default: return value === '' ? ' ' : value;
  }
}

const bothOfDigits = (digits: string, { kk, ru }: BothWordings): string => `${kk.say('counter:form.paper.last-four', { digits })} / ${ru.say('counter:form.paper.last-four', { digits })}`;

const box = (crossed: boolean, words: string): string => `[ ${crossed ? 'X' : '  '} ] ${words}`;

const signatures = (words: BothWordings): Content => ({
  unbreakable: true, margin: [0, 14, 0, 0],
  table: {
    widths: ['*', '*'],
    body: [
      [{ text: '_'.repeat(38) }, { text: '_'.repeat(38) }],
      (['counter:form.paper.signature', 'counter:form.paper.received'] as const).map((key) => ({ stack: [{ text: words.kk.say(key), style: 'label' }, { text: words.ru.say(key), style: 'label' }] })),
    ],
  },
  layout: bare,
});
