import { expect } from '@jest/globals';
import { PHONE } from '../accessibility/inspect.js';
import { Candidate } from '../pages/candidate.js';
import { Caller } from './caller.js';
import { fillIn, handIn } from './filings.js';
import { identityOf } from './identities.js';
import { journey } from './journey.js';
import { districtOf, type Place } from './places.js';

interface Copy {
  readonly input: Readonly<Record<string, unknown>>;
}

const COPIES = /\/working-copies\//u;

/** Does something, and waits until what was typed has arrived. */
async function untilKept(candidate: Candidate, type: () => Promise<void>): Promise<void> {
  const kept = candidate.page.waitForResponse((response) => response.request().method() === 'PUT' && COPIES.test(response.url()) && response.ok());
  await type();
  await kept;
}

journey('What is typed is never lost', ({ step, enter }) => {
  const identity = identityOf({ sex: 'female', kk: { surname: 'Сақтау*', givenName: 'Айнұр' }, ru: { surname: 'Сактау*', givenName: 'Айнур' } });
  let place: Place;
  let self: Caller;
  let candidate: Candidate;
  let other: Candidate;
  let filingId: string;

  const typed = async (page: string): Promise<Copy['input'] | null> => (await self.get<{ readonly copy: Copy | null }>(`/api/filings/${filingId}/working-copies/${page}`)).copy?.input ?? null;
  const phone = (person: Candidate) => person.field(person.t('candidate:contact.phone'));
  const address = (person: Candidate) => person.field(person.t('candidate:contact.address'));

  step('half a page stands on the server before anybody has saved it', async () => {
    place = await districtOf(9);
    self = await Caller.signUp('Сынақ');
    filingId = (await self.open(place.district.id)).filing.id;
    candidate = await enter(Candidate, 'kk', { viewport: PHONE, personal: [identity.nameKk.surname, identity.iin] });
    await self.sitDown(candidate.context);
    await candidate.openCase(filingId, 'identity');
    await candidate.write(candidate.t('candidate:identity.iin'), identity.iin.slice(0, 6));
    await untilKept(candidate, () => candidate.writeName('kk', identity.nameKk));
    await expect(typed('identity')).resolves.toMatchObject({ iin: identity.iin.slice(0, 6) });
    expect((await self.filing(filingId)).filing.candidates).toEqual([]);
  });

  step('it is there again after the page was loaded anew, and the list of tasks says that it is begun', async () => {
    await candidate.openCase(filingId);
    await candidate.see(candidate.t('candidate:status.in-progress'));
    await candidate.see(candidate.t('candidate:task.typed'));
    await candidate.inspectInEveryLanguage();
    await candidate.begin(candidate.t('candidate:task.identity'));
    await candidate.see(candidate.t('drafts:restored.text'));
    expect(await candidate.field(candidate.t('candidate:identity.surname'), candidate.group(candidate.t('candidate:identity.name-kk'))).inputValue()).toBe(identity.nameKk.surname);
    await candidate.inspectInEveryLanguage();
  });

  step('it can be put aside, and brought back', async () => {
    await candidate.press(candidate.t('drafts:restored.empty'));
    await candidate.see(candidate.t('drafts:aside.empty'));
    expect(await candidate.field(candidate.t('candidate:identity.iin')).inputValue()).toBe('');
    expect(await typed('identity')).toBeNull();
    await untilKept(candidate, () => candidate.press(candidate.t('drafts:aside.undo')));
    expect(await candidate.field(candidate.t('candidate:identity.iin')).inputValue()).toBe(identity.iin.slice(0, 6));
    await candidate.fillIdentity(identity);
    await candidate.save(place);
    expect(await typed('identity')).toBeNull();
    expect((await self.filing(filingId)).filing.candidates[0]?.iin).toBe(identity.maskedIin);
  });

  step('without a connection it stays on the page, and arrives by itself', async () => {
    await candidate.begin(candidate.t('candidate:task.contact'));
    candidate.witness.offline(true);
    await candidate.context.setOffline(true);
    await candidate.write(phone(candidate), '+7 701 111 11 11');
    await candidate.see(candidate.t('drafts:no-connection'));
    await candidate.write(address(candidate), 'Сынақ көшесі, 1');
    await untilKept(candidate, () => candidate.context.setOffline(false));
    candidate.witness.offline(false);
    await candidate.openCase(filingId, 'contact');
    expect([await phone(candidate).inputValue(), await address(candidate).inputValue()]).toEqual(['+7 701 111 11 11', 'Сынақ көшесі, 1']);
  });

  step('two windows never write over each other: the difference is shown, answer by answer', async () => {
    other = await enter(Candidate, 'ru');
    await self.sitDown(other.context);
    await other.openCase(filingId, 'contact');
    await other.see(other.t('drafts:restored.text'));
    await untilKept(other, () => other.write(phone(other), '+7 702 222 22 22'));
    candidate.witness.expectDenial(409, COPIES);
    await candidate.write(address(candidate), 'Жаңа көше, 2');
    await candidate.see(candidate.t('drafts:differs'));
    expect(await typed('contact')).toMatchObject({ phone: '+7 702 222 22 22', address: 'Сынақ көшесі, 1' });
    await candidate.inspectInEveryLanguage();
    await untilKept(candidate, () => candidate.press(candidate.t('drafts:differs.choose')));
    expect([await phone(candidate).inputValue(), await address(candidate).inputValue()]).toEqual(['+7 702 222 22 22', 'Жаңа көше, 2']);
    expect(await typed('contact')).toMatchObject({ phone: '+7 702 222 22 22', address: 'Жаңа көше, 2' });
  });

  step('a language that cannot be fetched is told of, what was typed stays, and it comes with the connection', async () => {
    other.witness.offline(true);
    await other.context.setOffline(true);
    await other.press('English');
    await other.see(other.t('common:language.missed', { language: 'English' }));
    expect(await phone(other).inputValue()).toBe('+7 702 222 22 22');
    await other.context.setOffline(false);
    other.witness.offline(false);
    await other.speak('en');
    expect(await phone(other).inputValue()).toBe('+7 702 222 22 22');
  });

  step('what was saved elsewhere meanwhile is not written over either', async () => {
    await other.openCase(filingId, 'contact');
    await other.save(place);
    candidate.witness.expectDenial(409, COPIES);
    await candidate.write(address(candidate), 'Үшінші көше, 3');
    await candidate.see(candidate.t('drafts:differs'));
    await candidate.inspectInEveryLanguage();
    await candidate.press(candidate.t('drafts:differs.mine'));
    await candidate.save(place);
    expect((await self.filing(filingId)).filing.candidates[0]).toMatchObject({ phone: '+7 702 222 22 22', address: 'Үшінші көше, 3' });
  });

  step('before it is handed in, it is said what is not part of it', async () => {
    filingId = await fillIn(self, await districtOf(10), identityOf({ sex: 'female', kk: { surname: 'Тапсыру*', givenName: 'Айнұр' }, ru: { surname: 'Тапсыру*', givenName: 'Айнур' } }));
    await handIn(self, filingId, ['intention-to-stand', 'biography']);
    await candidate.openCase(filingId, 'contact');
    await untilKept(candidate, () => candidate.write(address(candidate), 'Сақталмаған көше'));
    await candidate.openCase(filingId, 'check');
    await candidate.see(candidate.t('drafts:typed'));
    await candidate.inspectInEveryLanguage();
    await candidate.follow(candidate.link(candidate.t('candidate:task.contact')).first());
    await candidate.arrive(candidate.t('candidate:task.contact'));
    expect(await address(candidate).inputValue()).toBe('Сақталмаған көше');
    await candidate.openCase(filingId, 'check');
    await candidate.submit();
    expect(await self.get(`/api/filings/${filingId}/working-copies`)).toEqual([]);
    expect((await self.filing(filingId)).filing.candidates[0]?.address).toBe('Сынақ көшесі, 1');
  });
});
