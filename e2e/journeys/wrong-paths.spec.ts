import { expect } from '@jest/globals';
import type { Page, Route } from 'playwright-core';
import { PHONE } from '../accessibility/inspect.js';
import { Candidate } from '../pages/candidate.js';
import { Visitor } from '../pages/visitor.js';
import { Caller } from './caller.js';
import { fillIn, handIn } from './filings.js';
import { identityOf, slippedIin } from './identities.js';
import { journey, paper, type Scene } from './journey.js';
import { titleOf } from './law.js';
import { districtOf, type Place } from './places.js';

const ELECTION_OF_2023 = 'kz-maslikhat-2023-03-19';
const ACTIONS = /\/actions$/u;
const COPIES = /\/working-copies\//u;
const FILES = /\/uploads\/[0-9a-f]{64}\/file$/u;
const isAction = (url: URL): boolean => ACTIONS.test(url.pathname);

const somebody = () => identityOf({ sex: 'male', kk: { surname: 'Қате*', givenName: 'Жолбарыс' }, ru: { surname: 'Кате*', givenName: 'Жолбарыс' } });

/** A candidate with a filing that lacks nothing but its submission, at the page where it is submitted. */
async function readyToSubmit(enter: Scene['enter'], place: Place): Promise<{ readonly self: Caller; readonly candidate: Candidate; readonly filingId: string }> {
  const self = await Caller.signUp('Сынақ');
  const filingId = await fillIn(self, place, somebody());
  await handIn(self, filingId, ['intention-to-stand', 'biography']);
  const candidate = await enter(Candidate, 'en', { viewport: PHONE });
  await self.sitDown(candidate.context);
  await candidate.openCase(filingId, 'check');
  await candidate.button(candidate.t('candidate:submit.button')).waitFor();
  return { self, candidate, filingId };
}

/** How often the filing was submitted, by its history. */
async function submissions(self: Caller, filingId: string): Promise<number> {
  const history = await self.get<readonly { readonly type: string }[]>(`/api/filings/${filingId}/history`);
  return history.filter(({ type }) => type === 'FilingSubmitted').length;
}

const digitsOf = (number: string | undefined): string => (number ?? '').replace(/\s/gu, '');

journey('What is typed wrong is said at its field', ({ step, enter }) => {
  const identity = somebody();
  let place: Place;
  let candidate: Candidate;

  step('a number with a slip, and a name in two scripts', async () => {
    place = await districtOf(8);
    const self = await Caller.signUp('Сынақ');
    const { filing: { id } } = await self.open(place.district.id);
    candidate = await enter(Candidate, 'kk', { viewport: PHONE });
    await self.sitDown(candidate.context);
    await candidate.openCase(id, 'identity');
    await candidate.fillIdentity({ ...identity, iin: slippedIin(identity.iin), nameRu: { surname: 'Kатенов', givenName: 'Жолбарыс' } });
    await candidate.writeDate(candidate.t('candidate:identity.birth'), { day: '31', month: '02', year: '1980' });
    await candidate.press(candidate.t('candidate:form.save'));
    const summary = candidate.page.getByRole('alert').filter({ hasText: candidate.t('common:error-summary') }).or(candidate.page.getByRole('group', { name: candidate.t('common:error-summary') }));
    await candidate.see(candidate.t('common:error-summary'));
    for (const key of ['candidate:identity.iin.checksum', 'candidate:identity.birth.no-such-day', 'candidate:identity.name.mixed'] as const) await candidate.link(candidate.t(key)).waitFor();
    expect(await summary.count()).toBeLessThanOrEqual(1);
    await candidate.inspectInEveryLanguage();
  });

  step('the summary leads to the field, which says the same', async () => {
    await candidate.follow(candidate.t('candidate:identity.iin.checksum'));
    const field = candidate.field(candidate.t('candidate:identity.iin'));
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await field.inputValue()).toBe(slippedIin(identity.iin));
  });

  step('the proposed spelling is taken over, digits typed on the Kazakh layout are understood, and everything is saved', async () => {
    const onKazakhLayout = [...identity.iin].map((digit) => ({ 1: '"', 2: 'ә', 3: 'і', 4: 'ң', 5: 'ғ', 6: ',', 7: '.', 8: 'ү', 9: 'ұ', 0: 'қ' })[Number(digit)] ?? digit).join('');
    await candidate.press(candidate.t('candidate:identity.name.use', { name: 'Катенов' }));
    expect(await candidate.field(candidate.t('candidate:identity.surname'), candidate.group(candidate.t('candidate:identity.name-ru'))).inputValue()).toBe('Катенов');
    await candidate.write(candidate.t('candidate:identity.iin'), onKazakhLayout);
    expect(await candidate.field(candidate.t('candidate:identity.iin')).inputValue()).toBe(identity.iin);
    await candidate.writeDate(candidate.t('candidate:identity.birth'), { day: identity.birthDate.slice(8), month: identity.birthDate.slice(5, 7), year: identity.birthDate.slice(0, 4) });
    await candidate.save(place);
    await candidate.see(candidate.t('candidate:iin', { iin: identity.maskedIin }));
  });
});

journey('Files that cannot be papers are turned away in words', ({ step, enter }) => {
  let candidate: Candidate;

  const attach = (name: string) => candidate.attach(candidate.t('uploads:choose'), paper(name));

  step('before they are sent: another kind, too large, empty', async () => {
    const self = await Caller.signUp('Сынақ');
    const filingId = await fillIn(self, await districtOf(8), somebody());
    candidate = await enter(Candidate, 'ru', { viewport: PHONE });
    await self.sitDown(candidate.context);
    await candidate.openCase(filingId, 'documents/biography');
    await candidate.arrive(candidate.words.text(titleOf('biography')), { byLink: false });
    for (const [file, key] of [['letter.docx', 'uploads:wrong-type'], ['too-large.pdf', 'uploads:too-large'], ['empty.pdf', 'uploads:empty']] as const) {
      await attach(file);
      await candidate.see(new RegExp(candidate.t(key), 'u'));
    }
    await candidate.inspectInEveryLanguage();
  });

  step('after a look inside: a program that calls itself a PDF, a paper that acts', async () => {
    candidate.witness.expectDenial(415, FILES);
    await attach('program.pdf');
    await candidate.see(candidate.t('uploads:wrong-type'));
    candidate.witness.expectDenial(422, FILES);
    await attach('acting.pdf');
    await candidate.see(candidate.t('uploads:active-content'));
    await candidate.inspectInEveryLanguage();
  });

  step('a good one is taken after all', async () => {
    await candidate.upload(paper('biography.pdf'));
    await candidate.see('biography.pdf');
  });
});

journey('One submission, whatever happens on the way', ({ step, enter }) => {
  let place: Place;

  step('two presses at once give one receipt', async () => {
    place = await districtOf(8);
    const { self, candidate, filingId } = await readyToSubmit(enter, place);
    await candidate.button(candidate.t('candidate:submit.button')).dblclick();
    await candidate.arrive(candidate.t('candidate:receipt.title'));
    const { receipt } = await self.filing(filingId);
    expect(await candidate.receiptNumber()).toBe(digitsOf(receipt?.number));
    expect(await submissions(self, filingId)).toBe(1);
  });

  step('an answer that is lost is asked for again, and the receipt keeps its first time', async () => {
    const { self, candidate, filingId } = await readyToSubmit(enter, place);
    let arrived = '';
    await loseFirstAnswer(candidate.page, async () => { arrived = (await self.filing(filingId)).receipt?.receivedAt ?? ''; });
    candidate.witness.offline(true);
    await candidate.submit();
    candidate.witness.offline(false);
    const { receipt } = await self.filing(filingId);
    expect(arrived).not.toBe('');
    expect(receipt?.receivedAt).toBe(arrived);
    expect(await candidate.receiptNumber()).toBe(digitsOf(receipt?.number));
    expect(await submissions(self, filingId)).toBe(1);
  });

  step('without a network the page says what is known, and the same button gives the receipt later', async () => {
    const { self, candidate, filingId } = await readyToSubmit(enter, place);
    candidate.witness.offline(true);
    await candidate.context.setOffline(true);
    await candidate.see(candidate.t('common:offline'));
    await candidate.press(candidate.t('candidate:submit.button'));
    await candidate.see(candidate.t('candidate:submit.unknown'));
    await candidate.context.setOffline(false);
    candidate.witness.offline(false);
    await candidate.inspectInEveryLanguage();
    await candidate.press(candidate.t('candidate:submit.again'));
    await candidate.arrive(candidate.t('candidate:receipt.title'));
    expect(await submissions(self, filingId)).toBe(1);
  });
});

/** The first action reaches the server, but its answer does not come back. */
async function loseFirstAnswer(page: Page, meanwhile: () => Promise<void>): Promise<void> {
  const lose = async (route: Route) => {
    await route.fetch();
    await meanwhile();
    await route.abort('connectionreset');
  };
  await page.route(isAction, lose, { times: 1 });
}

journey('Too late, not theirs, not signed in', ({ step, enter }) => {
  let place: Place;

  step('the calendar of 2023 says that everything is over', async () => {
    place = await districtOf(8);
    const visitor = await enter(Visitor, 'kk');
    await visitor.open(`/calendar?election=${ELECTION_OF_2023}`);
    await visitor.see(visitor.t('public:calendar.over'));
    await visitor.inspectInEveryLanguage();
  });

  step('who comes after the end is told when it was and what is open now', async () => {
    const { self, candidate, filingId } = await readyToSubmit(enter, place);
    const tooLate = await self.denialOf(`/api/filings`, { actionId: crypto.randomUUID(), contestId: (await districtOf(7, ELECTION_OF_2023)).district.id, route: 'self', nominator: null });
    expect(tooLate).toMatchObject({ status: 409, code: 'outside-window', span: { closesAt: '2023-02-08T12:00:00.000Z' } });
    await candidate.page.route(isAction, (route) => route.fulfill({ status: 409, contentType: 'application/problem+json', body: JSON.stringify(tooLate) }));
    candidate.witness.expectDenial(409, ACTIONS);
    await candidate.press(candidate.t('candidate:submit.button'));
    await candidate.see(candidate.t('denials:outside-window.what'));
    await candidate.see(/8\sFebruary\s2023.*18:00/u);
    await candidate.see(new RegExp(`^${candidate.t('denials:open-now', { windows: candidate.t('common:window.nomination') }).replace('.', '')}`, 'u'));
    await candidate.inspectInEveryLanguage();
    expect((await self.filing(filingId)).filing.status).toBe('draft');
  });

  step('somebody else’s filing is not there', async () => {
    const owner = await Caller.signUp('Сынақ');
    const { filing: { id } } = await owner.open(place.district.id);
    const stranger = await enter(Candidate, 'ru');
    await (await Caller.signUp('Бөтен')).sitDown(stranger.context);
    stranger.witness.expectDenial(404, /\/api\/filings\//u);
    await stranger.open(`/candidate/filings/${id}`);
    await stranger.see(stranger.t('denials:absent.what'));
    await stranger.inspectInEveryLanguage();
  });

  step('a session that ended keeps what was typed, and saving works after signing in again', async () => {
    const self = await Caller.signUp('Сынақ');
    const filingId = await fillIn(self, place, somebody());
    const candidate = await enter(Candidate, 'en', { viewport: PHONE });
    await self.sitDown(candidate.context);
    await candidate.openCase(filingId, 'contact');
    const address = candidate.field(candidate.t('candidate:contact.address'));
    await candidate.write(address, 'Жаңа көше, 12');
    await self.signOut();
    // Also asked for by itself, twice a minute.
    candidate.witness.allowDenials(401, /\/api\/(?:notices|deadlines)$/u);
    candidate.witness.allowDenials(401, COPIES);
    candidate.witness.expectDenial(401, ACTIONS);
    await candidate.press(candidate.t('candidate:form.save'));
    await candidate.see(candidate.t('denials:not-signed-in.what'));
    expect(await address.inputValue()).toBe('Жаңа көше, 12');
    await candidate.inspectInEveryLanguage();
    // The page still has the token of the session that ended, and gets the new one by itself.
    await (await self.signInAgain()).sitDown(candidate.context);
    candidate.witness.expectDenial(403, COPIES);
    await candidate.save(place);
    expect((await (await self.signInAgain()).filing(filingId)).filing.candidates[0]?.address).toBe('Жаңа көше, 12');
  });
});
