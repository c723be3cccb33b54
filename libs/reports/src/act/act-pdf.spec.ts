import { describe, expect, it } from '@jest/globals';
import { actsRecorded, replay, type Act, type FilingStatus } from '@tirkeu/domain';
import { getRulebook } from '@tirkeu/rulebooks';
import { story, storyElection } from '@tirkeu/testing/stories';
import { byMember, issued, names } from '../spec/issued-example.js';
import { plainPdf } from '../spec/archival.js';
import { readPdf } from '../spec/read-pdf.js';
import { writeActPdf } from './act-pdf.js';

/** The last act of a story. */
function actOf(status: FilingStatus): Act {
  const events = story(status);
  const found = actsRecorded(events).at(-1);
  if (!found) throw new Error('No act');
  return getRulebook('kz-maslikhat-2023').act(replay(events.slice(0, found.index)), found.event, {
    ...names, place: { kk: 'Теміртау қаласы', ru: 'город Темиртау', en: 'Temirtau' }, zone: storyElection.zone, chair: 'С. Таңсықова', secretary: null,
  });
}

const read = async (act: Act) => readPdf(await writeActPdf({ act, issued }));
const squeeze = (words: string): string => words.replace(/[\s\u00A0]+/gu, '');

describe('an act of the commission on paper', () => {
  it('that registers says in Kazakh and in Russian who, where, when and what follows', async () => {
    const { text, pages } = await read(actOf('registered'));
    expect(pages).toHaveLength(2);
    for (const part of [
      'ҚАУЛЫ', 'ПОСТАНОВЛЕНИЕ', '№ 7/14', 'Екі мың жиырма үшінші жылғы', 'бесінші ақпан', 'Пятое февраля', 'две тысячи двадцать третьего года', 'Теміртау қаласы', 'город Темиртау',
      'Кандидатты тіркеу туралы', 'О регистрации кандидата', 'ҚАУЛЫ ЕТЕДІ:', 'ПОСТАНОВЛЯЕТ:', 'Үлгібаева', 'Айсұлу', 'Мысалқызы', 'Ульгибаева', '•••• •••• 0200',
      'құрамы 7, қатысты 5,', 'жақтап 4, қарсы 1.', 'состав 7, присутствовали', 'С. Таңсықова', 'Төраға', 'Председатель', 'М.О. · М.П.',
    ]) expect(text).toContain(part);
    expect(squeeze(text)).toContain(squeeze('Зарегистрировать кандидатом: Ульгибаева Айсулу Мысалкызы.'));
    expect(squeeze(text)).toContain(squeeze('Кандидат ретінде тіркелсін: Үлгібаева Айсұлу Мысалқызы.'));
    expect(text).not.toContain('900131490200');
  });

  it('that refuses names the ground with its evidence and the last day to appeal', async () => {
    const { text } = await read(actOf('refused'));
    for (const part of ['Кандидатты тіркеуден бас тарту туралы', 'Об отказе в регистрации кандидата', 'Сайлау күні 19 жаста.', 'На день выборов 19 лет.']) expect(text).toContain(part);
    expect(squeeze(text)).toContain(squeeze('Шағым беруге болатын соңғы күн: 2023 жылғы 12 ақпан.'));
    expect(squeeze(text)).toContain(squeeze('Последний день подачи жалобы: 12 февраля 2023 года.'));
  });

  it('that gives notice is no resolution, and says until when the defects can be mended', async () => {
    const { text, pages } = await read(actOf('awaiting-cure'));
    expect(pages).toHaveLength(1);
    for (const part of ['ХАБАРЛАМА', 'УВЕДОМЛЕНИЕ', '№ 1']) expect(text).toContain(part);
    expect(text).not.toContain('ПОСТАНОВЛЯЕТ');
    expect(squeeze(text)).toContain(squeeze('Срок исправления заканчивается:'));
  });

  it('that cancels takes back the decision, in both languages', async () => {
    const { text } = await read(actOf('cancelled'));
    expect(squeeze(text)).toContain(squeeze('Тіркеу туралы шешімнің күші жойылсын: Үлгібаева Айсұлу Мысалқызы.'));
    expect(squeeze(text)).toContain(squeeze('Отменить решение о регистрации: Ульгибаева Айсулу Мысалкызы.'));
    expect(text).toContain('Двадцатое февраля');
  });

  it.each(['registered', 'refused', 'cancelled', 'awaiting-cure'] as const)('says every word of the act, and keeps its last words with the signatures: %s', async (status) => {
    const act = actOf(status);
    const { text, pages } = await read(act);
    for (const row of act.rows) for (const words of [row.kk, row.ru]) for (const word of words.split(/\s+/u)) expect(squeeze(text)).toContain(squeeze(word));
    const last = act.rows.at(-1)?.ru.split(' ').slice(0, 2).join(' ') ?? '-';
    expect(pages.at(-1)).toContain(last);
    expect(pages.at(-1)).toContain('Председатель');
    expect(pages.slice(0, -1).join(' ')).not.toContain('Председатель');
  });

  it('says who voted how, by name, and what one member wrote against it', async () => {
    const act = actOf('registered');
    if (!act.vote) throw new Error('No vote');
    const { text } = await read({ ...act, vote: { ...act.vote, byMember } });
    for (const part of [
      'Атаулы дауыс беру · Поимённое голосование', 'С. Таңсықова, төраға · председатель', 'А. Бөрібаев, мүше · член комиссии', 'қарсы · против', 'өздігінен бас тартты · самоотвод', 'қатыспады · отсутствовал(а)',
      'Ерекше пікір · Особое мнение (А. Бөрібаев): Жарна уақытында түспеді.',
    ]) expect(text.replaceAll(' )', ')')).toContain(part);
  });

  it('of several pages never parts a title from what follows it, nor the signatures from the last words, and tears a text that fits no page', async () => {
    const act = actOf('registered');
    const long = (length: number) => 'Өте ұзақ сөйлем. '.repeat(length).trim();
    const rows = Array.from({ length: 9 }, (_, place) => [
      { kind: 'heading', number: null, kk: `Бөлім ${place}`, ru: `Раздел ${place}` }, { kind: 'paragraph', number: null, kk: long(12), ru: `Начало ${place}: ${long(10)}` },
    ] as const).flat();
    const { pages } = await read({ ...act, rows });
    expect(pages.length).toBeGreaterThan(1);
    for (let place = 0; place < 9; place++) expect(pages.filter((page) => page.includes(`Раздел ${place}`) && page.includes(`Начало ${place}`))).toHaveLength(1);
    const torn = await read({ ...act, rows: [{ kind: 'clause', number: '1.', kk: long(300), ru: `${long(280)} Конец.` }] });
    expect(torn.pages.length).toBeGreaterThan(1);
    expect(torn.text).toContain('Конец.');
    expect(torn.pages.at(-1)).toContain('Председатель');
  });

  it('carries number, hash and address of its check on the last page, and number and short hash at the foot of every page', async () => {
    const { pages } = await read(actOf('registered'));
    for (const part of ['0000 0000 0000 0195', '9f86d081 884c7d65 9a2feaa0 c55ad015 a3bf4f1b 2b0b822c d15d6c15 b0f00a08', 'tirkeu.example.kz/verify', '05.02.2023 15:34:09 (UTC+6)']) expect(pages.at(-1)).toContain(part);
    pages.forEach((page, place) => expect(page).toContain(`№ 7/14 қаулы · Постановление № 7/14 · 9f86d081 ${place + 1} / 2`));
  });

  it('draws all nine Kazakh letters so that they can be read out again', async () => {
    const act = actOf('registered');
    const { text } = await read({ ...act, place: { kk: 'Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі', ru: 'Ёё № «»', en: '' } });
    for (const letters of ['Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі', 'Ёё № «»']) expect(text).toContain(letters);
    expect(text).not.toMatch(/[\u0000\uFFFD]/u);
  });

  it('draws the sign of the tenge, and the narrow space between thousands, though its typeface has neither', async () => {
    const pdf = await writeActPdf({ act: { ...actOf('refused'), rows: [{ kind: 'paragraph', number: null, kk: 'Жарна: 425\u202F000 ₸.', ru: 'Взнос: 425\u202F000 ₸.' }] }, issued });
    const { text } = await readPdf(pdf);
    expect(pdf.toString('latin1')).toMatch(/\+GolosText/u);
    expect(text).toContain('425 000 ₸');
    expect(text).not.toMatch(/[\u0000\uFFFD]/u);
  });

  it('never tears a number from its word', async () => {
    const document = await read({ ...actOf('refused'), rows: [{ kind: 'paragraph', number: null, kk: `${'сөз '.repeat(40)}104-баптың`, ru: `${'слово '.repeat(30)}8 февраля` }] });
    expect(document.text).toContain('104-баптың');
    expect(document.text).toContain('8 февраля');
  });
});

describe('the file of an act', () => {
  it('is the same to the byte whenever it is drawn from the same event', async () => {
    const [one, other] = [await writeActPdf({ act: actOf('registered'), issued }), await writeActPdf({ act: actOf('registered'), issued })];
    expect(one.equals(other)).toBe(true);
  });

  it('can be kept for decades: PDF/A-2b in its metadata, colours defined, fonts embedded, nothing transparent and nothing to run', async () => {
    const plain = plainPdf(await writeActPdf({ act: actOf('registered'), issued }));
    expect(plain).toMatch(/^%PDF-1\.7/u);
    for (const part of ['<pdfaid:part>2</pdfaid:part>', '<pdfaid:conformance>B</pdfaid:conformance>', '/OutputIntents', '/GTS_PDFA1', '<xmp:CreateDate>2023-02-05T09:34:09Z</xmp:CreateDate>', '/Lang (kk)']) expect(plain).toContain(part);
    expect(plain.match(/\/Type \/FontDescriptor/gu)?.length).toBe(plain.match(/\/FontFile2/gu)?.length);
    expect(plain).not.toMatch(/\/(?:JavaScript|JS|EmbeddedFile|SMask|Encrypt|Launch|URI)\b/u);
    for (const [, opacity] of plain.matchAll(/\/c?[aA] ([\d.]+)\b/gu)) expect(Number(opacity)).toBe(1);
  });

  it('holds the number of its check in plain bytes, and no name', async () => {
    const raw = (await writeActPdf({ act: actOf('registered'), issued })).toString('latin1');
    expect(raw).toContain('tirkeu-issued:0000000000000195');
    expect(raw).not.toMatch(/Ульгибаева|900131490200/u);
  });
});
