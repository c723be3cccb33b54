import { expect } from '@jest/globals';
import { PHONE } from '../accessibility/inspect.js';
import { Candidate } from '../pages/candidate.js';
import { Official } from '../pages/official.js';
import { Caller } from './caller.js';
import { askRegisters, confirmAndRegister, submitted } from './filings.js';
import { fullNameOf, identityOf } from './identities.js';
import { journey } from './journey.js';
import { districtOf } from './places.js';
import { seat } from './sitting.js';

const OBJECTION = 'Әкесінің аты Өмірқызы емес, Өмірханқызы болуы керек.';

journey('A registered candidate reads the entry on the ballot, objects, and signs it off', ({ step, enter }) => {
  const identity = identityOf({ sex: 'female', kk: { surname: 'Бюллетень*', givenName: 'Ұлпан', patronymic: 'Өмірқызы' }, ru: { surname: 'Бюллетень*', givenName: 'Улпан', patronymic: 'Омиркызы' } });
  const personal = [identity.nameKk.surname, identity.nameRu.surname, identity.iin];
  const name = fullNameOf(identity.nameKk);
  let self: Caller;
  let filingId: string;
  let candidate: Candidate;
  let clerk: Official;

  step('the hub of a registered candidate asks for it', async () => {
    self = await Caller.signUp(name);
    const calling = await Caller.asPersona('clerk');
    filingId = await submitted(self, await districtOf(8), identity);
    await askRegisters(calling, filingId);
    await confirmAndRegister({ clerk: calling, chair: await Caller.asPersona('chair'), candidate: self }, filingId, 'Б-10/26');
    candidate = await enter(Candidate, 'ru', { viewport: PHONE, personal });
    await self.sitDown(candidate.context);
    await candidate.openCase(filingId);
    await candidate.see(candidate.t('ballot:remind.title'));
    await candidate.inspectInEveryLanguage();
  });

  step('the candidate reads the entry in both languages and says what is wrong', async () => {
    await candidate.follow(candidate.t('ballot:remind.link'));
    await candidate.arrive(candidate.t('ballot:title'));
    const entry = candidate.group(candidate.t('ballot:printed'));
    await candidate.see(name, entry);
    await candidate.see(fullNameOf(identity.nameRu), entry);
    await candidate.inspectInEveryLanguage();
    await candidate.press(candidate.t('ballot:dispute.button'));
    await candidate.see(candidate.t('ballot:dispute.missing'));
    await candidate.write(candidate.t('ballot:dispute.label'), OBJECTION);
    await candidate.press(candidate.t('ballot:dispute.button'));
    await candidate.see(candidate.t('ballot:disputed.text'));
    await candidate.inspectInEveryLanguage();
  });

  step('the clerk reads what should be corrected beside the decision', async () => {
    clerk = await seat(enter, Official, { login: 'clerk', language: 'kk', personal });
    await clerk.openCase(filingId, 'decision');
    await clerk.see(clerk.t('ballot:commission.disputed'));
    await clerk.see(OBJECTION);
    await clerk.inspectInEveryLanguage();
  });

  step('the candidate signs the entry off, and the commission sees it', async () => {
    await candidate.press(candidate.t('ballot:confirm.after-all'));
    await candidate.see(candidate.t('ballot:confirmed.text', { name }));
    await candidate.openCase(filingId);
    await candidate.see(candidate.t('candidate:case.registered'));
    expect(await candidate.page.getByText(candidate.t('ballot:remind.title')).count()).toBe(0);
    await clerk.openCase(filingId, 'decision');
    await clerk.see(clerk.t('ballot:commission.confirmed'));
    await candidate.openCase(filingId, 'revoke');
    await candidate.see(candidate.t('course:revoke.closed'));
    await candidate.inspect();
  });
});
