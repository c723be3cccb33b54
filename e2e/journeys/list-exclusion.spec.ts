import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { Official } from '../pages/official.js';
import { Caller, type FilingAnswer } from './caller.js';
import { handIn, recordAnswers } from './filings.js';
import { fullNameOf, identityOf, type Identity } from './identities.js';
import { journey } from './journey.js';
import { groundOf } from './law.js';
import { currentElection } from './places.js';
import { seat } from './sitting.js';

interface Told {
  readonly notices: readonly { readonly kind: string; readonly filingId: string | null }[];
}

/** Too old for the youth that counts for the quota. */
function someone(surname: string, sex: Identity['sex']): Identity {
  const identity = identityOf({ sex, kk: { surname: `${surname}*`, givenName: 'Сәуле' }, ru: { surname: 'Списков*', givenName: 'Сауле' } });
  return identity.birthDate < '1996' ? identity : someone(surname, sex);
}

journey('One person is excluded from a party list, which goes on and is looked at anew', ({ step, enter }) => {
  const people = [someone('Үкібай', 'male'), someone('Ғабит', 'male'), someone('Өмір', 'female')] as const;
  const [, , woman] = people;
  const personal = people.flatMap(({ nameKk, iin }) => [nameKk.surname, iin]);
  let filingId: string;
  let agent: Caller;
  let clerk: Caller;
  let chair: Official;

  step('a party hands in a list of three with one woman: the quota of 30 per cent is just kept', async () => {
    [agent, clerk] = await Promise.all([Caller.asPersona('agent'), Caller.asPersona('clerk')]);
    const contestId = `${await currentElection()}.KZ-35.list`;
    const { view } = await agent.post<{ readonly view: FilingAnswer }>('/api/filings', { actionId: randomUUID(), contestId, route: 'party-list', nominator: null });
    filingId = view.filing.id;
    for (const { iin, birthDate, sex, nameKk, nameRu } of people) {
      const candidateId = randomUUID();
      await agent.act(filingId, { type: 'record-identity', candidateId, identity: { iin, birthDate, sex, nameKk, nameRu, citizen: true, residentSince: birthDate } });
      await agent.act(filingId, { type: 'record-contact', candidateId, contact: { phone: '+7 700 000 00 00', email: '', address: 'Сынақ көшесі, 1' } });
      await agent.act(filingId, { type: 'record-family', candidateId, family: { maritalStatus: 'single', spouseName: null } });
      await agent.act(filingId, { type: 'record-background', candidateId, background: { education: 'жоғары', occupation: 'мұғалім', party: 'auyl', disability: false } });
    }
    for (const { nameKk, iin } of people) {
      const own = await Caller.signUp(fullNameOf(nameKk));
      await own.post('/api/account/number', { iin });
      await own.act(filingId, { type: 'give-consent' });
    }
    await handIn(agent, filingId, ['minutes-extract', 'biography']);
    await agent.act(filingId, { type: 'submit' });
    await clerk.act(filingId, { type: 'take' });
    await recordAnswers(clerk, filingId, {});
  });

  step('the chair sees what becomes of the quota before the woman is excluded, and excludes her by resolution', async () => {
    chair = await seat(enter, Official, { login: 'chair', language: 'kk', personal });
    await chair.openCase(filingId, 'decision');
    await chair.see(chair.t('rulings:list.follows.nothing'));
    await chair.inspectInEveryLanguage();
    await chair.follow(chair.t('rulings:list.exclude'));
    await chair.arrive(chair.t('rulings:exclude.title'));
    await chair.select(chair.t('rulings:exclude.person'), fullNameOf(woman.nameKk));
    await chair.see(chair.t('rulings:list.follows.not-to-be-registered'));
    await chair.page.getByRole('checkbox', { name: chair.words.text(groundOf('declaration-untrue')) }).check({ force: true });
    await chair.page.locator('#ground-2-kk').fill('Декларацияда пәтер көрсетілмеген');
    await chair.page.locator('#ground-2-ru').fill('В декларации не указана квартира');
    await chair.page.getByRole('group', { name: chair.t('commission:evidence.title') }).getByRole('checkbox').first().check({ force: true });
    await chair.write(chair.t('commission:vote.present'), '6');
    await chair.write(chair.field(chair.t('commission:vote.in-favour')), '6');
    await chair.write(chair.field(chair.t('commission:vote.against')), '0');
    await chair.write(chair.t('commission:vote.number'), 'Ү-1');
    await chair.see(chair.t('rulings:ready'));
    await chair.inspectInEveryLanguage();
    await chair.press(chair.t('rulings:exclude.check'));
    await chair.arrive(chair.t('rulings:exclude.confirm-title'), { byLink: false });
    await chair.press(chair.t('rulings:exclude.do'));
    await chair.see(chair.t('rulings:list.gone.excluded'));
    await chair.see(chair.t('rulings:list.follows.not-to-be-registered'));
    const { filing } = await clerk.filing(filingId);
    expect([filing.status, filing.candidates.length, filing.departures[0]?.exclusion?.grounds[0]?.ground]).toEqual(['in-examination', 2, 'declaration-untrue']);
  });

  step('the commission is told that the list no longer keeps to its quota', async () => {
    const calling = await Caller.asPersona('chair');
    const told = await calling.askUntil<Told>('/api/notices', ({ notices }) => notices.some(({ kind, filingId: of }) => of === filingId && kind === 'filing.list-broken'));
    expect(told.notices.filter(({ filingId: of, kind }) => of === filingId && kind === 'filing.list-broken')).toHaveLength(1);
  });

  step('a court gives her back to the list', async () => {
    const { filing } = await clerk.filing(filingId);
    const candidateId = filing.departures[0]?.candidate.id ?? '';
    await agent.act(filingId, { type: 'lodge-appeal', to: 'court', number: '5-1/26', candidateId });
    await chair.openCase(filingId, 'decision');
    await chair.choose(chair.t('rulings:appeal.ground.reversed'));
    await chair.see(chair.t('rulings:appeal.follows.exclusion'));
    await chair.inspectInEveryLanguage();
    const secretary = await Caller.asPersona('secretary');
    await secretary.act(filingId, { type: 'record-appeal-outcome', outcome: 'reversed', number: '5-2/26', candidateId });
    await chair.page.reload();
    await chair.see(chair.t('rulings:list.follows.nothing'));
    expect((await clerk.filing(filingId)).filing.candidates.length).toBe(3);
  });
});
