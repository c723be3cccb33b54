import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant, localDate, plusDays, type CivilDate } from '@tirkeu/domain';
import { Official } from '../pages/official.js';
import { Caller, look, personaOf } from './caller.js';
import { journey } from './journey.js';
import { seat } from './sitting.js';

interface Listed {
  readonly id: string;
  readonly electionDay: CivilDate;
  readonly title: { readonly ru: string };
}

const HEAD = 'Регион;Город или район;Номер округа;Вид;Мандаты;Границы;Часовой пояс;Комиссия';
const DISTRICTS = ['Павлодарская область;;1;;1;улица Лермонтова;;', 'KZ-55;;2;;1;улица Катаева;;', 'KZ-55;;3;;1;;Asia/Almaty;'];
const FAULTY = ['KZ-55;;1;;1;;;', 'KZ-55;;второй;;1;;;', 'KZ-55;;3;;1;;;'];

journey('An election is set up by one administrator, approved by another, and another law is tried on filings', ({ step, enter }) => {
  const title = { kk: 'Павлодар облысында қосымша сайлау', ru: 'Довыборы в Павлодарской области', en: 'By-elections in Pavlodar region' };
  const today = localDate(instant(new Date().toISOString()), 'Asia/Almaty');
  let training: Listed;
  let folder: string;
  let first: Official;
  let second: Official;
  let address: string;

  const table = async (name: string, rows: readonly string[]): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, [HEAD, ...rows].join('\r\n'));
    return path;
  };

  step('an administrator calls an election, as a draft', async () => {
    folder = await mkdtemp(join(tmpdir(), 'tirkeu-set-up-'));
    const [current] = await look<readonly Listed[]>('/api/elections');
    if (!current) throw new Error('There is no election');
    training = current;
    first = await seat(enter, Official, { login: 'administrator', language: 'ru' });
    await first.open('/administration/nowhere');
    await first.inspectInEveryLanguage();
    await first.open('/administration');
    await first.arrive(first.t('administration:list.title'), { byLink: false });
    await first.inspectInEveryLanguage();
    await first.follow(first.t('administration:list.new'));
    await first.arrive(first.t('administration:call.new'));
    await first.press(first.t('administration:call.save'));
    await first.see(first.t('administration:call.day.missing'));
    await first.inspectInEveryLanguage();
  });

  step('with terms of its own, which the decision sets; what is typed is kept', async () => {
    // Before the training election, which stays the current one.
    await writeDay(first, first.t('administration:call.day'), plusDays(training.electionDay, -7));
    await first.choose(first.t('administration:kind.by-election'));
    await first.write(first.t('administration:call.title.kk'), title.kk);
    await first.write(first.t('administration:call.title.ru'), title.ru);
    await first.write(first.t('administration:call.title.en'), title.en);
    await writeDay(first, first.t('administration:call.opens'), today);
    await writeDay(first, first.t('administration:call.closes'), plusDays(today, 15));
    await writeDay(first, first.t('administration:call.registration'), plusDays(today, 20));
    await first.write(first.t('administration:call.decision.number'), '7/2');
    await first.press(first.t('administration:call.save'));
    await first.see(first.t('administration:call.decision.whole'));
    await writeDay(first, first.t('administration:call.decision.on'), today);
    await first.write(first.t('administration:call.decision.by'), 'Павлодарская областная ТИК');
    await first.press(first.t('administration:call.save'));
    await first.arrive(title.ru);
    address = new URL(first.page.url()).pathname;
    await first.see(first.t('administration:gap.districts'));
    await first.inspectInEveryLanguage();
    await first.follow(`${first.t('administration:one.change')}: ${first.t('administration:one.call')}`);
    await first.arrive(first.t('administration:call.title'));
    await first.inspectInEveryLanguage();
  });

  step('a table of districts with a faulty row is not kept: the cell is named', async () => {
    await first.open(`${address}/districts`);
    await first.inspectInEveryLanguage();
    await first.attach(first.t('administration:file.choose'), await table('ошибка.csv', FAULTY));
    await first.see(first.t('administration:fault.not-a-number'));
    await first.see('второй');
    await first.inspect();
    await first.press(first.t('administration:file.other'));
    await first.attach(first.t('administration:file.choose'), await table('округа.csv', DISTRICTS));
    await first.see(first.t('administration:right', { count: 3 }));
    await first.press(first.t('administration:districts.keep'));
    await first.see(first.t('administration:districts.kept'));
    await first.inspect();
  });

  step('the calendar is simulated before anybody is bound by it', async () => {
    await first.open(`${address}/calendar`);
    await first.arrive(first.t('administration:calendar.title'), { byLink: false });
    await first.see(first.t('administration:calendar.sound'));
    await first.page.getByRole('row').filter({ hasText: first.t('administration:moment.nomination-closes') }).getByText('18:00').first().waitFor();
    await first.inspectInEveryLanguage();
  });

  step('whoever prepared it hands it over, and cannot approve it', async () => {
    await first.open(address);
    await first.press(first.t('administration:hand-over'));
    await first.see(first.t('administration:own'));
    if (await first.button(first.t('administration:approve')).count() > 0) throw new Error('Who prepared an election may approve it');
  });

  step('a second administrator approves, and the election is on the public calendar', async () => {
    const id = address.split('/').at(-1) ?? '';
    if ((await look<readonly Listed[]>('/api/elections')).some((election) => election.id === id)) throw new Error('The election is public before it is approved');
    second = await seat(enter, Official, { login: 'administrator2', language: 'kk' });
    await second.open(address);
    await second.press(second.t('administration:approve'));
    await second.see(second.t('administration:one.approved'));
    await second.see((await personaOf('administrator2')).name.kk);
    await second.inspectInEveryLanguage();
    await second.follow(second.t('administration:one.to-calendar'));
    await second.see(title.kk);
  });

  step('members of a commission come from a table', async () => {
    await second.open('/administration/members');
    await second.arrive(second.t('administration:members.title'), { byLink: false });
    await second.inspectInEveryLanguage();
    const path = join(folder, 'мүшелер.csv');
    await writeFile(path, 'Комиссия;Аты-жөні;Лауазымы;Қашаннан бері\r\ndec.KZ-55.1;Үлгібаева Сара;төраға;15.01.2026\r\ndec.KZ-55.1;Мысалов Ерболат;мүше;15.01.2026');
    await second.attach(second.t('administration:file.choose'), path);
    await second.press(second.t('administration:members.keep'));
    await second.see(second.t('administration:members.kept', { count: 2 }));
    const leaves = second.button(`${second.t('administration:members.end')}: Мысалов Ерболат`);
    await second.press(leaves);
    await second.page.getByRole('group', { name: second.t('administration:members.left-on') }).waitFor();
    await second.inspect();
    await second.press(leaves);
    await leaves.waitFor({ state: 'detached' });
  });

  step('another version of the law is tried on the filings of the training election', async () => {
    await second.follow(second.t('administration:nav.dry-runs'));
    await second.arrive(second.t('administration:dry.title'));
    await second.inspectInEveryLanguage();
    const { rulebooks } = await (await Caller.asPersona('administrator')).get<{ readonly rulebooks: readonly { readonly id: string; readonly title: { readonly kk: string } }[] }>('/api/administration/rulebooks');
    const lists = rulebooks.find(({ id }) => id === 'kz-maslikhat-2020')?.title.kk ?? '';
    await second.select(second.t('administration:dry.rulebook'), lists);
    await second.press(second.t('administration:dry.start'));
    await second.arrive(second.t('administration:dry.one'));
    await second.page.getByText(second.t('administration:dry.moves'), { exact: true }).first().waitFor({ timeout: 60_000 });
    await second.page.getByRole('row').filter({ hasText: second.t('administration:outcome.not-foreseen') }).first().waitFor();
    await second.inspectInEveryLanguage();
    const [file] = await Promise.all([second.page.waitForEvent('download'), second.follow(second.t('administration:dry.csv'))]);
    if (!file.suggestedFilename().endsWith('.csv')) throw new Error('The dry run is no CSV file');
    await rm(folder, { recursive: true });
  });
});

const writeDay = (person: Official, legend: string, date: CivilDate): Promise<void> => {
  const [year = '', month = '', day = ''] = date.split('-');
  return person.writeDate(legend, { day, month, year });
};
