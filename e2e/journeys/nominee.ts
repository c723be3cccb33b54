import type { Language, Route } from '@tirkeu/domain';
import { PHONE } from '../accessibility/inspect.js';
import { Agent } from '../pages/agent.js';
import { Official } from '../pages/official.js';
import { Person } from '../pages/person.js';
import { Caller } from './caller.js';
import { findInRegister, mend, readDecision, register, serveNotice, verifyReceipt, type Course } from './course.js';
import { markAll, propose, recordAnswers } from './filings.js';
import { fullNameOf, identityOf } from './identities.js';
import { journey, paper } from './journey.js';
import { titleOf } from './law.js';
import { districtOf } from './places.js';
import { seat } from './sitting.js';

const SURNAMES = {
  party: { kk: 'Партиялық', ru: 'Партиев' },
  'public-association': { kk: 'Бірлестік', ru: 'Бирлестиков' },
} as const;

/** Who acts for a nominator: signs in on the sign-in page, which is open, and does by the API what a journey does not tell. */
export type SignIn = (agent: Agent) => Promise<Caller>;

/** The whole path of somebody whom a party or a public association nominates in a district, in the language of its agent and its nominee. */
export function registerNominee(route: Extract<Route, 'party' | 'public-association'>, signIn: SignIn, language: Language): void {
  journey(`A nominee of a ${route === 'party' ? 'party' : 'public association'} is registered, in ${language}`, ({ step, enter }) => {
    const { kk, ru } = SURNAMES[route];
    const identity = identityOf({ sex: 'male', kk: { surname: `${kk}*`, givenName: 'Өркен' }, ru: { surname: `${ru}*`, givenName: 'Оркен' } });
    const name = fullNameOf(identity.nameKk);
    const shownName = fullNameOf(language === 'ru' ? identity.nameRu : identity.nameKk);
    const personal = [identity.nameKk.surname, identity.nameRu.surname, identity.iin];
    const course: Course = { enter, language, manner: { personal } };
    const resolution = `${route === 'party' ? 'П' : 'Қ'}-${language}/26`;
    let agent: Agent;
    let calling: Caller;
    let clerk: Official;
    let clerkCalling: Caller;
    let filingId: string;

    step('the agent signs in and opens a draft for a district', async () => {
      const place = await districtOf(8);
      agent = await enter(Agent, language, { personal });
      await agent.open('/nominator');
      await agent.arrive(agent.t('accounts:sign-in.title'), { byLink: false });
      calling = await signIn(agent);
      await agent.arrive(agent.t('nominator:title'), { byLink: false });
      await agent.inspectInEveryLanguage();
      await agent.follow(agent.link(agent.t('nominator:new')).first());
      await agent.arrive(agent.t('nominator:open.title'));
      await agent.openDistrict(place);
      await agent.inspectInEveryLanguage();
      await agent.press(agent.t('nominator:open.button'));
      await agent.see(agent.t('nominator:people.none'));
      filingId = agent.filingId;
      await agent.inspectInEveryLanguage();
    });

    step('enters the nominee and the papers', async () => {
      await agent.follow(agent.t('nominator:person.add'));
      await agent.arrive(agent.t('nominator:person.new'));
      await agent.press(agent.t('common:save'));
      await agent.see(agent.t('common:error-summary'));
      await agent.inspectInEveryLanguage();
      await agent.fillPerson(identity, 'Сынақова Әйгерім');
      await agent.press(agent.t('common:save'));
      await agent.see(agent.t('nominator:consent.invite', { count: 1 }));
      await agent.inspectInEveryLanguage();
      await agent.follow(agent.t('nominator:papers.title'));
      await agent.arrive(agent.t('nominator:papers.title'));
      for (const id of ['minutes-extract', 'biography']) await agent.givePaper(titleOf(id), identity, paper('biography.pdf'));
      await agent.inspectInEveryLanguage();
    });

    step('the nominee agrees in an account of his own', async () => {
      const own = await Caller.signUp(name);
      await own.post('/api/account/number', { iin: identity.iin });
      const named = await enter(Person, language, { viewport: PHONE, personal });
      await own.sitDown(named.context);
      await named.open('/candidate');
      await named.follow(named.t('named:card.link'));
      await named.arrive(named.t('named:title'));
      await named.inspectInEveryLanguage();
      await named.press(named.t('named:agree.button'));
      await named.page.getByText(named.t('named:agree.button')).waitFor({ state: 'detached' });
      await named.inspectInEveryLanguage();
    });

    step('the agent submits and has a receipt that anybody finds genuine', async () => {
      await agent.openNomination(filingId);
      await agent.see(agent.t('nominator:consent.given'));
      await agent.follow(agent.t('nominator:submit.task'));
      await agent.arrive(agent.t('nominator:submit.title'));
      await agent.inspectInEveryLanguage();
      await agent.press(agent.t('nominator:submit.button'));
      await agent.arrive(agent.t('candidate:receipt.title'));
      await verifyReceipt(course, agent);
    });

    step('a clerk takes it from the queue, asks the registers and serves a notice of two papers', async () => {
      clerkCalling = await Caller.asPersona('clerk');
      clerk = await seat(enter, Official, { login: 'clerk', language, personal });
      await clerk.open('/commission');
      await clerk.search(identity.nameKk.surname);
      await clerk.takeByKeyboard(name);
      await recordAnswers(clerkCalling, filingId);
      await markAll(clerkCalling, filingId);
      await serveNotice(clerk, filingId, name, 2);
    });

    step('the agent mends one paper after another', () => mend(agent, filingId, ['declaration-certificate', 'spouse-declaration-certificate']));

    step('the commission registers in its session', async () => {
      await propose({ clerk: clerkCalling, candidate: calling }, filingId);
      await register(course, filingId, resolution);
    });

    step('the agent reads the decision in Kazakh and in Russian', () => readDecision(agent, filingId, resolution));

    step('the public register shows the nominee', () => findInRegister(course, shownName, shownName, resolution, [identity.iin, identity.iin.slice(-4), 'Сынақ көшесі', '701 234']));
  });
}
