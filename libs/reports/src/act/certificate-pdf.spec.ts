import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@tirkeu/domain';
import { issued, names } from '../spec/issued-example.js';
import { plainPdf } from '../spec/archival.js';
import { readPdf } from '../spec/read-pdf.js';
import { writeCertificatePdf, type Certificate } from './certificate-pdf.js';

const certificate: Certificate = {
  name: { kk: 'Үлгібаева Айсұлу Мысалқызы', ru: 'Ульгибаева Айсулу Мысалкызы' }, ...names, nominator: null, resolution: '7/14', registeredOn: civilDate('2023-02-05'),
};

describe('the certificate of a candidate', () => {
  it('is one card that says in Kazakh and in Russian who is registered where, when and by whom', async () => {
    const { pages, text } = await readPdf(await writeCertificatePdf(certificate, issued));
    expect(pages).toHaveLength(1);
    for (const part of [
      'КАНДИДАТ КУӘЛІГІ', 'УДОСТОВЕРЕНИЕ КАНДИДАТА', '№ 0000 0000 0000 0195', 'Үлгібаева Айсұлу', 'Ульгибаева Айсулу', 'өзін-өзі ұсынған', 'самовыдвижение', '2023 жылғы 5 ақпан, қаулы № 7/14',
      '5 февраля 2023 года, постановление № 7/14', 'куәлік жарамсыз болады', 'Удостоверение недействительно', 'tirkeu.example.kz/verify', 'Сурет · Фото',
    ]) expect(text).toContain(part);
  });

  it('names no resolution where a court registered, and the party where one nominated', async () => {
    const party = { kk: '«Ауыл» партиясы', ru: 'Партия «Ауыл»' };
    const { text } = await readPdf(await writeCertificatePdf({ ...certificate, nominator: party, resolution: null }, issued));
    expect(text).toContain('Партия «Ауыл»');
    expect(text).not.toContain('постановление №');
  });

  it('stays one card for the longest names', async () => {
    const long = {
      ...certificate, name: { kk: 'Қарлығашов-Әбдірахманов Нұрсұлтанғали Мұхаммедқалиұлы', ru: 'Карлыгашов-Абдрахманов Нурсултангали Мухаммедкалиулы' },
      nominator: { kk: 'Қазақстанның халықтық-демократиялық патриоттық «Ауыл» партиясының Қарағанды облыстық филиалы', ru: 'Карагандинский областной филиал Народно-демократической патриотической партии «Ауыл»' },
    };
    const { pages, text } = await readPdf(await writeCertificatePdf(long, issued));
    expect(pages).toHaveLength(1);
    expect(text).toContain('Мухаммедкалиулы');
  });

  it('is the same to the byte each time, and PDF/A-2b', async () => {
    const [one, other] = [await writeCertificatePdf(certificate, issued), await writeCertificatePdf(certificate, issued)];
    expect(one.equals(other)).toBe(true);
    const plain = plainPdf(one);
    for (const part of ['<pdfaid:part>2</pdfaid:part>', '/GTS_PDFA1', '/FontFile2']) expect(plain).toContain(part);
  });
});
