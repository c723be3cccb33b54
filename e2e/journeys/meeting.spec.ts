import { expect } from '@jest/globals';
import { instant, type Filing } from '@tirkeu/domain';
import { Official } from '../pages/official.js';
import { Caller } from './caller.js';
import { askRegisters, markAll, propose, submitted } from './filings.js';
import { fullNameOf, identityOf, type Identity } from './identities.js';
import { journey } from './journey.js';
import { districtOf, type Place } from './places.js';
import { seat } from './sitting.js';

const someone = (givenKk: string, givenRu: string): Identity =>
  identityOf({ sex: 'male', kk: { surname: 'Отырыс*', givenName: givenKk }, ru: { surname: 'Отырыс*', givenName: givenRu } });

journey('Three clean filings are voted together, one is refused with a recusal and a dissent, and the protocol tells it', ({ step, enter }) => {
  const clean = [someone('Абай', 'Абай'), someone('Болат', 'Болат'), someone('Самат', 'Самат')];
  const unfit = someone('Дархан', 'Дархан');
  const personal = [...clean, unfit].flatMap(({ nameKk, nameRu, iin }) => [nameKk.surname, nameRu.surname, iin]);
  const filings: string[] = [];
  let refusedId: string;
  let clerk: Caller;
  let secretary: Official;
  let chair: Official;
  let place: Place;
  let meetingPath: string;

  const decided = async (filingId: string): Promise<Filing> => (await clerk.filing(filingId)).filing;

  step('four filings are examined and proposed', async () => {
    clerk = await Caller.asPersona('clerk');
    place = await districtOf(7);
    for (const identity of clean) {
      const candidate = await Caller.signUp(fullNameOf(identity.nameKk));
      const id = await submitted(candidate, place, identity);
      await askRegisters(clerk, id);
      await propose({ clerk, candidate }, id);
      filings.push(id);
    }
    refusedId = await submitted(await Caller.signUp(fullNameOf(unfit.nameKk)), place, unfit);
    await askRegisters(clerk, refusedId, { 'corruption-established': true });
    await markAll(clerk, refusedId);
    const { candidates: [candidate], facts } = await decided(refusedId);
    const fact = facts.find(({ name }) => name === 'corruption-established');
    if (!candidate || !fact) throw new Error('The register said nothing');
    await clerk.act(refusedId, {
      type: 'propose-refusal',
      grounds: [{
        ground: 'requirements-not-met', rule: 'no-corruption', candidateId: candidate.id, finding: { kk: 'Сот кінәсін белгілеген', ru: 'Вина установлена судом', en: 'Established by a court' },
        evidence: [{ kind: 'fact', name: fact.name, source: fact.source, observedAt: instant(fact.observedAt) }],
      }],
    });
  });

  step('the secretary opens a meeting with six of seven members and these four items', async () => {
    secretary = await seat(enter, Official, { login: 'secretary', language: 'ru', personal });
    await secretary.open('/commission/meetings');
    await secretary.link(secretary.t('meetings:open')).waitFor();
    await secretary.inspectInEveryLanguage();
    await secretary.follow(secretary.t('meetings:open'));
    await secretary.arrive(secretary.t('meetings:open'));
    await secretary.select(secretary.t('meetings:commission'), secretary.words.text(place.district.commission.names));
    await secretary.press(secretary.t('meetings:all-present'));
    await secretary.page.getByRole('checkbox', { name: /^Сынақбай Роза/u }).uncheck({ force: true });
    await secretary.write(secretary.t('meetings:place'), 'Теміртау, Республика даңғылы, 21');
    for (const box of await secretary.group(secretary.t('meetings:items')).getByRole('checkbox').all()) {
      const label = await box.evaluate((input) => (input instanceof HTMLInputElement ? input.labels?.[0]?.textContent : '') ?? '');
      if (![...clean, unfit].some(({ nameKk }) => label.includes(nameKk.surname))) await box.uncheck({ force: true });
    }
    await secretary.see(secretary.t('meetings:chosen', { count: 4 }));
    await secretary.inspectInEveryLanguage();
    await secretary.press(secretary.t('meetings:open'));
    await secretary.heading(secretary.t('meetings:together'), 2).waitFor();
    meetingPath = new URL(secretary.page.url()).pathname.replace(/\/together$/u, '');
  });

  step('the votes of the clean filings are noted once, by name', async () => {
    await secretary.press(secretary.t('meetings:all-in-favour'));
    await secretary.see(secretary.t('commission:vote.enough'));
    await secretary.see(secretary.t('meetings:chair-announces'));
    await secretary.inspectInEveryLanguage();
  });

  step('the chair announces them, each under a number of its own', async () => {
    chair = await seat(enter, Official, { login: 'chair', language: 'kk', personal });
    await chair.open(`${meetingPath}/now`);
    await chair.heading(chair.t('meetings:together'), 2).waitFor();
    await chair.press(chair.t('meetings:check-result'));
    await chair.see(chair.t('meetings:confirm-carried'));
    await chair.inspectInEveryLanguage();
    await chair.press(chair.t('meetings:announce-carried'));
    await chair.see(chair.t('meetings:item-number', { number: 4 }));
    const decisions = await Promise.all(filings.map(decided));
    expect(decisions.map(({ status, decision }) => [status, decision?.resolution.vote.inFavour, decision?.resolution.vote.byMember?.length])).toEqual([['registered', 6, 7], ['registered', 6, 7], ['registered', 6, 7]]);
    const numbers = decisions.map(({ decision }) => Number(decision?.resolution.number.split('/')[1])).sort((a, b) => a - b);
    expect(numbers.map((number) => number - (numbers[0] ?? 0))).toEqual([0, 1, 2]);
  });

  step('the refusal is voted by keyboard, with a recusal and a dissent that a reload keeps', async () => {
    const firstRow = chair.page.getByRole('radiogroup', { name: 'Мысалбеков Қанат' }).first();
    await firstRow.getByRole('radio').first().focus();
    for (const key of ['Digit1', 'Digit1', 'Digit1', 'Digit1', 'Digit4', 'Digit2']) await chair.page.keyboard.press(key);
    await chair.write(chair.t('meetings:recusal-reason'), 'Кандидаттың туысы');
    const last = chair.page.getByRole('listitem').filter({ has: chair.page.getByRole('radiogroup', { name: 'Сабақов Ерлан' }) }).first();
    await chair.press(chair.button(chair.t('meetings:dissent-add'), last));
    await chair.write(chair.t('meetings:dissent'), 'Сот шешімі күшіне енбеген');
    await chair.page.getByRole('heading', { level: 1 }).click();
    await chair.see(chair.t('meetings:all-voted'));
    await chair.inspectInEveryLanguage();
    await chair.page.reload();
    await chair.see(chair.t('meetings:all-voted'));
    expect(await chair.field(chair.t('meetings:recusal-reason')).inputValue()).toBe('Кандидаттың туысы');
    expect(await chair.field(chair.t('meetings:dissent')).inputValue()).toBe('Сот шешімі күшіне енбеген');
    await chair.press(chair.t('meetings:check-result'));
    await chair.press(chair.t('meetings:announce-carried'));
    await chair.see(chair.t('meetings:result'));
    await chair.inspectInEveryLanguage();
    const { status, decision } = await decided(refusedId);
    expect([status, decision?.resolution.vote.byMember?.map(({ vote }) => vote)]).toEqual(['refused', ['in-favour', 'in-favour', 'in-favour', 'in-favour', 'recused', 'against', 'absent']]);
  });

  step('the meeting is closed, and its protocol tells who voted how, in both languages', async () => {
    await chair.follow(chair.link(chair.t('meetings:end')).last());
    await chair.see(chair.t('meetings:close-effect'));
    await chair.inspectInEveryLanguage();
    await chair.press(chair.t('meetings:close'));
    await chair.arrive(chair.t('meetings:protocol'));
    for (const words of ['Өздігінен бас тартты (1): Мысалғызы Алтын (себебі: Кандидаттың туысы).', 'Самоотвод (1): Мысалғызы Алтын (причина: Кандидаттың туысы).', 'Особое мнение (Сабақов Ерлан): Сот шешімі күшіне енбеген.', 'Отсутствовали (1): Сынақбай Роза.']) await chair.see(words);
    await chair.inspectInEveryLanguage();
  });

  step('a correction stands beside the protocol', async () => {
    await chair.press(chair.page.getByText(chair.t('meetings:correct'), { exact: true }).first());
    await chair.write(chair.t('meetings:correction-kk'), 'Отырыстың басталу уақыты: 10:00');
    await chair.write(chair.t('meetings:correction-ru'), 'Время начала заседания: 10:00');
    await chair.inspectInEveryLanguage();
    await chair.press(chair.t('meetings:correct-send'));
    await chair.see('Время начала заседания: 10:00.');
    await chair.see(/Исправляемый протокол: № \d+/u);
  });
});
