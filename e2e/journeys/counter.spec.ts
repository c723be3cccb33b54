import { expect } from '@jest/globals';
import { instant } from '@tirkeu/domain';
import { Candidate } from '../pages/candidate.js';
import { Caller } from './caller.js';
import { askRegisters, confirmAndRegister, fillIn, type Filer } from './filings.js';
import { fullNameOf, identityOf } from './identities.js';
import { journey, paper } from './journey.js';
import { titleOf } from './law.js';
import { taken, textOf } from './papers.js';
import { districtOf, type Place } from './places.js';
import { seat } from './sitting.js';

journey('A clerk enters a paper filing at the counter, gives a receipt, and enters what is brought later', ({ step, enter }) => {
  const identity = identityOf({ sex: 'female', kk: { surname: 'Қағазова*', givenName: 'Әсел', patronymic: 'Үмітқызы' }, ru: { surname: 'Кагазова*', givenName: 'Асель', patronymic: 'Умиткызы' } });
  const personal = [identity.nameKk.surname, identity.nameRu.surname, identity.iin];
  const name = fullNameOf(identity.nameKk);
  let place: Place;
  let clerk: Candidate;
  let filingId: string;

  step('the clerk states the district, who nominates, and when and why the paper came', async () => {
    place = await districtOf(7);
    clerk = await seat(enter, Candidate, { login: 'clerk', language: 'kk', personal });
    await clerk.open('/commission');
    await clerk.follow(clerk.page.getByRole('link', { name: new RegExp(`^${clerk.t('commission:counter')}`, 'u') }));
    await clerk.arrive(clerk.t('counter:title'));
    await clerk.inspectInEveryLanguage();
    await clerk.follow(clerk.t('counter:list.enter'));
    await clerk.arrive(clerk.t('counter:enter.title'));
    await clerk.press(clerk.t('counter:enter.button'));
    await clerk.see(clerk.t('common:error-summary'));
    await clerk.inspectInEveryLanguage();
    await clerk.select(clerk.t('counter:enter.contest'), clerk.words.text(place.district.title));
    await clerk.choose(clerk.t('common:route.self'), clerk.group(clerk.t('counter:enter.route')));
    await clerk.press(clerk.t('counter:enter.button'));
    await clerk.arrive(clerk.t('counter:page.title'));
    await clerk.inspectInEveryLanguage();
  });

  step('the clerk enters the person and a scan on the pages on which candidates enter theirs', async () => {
    filingId = clerk.filingId;
    await clerk.begin(clerk.t('candidate:task.identity'));
    await clerk.fillIdentity(identity, { of: 'other' });
    await clerk.press(clerk.t('candidate:form.save'));
    await clerk.arrive(clerk.t('counter:page.title'));
    await clerk.begin(clerk.words.text(titleOf('intention-to-stand')));
    await clerk.upload(paper('intention-to-stand.pdf'));
    await clerk.follow(clerk.t('candidate:document.done'));
    await clerk.arrive(clerk.t('counter:page.title'));
    await clerk.see(clerk.t('counter:page.lacks'));
    await clerk.inspectInEveryLanguage();
  });

  step('several scans are entered at once, each proposed for its document by the name of its file', async () => {
    await clerk.follow(clerk.t('counter:page.scans'));
    await clerk.arrive(clerk.t('counter:scans.title'));
    await clerk.attach(clerk.t('counter:scans.choose'), paper('biography.pdf'), paper('declaration-certificate.jpg'));
    await clerk.inspectInEveryLanguage();
    await clerk.press(clerk.t('counter:scans.button'));
    await clerk.see(clerk.t('counter:scans.done', { count: 2 }));
    await clerk.inspectInEveryLanguage();
    const { filing } = await (await Caller.asPersona('clerk')).filing(filingId);
    expect(filing.documents.map(({ requirement }) => requirement)).toEqual(['intention-to-stand', 'biography', 'declaration-certificate']);
    await clerk.follow(clerk.t('counter:page.title'));
    await clerk.arrive(clerk.t('counter:page.title'));
  });

  step('what the paper says otherwise is seen before it is written over', async () => {
    await clerk.follow(clerk.t('counter:form.compare'));
    await clerk.arrive(clerk.t('counter:form.compare'));
    await clerk.write(`11. ${clerk.t('counter:field.phone')}`, '+7 701 765 43 21');
    await clerk.press(clerk.t('counter:form.check'));
    await clerk.see(clerk.t('counter:form.differences', { count: 1 }));
    await clerk.inspectInEveryLanguage();
    const before = await (await Caller.asPersona('clerk')).filing(filingId);
    expect(before.filing.candidates[0]?.phone).toBe('');
    await clerk.press(clerk.t('counter:form.write'));
    await clerk.arrive(clerk.t('counter:page.title'));
    expect((await (await Caller.asPersona('clerk')).filing(filingId)).filing.candidates[0]?.phone).toBe('+7 701 765 43 21');
  });

  step('until it is received it waits in the list of the counter, and the code of its printed form finds it', async () => {
    const code = await (await Caller.asPersona('clerk')).formCode(filingId);
    await clerk.open('/commission/counter');
    await clerk.write(clerk.t('counter:form.find'), code.replace(/\d{2}$/u, '00'));
    await clerk.press(clerk.t('counter:form.find.button'));
    await clerk.see(clerk.t('counter:form.find.check-digits'));
    await clerk.write(clerk.t('counter:form.find'), code);
    await clerk.press(clerk.t('counter:form.find.button'));
    await clerk.arrive(clerk.t('counter:page.title'));

    await clerk.open('/commission/counter');
    await clerk.follow(name);
    await clerk.arrive(clerk.t('counter:page.title'));
  });

  step('the filing is received as it came, and its receipt can be printed', async () => {
    await clerk.press(clerk.t('counter:page.button'));
    await clerk.see(clerk.t('counter:page.received'));
    await clerk.link(clerk.t('counter:page.print.kk')).waitFor();
    await clerk.inspectInEveryLanguage();
    const { filing, receipt } = await (await Caller.asPersona('clerk')).filing(filingId);
    expect(filing.status).toBe('submitted');
    expect(receipt?.receivedAt).toBe(filing.counter?.receivedAt);
  });

  step('a withdrawal that is brought later is entered with its own time', async () => {
    await clerk.follow(clerk.t('counter:page.later'));
    await clerk.arrive(clerk.t('counter:later.title'));
    await clerk.choose(clerk.t('counter:later.withdraw'), clerk.group(clerk.t('counter:later.what')));
    await clerk.write(clerk.t('counter:time.reason'), 'Кезек болды');
    await clerk.inspectInEveryLanguage();
    await clerk.press(clerk.t('counter:later.button'));
    await clerk.see(clerk.t('counter:later.done'));
    expect((await (await Caller.asPersona('clerk')).filing(filingId)).filing.status).toBe('withdrawn');
  });
});

journey('A candidate types at home, signs the print, and the commission registers from the counter on', ({ step, enter }) => {
  const identity = identityOf({ sex: 'male', kk: { surname: 'Баспаұлы*', givenName: 'Ғабит', patronymic: 'Өмірұлы' }, ru: { surname: 'Баспаулы*', givenName: 'Габит', patronymic: 'Омирулы' } });
  let clerk: Candidate;
  let filingId: string;

  step('the code on the print leads to the draft, and the clerk sees how the paper differs', async () => {
    const candidate = await Caller.signUp(fullNameOf(identity.nameKk));
    const draftId = await fillIn(candidate, await districtOf(8), identity);
    clerk = await seat(enter, Candidate, { login: 'clerk', language: 'ru', personal: [identity.iin, identity.nameKk.surname] });
    await clerk.open(`/commission/counter/forms/${await candidate.formCode(draftId)}`);
    await clerk.arrive(clerk.t('counter:form.title'), { byLink: false });
    await clerk.write(`1. ${clerk.t('counter:field.iin')}`, identity.iin);
    await clerk.write(`17. ${clerk.t('counter:field.occupation')}`, 'Дәрігер');
    await clerk.press(clerk.t('counter:form.check'));
    await clerk.see(clerk.t('counter:form.differences', { count: 1 }));
    await clerk.inspectInEveryLanguage();
    await clerk.press(clerk.t('counter:form.enter'));
    await clerk.arrive(clerk.t('counter:page.title'));
    filingId = clerk.filingId;
    expect((await (await Caller.asPersona('clerk')).filing(filingId)).filing.candidates[0]).toMatchObject({ occupation: 'Дәрігер', nameKk: identity.nameKk });
    expect((await candidate.filing(draftId)).filing.candidates[0]?.occupation).toBe('мұғалім');
  });

  step('it is received with its scans, examined like any other, and registered by the session', async () => {
    await clerk.follow(clerk.t('counter:page.scans'));
    await clerk.arrive(clerk.t('counter:scans.title'));
    await clerk.attach(clerk.t('counter:scans.choose'), ...['intention-to-stand', 'biography', 'declaration-certificate'].map((name) => paper(`${name}.pdf`)));
    await clerk.press(clerk.t('counter:scans.button'));
    await clerk.see(clerk.t('counter:scans.done', { count: 3 }));
    await clerk.follow(clerk.t('counter:page.title'));
    await clerk.press(clerk.t('counter:page.button'));
    await clerk.see(clerk.t('counter:page.received'));
    const [calling, chair] = await Promise.all([Caller.asPersona('clerk'), Caller.asPersona('chair')]);
    await askRegisters(calling, filingId);
    const counter: Filer = {
      filing: (id) => calling.filing(id), upload: (id, path) => calling.upload(id, path),
      act: (id, action) => calling.act(id, action, { receivedAt: instant(new Date().toISOString()), reason: '' }),
    };
    await confirmAndRegister({ clerk: calling, chair, candidate: counter }, filingId, 'Қ-1');
    expect((await calling.filing(filingId)).filing.status).toBe('registered');
    await clerk.open('/commission?queue=decided');
    await clerk.see(fullNameOf(identity.nameKk));
  });

  step('and the clerk hands out the certificate of the candidate', async () => {
    await clerk.open(`/commission/filings/${filingId}/decision`);
    const text = await textOf(await taken(clerk, clerk.t('issued:certificate')));
    for (const part of ['КАНДИДАТ КУӘЛІГІ', 'УДОСТОВЕРЕНИЕ КАНДИДАТА', identity.nameKk.surname, identity.nameRu.surname, '№ Қ-1']) expect(text).toContain(part);
  });
});
