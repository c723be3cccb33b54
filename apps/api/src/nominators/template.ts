import { TABLE_FIELDS, type TableField, type TableKind } from '@tirkeu/contracts';
import type { Text } from '@tirkeu/domain';
import { stringify } from 'csv-stringify/sync';
import type { CellObject, SheetData } from 'write-excel-file/node';
import type { TableWords } from './header.js';

/** The person of the example does not exist; a table that still names them is read without them. */
const EXAMPLE = {
  iin: '900131490200', birthDate: '31.01.1990',
  surnameKk: 'Үлгібаева', givenNameKk: 'Айсұлу', patronymicKk: 'Мысалқызы', surnameRu: 'Ульгибаева', givenNameRu: 'Айсулу', patronymicRu: 'Мысалкызы',
  // A number with a plus before it would be a formula in a spreadsheet.
  phone: '8 700 000 00 00', email: 'aisulu@example.kz',
} as const satisfies Partial<Record<TableField, string>>;

/** Whether a line is the example of the template, left in. */
export const isExample = (cells: readonly string[]): boolean => cells.includes(EXAMPLE.iin) && cells.includes(EXAMPLE.surnameKk);

/** Columns of the template; whoever has full names in one column may use that instead. */
const NOT_OFFERED: readonly TableField[] = ['fullNameKk', 'fullNameRu'];
const columnsOf = (kind: TableKind): readonly TableField[] => TABLE_FIELDS.filter((field) => !NOT_OFFERED.includes(field) && (kind === 'districts' || field !== 'district'));

/** A district as the sheet of codes names it. */
export interface CodedDistrict {
  readonly code: string;
  readonly title: Text;
  readonly maslikhat: Text;
}

const firstOf = (texts: string): string => texts.split(';')[0] ?? '';

function exampleOf(words: TableWords, districts: readonly CodedDistrict[]): Readonly<Partial<Record<TableField, string>>> {
  const word = (key: 'female' | 'yes' | 'no' | 'single'): string => firstOf(words.say(`tables:word.${key}`));
  return {
    ...EXAMPLE, district: districts[0]?.code ?? '', sex: word('female'), citizen: word('yes'), residentSince: EXAMPLE.birthDate, maritalStatus: word('single'),
    address: words.say('tables:example.address'), education: words.say('tables:example.education'), occupation: words.say('tables:example.occupation'), disability: word('no'),
  };
}

/** What may stand in the columns of choices, and the codes of districts: column, what to write, what it means. */
function codes(words: TableWords, districts: readonly CodedDistrict[]): readonly (readonly string[])[] {
  const column = (field: TableField): string => words.say(`tables:column.${field}`);
  const choices = (field: TableField, keys: readonly ('male' | 'female' | 'yes' | 'no' | 'single' | 'married' | 'divorced' | 'widowed')[]) =>
    keys.map((key) => [column(field), firstOf(words.say(`tables:word.${key}`)), '', '']);
  return [
    [words.say('tables:code.title'), words.say('tables:code.code'), words.say('tables:code.meaning'), words.say('tables:code.maslikhat')],
    [column('iin'), '', words.say('tables:hint.iin'), ''],
    [column('birthDate'), words.say('tables:hint.birthDate'), '', ''],
    [column('party'), '', words.say('tables:hint.party'), ''],
    ...choices('sex', ['female', 'male']),
    ...choices('citizen', ['yes', 'no']),
    ...choices('maritalStatus', ['single', 'married', 'divorced', 'widowed']),
    ...choices('disability', ['yes', 'no']),
    ...districts.map(({ code, title, maslikhat }) => [column('district'), code, title[words.language], maslikhat[words.language]]),
  ];
}

export interface TemplateAsked {
  readonly kind: TableKind;
  readonly words: TableWords;
  /** For tables of many districts: all that can be named. */
  readonly districts: readonly CodedDistrict[];
}

const TEXT_FORMAT = '@';
const WIDE: readonly TableField[] = ['address', 'education', 'occupation', 'spouseName'];

/** A workbook to fill in: headings, an example, and a sheet of codes. */
export async function writeTemplate({ kind, words, districts }: TemplateAsked): Promise<Buffer> {
  const fields = columnsOf(kind);
  const example = exampleOf(words, districts);
  const header = fields.map((field): CellObject => ({ value: words.say(`tables:column.${field}`), type: String, fontWeight: 'bold', wrap: true, alignVertical: 'top' }));
  const row = fields.map((field): CellObject => ({ value: example[field] ?? '', type: String, format: TEXT_FORMAT, fontStyle: 'italic' }));
  const sheet = (cells: readonly (readonly string[])[]): SheetData =>
    cells.map((line, place) => line.map((value): CellObject => ({ value, type: String, wrap: true, ...(place === 0 && { fontWeight: 'bold' as const }) })));
  const { default: writeSheets } = await import('write-excel-file/node');
  return writeSheets([
    { sheet: words.say('tables:sheet.people'), data: [header, row], columns: fields.map((field) => ({ width: WIDE.includes(field) ? 36 : 20 })), stickyRowsCount: 1 },
    { sheet: words.say('tables:sheet.codes'), data: sheet(codes(words, districts)), columns: [{ width: 30 }, { width: 36 }, { width: 50 }, { width: 50 }], stickyRowsCount: 1 },
  ]).toBuffer();
}

const MARK = '\uFEFF';

/** The same headings and example as text. Its codes are those of the workbook. */
export function writeTextTemplate({ kind, words, districts }: TemplateAsked): string {
  const fields = columnsOf(kind);
  const example = exampleOf(words, districts);
  return MARK + stringify([fields.map((field) => words.say(`tables:column.${field}`)), fields.map((field) => example[field] ?? '')], { delimiter: ';', record_delimiter: '\r\n' });
}
