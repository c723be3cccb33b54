import { expect } from '@jest/globals';
import { Candidate } from '../pages/candidate.js';
import { PHONE } from '../accessibility/inspect.js';
import { Official } from '../pages/official.js';
import { Supervisor } from '../pages/supervisor.js';
import { Visitor } from '../pages/visitor.js';
import { Caller } from './caller.js';
import { askRegisters, markAll, submitted } from './filings.js';
import { fullNameOf, identityOf } from './identities.js';
import { journey } from './journey.js';
import { groundOf, requirementOf } from './law.js';
import { districtOf, type Place } from './places.js';
import { seat } from './sitting.js';

const RESOLUTION = 'Б-13/26';
/** Words of the finding, written out here so that no words of the product vouch for themselves. */
const FINDING = { kk: 'сыбайлас жемқорлық қылмыс', ru: 'коррупционном преступлении' } as const;

journey('A refusal on a ground that cannot be mended', ({ step, enter }) => {
  const identity = identityOf({ sex: 'female', kk: { surname: 'Бастартқан*', givenName: 'Үміт', patronymic: 'Өтегенқызы' }, ru: { surname: 'Бастарткан*', givenName: 'Умит', patronymic: 'Отегеновна' } });
  const personal = [identity.nameKk.surname, identity.nameRu.surname, identity.iin];
  const name = fullNameOf(identity.nameKk);
  let place: Place;
  let self: Caller;
  let filingId: string;
  let clerk: Official;
  let supervisor: Supervisor;
  let refusedBefore: number;

  step('a register answers that a court established guilt in corruption', async () => {
    place = await districtOf(8);
    self = await Caller.signUp(name);
    filingId = await submitted(self, place, identity);
    const caller = await Caller.asPersona('clerk');
    await askRegisters(caller, filingId, { 'corruption-established': true });
    await markAll(caller, filingId);
    supervisor = await seat(enter, Supervisor, { login: 'supervisor', language: 'kk', personal });
    const { text } = supervisor.words;
    await supervisor.open('/supervisor');
    await supervisor.descend(text(place.region));
    await supervisor.descend(text(place.locality));
    refusedBefore = await supervisor.count(supervisor.t('supervisor:column.lost'), text(place.district.commission.names));
  });

  step('the clerk puts the refusal together from the law and the evidence', async () => {
    clerk = await seat(enter, Official, { login: 'clerk', language: 'kk', personal });
    await clerk.openExamination(filingId, name);
    await clerk.page.keyboard.press('KeyD');
    await clerk.arrive(clerk.t('commission:refusal.title'));
    await clerk.see(clerk.t('commission:fix.fatal'));
    await clerk.inspectInEveryLanguage();
    const evidence = clerk.page.getByRole('group', { name: clerk.t('commission:evidence.title') });
    const answer = evidence.getByRole('checkbox', { name: new RegExp(clerk.t('commission:fact.corruption-established'), 'u') });
    if (!(await answer.isChecked())) await answer.check({ force: true });
    await clerk.see(clerk.t('commission:refusal.ready'));
    await clerk.press(clerk.t('commission:refusal.send', { count: 1 }));
    await clerk.arrive(clerk.t('commission:decision.title-refuse'));
    await clerk.see(clerk.t('commission:decision.chair-only'));
    await clerk.inspectInEveryLanguage();
  });

  step('the chair sees the evidence first, records the vote and refuses', async () => {
    const chair = await seat(enter, Official, { login: 'chair', language: 'kk', personal });
    await chair.openCase(filingId, 'decision');
    await chair.vote({ present: 6, inFavour: 6, against: 0, number: RESOLUTION });
    await chair.inspectInEveryLanguage();
    await chair.press(chair.t('commission:decision.check-refuse'));
    await chair.arrive(chair.t('commission:decision.confirm-refuse'), { byLink: false });
    await chair.inspectInEveryLanguage();
    await chair.press(chair.t('commission:decision.do-refuse'));
    await chair.arrive(chair.t('commission:outcome.title'));
    await chair.inspectInEveryLanguage();
    await chair.follow(chair.t('commission:outcome.act'));
    await chair.see(RESOLUTION);
    await chair.inspectInEveryLanguage();
  });

  step('the candidate reads the reason in Kazakh and in Russian, and until when to appeal', async () => {
    const candidate = await enter(Candidate, 'ru', { viewport: PHONE, personal });
    await self.sitDown(candidate.context);
    await candidate.openCase(filingId);
    await candidate.see(candidate.t('candidate:case.refused'));
    await candidate.inspectInEveryLanguage();
    await candidate.follow(candidate.t('candidate:case.decision'));
    await candidate.arrive(candidate.t('candidate:decision.refused'));
    const grounds = candidate.page.locator('section').filter({ has: candidate.heading(candidate.t('candidate:decision.grounds', { count: 1 })) });
    await grounds.locator('[lang="kk"]').filter({ hasText: FINDING.kk }).first().waitFor();
    await grounds.locator('[lang="ru"]').filter({ hasText: FINDING.ru }).first().waitFor();
    await candidate.see(candidate.t('candidate:deadline.appeal'));
    await candidate.inspectInEveryLanguage();
    await candidate.openCase(filingId, 'act');
    await candidate.see(RESOLUTION);
    await candidate.inspectInEveryLanguage();
  });

  step('the supervisor sees the refusal counted and walks from the ground to the evidence', async () => {
    const { text } = supervisor.words;
    const commission = text(place.district.commission.names);
    await supervisor.page.reload();
    expect(await supervisor.count(supervisor.t('supervisor:column.lost'), commission)).toBeGreaterThan(refusedBefore);
    await supervisor.descend(commission);
    await supervisor.follow(text(groundOf('requirements-not-met')));
    await supervisor.arrive(text(groundOf('requirements-not-met')));
    await supervisor.inspectInEveryLanguage();
    await supervisor.follow(name);
    await supervisor.arrive(supervisor.t('supervisor:title.refusal', { name }));
    await supervisor.see(RESOLUTION);
    await supervisor.inspectInEveryLanguage();
    await supervisor.open(`${new URL(supervisor.page.url()).pathname}/evidence/1`);
    await supervisor.arrive(supervisor.t('supervisor:title.evidence', { number: 1 }), { byLink: false });
    await supervisor.inspectInEveryLanguage();
  });

  step('the public register says that registration was refused, and why', async () => {
    const visitor = await enter(Visitor, 'ru', { personal });
    await visitor.open('/register');
    await visitor.search(identity.nameRu.surname);
    await visitor.follow(fullNameOf(identity.nameRu));
    await visitor.arrive(fullNameOf(identity.nameRu));
    await visitor.see(visitor.words.text(groundOf('requirements-not-met')));
    await visitor.see(`№ ${RESOLUTION}`);
    await visitor.inspectInEveryLanguage();
    expect(await visitor.page.content()).not.toContain(visitor.words.text(requirementOf('no-corruption')));
  });
});
