import { PHONE } from '../accessibility/inspect.js';
import { Candidate } from '../pages/candidate.js';
import { Official } from '../pages/official.js';
import { Visitor } from '../pages/visitor.js';
import { Caller } from './caller.js';
import { submitted } from './filings.js';
import { fullNameOf, identityOf } from './identities.js';
import { journey } from './journey.js';
import { districtOf } from './places.js';
import { seat } from './sitting.js';

const WRONG = 'В адресе неверно указан номер квартиры.';
const ANSWER = 'Адрес исправлен по вашему обращению.';

journey('A candidate sees what is held of them, and asks the commission to put it right and to erase it', ({ step, enter }) => {
  const identity = identityOf({ sex: 'female', kk: { surname: 'Дерек*', givenName: 'Сәния', patronymic: 'Қуанышқызы' }, ru: { surname: 'Дерек*', givenName: 'Сания', patronymic: 'Куанышевна' } });
  const personal = [identity.nameKk.surname, identity.nameRu.surname, identity.iin];
  const name = fullNameOf(identity.nameKk);
  let self: Caller;
  let filingId: string;
  let candidate: Candidate;
  let clerk: Official;

  step('at a field it says why it is asked, who sees it and how long it is kept', async () => {
    self = await Caller.signUp(name);
    filingId = await submitted(self, await districtOf(8), identity, ['intention-to-stand', 'biography', 'declaration-certificate']);
    candidate = await enter(Candidate, 'ru', { viewport: PHONE, personal });
    await self.sitDown(candidate.context);
    await candidate.openCase(filingId, 'contact');
    await candidate.page.locator('summary', { hasText: candidate.t('candidate:why-we-ask') }).first().click();
    await candidate.see(candidate.t('privacy:purpose.reach'));
    await candidate.see(candidate.t('privacy:class.restricted'));
    await candidate.inspectInEveryLanguage();
  });

  step('anybody reads how personal data are handled', async () => {
    const visitor = await enter(Visitor, 'kk', { personal });
    await visitor.open('/privacy');
    await visitor.see(visitor.t('privacy:term.never-submitted', { count: 30 }));
    await visitor.see(visitor.t('privacy:field.spouse'));
    await visitor.inspectInEveryLanguage();
  });

  step('the candidate finds what is held, and asks for it to be put right and erased', async () => {
    await candidate.openCase(filingId);
    await candidate.follow(candidate.t('candidate:more.data'));
    await candidate.arrive(candidate.t('privacy:mine.title'));
    await candidate.see(candidate.t('privacy:field.address'));
    await candidate.choose(candidate.t('privacy:request.kind.correction'));
    await candidate.write(candidate.t('privacy:ask.statement'), WRONG);
    await candidate.press(candidate.t('privacy:ask.send'));
    await candidate.heading(candidate.t('privacy:request.kind.correction'), 3).waitFor();
    await candidate.choose(candidate.t('privacy:request.kind.erasure'));
    await candidate.press(candidate.t('privacy:ask.send'));
    await candidate.heading(candidate.t('privacy:request.kind.erasure'), 3).waitFor();
    await candidate.inspectInEveryLanguage();
  });

  step('the clerk is led to both, puts one right and refuses the other with its ground', async () => {
    clerk = await seat(enter, Official, { login: 'clerk', language: 'ru', personal });
    await clerk.openExamination(filingId, name);
    await clerk.follow(clerk.t('privacy:answer.open'));
    await clerk.arrive(clerk.t('privacy:answer.title'));
    const erasure = clerk.page.getByRole('form', { name: clerk.t('privacy:request.kind.erasure') });
    await clerk.press(clerk.button(clerk.t('privacy:answer.kept.use'), erasure));
    await clerk.inspectInEveryLanguage();
    await clerk.press(clerk.button(clerk.t('privacy:answer.send'), erasure));
    await clerk.see(clerk.t('privacy:request.refused'));
    const correction = clerk.page.getByRole('form', { name: clerk.t('privacy:request.kind.correction') });
    await clerk.choose(clerk.t('privacy:answer.granted'), correction);
    await clerk.write(clerk.field(clerk.t('privacy:answer.reason'), correction), ANSWER);
    await clerk.press(clerk.button(clerk.t('privacy:answer.send'), correction));
    await clerk.see(clerk.t('privacy:request.granted'));
  });

  step('and the candidate reads the answers', async () => {
    await candidate.openCase(filingId, 'data');
    await candidate.see(ANSWER);
    await candidate.see(candidate.t('privacy:request.refused'));
    await candidate.see(candidate.t('privacy:answer.kept.reason'));
  });
});
