import { expect } from '@jest/globals';
import { Candidate } from '../pages/candidate.js';
import { Caller } from './caller.js';
import { fullNameOf, identityOf } from './identities.js';
import { journey, paper } from './journey.js';
import { titleOf } from './law.js';
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
    await clerk.write(clerk.t('counter:time.reason'), 'Кезек болды');
    await clerk.press(clerk.t('counter:enter.button'));
    await clerk.arrive(clerk.t('counter:page.title'));
    await clerk.inspectInEveryLanguage();
  });

  step('the clerk enters the person and a scan on the pages on which candidates enter theirs', async () => {
    filingId = clerk.filingId;
    await clerk.begin(clerk.t('candidate:task.identity'));
    await clerk.fillIdentity(identity);
    await clerk.press(clerk.t('candidate:form.save'));
    await clerk.arrive(clerk.t('counter:page.title'));
    await clerk.begin(clerk.words.text(titleOf('intention-to-stand')));
    await clerk.upload(paper('intention-to-stand.pdf'));
    await clerk.follow(clerk.t('candidate:document.done'));
    await clerk.arrive(clerk.t('counter:page.title'));
    await clerk.see(clerk.t('counter:page.lacks'));
    await clerk.inspectInEveryLanguage();
  });

  step('until it is received it waits in the list of the counter', async () => {
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
