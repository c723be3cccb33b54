import { fullName, groupedReceiptNumber, localDate, type Candidate, type Filing, type Instant } from '@tirkeu/domain';
import { formatClock, formatClockToMilliseconds, formatClosingWithYear, formatDateWithYear, formatZone } from '@tirkeu/messages';
import type { FileWording } from '../wording.js';
import type { Content, DocumentDefinition, TableLayout } from '../writers/pdfmake-types.js';
import { print } from '../writers/print.js';
import { answersOf } from './answers.js';
import type { CaseFile } from './case-file.js';

const MARGIN = 40;
const GREY = '#4a5a63';
const LINE = '#b9c4c9';

const rows: TableLayout = {
  hLineWidth: (line, { table: { body } }) => (line === 0 || line === body.length ? 0 : 0.5), vLineWidth: () => 0, hLineColor: () => LINE,
  paddingLeft: () => 0, paddingRight: () => 10, paddingTop: () => 3, paddingBottom: () => 3,
};
/** Its title is a row of the head: on every page of a long table, and never alone at the end of one. */
const headed: TableLayout = { ...rows, hLineWidth: (line, { table: { body } }) => (line < 2 || line === body.length ? 0 : line === 2 ? 0.8 : 0.25) };

type Line = readonly [label: string, value: string];

/** Everything about a filing in words: who, for what, what was stated, which papers, what the rules see, what happened when. */
export const writeSummaryPdf = (file: CaseFile, wording: FileWording): Promise<Buffer> => print(documentOf(file, wording));

function documentOf(file: CaseFile, wording: FileWording): DocumentDefinition {
  const { say, language } = wording;
  const { zone } = file.filing;
  const title = say('reports:file.title');
  return {
    pageSize: 'A4', pageOrientation: 'portrait', pageMargins: [MARGIN, MARGIN, MARGIN, MARGIN + 14], language, displayTitle: true,
    info: { title, creator: 'Tirkeu', producer: 'Tirkeu', creationDate: new Date(Date.parse(file.madeAt)) },
    defaultStyle: { font: 'Golos', fontSize: 9, lineHeight: 1.2 },
    styles: {
      title: { fontSize: 18, bold: true, margin: [0, 6, 0, 8] }, heading: { fontSize: 12, bold: true, margin: [0, 14, 0, 4] }, person: { fontSize: 10, bold: true, margin: [0, 8, 0, 2] },
      label: { color: GREY }, head: { bold: true, fontSize: 8 }, fixed: { font: 'Fixed', fontSize: 6.8, color: GREY, margin: [0, 1, 0, 0] }, small: { fontSize: 8, color: GREY },
    },
    footer: (page, pages) => ({
      margin: [MARGIN, 8, MARGIN, 0],
      columns: [{ text: say('reports:file.footer', { moment: moment(file.madeAt, zone, wording) }), style: 'small' }, { text: say('receipts:page', { page, of: pages }), style: 'small', alignment: 'right', width: 60 }],
    }),
    content: [
      { text: 'Тіркеу', bold: true }, { text: title, style: 'title' }, lines(about(file, wording)),
      ...people(file, wording), ...papers(file, wording), ...checklist(file, wording), ...acts(file, wording), ...history(file, wording),
      { text: say('reports:file.hashes'), style: 'small', margin: [0, 10, 0, 0] },
    ],
  };
}

const moment = (at: Instant, zone: Filing['zone'], { language }: FileWording): string => `${formatDateWithYear(localDate(at, zone), language)}, ${formatClock(at, zone)} (${formatZone(at, zone)})`;

const lines = (pairs: readonly Line[]): Content =>
  ({ table: { dontBreakRows: true, widths: [170, '*'], body: pairs.map(([label, value]) => [{ text: label, style: 'label' }, { text: value }]) }, layout: rows });

interface Section {
  readonly title: string;
  readonly heads: readonly string[];
  readonly widths: readonly (number | string)[];
  readonly body: readonly (readonly Content[])[];
  /** What a reader must know of it. */
  readonly note?: string;
}

function section({ title, heads, widths, body, note }: Section): readonly Content[] {
  const titled = [{ text: title, style: 'heading', colSpan: heads.length }, ...heads.slice(1).map(() => '')];
  return [
    { table: { headerRows: 2, dontBreakRows: true, keepWithHeaderRows: 1, widths, body: [titled, heads.map((text) => ({ text, style: 'head' })), ...body] }, layout: headed },
    ...(note === undefined ? [] : [{ text: note, style: 'small', margin: [0, 4, 0, 0] as const }]),
  ];
}

const nameOf = ({ nameKk, nameRu }: Candidate, { language }: FileWording): string => fullName(language === 'ru' ? nameRu : nameKk);

const everybody = ({ candidates, departures }: Filing): readonly Candidate[] => [...candidates, ...departures.map(({ candidate }) => candidate)];

/** Before a line that is about one person of several. */
function whoseOf({ filing }: CaseFile, wording: FileWording): (candidateId: string | null) => string {
  const all = everybody(filing);
  if (filing.route !== 'party-list') return () => '';
  const names = new Map(all.map((candidate) => [candidate.id, nameOf(candidate, wording)]));
  return (candidateId) => (candidateId === null ? '' : names.get(candidateId) ?? '');
}

function about({ filing, names, receipt, madeAt }: CaseFile, wording: FileWording): readonly Line[] {
  const { say, language } = wording;
  const { route, nominator, candidates, status, submittedAt, zone, decision } = filing;
  const [only] = route === 'party-list' ? [] : candidates;
  return [
    ...(only ? [[say('receipts:fact.person'), nameOf(only, wording)] as const] : []),
    [say('receipts:fact.route'), [say(`common:route.${route}`), ...(nominator ? [nominator.name[language]] : []), ...(nominator?.subdivision ? [nominator.subdivision] : [])].join(', ')],
    [say('receipts:fact.contest'), names.contest[language]],
    [say('receipts:fact.election'), names.election[language]],
    [say('receipts:fact.commission'), names.commission[language]],
    [say('reports:file.status'), say(`common:status.${status}`)],
    ...(receipt ? [[say('receipts:fact.number'), groupedReceiptNumber(receipt.number)] as const] : []),
    [say('receipts:fact.received'), submittedAt === null ? say('reports:file.not-submitted') : `${formatDateWithYear(localDate(submittedAt, zone), language)}, ${formatClockToMilliseconds(submittedAt, zone)}`],
    ...(decision?.appealBy ? [[say('reports:file.appeal-by'), formatClosingWithYear(decision.appealBy, zone, language)] as const] : []),
    [say('reports:file.as-of'), moment(madeAt, zone, wording)],
  ];
}

function people(file: CaseFile, wording: FileWording): readonly Content[] {
  const { say, language } = wording;
  const { candidates, departures, route, zone } = file.filing;
  const answers = (candidate: Candidate): Content => lines(answersOf(candidate, file.showsContact, wording));
  const many = route === 'party-list';
  const titled = (candidate: Candidate, title: string): readonly Content[] => [...(many ? [{ text: title, style: 'person' }] : []), answers(candidate)];
  return [
    { text: many ? say('reports:file.people', { count: candidates.length }) : say('reports:file.answers'), style: 'heading' },
    ...(candidates.length === 0 ? [{ text: say('reports:file.nobody') }] : []),
    ...candidates.flatMap((candidate, place) => titled(candidate, `${place + 1}. ${nameOf(candidate, wording)}`)),
    ...departures.flatMap(({ candidate, at, diedOn }) => titled(candidate, [
      nameOf(candidate, wording), say(diedOn === undefined ? 'reports:file.left' : 'reports:file.died', { date: formatDateWithYear(localDate(at, zone), language) }),
    ].join(': '))),
  ];
}

function papers(file: CaseFile, wording: FileWording): readonly Content[] {
  const { say, language } = wording;
  const whose = whoseOf(file, wording);
  const title = say('reports:file.papers', { count: file.papers.length });
  if (file.papers.length === 0) return [{ text: title, style: 'heading' }, { text: say('receipts:papers.none') }];
  const body = file.papers.map(({ title: of, path, candidateId, pages, sha256, attachedAt, replaced }, place): readonly Content[] => [
    { text: `${place + 1}` },
    { stack: [{ text: [whose(candidateId), of[language], ...(replaced ? [say('reports:file.replaced')] : [])].filter(Boolean).join(' · ') }, { text: path ?? say('reports:file.not-kept'), style: 'small' }, { text: sha256, style: 'fixed' }] },
    { text: `${pages}`, alignment: 'right' }, { text: dayAndClock(attachedAt, file) },
  ]);
  return section({ title, heads: ['№', say('reports:file.paper'), say('reports:file.pages'), say('reports:file.attached')], widths: [22, '*', 44, 92], body });
}

function checklist(file: CaseFile, wording: FileWording): readonly Content[] {
  const { say, language } = wording;
  if (file.findings.length === 0) return [];
  const whose = whoseOf(file, wording);
  const marks = new Map(file.filing.marks.map((mark) => [`${mark.rule} ${mark.candidateId}`, mark]));
  const marked = marks.size > 0;
  const body = file.findings.map(({ rule, title, candidateId, statement, outcome }): readonly Content[] => {
    const mark = marks.get(`${rule} ${candidateId}`);
    return [
      { text: [whose(candidateId), title[language]].filter(Boolean).join(' · ') }, { text: statement[language] }, { text: say(`candidate:check.${outcome}`) },
      ...(marked ? [{ text: mark ? [say(`commission:mark.${mark.value}`), ...(mark.note ? [mark.note] : [])].join(': ') : '–' }] : []),
    ];
  });
  const heads = [say('reports:file.requirement'), say('reports:file.seen'), say('reports:file.outcome'), ...(marked ? [say('reports:file.mark')] : [])];
  return section({ title: say('reports:file.checklist'), heads, widths: marked ? ['*', '*', 66, 96] : ['*', '*', 80], body, note: say('reports:file.checklist.text') });
}

function acts(file: CaseFile, wording: FileWording): readonly Content[] {
  const { say, language } = wording;
  if (file.acts.length === 0) return [];
  const body = file.acts.map(({ title, number, on, path }): readonly Content[] => [
    { stack: [{ text: title[language] }, { text: path, style: 'small' }] }, { text: number === null ? '–' : `№ ${number}` }, { text: on === null ? '–' : formatDateWithYear(on, language) },
  ]);
  return section({ title: say('reports:file.acts'), heads: [say('reports:file.act'), say('reports:file.number'), say('reports:file.date')], widths: ['*', 80, 110], body, note: say('reports:file.acts.text') });
}

/** "08.02.2023 17:52:09", as tables in Kazakhstan have it. */
const dayAndClock = (at: Instant, { filing: { zone } }: CaseFile): string => `${localDate(at, zone).split('-').reverse().join('.')} ${formatClock(at, zone)}`;

function history(file: CaseFile, wording: FileWording): readonly Content[] {
  const { say, find, language } = wording;
  const body = file.history.map((entry): readonly Content[] => [
    { text: dayAndClock(entry.at, file) },
    { text: [find('commission', `event.${entry.type}`) ?? entry.type, ...(entry.detail ? [entry.detail[language]] : [])].join(': ') },
    { text: entry.by.role === 'system' ? say('common:role.system') : `${entry.by.name}, ${say(`common:role.${entry.by.role}`)}` },
  ]);
  const zone = formatZone(file.madeAt, file.filing.zone);
  return section({ title: say('reports:file.history'), heads: [say('reports:file.when'), say('reports:file.what'), say('reports:file.who')], widths: [96, '*', 160], body, note: say('reports:file.history.text', { zone }) });
}
