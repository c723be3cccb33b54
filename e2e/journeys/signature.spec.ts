import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WebSocketRoute } from 'playwright-core';
import { instant, localDate, plusDays, type CivilDate } from '@tirkeu/domain';
import { PHONE } from '../accessibility/inspect.js';
import { Candidate } from '../pages/candidate.js';
import { Official } from '../pages/official.js';
import { Caller, look } from './caller.js';
import { submitted } from './filings.js';
import { fullNameOf, identityOf } from './identities.js';
import { journey, required } from './journey.js';
import { currentElection, districtOf } from './places.js';
import { seat } from './sitting.js';

const NCALAYER = 'wss://127.0.0.1:13579/';
const STRANGER = { iin: '900101400127', name: 'БӨТЕН АДАМ' };

interface Drafted {
  readonly draft: { readonly id: string };
}

interface Current {
  readonly id: string;
  readonly rulebookId: string;
  readonly electionDay: CivilDate;
}

/** An election of its own whose call offers electronic signatures: prepared by one administrator, approved by another. */
async function electionWithSignatures(): Promise<string> {
  const [first, second] = await Promise.all([Caller.asPersona('administrator'), Caller.asPersona('administrator2')]);
  const id = await currentElection();
  const current = (await look<readonly Current[]>('/api/elections')).find((election) => election.id === id);
  if (!current) throw new Error('There is no election');
  const { commission } = (await districtOf(8)).district;
  const today = localDate(instant(new Date().toISOString()), 'Asia/Almaty');
  const call = {
    rulebookId: current.rulebookId, title: { kk: 'Қолтаңбалы сайлау', ru: 'Выборы с подписью', en: 'Election with signatures' }, kind: 'by-election', electionDay: plusDays(current.electionDay, -6), esignature: 'offered',
    overrides: { nominationOpens: today, nominationCloses: `${plusDays(today, 15)}T18:00`, registrationCloses: `${plusDays(today, 20)}T18:00` }, decision: { number: '7/3', on: today, by: 'Теміртау АСК' },
  };
  const { draft } = await first.post<Drafted>('/api/administration/elections', { actionId: randomUUID(), call });
  const folder = await mkdtemp(join(tmpdir(), 'tirkeu-signature-'));
  const table = join(folder, 'districts.csv');
  await writeFile(table, `Регион;Город или район;Номер округа;Вид;Мандаты;Границы;Часовой пояс;Комиссия\r\nKZ-35;KZ-35-C-temirtau;8;;1;;;${commission.id}`);
  await first.askWithPaper(`/api/administration/elections/${draft.id}/districts?purpose=keep&actionId=${randomUUID()}`, table);
  await rm(folder, { recursive: true });
  for (const [who, type] of [[first, 'hand-over-election'], [second, 'approve-election']] as const) await who.post(`/api/administration/elections/${draft.id}/steps`, { actionId: randomUUID(), type });
  return draft.id;
}

/** What NCALayer does with a key on the candidate's computer. */
async function signed(text: string, { iin, name }: typeof STRANGER): Promise<string> {
  const response = await fetch(`${required('TIRKEU_SIGNING')}/sign`, { method: 'POST', body: JSON.stringify({ text, iin, name }) });
  return response.text();
}

journey('What was handed in is signed with NCALayer, and the clerk sees what the signature is worth', ({ step, enter }) => {
  const identity = identityOf({ sex: 'female', kk: { surname: 'Қолтаңба*', givenName: 'Айгүл' }, ru: { surname: 'Колтанба*', givenName: 'Айгуль' } });
  const own = { iin: identity.iin, name: fullNameOf(identity.nameKk).toLocaleUpperCase('kk') };
  const personal = [identity.nameKk.surname, identity.iin];
  let filingId: string;
  let candidate: Candidate;
  let answer: (socket: WebSocketRoute) => void | Promise<void>;

  const signWith = (key: typeof STRANGER): void => {
    answer = (socket) => {
      socket.send(JSON.stringify({ result: { version: '1.4' } }));
      socket.onMessage((asked) => {
        const { args } = JSON.parse(String(asked)) as { readonly args: { readonly data: string } };
        void signed(args.data, key).then((message) => socket.send(JSON.stringify({ status: true, body: { result: [message] } })));
      });
    };
  };

  step('an election offers it, and a candidate has handed in', async () => {
    const election = await electionWithSignatures();
    const self = await Caller.signUp(fullNameOf(identity.nameKk));
    filingId = await submitted(self, await districtOf(8, election), identity);
    candidate = await enter(Candidate, 'ru', { personal });
    await self.sitDown(candidate.context);
    await candidate.page.routeWebSocket(NCALAYER, (socket) => answer(socket));
    await candidate.openCase(filingId, 'signature');
    await candidate.see(candidate.t('signatures:lead.who'));
    await candidate.see(candidate.t('signatures:list.none'));
    await candidate.inspectInEveryLanguage();
  });

  step('NCALayer is not there: how to start it, and that paper is enough', async () => {
    answer = (socket) => socket.close();
    await candidate.press(candidate.t('signatures:sign'));
    await candidate.see(candidate.t('signatures:fault.not-running.what'));
    await candidate.see(candidate.t('signatures:paper'));
    await candidate.inspectInEveryLanguage();
  });

  step('a key of somebody else is told at once, and takes nothing from the filing', async () => {
    signWith(STRANGER);
    await candidate.press(candidate.t('signatures:sign'));
    await candidate.see(candidate.t('signatures:attached.invalid'));
    await candidate.page.getByRole('alert').getByText(candidate.t('signatures:reason.other-person')).waitFor();
    await candidate.page.getByRole('alert').getByText(candidate.t('signatures:attached.again')).waitFor();
    await candidate.inspectInEveryLanguage();
  });

  step('the candidate’s own key is right, and that nobody certified the check stands beside it', async () => {
    signWith(own);
    await candidate.press(candidate.t('signatures:again'));
    await candidate.see(candidate.t('signatures:attached.valid'));
    await candidate.see(candidate.t('signatures:outcome.valid'));
    await candidate.see(candidate.t('signatures:not-certified.text'));
    await candidate.see(own.name);
    await candidate.inspectInEveryLanguage();
  });

  step('the clerk sees it with the case, and both signatures with what was found', async () => {
    const clerk = await seat(enter, Official, { login: 'clerk', language: 'kk', viewport: PHONE, personal });
    await clerk.open(`/commission/filings/${filingId}`);
    await clerk.see(clerk.t('signatures:outcome.valid'));
    await clerk.open(`/commission/filings/${filingId}/signatures`);
    await clerk.see(clerk.t('signatures:reason.other-person'));
    await clerk.see(own.name);
    await clerk.inspectInEveryLanguage();
  });
});
