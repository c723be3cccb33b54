import { expect } from '@jest/globals';
import type { Language } from '@tirkeu/domain';
import { PHONE } from '../accessibility/inspect.js';
import { Agent } from '../pages/agent.js';
import { Official } from '../pages/official.js';
import { Person } from '../pages/person.js';
import { Caller } from './caller.js';
import { findInRegister, mend, readDecision, register, serveNotice, verifyReceipt, type Course } from './course.js';
import { handIn, markAll, propose, recordAnswers } from './filings.js';
import { fullNameOf, identityOf, type Identity } from './identities.js';
import { journey } from './journey.js';
import { districtOf } from './places.js';
import { seat, signInAsPersona } from './sitting.js';
import { rowOf, workbook } from './table-of-people.js';

const someone = (surname: string, sex: Identity['sex']): Identity =>
  identityOf({ sex, kk: { surname: `${surname}*`, givenName: 'Іңкәр' }, ru: { surname: 'Тестов*', givenName: 'Инкар' } });

/** The whole path of a small list: from a table through the consent of each, a notice about one person, to the decision. */
export function registerList(language: Language): void {
  journey(`A party list is registered, in ${language}`, ({ step, enter }) => {
    const people = [someone('Әділ', 'female'), someone('Ғани', 'male'), someone('Қуан', 'female')] as const;
    const [first, second] = people;
    const personal = people.flatMap(({ nameKk, iin }) => [nameKk.surname, iin]);
    const course: Course = { enter, language, manner: { personal } };
    const resolution = `Т-${language}/26`;
    let agent: Agent;
    let calling: Caller;
    let clerk: Official;
    let clerkCalling: Caller;
    let filingId: string;
    let party: string;

    step('the agent opens a list and enters its people from a table', async () => {
      const { region } = await districtOf(7);
      calling = await Caller.asPersona('agent');
      agent = await enter(Agent, language, { personal });
      await agent.open('/nominator/new');
      await agent.arrive(agent.t('accounts:sign-in.title'), { byLink: false });
      await signInAsPersona(agent, 'agent');
      await agent.arrive(agent.t('nominator:open.title'), { byLink: false });
      await agent.openList(agent.words.text(region));
      await agent.press(agent.t('nominator:open.button'));
      await agent.see(agent.t('nominator:people.none'));
      filingId = agent.filingId;
      await agent.follow(agent.t('nominator:table.button'));
      await agent.arrive(agent.t('nominator:table.title'));
      await agent.give(agent.t('nominator:table.choose'), [await workbook(people.map(rowOf))]);
      await agent.press(agent.t('nominator:table.check'));
      await agent.see(agent.t('nominator:preview.all-right'));
      await agent.press(agent.t('nominator:enter.list', { count: people.length }));
      await agent.see(agent.t('nominator:people.order'));
      await agent.inspectInEveryLanguage();
    });

    step('each agrees in an account of their own', async () => {
      const accounts = await Promise.all(people.map(async ({ nameKk, iin }) => {
        const own = await Caller.signUp(fullNameOf(nameKk));
        await own.post('/api/account/number', { iin });
        return own;
      }));
      const named = await enter(Person, language, { viewport: PHONE, personal });
      await accounts[0]?.sitDown(named.context);
      await named.open('/named');
      await named.inspectInEveryLanguage();
      await named.page.goto(`/named/${filingId}`);
      await named.see(fullNameOf(first.nameKk));
      await named.press(named.t('named:agree.button'));
      await named.page.getByText(named.t('named:agree.button')).waitFor({ state: 'detached' });
      for (const own of accounts.slice(1)) await own.act(filingId, { type: 'give-consent' });
    });

    step('the papers are there, the agent submits and has a receipt', async () => {
      await handIn(calling, filingId, ['minutes-extract', 'biography']);
      await agent.openNomination(filingId);
      await agent.see(agent.t('nominator:consent.given'));
      await agent.follow(agent.t('nominator:submit.task'));
      await agent.arrive(agent.t('nominator:submit.title'));
      await agent.press(agent.t('nominator:submit.button'));
      await agent.arrive(agent.t('candidate:receipt.title'));
      await verifyReceipt(course, agent);
    });

    step('a clerk takes it and serves a notice about two papers of one person', async () => {
      clerkCalling = await Caller.asPersona('clerk');
      const { filing } = await calling.filing(filingId);
      party = filing.nominator?.name.kk ?? '';
      const { id: lacking } = filing.candidates.find(({ nameKk }) => nameKk.surname === second.nameKk.surname) ?? { id: '' };
      await handIn(calling, filingId, ['declaration-certificate', 'party-membership'], (candidateId) => candidateId !== lacking);
      clerk = await seat(enter, Official, { login: 'clerk', language, personal });
      await clerk.openExamination(filingId, party);
      await clerk.inspectInEveryLanguage();
      await clerk.page.keyboard.press('KeyA');
      await clerk.see(clerk.t('commission:bar.notice'));
      await clerk.page.getByText(clerk.t('commission:standing.free')).waitFor({ state: 'detached' });
      await recordAnswers(clerkCalling, filingId);
      await markAll(clerkCalling, filingId);
      await serveNotice(clerk, filingId, party, 2);
    });

    step('the agent mends both papers of that person', async () => {
      await mend(agent, filingId, ['party-membership', 'declaration-certificate']);
      const { filing } = await calling.filing(filingId);
      const late = filing.documents.filter(({ attachedAt }) => attachedAt > (filing.notices[0]?.servedAt ?? ''));
      const whose = late.map(({ candidateId }) => filing.candidates.find(({ id }) => id === candidateId)?.nameKk.surname);
      expect(whose).toEqual([second.nameKk.surname, second.nameKk.surname]);
    });

    step('the commission registers in its session', async () => {
      await propose({ clerk: clerkCalling, candidate: calling }, filingId);
      await register(course, filingId, resolution);
    });

    step('the agent reads the decision in Kazakh and in Russian', () => readDecision(agent, filingId, resolution));

    step('the public register shows the people of the list', () => {
      const { nameKk, nameRu } = second;
      const shownName = fullNameOf(language === 'ru' ? nameRu : nameKk);
      return findInRegister(course, shownName, language === 'ru' ? fullNameOf(nameRu) : fullNameOf(nameKk), resolution, people.map(({ iin }) => iin));
    });
  });
}
