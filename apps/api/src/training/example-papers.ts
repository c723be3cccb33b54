import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { DocumentId, Text } from '@tirkeu/domain';
import { fullName } from '@tirkeu/domain';
import type { ExamplePerson } from './example-people.js';

interface PdfMaker {
  setFonts(fonts: Readonly<Record<string, { readonly normal: string; readonly bold: string }>>): void;
  setUrlAccessPolicy(allow: (url: string) => boolean): void;
  setLocalAccessPolicy(allow: (path: string) => boolean): void;
  createPdf(definition: unknown): { getBuffer(): Promise<Buffer> };
}

const require = createRequire(import.meta.url);
const fonts = dirname(require.resolve('@expo-google-fonts/golos-text/package.json'));
const pdfmake: PdfMaker = require('pdfmake');
pdfmake.setFonts({ Golos: { normal: join(fonts, '400Regular/GolosText_400Regular.ttf'), bold: join(fonts, '600SemiBold/GolosText_600SemiBold.ttf') } });
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path.startsWith(fonts));

const SAMPLE = 'ОҚУ ҮЛГІСІ · УЧЕБНЫЙ ОБРАЗЕЦ';
const NOBODY = 'Бұл құжат оқуға арналған, онда аталған адам жоқ. Документ учебный, названного в нём человека не существует.';

const BODY: Readonly<Partial<Record<DocumentId, readonly [string, string]>>> = {
  'intention-to-stand': [
    'Осымен мәслихат депутаттығына кандидат ретінде дауысқа түсу ниетім туралы мәлімдеймін.',
    'Настоящим заявляю о намерении баллотироваться кандидатом в депутаты маслихата.',
  ],
  'consent-to-stand': ['Депутаттыққа кандидат болып дауысқа түсуге келісім беремін.', 'Даю согласие баллотироваться кандидатом в депутаты.'],
  biography: ['Білімі: жоғары. Еңбек жолы: мұғалім, мектеп директорының орынбасары.', 'Образование: высшее. Трудовой путь: учитель, заместитель директора школы.'],
  'declaration-certificate': [
    'Активтер мен міндеттемелер туралы декларация мемлекеттік кіріс органына тапсырылды.',
    'Декларация об активах и обязательствах сдана в орган государственных доходов.',
  ],
  'spouse-declaration-certificate': ['Жұбайының декларациясы мемлекеттік кіріс органына тапсырылды.', 'Декларация супруга (супруги) сдана в орган государственных доходов.'],
  'deposit-proof': ['Сайлау жарнасы сайлау комиссиясының шотына толық енгізілді.', 'Избирательный взнос внесён на счёт избирательной комиссии полностью.'],
  'minutes-extract': ['Жоғары органның отырысы кандидатты ұсыну туралы шешім қабылдады.', 'Заседание высшего органа приняло решение о выдвижении кандидата.'],
};

/** A paper for an example filing: one page in Kazakh and Russian that says of itself that it is an example. */
export function drawExamplePaper(requirement: DocumentId, title: Text, { nameKk, nameRu, birthDate }: ExamplePerson): Promise<Buffer> {
  const [kk, ru] = BODY[requirement] ?? ['', ''];
  const column = (heading: string, name: string, text: string, born: string) => [
    { text: heading, bold: true, fontSize: 13, margin: [0, 0, 0, 12] },
    { text: name, bold: true, margin: [0, 0, 0, 4] },
    { text: born, margin: [0, 0, 0, 12] },
    { text, lineHeight: 1.35 },
  ];
  const [year, month, day] = birthDate.split('-');
  const born = `${day}.${month}.${year}`;
  return pdfmake.createPdf({
    info: { title: requirement, creator: 'Tirkeu' },
    pageMargins: [70, 60, 50, 60],
    defaultStyle: { font: 'Golos', fontSize: 11 },
    content: [
      { text: SAMPLE, alignment: 'center', fontSize: 9, color: '#666', margin: [0, 0, 0, 28] },
      { columns: [{ stack: column(title.kk, fullName(nameKk), kk, `Туған күні: ${born}`) }, { stack: column(title.ru, fullName(nameRu), ru, `Дата рождения: ${born}`) }], columnGap: 28 },
      { text: '____________________', margin: [0, 60, 0, 2] },
      { text: 'қолы / подпись', fontSize: 8, color: '#666' },
      { text: NOBODY, fontSize: 8, color: '#666', margin: [0, 40, 0, 0] },
    ],
  }).getBuffer();
}
