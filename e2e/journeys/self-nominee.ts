import { expect } from '@jest/globals';
import type { DocumentId, Language } from '@tirkeu/domain';
import { PHONE } from '../accessibility/inspect.js';
import { Candidate } from '../pages/candidate.js';
import { Official } from '../pages/official.js';
import { Supervisor } from '../pages/supervisor.js';
import { Visitor } from '../pages/visitor.js';
import { Caller } from './caller.js';
import { mend, readDecision, serveNotice, verifyReceipt } from './course.js';
import { markLacking } from './filings.js';
import { identityOf, fullNameOf } from './identities.js';
import { journey, paper } from './journey.js';
import { depositToday, requirementOf, titleOf } from './law.js';
import { districtOf, type Place } from './places.js';
import { seat, signInAsPersona } from './sitting.js';

const RESOLUTION = 'С-77/26';

/** Three people, each in their own language; one of them makes an account, two are personas; one is married. */
const PEOPLE = {
  kk: { login: null, identity: identityOf({ sex: 'female', kk: { surname: 'Сынақ*қызы', givenName: 'Құралай', patronymic: 'Өмірғалиқызы' }, ru: { surname: 'Сынак*кызы', givenName: 'Куралай', patronymic: 'Омиргалиевна' } }), spouse: undefined },
  ru: { login: 'candidate', identity: identityOf({ sex: 'male', kk: { surname: 'Үлгі*ғали', givenName: 'Нұрсұлтан', patronymic: 'Әлімұлы' }, ru: { surname: 'Ульги*гали', givenName: 'Нурсултан', patronymic: 'Алимович' } }), spouse: 'Сынақова Әйгерім' },
  en: { login: 'candidate2', identity: identityOf({ sex: 'female', kk: { surname: 'Жаттығу*', givenName: 'Іңкәр' }, ru: { surname: 'Жаттыгу*', givenName: 'Инкар' } }), spouse: undefined },
} as const satisfies Record<Language, unknown>;

/** How people type who have no Kazakh letters at hand, in small letters. */
const typedPlainly = (text: string): string => text.toLowerCase().replace(/[әғқңөұүһі]/gu, (letter) => ({ ә: 'а', ғ: 'г', қ: 'к', ң: 'н', ө: 'о', ұ: 'у', ү: 'у', һ: 'х', і: 'и' })[letter] ?? letter);

/** The whole path of one self-nominee: from the public pages to the register and the supervisor's count. */
export function registerSelfNominee(language: Language): void {
  journey(`A self-nominee is registered, in ${language}`, ({ step, enter }) => {
    const { login, identity, spouse } = PEOPLE[language];
    const personal = [identity.nameKk.surname, identity.nameRu.surname, identity.iin];
    const manner = { personal, dark: language === 'ru' };
    const name = fullNameOf(identity.nameKk);
    const shownName = fullNameOf(language === 'ru' ? identity.nameRu : identity.nameKk);
    const certificates: readonly DocumentId[] = ['declaration-certificate', ...(spouse === undefined ? [] : ['spouse-declaration-certificate' as const])];
    let place: Place;
    let candidate: Candidate;
    let clerk: Official;
    let chair: Official;
    let supervisor: Supervisor;
    let filingId: string;
    let registeredBefore: number;

    step('reads the public pages', async () => {
      place = await districtOf(7);
      const visitor = await enter(Visitor, language, manner);
      await visitor.open('/');
      await visitor.inspectInEveryLanguage();
      for (const [link, title] of [['common:nav.calendar', 'public:calendar.title'], ['common:nav.register', 'public:register.title'], ['common:nav.help', 'public:help.title']] as const) {
        await visitor.follow(visitor.link(visitor.t(link), visitor.page.getByRole('contentinfo')));
        await visitor.arrive(visitor.t(title));
        await visitor.inspectInEveryLanguage();
      }
    });

    step('signs in', async () => {
      candidate = await enter(Candidate, language, { ...manner, viewport: PHONE });
      await candidate.open('/candidate');
      await candidate.arrive(candidate.t('accounts:sign-in.title'), { byLink: false });
      await candidate.inspectInEveryLanguage();
      if (login !== null) return signInAsPersona(candidate, login);
      await candidate.follow(candidate.t('accounts:new.link'));
      await candidate.arrive(candidate.t('accounts:new.title'));
      await candidate.inspectInEveryLanguage();
      await candidate.signUp(fullNameOf(identity.nameKk), `e2e-${crypto.randomUUID()}@example.kz`);
    });

    step('chooses the district and opens a draft', async () => {
      await candidate.arrive(candidate.t('candidate:filings.title'), { byLink: false });
      await candidate.inspectInEveryLanguage();
      await candidate.follow(candidate.t('candidate:filings.start'));
      await candidate.arrive(candidate.t('candidate:open.title'));
      await candidate.chooseDistrict(place);
      await candidate.inspectInEveryLanguage();
      await candidate.openDraft(place);
      filingId = candidate.filingId;
      await candidate.inspectInEveryLanguage();
    });

    step('fills in the details', async () => {
      await candidate.begin(candidate.t('candidate:task.identity'));
      await candidate.press(candidate.t('candidate:form.save'));
      await candidate.see(candidate.t('common:error-summary'));
      expect(await candidate.page.title()).toMatch(new RegExp(`^${candidate.t('common:error-prefix')}: `, 'u'));
      await candidate.inspectInEveryLanguage();
      await candidate.fillIdentity(identity);
      await candidate.save(place);
      await candidate.begin(candidate.t('candidate:task.contact'));
      await candidate.fillContact();
      await candidate.inspectInEveryLanguage();
      await candidate.save(place);
      await candidate.begin(candidate.t('candidate:task.family'));
      await candidate.fillFamily({ spouse });
      await candidate.inspectInEveryLanguage();
      await candidate.save(place);
      await candidate.begin(candidate.t('candidate:task.background'));
      await candidate.fillBackground();
      await candidate.inspectInEveryLanguage();
      await candidate.save(place);
    });

    step('hands in the papers, a scan and a photograph', async () => {
      await candidate.begin(candidate.words.text(titleOf('intention-to-stand')));
      await candidate.inspectInEveryLanguage();
      await candidate.upload(paper('intention-to-stand.pdf'));
      await candidate.inspectInEveryLanguage();
      await candidate.follow(candidate.t('candidate:document.done'));
      await candidate.arriveAtHub(place);
      await candidate.handIn(titleOf('biography'), paper('biography.jpg'), place);
      await candidate.inspectInEveryLanguage();
    });

    step('checks the answers, submits and gets a receipt', async () => {
      await candidate.begin(candidate.t('candidate:task.pre-check'));
      await candidate.inspectInEveryLanguage();
      await candidate.follow(candidate.t('candidate:pre-check.next'));
      await candidate.arrive(candidate.t('candidate:check.title'));
      await candidate.see(identity.maskedIin);
      await candidate.inspectInEveryLanguage();
      await candidate.submit();
      await verifyReceipt({ enter, language, manner }, candidate);
      const number = await candidate.receiptNumber();
      await candidate.page.reload();
      expect(await candidate.receiptNumber()).toBe(number);
    });

    step('reads what becomes of the filing', async () => {
      await candidate.openCase(filingId);
      await candidate.see(candidate.t('candidate:case.submitted'));
      await candidate.inspectInEveryLanguage();
      for (const [link, title] of [['candidate:more.history', 'candidate:history.title'], ['candidate:hub.why.link', 'candidate:why.title'], ['candidate:more.answers', 'candidate:check.title.submitted'], ['candidate:more.withdraw', 'candidate:withdraw.title']] as const) {
        await candidate.follow(candidate.t(link));
        await candidate.arrive(candidate.t(title));
        await candidate.inspectInEveryLanguage();
        await candidate.page.goBack();
        await candidate.arriveAtHub(place);
      }
    });

    step('a clerk takes the filing from the queue and looks at it', async () => {
      clerk = await seat(enter, Official, { login: 'clerk', language, ...manner });
      await clerk.open('/commission');
      await clerk.arrive(clerk.t('commission:queue.to-check.title'), { byLink: false });
      await clerk.search(identity.nameKk.surname);
      await clerk.row(name).first().waitFor();
      await clerk.inspectInEveryLanguage();
      await clerk.takeByKeyboard(name);
      await clerk.inspectInEveryLanguage();
    });

    step('the clerk records what the registers answer', async () => {
      const source = 'ЖТ МДҚ / ГБД ФЛ';
      const text = clerk.words.text;
      await clerk.record(text(requirementOf('citizenship')), 'citizenship', true, source);
      await clerk.record(text(requirementOf('legal-capacity')), 'incapacity', false, source);
      await clerk.record(text(requirementOf('no-unspent-conviction')), 'unspent-conviction', false, source);
      await clerk.record(text(requirementOf('no-corruption')), 'corruption-established', false, source);
      await clerk.inspectInEveryLanguage();
    });

    step('the clerk serves a notice of the papers that lack, and the candidate mends one after another', async () => {
      await markLacking(await Caller.asPersona('clerk'), filingId);
      await serveNotice(clerk, filingId, name, certificates.length);
      await mend(candidate, filingId, certificates);
    });

    step('the clerk confirms compliance', async () => {
      await clerk.openExamination(filingId, name);
      await clerk.page.keyboard.press('KeyO');
      await clerk.arrive(clerk.t('commission:compliance.title'));
      await clerk.inspectInEveryLanguage();
      await clerk.press(clerk.t('commission:compliance.confirm'));
      await clerk.arrive(name);
      await clerk.see(clerk.t('commission:facts.compliance-confirmed'));
    });

    step('the candidate hands in the proof of the deposit', async () => {
      await candidate.openCase(filingId);
      await candidate.handIn(titleOf('deposit-proof'), paper('deposit-proof.pdf'), place);
      await candidate.inspectInEveryLanguage();
    });

    step('the clerk records the rest, marks every requirement with the keyboard and proposes to register', async () => {
      await clerk.openExamination(filingId, name);
      const { text } = clerk.words;
      await clerk.record(text(requirementOf('declaration')), 'declaration-submitted', true, 'МКК / КГД');
      if (spouse !== undefined) await clerk.record(text(requirementOf('spouse-declaration')), 'spouse-declaration-submitted', true, 'МКК / КГД');
      await clerk.record(text(requirementOf('deposit')), 'deposit-received', depositToday(), 'Банк');
      await clerk.markAllMetByKeyboard();
      await clerk.inspectInEveryLanguage();
      await clerk.page.keyboard.press('KeyR');
      await clerk.arrive(clerk.t('commission:proposal.title'), { byLink: false });
      await clerk.inspectInEveryLanguage();
      await clerk.press(clerk.t('commission:proposal.send'));
      await clerk.arrive(clerk.t('commission:queue.to-check.title'), { byLink: false });
    });

    step('a supervisor walks to the commission and reads its count', async () => {
      const { region, locality, district } = place;
      supervisor = await seat(enter, Supervisor, { login: 'supervisor', language, ...manner });
      const { text } = supervisor.words;
      await supervisor.open('/supervisor');
      await supervisor.arrive(supervisor.t('supervisor:title.country'), { byLink: false });
      await supervisor.inspectInEveryLanguage();
      await supervisor.descend(text(region));
      await supervisor.inspectInEveryLanguage();
      await supervisor.descend(text(locality));
      await supervisor.inspectInEveryLanguage();
      await supervisor.descend(text(district.commission.names));
      registeredBefore = await supervisor.counted(supervisor.t('reports:measure.registered'));
    });

    step('the chair records the vote and registers', async () => {
      chair = await seat(enter, Official, { login: 'chair', language, ...manner });
      await chair.open('/commission');
      await chair.arrive(chair.t('commission:queue.for-decision.title'), { byLink: false });
      await chair.inspectInEveryLanguage();
      await chair.search(identity.nameKk.surname);
      await chair.follow(name);
      await chair.arrive(name);
      await chair.follow(chair.t('commission:to-decision'));
      await chair.arrive(chair.t('commission:decision.title-register'));
      await chair.vote({ present: 6, inFavour: 5, against: 1, number: RESOLUTION });
      await chair.inspectInEveryLanguage();
      await chair.press(chair.t('commission:decision.check-register'));
      await chair.arrive(chair.t('commission:decision.confirm-register'), { byLink: false });
      await chair.inspectInEveryLanguage();
      await chair.press(chair.t('commission:decision.do-register'));
      await chair.arrive(chair.t('commission:outcome.title'));
      await chair.inspectInEveryLanguage();
    });

    step('the act and the history are there to read', async () => {
      await chair.follow(chair.t('commission:outcome.act'));
      await chair.page.getByRole('button', { name: chair.t('commission:act.print') }).waitFor();
      await chair.see(RESOLUTION);
      await chair.inspectInEveryLanguage();
      await chair.openCase(filingId, 'history');
      await chair.see(chair.t('commission:event.FilingRegistered'));
      await chair.inspectInEveryLanguage();
    });

    step('the public finds the candidate without Kazakh letters', async () => {
      const visitor = await enter(Visitor, language, manner);
      await visitor.open('/register');
      await visitor.search(typedPlainly(`${identity.nameKk.surname} ${identity.nameKk.givenName}`));
      await visitor.link(shownName).waitFor();
      await visitor.inspectInEveryLanguage();
      await visitor.follow(shownName);
      await visitor.arrive(shownName);
      await visitor.see(RESOLUTION);
      await visitor.inspectInEveryLanguage();
      const page = await visitor.page.content();
      expect([identity.iin, identity.iin.slice(-4), 'Сынақ көшесі', '701 234'].filter((secret) => page.includes(secret))).toEqual([]);
    });

    step('the supervisor sees the count go up and walks to the decision', async () => {
      await supervisor.page.reload();
      expect(await supervisor.counted(supervisor.t('reports:measure.registered'))).toBeGreaterThan(registeredBefore);
      await supervisor.inspectInEveryLanguage();
      await supervisor.follow(name);
      await supervisor.arrive(new RegExp(shownName, 'u'));
      await supervisor.see(RESOLUTION);
      await supervisor.inspectInEveryLanguage();
    });

    step('the candidate reads the decision in Kazakh and in Russian', () => readDecision(candidate, filingId, RESOLUTION));
  });
}
