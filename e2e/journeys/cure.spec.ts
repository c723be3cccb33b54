import { expect } from '@jest/globals';
import { PHONE } from '../accessibility/inspect.js';
import { Candidate } from '../pages/candidate.js';
import { Official } from '../pages/official.js';
import { Visitor } from '../pages/visitor.js';
import { Caller } from './caller.js';
import { confirmAndRegister, markAll, submitted, askRegisters } from './filings.js';
import { fullNameOf, identityOf } from './identities.js';
import { journey, paper } from './journey.js';
import { titleOf } from './law.js';
import { districtOf } from './places.js';
import { seat } from './sitting.js';

journey('A defect is named, mended, and the candidate is registered', ({ step, enter }) => {
  const identity = identityOf({ sex: 'male', kk: { surname: 'Жөндеу*', givenName: 'Ғабит', patronymic: 'Қуанышұлы' }, ru: { surname: 'Жондеу*', givenName: 'Габит', patronymic: 'Куанышевич' } });
  const personal = [identity.nameKk.surname, identity.nameRu.surname, identity.iin];
  const name = fullNameOf(identity.nameKk);
  let self: Caller;
  let clerkCalling: Caller;
  let filingId: string;
  let clerk: Official;
  let candidate: Candidate;

  step('a filing without the certificate of the declaration is examined', async () => {
    self = await Caller.signUp(name);
    clerkCalling = await Caller.asPersona('clerk');
    filingId = await submitted(self, await districtOf(8), identity, ['intention-to-stand', 'biography']);
    await askRegisters(clerkCalling, filingId);
    await markAll(clerkCalling, filingId);
    clerk = await seat(enter, Official, { login: 'clerk', language: 'ru', personal });
    await clerk.openExamination(filingId, name);
    await clerk.see(clerk.t('commission:facts.papers-missing', { names: [titleOf('declaration-certificate'), titleOf('deposit-proof')].map(clerk.words.text).join('; ') }));
  });

  step('refusal is not offered for what can be mended', async () => {
    await clerk.page.keyboard.press('KeyD');
    await clerk.arrive(clerk.t('commission:refusal.title'));
    await clerk.see(clerk.t('commission:refusal.only-notice'));
    await clerk.inspectInEveryLanguage();
    await clerk.follow(clerk.t('commission:refusal.open-notice'));
    await clerk.arrive(clerk.t('commission:notice.title'));
  });

  step('the clerk serves the notice in both languages of the state', async () => {
    await clerk.see(clerk.t('commission:notice.ready'));
    await clerk.inspectInEveryLanguage();
    await clerk.press(clerk.t('commission:notice.serve', { count: 1 }));
    await clerk.arrive(name);
    await clerk.follow(clerk.t('commission:facts.notice', { number: 1 }));
    await clerk.button(clerk.t('commission:act.print')).waitFor();
    await clerk.inspectInEveryLanguage();
  });

  step('the candidate reads what was found and what is needed', async () => {
    candidate = await enter(Candidate, 'ru', { viewport: PHONE, personal });
    await self.sitDown(candidate.context);
    await candidate.openCase(filingId);
    await candidate.see(candidate.t('candidate:case.cure'));
    await candidate.inspectInEveryLanguage();
    await candidate.follow(candidate.t('candidate:case.cure.open'));
    await candidate.arrive(candidate.t('candidate:notice.title', { count: 1 }));
    await candidate.see(candidate.t('candidate:notice.answer.left', { count: 1 }));
    await candidate.inspectInEveryLanguage();
  });

  step('the candidate mends the paper and answers', async () => {
    await candidate.follow(candidate.t('candidate:notice.replace'));
    await candidate.arrive(candidate.words.text(titleOf('declaration-certificate')));
    await candidate.upload(paper('declaration-certificate.pdf'));
    await candidate.inspectInEveryLanguage();
    await candidate.follow(candidate.t('candidate:document.done.notice'));
    await candidate.arrive(candidate.t('candidate:notice.title', { count: 1 }));
    await candidate.press(candidate.t('candidate:notice.answer.button'));
    await candidate.see(candidate.t('candidate:case.examined'));
  });

  step('the clerk sees the new paper, and the commission registers', async () => {
    await clerk.openExamination(filingId, name);
    await clerk.see(clerk.words.text(titleOf('declaration-certificate')));
    await clerk.inspectInEveryLanguage();
    await confirmAndRegister({ clerk: clerkCalling, chair: await Caller.asPersona('chair'), candidate: self }, filingId, 'Ж-8/26');
    await candidate.openCase(filingId);
    await candidate.see(candidate.t('candidate:case.registered'));
    const visitor = await enter(Visitor, 'kk');
    await visitor.open('/register');
    await visitor.search(identity.nameRu.surname);
    await visitor.link(name).waitFor();
    expect((await self.filing(filingId)).filing.status).toBe('registered');
  });
});
