import { createHash } from 'node:crypto';
import { expect } from '@jest/globals';
import { Candidate } from '../pages/candidate.js';
import { Official } from '../pages/official.js';
import { Visitor } from '../pages/visitor.js';
import { Caller, look } from './caller.js';
import { askRegisters, confirmAndRegister, submitted } from './filings.js';
import { identityOf } from './identities.js';
import { journey } from './journey.js';
import { taken, textOf } from './papers.js';
import { districtOf } from './places.js';
import { seat } from './sitting.js';

const person = identityOf({ sex: 'female', kk: { surname: 'Қаулы*', givenName: 'Ғажап' }, ru: { surname: 'Акт*', givenName: 'Гажап' } });
const RESOLUTION = 'А-17';
const FILE_FIELD = '#receipt-file-file';

journey('An act of the commission as a file that proves itself, and the certificate of a candidate', ({ step, enter }) => {
  let self: Caller;
  let candidate: Candidate;
  let visitor: Visitor;
  let filingId: string;
  let act: Buffer;
  let certificate: Buffer;

  step('the registered candidate downloads the act: one file, Kazakh and Russian, with every name and number of the decision', async () => {
    self = await Caller.signUp('Сынақ');
    const [clerk, chair] = [await Caller.asPersona('clerk'), await Caller.asPersona('chair')];
    filingId = await submitted(self, await districtOf(8), person);
    await askRegisters(clerk, filingId);
    await confirmAndRegister({ clerk, chair, candidate: self }, filingId, RESOLUTION);
    candidate = await enter(Candidate, 'ru');
    await self.sitDown(candidate.context);
    await candidate.open(`/candidate/filings/${filingId}/decision`);
    await candidate.see(candidate.t('issued:title'));
    act = await taken(candidate, candidate.t('issued:pdf'));
    const text = await textOf(act);
    for (const part of ['ҚАУЛЫ', 'ПОСТАНОВЛЕНИЕ', `№ ${RESOLUTION}`, person.nameKk.surname, person.nameRu.surname, 'ҚАУЛЫ ЕТЕДІ:', 'ПОСТАНОВЛЯЕТ:', 'жақтап 5, қарсы 1', 'за 5, против 1', '/verify']) expect(text).toContain(part);
    await candidate.inspectInEveryLanguage();
  });

  step('and the commission the very same bytes', async () => {
    const chair = await seat(enter, Official, { login: 'chair', language: 'kk' });
    await chair.open(`/commission/filings/${filingId}/decision`);
    await chair.see(chair.t('issued:title'));
    expect((await taken(chair, chair.t('issued:pdf'))).equals(act)).toBe(true);
  });

  step('the code on it leads to the page that says what it is, who issued it and that it is in force', async () => {
    const address = await candidate.link(candidate.t('issued:check')).getAttribute('href') ?? '';
    expect(address).toMatch(/^\/verify#\d{16}\.[0-9a-f]{64}$/u);
    expect(address).toContain(numberIn(act));
    visitor = await enter(Visitor, 'kk');
    await visitor.open(address);
    await visitor.see(visitor.t('issued:verdict.genuine'));
    await visitor.see(visitor.t('issued:standing.in-force'));
    await visitor.see(createHash('sha256').update(act).digest('hex').slice(0, 8));
    await visitor.inspectInEveryLanguage();
  });

  step('the file is told from one in which a single character was changed', async () => {
    await drop(visitor, act);
    await visitor.see(visitor.t('issued:verdict.file.text'));
    const forged = Buffer.from(act);
    forged[forged.length - 40] = (forged[forged.length - 40] ?? 0) ^ 1;
    await drop(visitor, forged);
    await visitor.see(visitor.t('issued:verdict.differs'));
    await visitor.inspectInEveryLanguage();
  });

  step('the certificate is the candidate’s own, and no longer valid when the candidacy is withdrawn', async () => {
    certificate = await taken(candidate, candidate.t('issued:certificate'));
    const text = await textOf(certificate);
    for (const part of ['КАНДИДАТ КУӘЛІГІ', 'УДОСТОВЕРЕНИЕ КАНДИДАТА', person.nameKk.surname, person.nameRu.surname, `№ ${RESOLUTION}`]) expect(text).toContain(part);
    await drop(visitor, certificate);
    await visitor.see(visitor.t('issued:verdict.genuine'));
    await self.act(filingId, { type: 'withdraw', reason: null });
    await drop(visitor, certificate);
    await visitor.see(visitor.t('issued:verdict.replaced'));
    await visitor.inspectInEveryLanguage();
    expect(await look<{ readonly standing: string }>(`/api/issued/${numberIn(act)}`)).toMatchObject({ standing: 'replaced' });
  });
});

const numberIn = (pdf: Buffer): string => /tirkeu-issued:(\d{16})/u.exec(pdf.toString('latin1'))?.[1] ?? '-';

const drop = (visitor: Visitor, buffer: Buffer): Promise<void> => visitor.page.locator(FILE_FIELD).setInputFiles({ name: 'paper.pdf', mimeType: 'application/pdf', buffer });
