import { describe, expect, it } from '@jest/globals';
import { AGAINST_ALL, civilDate, instant } from '@tirkeu/domain';
import { validateXml } from '@tirkeu/testing';
import { parse } from 'csv-parse/sync';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { EML_SCHEMAS, writeBallot, type BallotDocument } from './ballot-file.js';

const words = (text: string) => ({ kk: text, ru: text, en: text });
const auyl = { id: 'auyl', name: { kk: '«Ауыл» партиясы', ru: 'Партия «Ауыл»', en: 'Auyl Party' } };
const ballot: BallotDocument = {
  format: 'tirkeu-ballot', version: 1, election: { id: 'kz-2023', title: { kk: 'Мәслихат депутаттарын сайлау', ru: 'Выборы депутатов маслихатов', en: 'Elections' }, day: civilDate('2023-03-19') },
  contest: { id: 'kz-2023.temirtau.7', title: { kk: '№ 7 сайлау округі', ru: 'Избирательный округ № 7', en: 'District 7' }, maslikhat: { kk: 'Теміртау қалалық мәслихаты', ru: 'Темиртауский городской маслихат', en: 'Temirtau city maslikhat' }, district: 7, form: 'single-member' },
  commission: words('№ 7 комиссия'), orderedBy: 'alphabet', lot: null,
  entries: [
    { place: 1, id: 'c1', name: { kk: 'Әбдіқадыр Һәким', ru: 'Абдыкадыр Хаким' }, nameKk: { surname: 'Әбдіқадыр', givenName: 'Һәким' }, nominator: auyl },
    { place: 2, id: 'c2', name: { kk: "О'Ғабит Ңұр Өмірұлы", ru: "О'Габит Нур Омирович" }, nameKk: { surname: "О'Ғабит", givenName: 'Ңұр', patronymic: 'Өмірұлы' }, nominator: null },
  ],
  againstAll: AGAINST_ALL, isFinal: false, closesAt: instant('2023-03-16T18:00:00Z'), asOf: instant('2023-02-20T06:30:00Z'),
};
const list: BallotDocument = {
  ...ballot, contest: { ...ballot.contest, form: 'party-list', district: null }, orderedBy: 'lot', lot: { order: ['auyl'], drawnOn: civilDate('2023-02-20'), protocol: '12 & <3>' },
  entries: [{ place: 1, id: 'f1', name: auyl.name, nameKk: null, nominator: auyl }],
};
const as = (format: 'csv' | 'xml' | 'pdf', document = ballot) => writeBallot(document, format, { language: 'ru', zone: 'Asia/Almaty' });
const xmlOf = async (document: BallotDocument): Promise<string> => (await as('xml', document)).toString();
const wrong = (xml: string) => validateXml(xml, EML_SCHEMAS);

describe('the candidate list in XML', () => {
  it.each([['of a district', ballot], ['of lists', list], ['with nobody on it', { ...ballot, entries: [] }]])('is valid against its schema: %s', async (_, document) => {
    expect(await wrong(await xmlOf(document))).toEqual([]);
  }, 120_000);

  it('has the names in their parts, in order, and "against all" last', async () => {
    const xml = await xmlOf(ballot);
    expect(xml).toContain('<Candidate DisplayOrder="1"><CandidateIdentifier Id="c1"/><CandidateFullName><n:PersonName><n:FirstName>Һәким</n:FirstName><n:LastName>Әбдіқадыр</n:LastName></n:PersonName></CandidateFullName>');
    expect(xml).toContain('<n:MiddleName>Өмірұлы</n:MiddleName><n:LastName>О&apos;Ғабит</n:LastName>');
    expect(xml.slice(xml.lastIndexOf('</Candidate>'))).toContain('<o:AgainstAll><o:BallotName xml:lang="kk">Барлығына қарсымын</o:BallotName><o:BallotName xml:lang="ru">Против всех</o:BallotName></o:AgainstAll></Contest>');
  });

  it('cannot be broken by what somebody wrote', async () => {
    expect(await xmlOf(list)).toContain('Protocol="12 &amp; &lt;3&gt;"');
  });

  it('is not valid with a place taken twice, without a name or with something else in it: the schema bites', async () => {
    const xml = await xmlOf(ballot);
    for (const broken of [xml.replace('DisplayOrder="2"', 'DisplayOrder="1"'), xml.replace('<n:LastName>Әбдіқадыр</n:LastName>', ''), xml.replace('<o:AgainstAll>', '<Vote/><o:AgainstAll>'), xml.replace('Id="230"', 'Id="510"')]) {
      expect(await wrong(broken)).not.toEqual([]);
    }
  });
});

describe('the CSV file', () => {
  it('has a line for each entry and "against all" as the last, and no formula', async () => {
    const tricky = { ...ballot, entries: [{ ...ballot.entries[0]!, name: { kk: '=cmd()', ru: '+7' } }] };
    const rows: readonly (readonly string[])[] = parse(await as('csv', tricky), { bom: true });
    expect(rows).toEqual([['№', 'На казахском', 'На русском', 'Кто выдвинул'], ['1', "'=cmd()", "'+7", 'Партия «Ауыл»'], ['2', 'Барлығына қарсымын', 'Против всех', '']]);
  });
});

describe('the print proof', () => {
  async function pagesOf(document: BallotDocument): Promise<readonly string[]> {
    const pdf = await getDocument({ data: new Uint8Array(await as('pdf', document)), useSystemFonts: false, verbosity: 0 }).promise;
    const pages = await Promise.all(Array.from({ length: pdf.numPages }, async (_, place) => (await (await pdf.getPage(place + 1)).getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(' ')));
    await pdf.destroy();
    return pages.map((page) => page.replaceAll(/[\s\u00A0]+/gu, ' '));
  }

  it('stands on one page in both languages, with the names in order and the mark of a proof', async () => {
    const [page = '', ...more] = await pagesOf(ballot);
    expect(more).toEqual([]);
    const places = ['САЙЛАУ БЮЛЛЕТЕНІ', 'ИЗБИРАТЕЛЬНЫЙ БЮЛЛЕТЕНЬ', 'Әбдіқадыр Һәким', 'Абдыкадыр Хаким', '«Ауыл» партиясы / Партия «Ауыл»', "О'Ғабит Ңұр Өмірұлы", 'өзін-өзі ұсынды / самовыдвижение', 'Барлығына қарсымын', 'Против всех'].map((text) => page.indexOf(text));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(page).toContain('СЫНАҚ · ПРОБА');
    expect(page).toContain('2023 жылғы 20 ақпан, 12:30');
  });

  it.each([6, 7, 16, 17, 40])('holds all names on one sheet, which grows with them: %i', async (length) => {
    const entries = Array.from({ length }, (_, place) => ({
      ...ballot.entries[0]!, place: place + 1, id: `c${place}`, nominator: { id: 'auyl', name: { kk: '«Ауыл» халықтық-демократиялық патриоттық партиясы', ru: 'Народно-демократическая патриотическая партия «Ауыл»', en: 'Auyl' } },
    }));
    expect(await pagesOf({ ...ballot, entries })).toHaveLength(1);
  });
});
