import { randomInt, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect } from '@jest/globals';
import { isBin } from '@tirkeu/domain';
import { PHONE } from '../accessibility/inspect.js';
import { Agent } from '../pages/agent.js';
import { Official } from '../pages/official.js';
import { Person } from '../pages/person.js';
import { Caller } from './caller.js';
import { fullNameOf, identityOf, slippedIin } from './identities.js';
import { journey, paper } from './journey.js';
import { districtOf } from './places.js';
import { seat } from './sitting.js';

/** A made-up number with a right check digit; an association of its own for every walk. */
function newNumber(): string {
  const head = `000140${String(randomInt(100_000)).padStart(5, '0')}`;
  return Array.from({ length: 10 }, (_none, digit) => `${head}${digit}`).find(isBin) ?? newNumber();
}
const DISTRICT = 9;

interface Grants { readonly grants: readonly { readonly id: string; readonly role: string }[] }

/** The same person without a page, in the role that the confirmation gave. */
async function asAgent(person: Caller): Promise<Caller> {
  const again = await person.signInAgain();
  const { grants } = await again.get<Grants>('/api/session');
  const grant = grants.find(({ role }) => role === 'agent');
  if (!grant) throw new Error('Nobody has confirmed the agent');
  await again.post('/api/session/grant', { grantId: grant.id });
  return again;
}

journey('A public association nominates somebody in a district, from its agent’s first request to the submission', ({ step, enter }) => {
  const serial = randomUUID().slice(0, 8);
  const number = newNumber();
  const identity = identityOf({ sex: 'male', kk: { surname: 'Бірлестікбаев*', givenName: 'Ерлан' }, ru: { surname: 'Бирлестикбаев*', givenName: 'Ерлан' } });
  const name = fullNameOf(identity.nameKk);
  const personal = [identity.nameKk.surname, identity.nameRu.surname, identity.iin];
  const asking = `Өкілбаев Сәкен ${serial}`;
  let person: Caller;
  let agent: Agent;
  let filingId: string;

  step('somebody with an account learns that they are no agent, and asks to become one', async () => {
    person = await Caller.signUp(asking);
    agent = await enter(Agent, 'kk', { personal });
    await person.sitDown(agent.context);
    await agent.open('/nominator');
    await agent.inspectInEveryLanguage();
    await agent.follow(agent.t('agency:ask'));
    await agent.arrive(agent.t('agency:title'));
    await agent.inspectInEveryLanguage();
  });

  step('hears of everything that is missing, and sends the request with the power of attorney', async () => {
    const { region } = await districtOf(DISTRICT);
    await agent.choose(agent.t('common:route.public-association'));
    await agent.press(agent.t('agency:send'));
    for (const fault of ['agency:name-kk.missing', 'agency:name-ru.missing', 'agency:number.missing', 'agency:paper.missing'] as const) await agent.see(agent.t(fault));
    await agent.inspectInEveryLanguage();
    await agent.write(agent.t('agency:name-kk'), '«Сынақ» қоғамдық бірлестігі');
    await agent.write(agent.t('agency:name-ru'), 'Общественное объединение «Сынак»');
    await agent.write(agent.t('agency:number'), slippedIin(number));
    await agent.see(agent.t('agency:number.wrong'));
    await agent.write(agent.t('agency:number'), number);
    await agent.select(agent.t('agency:region'), region.kk);
    await agent.give(agent.t('agency:paper.choose'), [{ name: 'сенімхат.pdf', mimeType: 'application/pdf', buffer: readFileSync(paper('biography.pdf')) }]);
    await agent.press(agent.t('agency:send'));
    await agent.see(agent.t('agency:sent'));
    await agent.see(agent.t('agency:state.waiting'));
    await agent.inspect();
  });

  step('the secretary of the region looks at the request and confirms it', async () => {
    const secretary = await seat(enter, Official, { login: 'secretary', language: 'ru', personal });
    await secretary.open('/nominator/agents');
    await secretary.inspectInEveryLanguage();
    await secretary.press(secretary.t('agency:judge.decline-label', { person: asking }));
    await secretary.press(secretary.t('agency:judge.decline-label', { person: asking }));
    await secretary.see(secretary.t('agency:judge.reason.missing'));
    await secretary.inspect();
    await secretary.press(secretary.t('agency:keep'));
    await secretary.press(secretary.t('agency:judge.confirm-label', { person: asking }));
    await secretary.see(secretary.t('agency:judge.done'));
    await secretary.inspect();
  });

  step('the agent is told, and opens a nomination in a district of the region', async () => {
    await agent.open('/messages');
    await agent.follow(agent.t('notices:kind.agency.confirmed'));
    await agent.arrive(agent.t('agency:title'));
    await agent.press(agent.t('agency:work-label', { name: '«Сынақ» қоғамдық бірлестігі' }));
    await agent.arrive(agent.t('nominator:title'));
    await agent.see(agent.t('nominator:none'));
    await agent.inspectInEveryLanguage();
    await agent.follow(agent.link(agent.t('nominator:new')).first());
    await agent.arrive(agent.t('nominator:open.title'));
    await agent.choose(agent.t('common:form.single-member'));
    const { region, locality } = await districtOf(DISTRICT);
    await agent.select(agent.t('nominator:filter.region'), region.kk);
    await agent.select(agent.t('nominator:open.maslikhat'), locality.kk);
    await agent.select(agent.t('nominator:open.contest'), agent.t('common:district', { number: DISTRICT }));
    await agent.inspect();
    await agent.press(agent.t('nominator:open.button'));
    await agent.see(agent.t('nominator:nominee.title'));
    filingId = agent.filingId;
  });

  step('enters the nominee', async () => {
    await agent.follow(agent.t('nominator:person.add'));
    await agent.arrive(agent.t('nominator:person.new'));
    await agent.write(agent.t('tables:column.iin'), identity.iin);
    await agent.write(agent.t('tables:column.surnameKk'), identity.nameKk.surname);
    await agent.write(agent.t('tables:column.givenNameKk'), identity.nameKk.givenName);
    await agent.write(agent.t('tables:column.surnameRu'), identity.nameRu.surname);
    await agent.write(agent.t('tables:column.givenNameRu'), identity.nameRu.givenName);
    await agent.write(agent.t('tables:column.phone'), '+7 700 000 00 00');
    await agent.write(agent.t('tables:column.address'), 'Сынақ көшесі, 1');
    await agent.choose(agent.t('nominator:marital.single'));
    await agent.write(agent.t('tables:column.education'), 'жоғары');
    await agent.write(agent.t('tables:column.occupation'), 'мұғалім');
    await agent.inspect();
    await agent.press(agent.t('common:save'));
    await agent.see(name);
    await agent.inspectInEveryLanguage();
  });

  step('brings the papers of the association, and cannot submit before the nominee agrees', async () => {
    const caller = await asAgent(person);
    const { filing } = await caller.filing(filingId);
    const candidateId = filing.candidates[0]?.id;
    for (const requirement of ['minutes-extract', 'biography'] as const) {
      const fileId = await caller.upload(filingId, paper('biography.pdf'));
      await caller.act(filingId, { type: 'attach-document', document: { requirement, candidateId, fileId } });
    }
    expect(await caller.denialOf(`/api/filings/${filingId}/actions`, { actionId: randomUUID(), action: { type: 'submit' } })).toMatchObject({ code: 'documents-missing', items: ['consent-to-stand'] });
    await agent.open(`/nominator/filings/${filingId}/submit`);
    await agent.see(agent.t('nominator:submit.missing'));
    await agent.inspect();
  });

  step('the nominee agrees in the own account, on a phone', async () => {
    const own = await Caller.signUp(name);
    await own.post('/api/account/number', { iin: identity.iin });
    const named = await enter(Person, 'ru', { viewport: PHONE, personal });
    await own.sitDown(named.context);
    await named.page.goto(`/named/${filingId}`);
    await named.arrive(named.t('named:title'), { byLink: false });
    await named.see('Общественное объединение «Сынак»');
    await named.press(named.t('named:agree.button'));
    await named.see('+7 700 000 00 00');
    await named.inspect();
  });

  step('the agent submits and has a receipt', async () => {
    await agent.page.reload();
    await agent.press(agent.t('nominator:submit.button'));
    await agent.arrive(agent.t('candidate:receipt.title'), { byLink: false });
    await agent.open('/nominator?stage=submitted');
    await agent.see(name);
    await agent.see(agent.t('common:status.submitted'));
    await agent.inspect();
  });

  step('a colleague sees the same nomination, and an agent of a party does not', async () => {
    const colleague = await Caller.signUp(`Өкілбаева Сәуле ${serial}`);
    const wish = new URLSearchParams({ kind: 'public-association', nameKk: 'Сынақ ҚБ', nameRu: 'ОО Сынак', registrationNumber: number, region: 'KZ-35' });
    const { id } = await colleague.askWithPaper<{ readonly id: string }>(`/api/agencies?${wish}`, paper('biography.pdf'));
    await (await Caller.asPersona('administrator')).post(`/api/agencies/${id}/judgement`, { verdict: 'confirmed' });
    expect((await (await asAgent(colleague)).filing(filingId)).filing.status).toBe('submitted');
    const stranger = await Caller.asPersona('agent');
    await expect(stranger.filing(filingId)).rejects.toThrow(/^404/u);
  });
});
