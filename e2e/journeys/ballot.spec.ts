import { buffer } from 'node:stream/consumers';
import { expect } from '@jest/globals';
import { Official } from '../pages/official.js';
import { Caller } from './caller.js';
import { askRegisters, confirmAndRegister, submitted } from './filings.js';
import { fullNameOf, identityOf } from './identities.js';
import { journey } from './journey.js';
import { districtOf, type Place } from './places.js';
import { seat } from './sitting.js';

journey('A registered candidate signs off the entry, and the commission takes the ballot to print', ({ step, enter }) => {
  const identity = identityOf({ sex: 'male', kk: { surname: 'Әліпби*', givenName: 'Ғани', patronymic: 'Үсенұлы' }, ru: { surname: 'Алипби*', givenName: 'Гани', patronymic: 'Усенович' } });
  const name = { kk: fullNameOf(identity.nameKk), ru: fullNameOf(identity.nameRu) };
  let place: Place;
  let candidate: Caller;
  let filingId: string;
  let clerk: Official;

  const row = () => clerk.page.getByRole('row').filter({ has: clerk.page.getByRole('rowheader', { name: name.kk }) });

  step('the ballot has whoever is registered, and says who has not signed off', async () => {
    place = await districtOf(8);
    const [calling, chair] = await Promise.all([Caller.asPersona('clerk'), Caller.asPersona('chair')]);
    candidate = await Caller.signUp(name.kk);
    filingId = await submitted(candidate, place, identity);
    await askRegisters(calling, filingId);
    await confirmAndRegister({ clerk: calling, chair, candidate }, filingId, 'Б-1');
    clerk = await seat(enter, Official, { login: 'clerk', language: 'ru', personal: [identity.iin] });
    await clerk.open('/commission/ballot');
    await clerk.arrive(clerk.t('ballots:title'), { byLink: false });
    await clerk.inspectInEveryLanguage();
    await clerk.follow(clerk.words.text(place.district.title));
    await clerk.arrive(clerk.words.text(place.district.title));
    await row().getByText(clerk.t('ballots:sign-off.awaited'), { exact: true }).waitFor();
    await clerk.inspectInEveryLanguage();
  });

  step('the candidate’s word to the entry stands beside it', async () => {
    const { filing } = await candidate.filing(filingId);
    await candidate.act(filingId, { type: 'confirm-ballot-entry', candidateId: filing.candidates[0]?.id ?? '', name });
    await clerk.open(`/commission/ballot/${place.district.id}`);
    await row().getByText(clerk.t('ballots:sign-off.confirmed'), { exact: true }).waitFor();
  });

  step('the files have the entry in its place, and "against all" last', async () => {
    const [table] = await Promise.all([clerk.page.waitForEvent('download'), clerk.follow('CSV')]);
    const lines = (await buffer(await table.createReadStream())).toString().trim().split('\r\n');
    expect(lines.some((line) => line.includes(`,${name.kk},${name.ru},`))).toBe(true);
    expect(lines.at(-1)).toContain('Барлығына қарсымын,Против всех');
    const [proof] = await Promise.all([clerk.page.waitForEvent('download'), clerk.follow(clerk.t('ballots:file.pdf'))]);
    expect((await buffer(await proof.createReadStream())).subarray(0, 5).toString()).toBe('%PDF-');
  });
});
