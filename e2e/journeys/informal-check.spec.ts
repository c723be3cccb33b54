import { expect } from '@jest/globals';
import { PHONE } from '../accessibility/inspect.js';
import { Candidate } from '../pages/candidate.js';
import { Official } from '../pages/official.js';
import { Caller } from './caller.js';
import { fillIn, handIn } from './filings.js';
import { fullNameOf, identityOf } from './identities.js';
import { journey, paper } from './journey.js';
import { titleOf } from './law.js';
import { districtOf, type Place } from './places.js';
import { seat } from './sitting.js';

const REMARK = 'Өмірбаянда қол қойылмаған: қол қойып, қайта тіркеңіз.';

journey('A commission looks at a draft informally, and the candidate mends it before submitting', ({ step, enter }) => {
  const identity = identityOf({ sex: 'female', kk: { surname: 'Кеңес*', givenName: 'Әсем', patronymic: 'Үмітқызы' }, ru: { surname: 'Кенес*', givenName: 'Асем', patronymic: 'Умиткызы' } });
  const personal = [identity.nameKk.surname, identity.nameRu.surname, identity.iin];
  const name = fullNameOf(identity.nameKk);
  let place: Place;
  let self: Caller;
  let filingId: string;
  let clerk: Official;
  let candidate: Candidate;

  step('the candidate asks the commission to look at the draft', async () => {
    place = await districtOf(7);
    self = await Caller.signUp(name);
    filingId = await fillIn(self, place, identity);
    await handIn(self, filingId, ['intention-to-stand', 'biography']);
    candidate = await enter(Candidate, 'kk', { viewport: PHONE, personal });
    await self.sitDown(candidate.context);
    await candidate.openCase(filingId);
    await candidate.see(candidate.t('informal:ask.access'));
    await candidate.press(candidate.t('informal:ask.button'));
    await candidate.see(candidate.t('informal:awaited.title'));
    await candidate.inspectInEveryLanguage();
  });

  step('the clerk finds the draft in its own list and in no queue', async () => {
    clerk = await seat(enter, Official, { login: 'clerk', language: 'ru', personal });
    await clerk.open('/commission?queue=all');
    await clerk.search(name);
    await clerk.see(clerk.t('commission:queue.zero.text'));
    await clerk.follow(clerk.page.getByRole('link', { name: new RegExp(`^${clerk.t('commission:informal.checks')}`, 'u') }));
    await clerk.arrive(clerk.t('informal:list.title'));
    await clerk.link(name).waitFor();
    await clerk.inspectInEveryLanguage();
    await clerk.follow(name);
    await clerk.arrive(name);
  });

  step('the clerk reads the papers and what the rules observe, remarks on one paper and answers', async () => {
    await clerk.see(clerk.t('informal:page.notice'));
    await clerk.see(clerk.words.text(titleOf('declaration-certificate')));
    await clerk.inspectInEveryLanguage();
    await clerk.select(clerk.t('informal:compose.about'), clerk.words.text(titleOf('biography')));
    await clerk.write(clerk.t('informal:compose.text'), REMARK);
    await clerk.press(clerk.t('informal:compose.add'));
    await clerk.press(clerk.t('informal:send', { count: 1 }));
    await clerk.arrive(clerk.t('informal:list.title'));
    expect(await clerk.link(name).count()).toBe(0);
  });

  step('the draft is closed to the commission with the answer', async () => {
    clerk.witness.expectDenial(404, /^\/api\/filings\/[^/]+$/u);
    await clerk.open(`/commission/informal/${filingId}`);
    await clerk.arrive(clerk.t('informal:gone.title'), { byLink: false });
    await clerk.inspectInEveryLanguage();
  });

  step('the candidate reads the remark on the draft and beside the paper, and replaces it', async () => {
    await candidate.openCase(filingId);
    await candidate.see(REMARK);
    await candidate.see(candidate.t('candidate:task.remark'));
    await candidate.inspectInEveryLanguage();
    await candidate.follow(candidate.page.getByRole('link', { name: candidate.words.text(titleOf('biography')), exact: true }).first());
    await candidate.arrive(candidate.words.text(titleOf('biography')));
    await candidate.see(REMARK);
    await candidate.inspect();
    await candidate.upload(paper('biography.pdf'));
    await candidate.page.getByText(REMARK).waitFor({ state: 'detached' });
    await candidate.follow(candidate.t('candidate:document.done'));
    await candidate.arriveAtHub(place);
    await candidate.see(candidate.t('informal:remark.changed'));
  });

  step('the candidate completes the draft and submits it', async () => {
    await candidate.handIn(titleOf('declaration-certificate'), paper('declaration-certificate.pdf'), place);
    await candidate.follow(candidate.t('candidate:task.submit'));
    await candidate.arrive(candidate.t('candidate:check.title'));
    await candidate.submit();
    expect((await self.filing(filingId)).filing.status).toBe('submitted');
    await clerk.openExamination(filingId, name);
  });
});
