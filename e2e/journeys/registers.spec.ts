import { expect } from '@jest/globals';
import { findFact } from '@tirkeu/domain';
import { PHONE } from '../accessibility/inspect.js';
import { Candidate } from '../pages/candidate.js';
import { Official } from '../pages/official.js';
import { Caller } from './caller.js';
import { propose, recordAnswers, submitted } from './filings.js';
import { fullNameOf, identityOf } from './identities.js';
import { journey, paper, required } from './journey.js';
import { districtOf } from './places.js';
import { seat } from './sitting.js';

/** What the registers of training hold about somebody, and how they behave about them. */
async function hold(person: { readonly iin: string } & Readonly<Record<string, unknown>>): Promise<void> {
  const response = await fetch(`${required('TIRKEU_REGISTERS')}/people`, { method: 'PUT', body: JSON.stringify(person) });
  if (!response.ok) throw new Error(`The stand-in for registers answered ${response.status}`);
}

journey('A register answers wrongly, another not at all', ({ step, enter }) => {
  const identity = identityOf({ sex: 'female', kk: { surname: 'Тіркелімова*', givenName: 'Гүлсім', patronymic: 'Ғалымқызы' }, ru: { surname: 'Тыркелимова*', givenName: 'Гульсим', patronymic: 'Галымовна' } });
  const personal = [identity.nameKk.surname, identity.nameRu.surname, identity.iin];
  const name = fullNameOf(identity.nameKk);
  let self: Caller;
  let clerkCalling: Caller;
  let filingId: string;
  let clerk: Official;
  let candidate: Candidate;

  step('the clerk asks: one register makes an error, one is silent and the screen says so', async () => {
    await hold({ iin: identity.iin, convictions: { unspentConviction: true }, population: { nameRu: 'Тыркелимова Гульсум Галымовна' }, manners: { revenue: 'down' } });
    self = await Caller.signUp(name);
    clerkCalling = await Caller.asPersona('clerk');
    filingId = await submitted(self, await districtOf(8), identity);
    await clerkCalling.act(filingId, { type: 'take' });
    clerk = await seat(enter, Official, { login: 'clerk', language: 'ru', personal });
    await clerk.openExamination(filingId, name);
    await clerk.page.keyboard.press('KeyQ');
    await clerk.see(clerk.t('registers:count', { answered: 2, of: 3 }));
    await clerk.see(clerk.t('registers:row.silent'), clerk.requirement('сдаче декларации'));
    await clerk.see(clerk.t('registers:go-on'));
    await clerk.see(clerk.t('registers:differs.name-ru'));
    await clerk.button(clerk.t('registers:overrule.open'), clerk.requirement('Нет неснятой судимости')).waitFor();
  });

  step('the candidate reads the answers and objects to one, with a paper', async () => {
    candidate = await enter(Candidate, 'kk', { viewport: PHONE, personal });
    await self.sitDown(candidate.context);
    await candidate.openCase(filingId);
    await candidate.follow(candidate.t('candidate:more.registers'));
    await candidate.arrive(candidate.t('registers:mine.title'));
    await candidate.press(`${candidate.t('registers:mine.dispute')}: ${candidate.t('registers:fact.unspent-conviction')}`);
    await candidate.write(candidate.t('registers:mine.statement'), 'Мен ешқашан сотталған емеспін: анықтаманы қараңыз.');
    await candidate.attach(candidate.t('uploads:choose'), paper('biography.pdf'));
    await candidate.inspectInEveryLanguage();
    await candidate.press(candidate.t('registers:mine.send'));
    await candidate.see(/Сіз келіспейтініңізді жаздыңыз/u);
  });

  step('the clerk finds the question and corrects the answer on the paper', async () => {
    await clerk.openExamination(filingId, name);
    await clerk.see(clerk.t('registers:dispute.says', { fact: clerk.t('commission:fact.unspent-conviction') }));
    await clerk.press(clerk.button(clerk.t('registers:overrule.open'), clerk.requirement('Нет неснятой судимости')));
    const form = clerk.page.getByRole('form', { name: clerk.t('registers:overrule.title') });
    await clerk.choose(clerk.t('commission:answer.no'), form);
    await clerk.write(clerk.field(clerk.t('registers:overrule.reason'), form), 'Судимость у однофамилицы: справка от кандидата.');
    const papers = form.getByRole('combobox', { name: clerk.t('registers:overrule.paper') });
    const sent = await papers.getByRole('option').filter({ hasText: 'biography.pdf' }).first().getAttribute('value');
    await papers.selectOption(sent);
    await clerk.inspectInEveryLanguage();
    await clerk.press(clerk.button(clerk.t('registers:overrule.save'), form));
    await clerk.see(/Судимость у однофамилицы/u, clerk.requirement('Нет неснятой судимости'));
    const { filing } = await clerkCalling.filing(filingId);
    const [first] = filing.candidates;
    expect(findFact(filing, 'unspent-conviction', first?.id ?? null)).toMatchObject({ value: false, source: 'commission', overrules: { value: true } });
  });

  step('the candidate reads the answer, and the filing is proposed', async () => {
    await candidate.openCase(filingId);
    await candidate.follow(candidate.t('candidate:more.registers'));
    await candidate.see(candidate.t('registers:dispute.answered.overruled', { reason: 'Судимость у однофамилицы: справка от кандидата.' }));
    await recordAnswers(clerkCalling, filingId);
    await propose({ clerk: clerkCalling, candidate: self }, filingId);
    expect((await self.filing(filingId)).filing.status).toBe('proposed');
  });
});
