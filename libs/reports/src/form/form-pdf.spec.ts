import { beforeAll, describe, expect, it } from '@jest/globals';
import { FORM_FIELDS, type FormAnswers } from '@tirkeu/domain';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { loadFormWording } from '../wording.js';
import { writeFormPdf, type BothWordings, type PaperForm } from './form-pdf.js';

let words: BothWordings;
beforeAll(async () => {
  const [kk, ru] = await Promise.all([loadFormWording('kk'), loadFormWording('ru')]);
  words = { kk, ru };
});

async function read(form: PaperForm) {
  const document = await getDocument({ data: new Uint8Array(await writeFormPdf(form, words)), useSystemFonts: false, verbosity: 0 }).promise;
  const pages = document.numPages;
  let text = '';
  for (let page = 1; page <= pages; page++) text += (await (await document.getPage(page)).getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(' ');
  await document.destroy();
  return { pages, text: text.replace(/[\s\u00A0]+/gu, ' ') };
}

const answers: FormAnswers = {
  iin: '•••• •••• 0003', 'birth-date': '1985-07-14', 'surname-kk': 'Һамитұлы', 'given-name-kk': 'Өмір', 'patronymic-kk': 'Ғаниұлы', 'surname-ru': 'Хамитулы', 'given-name-ru': 'Омир', 'patronymic-ru': '',
  citizen: 'yes', 'resident-since': '', phone: '+7 701 234 56 78', email: '', address: 'Теміртау', 'marital-status': 'married', spouse: 'Іңкәр', education: 'жоғары', occupation: 'мұғалім', party: '',
};
const filled: PaperForm = {
  route: 'party',
  draft: {
    code: '000000000788', address: 'https://tirkeu.example.kz/commission/counter/forms/000000000788', election: { kk: 'Мәслихат сайлауы', ru: 'Выборы маслихата', en: '' },
    contest: { kk: '№ 7 округ', ru: 'Округ № 7', en: '' }, nominator: { kk: '«Ауыл» партиясы', ru: 'Партия «Ауыл»', en: '' }, answers,
  },
};

describe('a form for filing on paper', () => {
  it('numbers every field and asks in Kazakh and in Russian, with room to write, on two pages at most', async () => {
    const { pages, text } = await read({ route: 'self', draft: null });
    expect(pages).toBeLessThanOrEqual(2);
    for (const part of ['Қағаз өтініштің нысаны', 'Форма бумажного заявления', 'Бос нысан / Пустая форма', '1 ЖСН ИИН', `${FORM_FIELDS.length} Партиялылығы`]) expect(text).toContain(part);
    expect(text).not.toContain('Кто выдвигает: партия');
    expect(text).not.toContain('[ X ]');
  });

  it('holds what the draft holds, in the letters of Kazakh, and the code that finds it', async () => {
    const { text } = await read(filled);
    for (const part of ['0000 0000 0788', 'Һамитұлы', 'Ғаниұлы', 'Іңкәр', '14.07.1985', '«Ауыл» партиясы / Партия «Ауыл»', '№ 7 округ / Округ № 7', '[ X ] Иә / Да']) expect(text).toContain(part);
  });

  it('tells of the IIN its last four digits alone', async () => {
    const { text } = await read(filled);
    expect(text).toContain('последние 4 цифры: 0003');
    expect(text).not.toContain('••••');
  });
});
