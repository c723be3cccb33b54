import { describe, expect, it } from '@jest/globals';
import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import writeSheets from 'write-excel-file/node';
import { loadTableWords, partHeader, vocabulary } from './header.js';
import { readCells } from './read-cells.js';
import { isExample, writeTemplate, writeTextTemplate } from './template.js';

const cell = (value: string | number | Date) => ({ value, type: value instanceof Date ? Date : typeof value === 'number' ? Number : String, ...(value instanceof Date && { format: 'dd.mm.yyyy' }) });
const workbook = (...rows: readonly (readonly (string | number | Date)[])[]): Promise<Buffer> => writeSheets([{ sheet: 'Люди', data: rows.map((row) => row.map(cell)) as never }]).toBuffer();
const lines = async (bytes: Buffer) => (await readCells(bytes)).lines.map(({ cells }) => cells);
const faultOf = async (bytes: Buffer): Promise<unknown> => readCells(bytes).then(() => 'read', ({ fault, found }) => (found === undefined ? fault : `${fault}: ${found}`));
const changed = async (change: (parts: Zippable) => Zippable): Promise<Buffer> => Buffer.from(zipSync(change({ ...unzipSync(await workbook(['ИИН', 'Фамилия'])) })));

describe('a table in a workbook', () => {
  it('gives numbers whole and days as days', async () => {
    expect(await lines(await workbook(['ИИН', 'Дата рождения'], [850714390003, new Date(Date.UTC(1985, 6, 14))]))).toEqual([['ИИН', 'Дата рождения'], ['850714390003', '1985-07-14']]);
  });
  it('names its lines as the spreadsheet does, empty ones left out', async () => {
    const { lines: read } = await readCells(await workbook(['ИИН', 'Фамилия'], ['', ''], ['850714390003', 'Үлгібаев']));
    expect(read.map(({ line }) => line)).toEqual([1, 3]);
  });
});

describe('a table in a text file', () => {
  const text = 'ИИН;Фамилия\r\n850714390003;Үлгібаев\r\n';
  const rows = [['ИИН', 'Фамилия'], ['850714390003', 'Үлгібаев']];
  it('is read in UTF-8, with a mark or without', async () => {
    expect(await lines(Buffer.from(text))).toEqual(rows);
    expect(await lines(Buffer.from(`\uFEFF${text}`))).toEqual(rows);
  });
  it('is read in UTF-16, with a mark or without', async () => {
    expect(await lines(Buffer.from(`\uFEFF${text}`, 'utf16le'))).toEqual(rows);
    expect(await lines(Buffer.from(text, 'utf16le'))).toEqual(rows);
    expect(await lines(Buffer.from(text, 'utf16le').swap16())).toEqual(rows);
  });
  it('is read in the eight-bit pages of Windows, Kazakh letters included', async () => {
    // "Фамилия;Имя" and "Үлгібаев;Әсел" by the table of KZ-1048.
    const bytes = Buffer.from([0xd4, 0xe0, 0xec, 0xe8, 0xeb, 0xe8, 0xff, 0x3b, 0xc8, 0xec, 0xff, 0x0a, 0xaf, 0xeb, 0xe3, 0xb3, 0xe1, 0xe0, 0xe5, 0xe2, 0x3b, 0xa3, 0xf1, 0xe5, 0xeb]);
    expect(await readCells(bytes)).toMatchObject({ encoding: 'windows-1251', lines: [{ cells: ['Фамилия', 'Имя'] }, { cells: ['Үлгібаев', 'Әсел'] }] });
  });
  it('is parted by semicolons, commas or tabs, whichever part it most', async () => {
    expect(await readCells(Buffer.from('ИИН,Адрес\n850714390003,"Теміртау; Үлгі, 1"\n'))).toMatchObject({ delimiter: ',', lines: [{}, { cells: ['850714390003', 'Теміртау; Үлгі, 1'] }] });
    expect(await readCells(Buffer.from('ИИН\tАдрес\n850714390003\tТеміртау\n'))).toMatchObject({ delimiter: '\t' });
    expect(await readCells(Buffer.from('sep=;\r\nИИН;Адрес\r\n1;2\r\n'))).toMatchObject({ delimiter: ';', lines: [{ cells: ['ИИН', 'Адрес'] }, { cells: ['1', '2'] }] });
  });
  it('keeps the zeros of a number that was written as a text on purpose', async () => {
    expect(await lines(Buffer.from('ИИН;Фамилия\n="030319590900";Үлгібаев\n'))).toEqual([['ИИН', 'Фамилия'], ['030319590900', 'Үлгібаев']]);
  });
});

describe('a table that could do harm', () => {
  it('is refused for macros, links, controls and embedded files', async () => {
    expect(await faultOf(await changed((parts) => ({ ...parts, 'xl/vbaProject.bin': new Uint8Array(10) })))).toBe('file-active-content: macros');
    expect(await faultOf(await changed((parts) => ({ ...parts, 'xl/activeX/activeX1.xml': strToU8('<x/>') })))).toBe('file-active-content: macros');
    expect(await faultOf(await changed((parts) => ({ ...parts, 'xl/externalLinks/externalLink1.xml': strToU8('<x/>') })))).toBe('file-active-content: links');
    expect(await faultOf(await changed((parts) => ({ ...parts, 'xl/embeddings/oleObject1.bin': new Uint8Array(10) })))).toBe('file-active-content: macros');
  });
  it('is refused for formulas', async () => {
    const sheet = 'xl/worksheets/sheet1.xml';
    const withFormula = await changed((parts) => ({ ...parts, [sheet]: strToU8('<worksheet><sheetData><row r="1"><c r="A1"><f>WEBSERVICE("http://evil.example")</f><v>1</v></c></row></sheetData></worksheet>') }));
    expect(await faultOf(withFormula)).toBe('file-active-content: formulas');
    expect(await faultOf(Buffer.from('ИИН;Фамилия\n850714390003;=HYPERLINK("http://evil.example")\n'))).toBe('file-active-content: formulas');
  });
  it('is refused when it unpacks to more than anybody needs, whatever it claims', async () => {
    const bomb = await changed((parts) => ({ ...parts, 'xl/media/zeros.xml': [new Uint8Array(66 * 1024 * 1024), { level: 1 }] }));
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await faultOf(bomb)).toBe('file-too-large: unpacked');
    const lying = Buffer.from(bomb);
    const at = lying.lastIndexOf('xl/media/zeros.xml') - 46;
    lying.writeUInt32LE(10, at + 24);
    expect(await faultOf(lying)).toBe('file-too-large: unpacked');
  });
  it('is refused for declarations that name other files', async () => {
    expect(await faultOf(await changed((parts) => ({ ...parts, 'xl/sharedStrings.xml': strToU8('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><sst/>') })))).toBe('file-unreadable');
  });
});

describe('what is no table', () => {
  it('is told by its kind', async () => {
    expect(await faultOf(Buffer.alloc(0))).toBe('file-empty');
    expect(await faultOf(Buffer.from('\n\n'))).toBe('file-wrong-type');
    expect(await faultOf(Buffer.from(zipSync({ 'word/document.xml': strToU8('<x/>') })))).toBe('file-wrong-type: application/zip');
    expect(await faultOf(Buffer.from(zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') })))).toBe('file-wrong-type: application/vnd.oasis.opendocument.spreadsheet');
    expect(await faultOf(Buffer.from('d0cf11e0a1b11ae1000000', 'hex'))).toBe('file-password: application/x-cfb');
    expect(await faultOf(Buffer.from('%PDF-1.7\nno table\n'))).toBe('file-wrong-type');
    expect(await faultOf(Buffer.from('PK\u0003\u0004 broken'))).toBe('file-unreadable');
  });
  it('has no more lines and columns than people and their details', async () => {
    expect(await faultOf(Buffer.from('a;b\n'.repeat(1_100)))).toBe('file-too-large: rows');
    expect(await faultOf(Buffer.from(`${'a;'.repeat(120)}\n`))).toBe('file-too-large: columns');
  });
});

describe('the header of a table', () => {
  const parted = async (text: string) => partHeader((await readCells(Buffer.from(text))).lines, await loadTableWords());
  it('is understood in any of the three languages, under a title, and whatever the order', async () => {
    for (const header of ['ЖСН;Тегі (қазақша);Туған күні', 'иин ; ФАМИЛИЯ (на казахском); Дата рождения', 'IIN;Surname in Kazakh;Date of birth']) {
      const { fields, lines: people } = await parted(`Тізім жобасы;;\n${header}\n850714390003;Үлгібаев;14.07.1985\n`);
      expect(fields).toEqual(['iin', 'surnameKk', 'birthDate']);
      expect(people.map(({ line }) => line)).toEqual([3]);
    }
  });
  it('leaves what it does not know to people', async () => {
    expect(await parted('№;Табельный;Кто;Когда\n1;77;Үлгібаев;14.07.1985\n')).toMatchObject({ headers: ['№', 'Табельный', 'Кто', 'Когда'], fields: [null, null, null, null], lines: [{ line: 2 }] });
  });
  it('is none where the first line is a person already', async () => {
    expect(await parted('850714390003;Үлгібаев;14.07.1985\n')).toMatchObject({ headers: [], fields: [null, null, null], lines: [{ line: 1 }] });
  });
});

describe('the words of choices', () => {
  it('are understood in any of the three languages', async () => {
    const { maritalStatus, sex, yesNo } = vocabulary(await loadTableWords());
    expect([maritalStatus['замужем'], maritalStatus['некеде'], maritalStatus['married'], maritalStatus['жесир']]).toEqual(['married', 'married', 'married', 'widowed']);
    expect([sex['ж'], sex['айел'], sex['m'], yesNo['иа'], yesNo['да'], yesNo['жок'], yesNo['+']]).toEqual(['female', 'female', 'male', 'yes', 'yes', 'no', 'yes']);
  });
});

describe('a table to fill in', () => {
  it.each(['kk', 'ru', 'en'] as const)('is understood when it comes back: %s', async (language) => {
    const words = await loadTableWords();
    const asked = { kind: 'districts', words: words.find((say) => say.language === language)!, districts: [{ code: 'KZ-35-C-temirtau.7', title: { kk: '№ 7', ru: '№ 7', en: 'No. 7' }, maslikhat: { kk: 'Теміртау', ru: 'Темиртау', en: 'Temirtau' } }] } as const;
    for (const bytes of [await writeTemplate(asked), Buffer.from(writeTextTemplate(asked))]) {
      const { fields, lines: [example] } = partHeader((await readCells(bytes)).lines, words);
      expect(fields).toEqual([
        'district', 'iin', 'surnameKk', 'givenNameKk', 'patronymicKk', 'surnameRu', 'givenNameRu', 'patronymicRu', 'birthDate', 'sex', 'citizen', 'residentSince', 'phone', 'email', 'address',
        'maritalStatus', 'spouseName', 'education', 'occupation', 'party', 'disability',
      ]);
      expect(isExample(example?.cells ?? [])).toBe(true);
      expect(example?.cells.slice(0, 3)).toEqual(['KZ-35-C-temirtau.7', '900131490200', 'Үлгібаева']);
    }
  });
});
