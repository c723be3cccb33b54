import { copyFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';

const require = createRequire(import.meta.url);
const fonts = dirname(require.resolve('@expo-google-fonts/golos-text/package.json'));
const regular = join(fonts, '400Regular/GolosText_400Regular.ttf');
const pdfmake = require('pdfmake');
pdfmake.setFonts({ Golos: { normal: regular, bold: join(fonts, '600SemiBold/GolosText_600SemiBold.ttf') } });
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path.startsWith(fonts));
GlobalFonts.registerFromPath(regular, 'Golos');

const WORDS = {
  'minutes-extract': 'Хаттамадан үзінді · Выписка из протокола',
  'party-membership': 'Партияға мүшелік туралы құжат · Документ о членстве в партии',
  'intention-to-stand': 'Кандидат ретінде дауысқа түсу ниеті туралы өтініш · Заявление о намерении баллотироваться',
  'consent-to-stand': 'Дауысқа түсуге келісім · Согласие баллотироваться',
  biography: 'Өмірбаяндық деректер · Биографические данные',
  'declaration-certificate': 'Декларация тапсырылғаны туралы анықтама · Справка о сдаче декларации',
  'spouse-declaration-certificate': 'Жұбайының декларациясы туралы анықтама · Справка о декларации супруга',
  'deposit-proof': 'Сайлау жарнасы туралы құжат · Документ об избирательном взносе',
};
const LARGEST = 20 * 1024 * 1024;
/** As telephones take it, in their own format. */
const HEIC = fileURLToPath(new URL('../../apps/api/src/spec/photograph.heic', import.meta.url));

/** Writes the papers of a candidate, as scans and as photographs, and the files that nobody should hand in. */
export async function drawPapers(folder) {
  const write = (name, bytes) => writeFileSync(join(folder, name), bytes);
  for (const [name, words] of Object.entries(WORDS)) {
    write(`${name}.pdf`, await scan(words, name === 'biography' ? 2 : 1));
    write(`${name}.jpg`, photograph(words));
  }
  const paper = await scan('Үлгі · Образец', 1);
  write('letter.docx', Buffer.from('PK\u0003\u0004 a letter of another kind'));
  write('program.pdf', Buffer.concat([Buffer.from('MZ\u0090\u0000'), Buffer.alloc(4_096, 7)]));
  write('too-large.pdf', Buffer.concat([paper, Buffer.alloc(LARGEST)]));
  write('empty.pdf', Buffer.alloc(0));
  write('acting.pdf', actingPaper());
  write('locked.pdf', Buffer.from(paper.toString('latin1').replace('/Root', '/Encrypt 9 0 R /Root'), 'latin1'));
  write('torn.pdf', paper.subarray(0, 700));
  for (const name of ['long', 'longer', 'longest']) write(`${name}.pdf`, longPaper(paper, name));
  copyFileSync(HEIC, join(folder, 'telephone.heic'));
}

function scan(words, pages) {
  const page = (number) => [
    { text: 'СЫНАҚ ҮЛГІСІ · ОБРАЗЕЦ ДЛЯ ПРОВЕРКИ', alignment: 'center', color: '#666', fontSize: 9, margin: [0, 0, 0, 24], ...(number > 1 && { pageBreak: 'before' }) },
    { text: words, bold: true, fontSize: 14, margin: [0, 0, 0, 16] },
    { text: `${number} / ${pages}`, margin: [0, 0, 0, 8] },
    { text: 'Ә ә Ғ ғ Қ қ Ң ң Ө ө Ұ ұ Ү ү Һ һ І і' },
  ];
  const content = Array.from({ length: pages }, (_, index) => page(index + 1)).flat();
  return pdfmake.createPdf({ defaultStyle: { font: 'Golos', fontSize: 11 }, content }).getBuffer();
}

function photograph(words) {
  const canvas = createCanvas(620, 877);
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#f4f1e8';
  pen.fillRect(0, 0, 620, 877);
  pen.fillStyle = '#222';
  pen.font = '18px Golos';
  words.split(' · ').forEach((line, index) => pen.fillText(line, 48, 120 + index * 32));
  return canvas.toBuffer('image/jpeg', 80);
}

/** A paper of six parts of a mebibyte: readers stop at its end mark. */
function longPaper(paper, name) {
  return Buffer.concat([paper, Buffer.from(`\n% ${name} `), Buffer.alloc(6 * 1024 * 1024 - paper.length - name.length - 4, 0x61)]);
}

/** A paper with a script that runs when it is opened. */
function actingPaper() {
  const objects = ['<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>'];
  let text = '%PDF-1.4\n';
  const places = objects.map((body, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const start = text.length;
  return Buffer.from(`${text}xref\n0 4\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`);
}
