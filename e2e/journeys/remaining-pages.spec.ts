import type { Language } from '@tirkeu/domain';
import { Candidate } from '../pages/candidate.js';
import { Official } from '../pages/official.js';
import { Supervisor } from '../pages/supervisor.js';
import { Visitor } from '../pages/visitor.js';
import type { Person } from '../pages/person.js';
import { Caller } from './caller.js';
import { submitted } from './filings.js';
import { identityOf } from './identities.js';
import { journey } from './journey.js';
import { titleOf } from './law.js';
import { districtOf } from './places.js';
import { seat } from './sitting.js';

interface Row {
  readonly filingId: string;
  readonly status: string;
  readonly route: string;
}

/** The page of each address, in each language. */
async function inspectEach(person: Person, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await person.open(path);
    await person.inspectInEveryLanguage();
  }
}

journey('Pages that no other journey comes by', ({ step, enter }) => {
  let rows: readonly Row[];
  const withStatus = (status: string): string => {
    const row = rows.find((each) => each.status === status);
    if (!row) throw new Error(`No example is ${status}`);
    return row.filingId;
  };
  const official = (login: string, language: Language) => seat(enter, Official, { login, language });

  step('of the public', async () => {
    const visitor = await enter(Visitor, 'kk');
    const { district } = await districtOf(7);
    await inspectEach(visitor, ['/account/new', '/nowhere', '/can-i-stand/no/such/page', `/?region=${district.regionId}&locality=${district.localityId}`, `/calendar?region=${district.regionId}`, '/register?q=жоқадам', '/register/reasons', '/register/data']);
    await visitor.open('/sign-in');
    await visitor.press(visitor.t('accounts:sign-in.button'));
    await visitor.see(visitor.t('common:error-summary'));
    await visitor.inspectInEveryLanguage();
  });

  step('of a candidate', async () => {
    const self = await Caller.signUp('Сынақ');
    const place = await districtOf(8);
    const draft = (await self.open(place.district.id)).filing.id;
    const filed = await submitted(self, place, identityOf({ sex: 'male', kk: { surname: 'Қалған*', givenName: 'Бет' }, ru: { surname: 'Калган*', givenName: 'Бет' } }));
    const candidate = await enter(Candidate, 'ru');
    await self.sitDown(candidate.context);
    const of = (id: string, pages: readonly string[]) => pages.map((page) => `/candidate/filings/${id}/${page}`);
    await inspectEach(candidate, ['/candidate', '/messages', '/candidate/nowhere', '/deadlines/nowhere', '/named/no/such/page', ...of(draft, ['discard', 'receipt', 'contact', 'documents/biography']), ...of(filed, ['identity', 'decision', 'notice', 'signature', 'documents/deposit-proof', 'documents/spouse-declaration-certificate'])]);
  });

  step('of a nominator’s agent', async () => {
    const agent = await seat(enter, Candidate, { login: 'agent', language: 'kk' });
    const filings = await (await Caller.asPersona('agent')).get<readonly { readonly id: string; readonly status: string }[]>('/api/filings');
    const [first] = filings;
    if (!first) throw new Error('The agent has no example');
    await inspectEach(agent, ['/nominator/table', '/nominator/nowhere', `/nominator/filings/${first.id}`, `/nominator/filings/${first.id}/papers`, '/candidate', '/candidate/new', `/candidate/filings/${first.id}`, `/candidate/filings/${first.id}/check`]);
  });

  step('of a clerk', async () => {
    rows = (await (await Caller.asPersona('clerk')).get<{ readonly rows: readonly Row[] }>('/api/queue?queue=all')).rows;
    const clerk = await official('clerk', 'en');
    await inspectEach(clerk, [
      ...['mine', 'awaiting-candidate', 'decided', 'all'].map((queue) => `/commission?queue=${queue}`), '/commission?queue=to-check&route=public-association', '/commission/nowhere', '/messages',
      `/commission/filings/${withStatus('awaiting-cure')}`, `/commission/filings/${withStatus('registered')}`, `/commission/filings/${withStatus('registered')}/acts/nothing`, `/commission/filings/${withStatus('withdrawn')}/history`, `/commission/filings/${withStatus('registered')}/signatures`, `/commission/filings/${withStatus('registered')}/death`,
    ]);
    await clerk.open('/commission');
    await clerk.search('Жоқадам');
    await clerk.see(clerk.t('commission:queue.zero.search-all'));
    await clerk.inspectInEveryLanguage();
    await clerk.press(clerk.t('commission:keys.all'));
    await clerk.page.getByRole('dialog').waitFor();
    await clerk.inspect();
    await clerk.page.keyboard.press('Escape');
    await clerk.page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  step('of those who decide', async () => {
    const chair = await official('chair', 'kk');
    await inspectEach(chair, [`/commission/filings/${withStatus('in-examination')}`, `/commission/filings/${withStatus('registered')}/cancellation`, `/commission/filings/${withStatus('submitted')}/decision`]);
    await inspectEach(await official('member', 'ru'), [`/commission/filings/${withStatus('proposed')}/decision`]);
    await inspectEach(await official('secretary', 'en'), [`/commission/filings/${withStatus('registered')}/decision`]);
  });

  step('of those who look over', async () => {
    const supervisor = await seat(enter, Supervisor, { login: 'supervisor', language: 'kk' });
    await inspectEach(supervisor, ['/supervisor/filings', '/supervisor/filings?listed=refused', '/supervisor/backlog', '/supervisor/alike', '/supervisor/announcements', '/supervisor/regions/KZ-10', '/supervisor?route=public-association', '/supervisor?sex=female&age=29-39&by=party', '/supervisor/regions/KZ-99?from=2026-02-31', '/supervisor/nowhere', `/supervisor/filings/${withStatus('awaiting-cure')}`]);
    await inspectEach(await seat(enter, Supervisor, { login: 'auditor', language: 'ru' }), ['/supervisor']);
    await inspectEach(await seat(enter, Visitor, { login: 'administrator', language: 'en' }), ['/', '/commission']);
  });

  step('a paper that opens later says so', async () => {
    const candidate = await enter(Candidate, 'kk');
    const self = await Caller.signUp('Сынақ');
    await self.sitDown(candidate.context);
    const { filing: { id } } = await self.open((await districtOf(7)).district.id);
    await candidate.openCase(id, 'documents/deposit-proof');
    await candidate.arrive(candidate.words.text(titleOf('deposit-proof')), { byLink: false });
    await candidate.see(candidate.t('candidate:task.identity-first'));
  });
});
