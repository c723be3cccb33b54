import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import type { DocumentId } from '@tirkeu/domain';
import { PHONE } from '../accessibility/inspect.js';
import { Official } from '../pages/official.js';
import { Person } from '../pages/person.js';
import { Caller, look, type FilingAnswer } from './caller.js';
import { fullNameOf, identityOf } from './identities.js';
import { journey, paper } from './journey.js';
import { districtOf } from './places.js';
import { seat } from './sitting.js';

/** A party's nominee in a district, with every paper but the consent. */
async function nominatedBy(agent: Caller, contestId: string, { iin, birthDate, sex, nameKk, nameRu }: ReturnType<typeof identityOf>): Promise<string> {
  const { view: { filing: { id } } } = await agent.post<{ readonly view: FilingAnswer }>('/api/filings', { actionId: randomUUID(), contestId, route: 'party' });
  const candidateId = randomUUID();
  await agent.act(id, { type: 'record-identity', candidateId, identity: { iin, birthDate, sex, nameKk, nameRu, citizen: true, residentSince: birthDate } });
  await agent.act(id, { type: 'record-contact', candidateId, contact: { phone: '+7 700 000 00 00', email: '', address: 'Сынақ көшесі, 1' } });
  await agent.act(id, { type: 'record-family', candidateId, family: { maritalStatus: 'single', spouseName: null } });
  await agent.act(id, { type: 'record-background', candidateId, background: { education: 'жоғары', occupation: 'мұғалім', party: 'Ауыл', disability: false } });
  for (const requirement of ['minutes-extract', 'biography'] as const satisfies readonly DocumentId[]) {
    const fileId = await agent.upload(id, paper('biography.pdf'));
    await agent.act(id, { type: 'attach-document', document: { requirement, candidateId, fileId } });
  }
  return id;
}

journey('Somebody whom a party names agrees on a phone, and withdraws', ({ step, enter }) => {
  const identity = identityOf({ sex: 'female', kk: { surname: 'Келісова*', givenName: 'Әсия' }, ru: { surname: 'Келисова*', givenName: 'Асия' } });
  const name = fullNameOf(identity.nameKk);
  const personal = [identity.nameKk.surname, identity.nameRu.surname, identity.iin];
  let agent: Caller;
  let filingId: string;
  let named: Person;

  step('a party’s agent prepares a nomination that cannot be submitted without consent', async () => {
    agent = await Caller.asPersona('agent');
    filingId = await nominatedBy(agent, (await districtOf(8)).district.id, identity);
    expect(await agent.denialOf(`/api/filings/${filingId}/actions`, { actionId: randomUUID(), action: { type: 'submit' } })).toMatchObject({ code: 'documents-missing', items: ['consent-to-stand'] });
  });

  step('the person makes an account later, says whose it is, and finds who names her', async () => {
    named = await enter(Person, 'kk', { viewport: PHONE, personal });
    await (await Caller.signUp(name)).sitDown(named.context);
    await named.open('/candidate');
    await named.follow(named.t('named:card.ask'));
    await named.arrive(named.t('named:list.title'));
    await named.inspectInEveryLanguage();
    await named.press(named.t('named:number.button'));
    await named.see(named.t('named:number.wrong'));
    await named.write(named.t('named:number.label'), identity.iin);
    await named.press(named.t('named:number.button'));
    await named.see(named.t('named:state.awaiting'));
    await named.inspectInEveryLanguage();
  });

  step('she reads who nominates her and where, and agrees', async () => {
    await named.page.goto(`/named/${filingId}`);
    await named.arrive(named.t('named:title'), { byLink: false });
    await named.see(name);
    expect(await named.page.getByText('+7 700 000 00 00').count()).toBe(0);
    await named.inspectInEveryLanguage();
    await named.press(named.t('named:agree.button'));
    await named.see('+7 700 000 00 00');
    await named.inspectInEveryLanguage();
  });

  step('the nomination is submitted, and the clerk sees where the consent comes from', async () => {
    await agent.act(filingId, { type: 'submit' });
    const clerk = await seat(enter, Official, { login: 'clerk', language: 'ru', personal });
    await clerk.openExamination(filingId, name);
    await clerk.see(/кандидат согласился в своём кабинете/u);
  });

  step('she withdraws on a page that says what follows', async () => {
    await named.page.reload();
    await named.follow(named.t('named:stand-down.link'));
    await named.arrive(named.t('named:stand-down.title'));
    await named.see(named.t('named:disagree.district'));
    await named.inspectInEveryLanguage();
    await named.press(named.t('named:stand-down.button'));
    await named.arrive(named.t('named:title'));
    await named.see(named.t('named:closed'));
    const { filing } = await agent.filing(filingId);
    expect(filing).toMatchObject({ status: 'withdrawn', consents: [{ answer: 'withdrawn' }] });
    const { rows } = await look<{ readonly rows: readonly { readonly filingId: string }[] }>(`/api/register?status=withdrawn&q=${encodeURIComponent(identity.nameKk.surname)}`);
    expect(rows.map((row) => row.filingId)).toEqual([filingId]);
  });
});

journey('Somebody whom a party names refuses', ({ step, enter }) => {
  const identity = identityOf({ sex: 'male', kk: { surname: 'Бастартов*', givenName: 'Нұрлан' }, ru: { surname: 'Бастартов*', givenName: 'Нурлан' } });
  let agent: Caller;
  let filingId: string;

  step('and the party is told why it cannot submit', async () => {
    agent = await Caller.asPersona('agent');
    filingId = await nominatedBy(agent, (await districtOf(8)).district.id, identity);
    const own = await Caller.signUp(fullNameOf(identity.nameKk));
    await own.post('/api/account/number', { iin: identity.iin });
    const named = await enter(Person, 'ru', { viewport: PHONE, personal: [identity.iin] });
    await own.sitDown(named.context);
    await named.open('/candidate');
    await named.follow(named.t('named:card.link'));
    await named.arrive(named.t('named:title'));
    await named.follow(named.t('named:disagree.link'));
    await named.arrive(named.t('named:refuse.title'));
    await named.write(named.t('named:disagree.reason'), 'Меня не спросили.');
    await named.inspectInEveryLanguage();
    await named.press(named.t('named:refuse.button'));
    await named.arrive(named.t('named:title'));
    await named.see(named.t('named:agree.after-all'));
    await named.inspectInEveryLanguage();
    expect(await agent.denialOf(`/api/filings/${filingId}/actions`, { actionId: randomUUID(), action: { type: 'submit' } })).toMatchObject({ code: 'consent-refused' });
  });

  step('and the agent reads it at the paper', async () => {
    const at = await seat(enter, Person, { login: 'agent', language: 'ru', viewport: PHONE, personal: [identity.iin] });
    await at.open(`/candidate/filings/${filingId}/documents/consent-to-stand`);
    await at.see(/кандидат отказался в своём кабинете/u);
    await at.see('Меня не спросили.');
    await at.inspectInEveryLanguage();
  });
});

journey('At the counter a clerk confirms whose an account is', ({ step, enter }) => {
  step('and hears of every slip', async () => {
    const clerk = await seat(enter, Official, { login: 'clerk', language: 'ru' });
    await clerk.open('/commission/people');
    await clerk.inspectInEveryLanguage();
    await clerk.press(clerk.t('named:confirm.button'));
    await clerk.see(clerk.t('named:confirm.seen.missing'));
    await clerk.inspectInEveryLanguage();
  });
});
