import { expect } from '@jest/globals';
import { PHONE } from '../accessibility/inspect.js';
import { Candidate } from '../pages/candidate.js';
import { Official } from '../pages/official.js';
import { Caller } from './caller.js';
import { askRegisters, payDeposit, submitted } from './filings.js';
import { identityOf, fullNameOf } from './identities.js';
import { journey, paper } from './journey.js';
import { titleOf } from './law.js';
import { districtOf } from './places.js';
import { seat } from './sitting.js';

/** That the law puts to a self-nominee without a spouse. */
const REQUIREMENTS = 10;

journey('A self-nomination without a pointer', ({ step, enter }) => {
  const identity = identityOf({ sex: 'male', kk: { surname: 'Пернетақта*', givenName: 'Ұлан', patronymic: 'Ғаниұлы' }, ru: { surname: 'Пернетакта*', givenName: 'Улан', patronymic: 'Ганиевич' } });
  let candidate: Candidate;

  step('from the start page to an account', async () => {
    candidate = await enter(Candidate, 'kk', { keyboard: true });
    await candidate.open('/');
    await candidate.page.keyboard.press('Tab');
    await candidate.press(candidate.link(candidate.t('common:skip')));
    await candidate.follow(candidate.link(candidate.t('common:sign-in'), candidate.page.getByRole('banner')));
    await candidate.arrive(candidate.t('accounts:sign-in.title'));
    await candidate.follow(candidate.t('accounts:new.link'));
    await candidate.arrive(candidate.t('accounts:new.title'));
    await candidate.signUp(fullNameOf(identity.nameKk), `e2e-${crypto.randomUUID()}@example.kz`);
  });

  step('the district, the details', async () => {
    const place = await districtOf(8);
    await candidate.follow(candidate.t('candidate:filings.start'));
    await candidate.arrive(candidate.t('candidate:open.title'));
    await candidate.chooseDistrict(place);
    await candidate.openDraft(place);
    await candidate.begin(candidate.t('candidate:task.identity'));
    await candidate.fillIdentity(identity);
    await candidate.save(place);
    await candidate.begin(candidate.t('candidate:task.contact'));
    await candidate.fillContact();
    await candidate.save(place);
    await candidate.begin(candidate.t('candidate:task.family'));
    await candidate.fillFamily({ spouse: 'Пернетақтаева Гүл' });
    await candidate.save(place);
    await candidate.begin(candidate.t('candidate:task.background'));
    await candidate.fillBackground();
    await candidate.save(place);
  });

  step('the papers, the answers, the receipt', async () => {
    const place = await districtOf(8);
    await candidate.handIn(titleOf('intention-to-stand'), paper('intention-to-stand.jpg'), place);
    await candidate.handIn(titleOf('biography'), paper('biography.pdf'), place);
    await candidate.begin(candidate.t('candidate:task.pre-check'));
    await candidate.follow(candidate.t('candidate:pre-check.next'));
    await candidate.arrive(candidate.t('candidate:check.title'));
    await candidate.submit();
    await candidate.receiptNumber();
  });

  step('the bar of a phone does not hide what has the focus', async () => {
    await candidate.page.setViewportSize(PHONE);
    await candidate.open('/candidate');
    await candidate.follow(candidate.link(candidate.t('common:nav.help'), candidate.page.getByRole('contentinfo')));
    await candidate.arrive(candidate.t('public:help.title'));
  });
});

journey('A clean filing, decided by keys', ({ step, enter }) => {
  const identity = identityOf({ sex: 'female', kk: { surname: 'Таза*', givenName: 'Әйгерім' }, ru: { surname: 'Таза*', givenName: 'Айгерим' } });
  const name = fullNameOf(identity.nameKk);
  let filingId: string;

  step('a filing with every paper, every answer and its deposit', async () => {
    const [self, clerk] = [await Caller.signUp(name), await Caller.asPersona('clerk')];
    filingId = await submitted(self, await districtOf(8), identity);
    await askRegisters(clerk, filingId);
    await payDeposit({ clerk, candidate: self }, filingId);
    await clerk.act(filingId, { type: 'release' });
  });

  step('is taken, marked and proposed with at most 25 presses of a key', async () => {
    const clerk = await seat(enter, Official, { login: 'clerk', language: 'kk', personal: [identity.nameKk.surname, identity.nameRu.surname, identity.iin] });
    await clerk.openExamination(filingId, name);
    let presses = 0;
    const press = async (key: string): Promise<void> => {
      presses += 1;
      await clerk.page.keyboard.press(key);
    };
    await press('KeyA');
    await clerk.see(clerk.t('commission:requirements.marked', { marked: 0, of: REQUIREMENTS }));
    await clerk.page.getByRole('button', { name: clerk.t('commission:queue.take') }).waitFor({ state: 'detached' });
    for (let row = 0; row < REQUIREMENTS; row++) await press('Digit1');
    await clerk.see(clerk.t('commission:requirements.marked', { marked: REQUIREMENTS, of: REQUIREMENTS }));
    await clerk.see(clerk.t('commission:bar.complete'));
    await press('KeyR');
    await clerk.arrive(clerk.t('commission:proposal.title'), { byLink: false });
    await clerk.page.getByRole('button', { name: clerk.t('commission:proposal.send'), disabled: false }).waitFor();
    await clerk.page.waitForFunction((words) => document.activeElement instanceof HTMLButtonElement && document.activeElement.innerText.includes(words), clerk.t('commission:proposal.send'));
    await press('Enter');
    await clerk.page.waitForURL((url) => url.pathname === '/commission');
    expect(presses).toBe(REQUIREMENTS + 3);
    expect(presses).toBeLessThanOrEqual(25);
  });
});
