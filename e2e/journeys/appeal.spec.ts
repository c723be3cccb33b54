import { expect } from '@jest/globals';
import { PHONE } from '../accessibility/inspect.js';
import { Candidate } from '../pages/candidate.js';
import { Official } from '../pages/official.js';
import { Caller } from './caller.js';
import { askRegisters, markAll, submitted } from './filings.js';
import { dateParts, fullNameOf, identityOf } from './identities.js';
import { journey } from './journey.js';
import { groundOf, today } from './law.js';
import { districtOf, type Place } from './places.js';
import { seat } from './sitting.js';

interface Figures {
  readonly total: { readonly tally: { readonly standings: Readonly<Record<string, number>>; readonly everRegistered: number; readonly reinstated: number } };
}

/** Refused, cancelled, registered now, ever registered and put back: what one nomination adds to its district. */
type Counted = readonly [refused: number, cancelled: number, registered: number, ever: number, reinstated: number];

journey('A refusal is appealed, suspended, reversed; a cancellation is taken back by the commission itself', ({ step, enter }) => {
  const identity = identityOf({ born: 1999, sex: 'male', kk: { surname: 'Шағымбек*', givenName: 'Ерлан', patronymic: 'Қуатұлы' }, ru: { surname: 'Шагимбек*', givenName: 'Ерлан', patronymic: 'Куатович' } });
  const personal = [identity.nameKk.surname, identity.nameRu.surname, identity.iin];
  const name = fullNameOf(identity.nameKk);
  const vote = { members: 7, present: 6, inFavour: 6, against: 0 };
  const finding = { kk: 'Сот сыбайлас жемқорлықты анықтаған', ru: 'Судом установлена вина в коррупции', en: 'A court established guilt in corruption' };
  let place: Place;
  let self: Caller;
  let supervisor: Caller;
  let chair: Caller;
  let filingId: string;
  let secretary: Official;
  let before: Counted;

  /** Of the youngest alone, whom no other journey nominates: several go on at the same time. */
  const counted = async (): Promise<Counted> => {
    const { total: { tally: { standings, everRegistered, reinstated } } } = await supervisor.get<Figures>(`/api/insights/figures?by=district&district=${place.district.id}&age=under-29`);
    return [(standings['non-compliance'] ?? 0) + (standings['documents-incomplete'] ?? 0), standings['registration-cancelled'] ?? 0, standings['registered'] ?? 0, everRegistered, reinstated];
  };
  const added = async (): Promise<readonly number[]> => (await counted()).map((number, place_) => number - (before[place_] ?? 0));
  const ground = async (id: 'requirements-not-met' | 'early-campaigning') => {
    const { filing } = await chair.filing(filingId);
    const fact = filing.facts.find((each) => each.name === 'corruption-established');
    if (!fact) throw new Error('No register has answered');
    const { name: answer, source, observedAt } = fact;
    return { ground: id, rule: id === 'requirements-not-met' ? 'no-corruption' : null, candidateId: filing.candidates[0]?.id ?? null, finding, evidence: [{ kind: 'fact', name: answer, source, observedAt }] } as const;
  };
  const voted = async (person: Official, number: string): Promise<void> => {
    await person.write(person.t('commission:vote.present'), '6');
    await person.write(person.field(person.t('commission:vote.in-favour')), '6');
    await person.write(person.field(person.t('commission:vote.against')), '0');
    await person.write(person.t('commission:vote.number'), number);
    await person.see(person.t('rulings:ready'));
  };

  step('the commission refuses', async () => {
    place = await districtOf(8);
    self = await Caller.signUp(name);
    [supervisor, chair] = await Promise.all([Caller.asPersona('supervisor'), Caller.asPersona('chair')]);
    const clerk = await Caller.asPersona('clerk');
    filingId = await submitted(self, place, identity);
    before = await counted();
    await askRegisters(clerk, filingId, { 'corruption-established': true });
    await markAll(clerk, filingId);
    await clerk.act(filingId, { type: 'propose-refusal', grounds: [await ground('requirements-not-met')] });
    await chair.act(filingId, { type: 'refuse', resolution: { number: 'Ш-1', on: today(), vote } });
    expect(await added()).toEqual([1, 0, 0, 0, 0]);
  });

  step('the candidate records an appeal to court, and one to the higher commission beside it', async () => {
    const candidate = await enter(Candidate, 'kk', { viewport: PHONE, personal });
    await self.sitDown(candidate.context);
    await candidate.openCase(filingId);
    await candidate.follow(candidate.t('candidate:case.decision'));
    await candidate.arrive(candidate.t('candidate:decision.refused'));
    await candidate.choose(candidate.t('candidate:appeal.to.court'));
    await candidate.press(candidate.t('candidate:appeal.button'));
    await candidate.see(candidate.t('candidate:appeal.pending'));
    await candidate.choose(candidate.t('candidate:appeal.to.higher-commission'));
    await candidate.press(candidate.t('candidate:appeal.button'));
    await candidate.see(candidate.t('candidate:appeal.waits'));
    await candidate.inspectInEveryLanguage();
    expect(await added()).toEqual([1, 0, 0, 0, 0]);
  });

  step('the secretary records that a court suspended the refusal, and that this was lifted', async () => {
    secretary = await seat(enter, Official, { login: 'secretary', language: 'ru', personal });
    await secretary.openCase(filingId, 'decision');
    await secretary.see(secretary.t('rulings:appeal.suspended'));
    await secretary.follow(secretary.t('rulings:stay.record'));
    await secretary.arrive(secretary.t('rulings:stay.record'));
    await secretary.choose(secretary.t('rulings:body.court'));
    await secretary.write(secretary.t('rulings:stay.body'), 'Теміртау қалалық соты');
    await secretary.write(secretary.t('rulings:stay.number'), '3-7/26');
    await secretary.writeDate(secretary.t('rulings:stay.on'), dateParts(today()));
    await secretary.inspectInEveryLanguage();
    await secretary.press(secretary.t('rulings:stay.do'));
    await secretary.see(secretary.t('rulings:stay.effect.refusal'));
    await secretary.press(secretary.t('rulings:stay.lift'));
    await secretary.page.getByText(secretary.t('rulings:stay.effect.refusal')).waitFor({ state: 'detached' });
  });

  step('the secretary records ground by ground that the court reversed it, and the candidate is registered', async () => {
    await secretary.choose(secretary.t('rulings:appeal.ground.reversed'));
    await secretary.see(secretary.t('rulings:appeal.follows.reversed'));
    await secretary.write(secretary.t('rulings:appeal.number'), '2-15/26');
    await secretary.writeDate(secretary.t('rulings:appeal.ruled-on'), dateParts(today()));
    await secretary.inspectInEveryLanguage();
    await secretary.press(secretary.t('rulings:appeal.do'));
    await secretary.see(secretary.t('common:status.registered'));
    await secretary.see(secretary.t('commission:appeal.outcome.closed'));
    await secretary.inspectInEveryLanguage();
    expect(await added()).toEqual([0, 0, 1, 1, 1]);
  });

  step('the secretary records where the registration was published', async () => {
    await secretary.write(secretary.t('rulings:publication.where'), 'Теміртау газеті');
    await secretary.press(secretary.t('rulings:publication.record'));
    await secretary.see(/Теміртау газеті/u);
  });

  step('the commission cancels the registration, and takes that back itself', async () => {
    await chair.act(filingId, { type: 'cancel-registration', grounds: [await ground('early-campaigning')], resolution: { number: 'Ш-2', on: today(), vote } });
    expect(await added()).toEqual([0, 1, 0, 1, 0]);
    const official = await seat(enter, Official, { login: 'chair', language: 'kk', personal });
    await official.openCase(filingId, 'decision');
    await official.follow(official.t('rulings:reinstate.title'));
    await official.arrive(official.t('rulings:reinstate.title'));
    await official.page.locator('#reason-kk').fill('Үгіт болмаған');
    await official.page.locator('#reason-ru').fill('Агитации не было');
    await voted(official, 'Ш-3');
    await official.inspectInEveryLanguage();
    await official.press(official.t('rulings:reinstate.check'));
    await official.arrive(official.t('rulings:reinstate.confirm-title'), { byLink: false });
    await official.press(official.t('rulings:reinstate.do'));
    await official.see(official.t('rulings:reinstated'));
    await official.inspectInEveryLanguage();
    expect(await added()).toEqual([0, 0, 1, 1, 1]);
  });

  step('the candidate withdraws, and the commission takes note of it by resolution', async () => {
    await self.act(filingId, { type: 'withdraw', reason: null });
    const official = await seat(enter, Official, { login: 'chair', language: 'ru', personal });
    await official.openCase(filingId, 'decision');
    await official.follow(official.t('rulings:accept.title'));
    await official.arrive(official.t('rulings:accept.title'));
    await voted(official, 'Ш-4');
    await official.inspectInEveryLanguage();
    await official.press(official.t('rulings:accept.check'));
    await official.arrive(official.t('rulings:accept.confirm-title'), { byLink: false });
    await official.press(official.t('rulings:accept.do'));
    await official.see(official.t('rulings:accepted'));
    expect(await added()).toEqual([0, 0, 0, 1, 0]);
  });

  step('how often the ground was reversed is there for whoever applies it next', async () => {
    const { grounds } = await chair.get<{ readonly grounds: readonly { readonly ground: string; readonly reversedByCourt: number }[] }>('/api/insights/ground-appeals');
    expect(grounds.find((each) => each.ground === 'requirements-not-met')?.reversedByCourt).toBeGreaterThanOrEqual(1);
    expect(groundOf('requirements-not-met').kk).not.toBe('');
  });

  step('districts in which too few stand are shown, with the resolution that keeps nomination open', async () => {
    const official = await seat(enter, Official, { login: 'chair', language: 'kk', personal });
    await official.open('/commission/contests');
    await official.arrive(official.t('rulings:contests.title'), { byLink: false });
    await official.inspectInEveryLanguage();
    // Those in which too few stand come first, if other journeys have left any.
    await official.follow(official.page.getByRole('table').getByRole('link').first());
    await official.arrive(official.t('rulings:extend.title'));
    await official.inspectInEveryLanguage();
  });
});
