import { PHONE } from '../accessibility/inspect.js';
import { Candidate } from '../pages/candidate.js';
import { Official } from '../pages/official.js';
import { Caller } from './caller.js';
import { fillIn, submitted } from './filings.js';
import { fullNameOf, identityOf } from './identities.js';
import { journey } from './journey.js';
import { districtOf } from './places.js';
import { seat } from './sitting.js';

journey('What comes next by law stands on one page, and leads to whoever waits for it', ({ step, enter }) => {
  const identity = identityOf({ sex: 'female', kk: { surname: 'Мерзімова*', givenName: 'Күнсұлу', patronymic: 'Айтқызы' }, ru: { surname: 'Мерзимова*', givenName: 'Кунсулу', patronymic: 'Айткызы' } });
  const personal = [identity.nameKk.surname, identity.nameRu.surname, identity.iin];
  const name = fullNameOf(identity.nameKk);
  let self: Caller;
  let clerk: Official;

  step('a candidate sees until when the draft can be handed in, and goes to it', async () => {
    self = await Caller.signUp(name);
    await fillIn(self, await districtOf(7), identity);
    const candidate = await enter(Candidate, 'kk', { viewport: PHONE, personal });
    await self.sitDown(candidate.context);
    await candidate.open('/candidate');
    await candidate.follow(candidate.t('common:deadlines'));
    await candidate.arrive(candidate.t('deadlines:title'));
    await candidate.inspectInEveryLanguage();
    const closing = candidate.page.getByRole('row').filter({ hasText: candidate.t('deadlines:kind.nomination-closes') });
    await candidate.follow(closing.getByRole('link'));
    await candidate.page.waitForURL(/\/candidate\/filings\//);
  });

  step('a clerk follows the time to decide to the filings that wait for it, and to one of them', async () => {
    const other = await Caller.signUp(`${name} 2`);
    const filed = identityOf({ sex: 'male', kk: { surname: 'Уақытов*', givenName: 'Дәулет', patronymic: 'Серікұлы' }, ru: { surname: 'Уакытов*', givenName: 'Даулет', patronymic: 'Серикович' } });
    await submitted(other, await districtOf(7), filed);
    clerk = await seat(enter, Official, { login: 'clerk', language: 'kk', personal: [...personal, filed.nameKk.surname, filed.nameRu.surname, filed.iin] });
    await clerk.open('/commission');
    await clerk.follow(clerk.t('common:deadlines'));
    await clerk.arrive(clerk.t('deadlines:title'));
    const deciding = clerk.page.getByRole('row').filter({ hasText: clerk.t('deadlines:kind.decide-by') }).first();
    await clerk.follow(deciding.getByRole('link'));
    await clerk.arrive(clerk.t('deadlines:filings.title'));
    await clerk.link(fullNameOf(filed.nameKk)).waitFor();
    await clerk.inspectInEveryLanguage();
    await clerk.follow(fullNameOf(filed.nameKk));
    await clerk.arrive(fullNameOf(filed.nameKk));
  });
});
