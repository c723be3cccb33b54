import { readFileSync } from 'node:fs';
import { expect } from '@jest/globals';
import { PHONE } from '../accessibility/inspect.js';
import { Agent, type MadeFile } from '../pages/agent.js';
import { identityOf, slippedIin, type Identity } from './identities.js';
import { journey, paper } from './journey.js';
import { districtOf } from './places.js';
import { signInAsPersona } from './sitting.js';
import { rowOf, workbook } from './table-of-people.js';

const PEOPLE = 63;
/** The fifth person’s number has a slip, the eighth’s name a Latin letter, the tenth stands in the table twice. */
const SLIPPED = 4;
const MIXED = 7;
const TWICE = 9;

const SURNAMES = ['Яғни', 'Үлгі', 'Сынақ', 'Іңкәр', 'Өмір', 'Қалған', 'Ғалым', 'Иман', 'Мысал', 'Әлем'];

const someone = (_: unknown, place: number): Identity => {
  const surname = place === PEOPLE - 1 ? 'Абай' : SURNAMES[place % SURNAMES.length] ?? '';
  return identityOf({ sex: place % 2 === 0 ? 'female' : 'male', kk: { surname: `${surname}*`, givenName: 'Құралай' }, ru: { surname: 'Тестов*', givenName: 'Куралай' } });
};

journey('A party list of 63 people comes from a table, is completed and submitted', ({ step, enter }) => {
  const people = Array.from({ length: PEOPLE }, someone);
  const personal = people.slice(0, 3).flatMap(({ nameKk, iin }) => [nameKk.surname, iin]);
  const rowWith = (place: number, change: (row: string[]) => void): readonly string[] => {
    const row = [...rowOf(people[place] ?? someone(null, place))];
    change(row);
    return row;
  };
  let agent: Agent;

  step('the agent signs in and comes to the nominations', async () => {
    agent = await enter(Agent, 'kk', { personal });
    await agent.open('/nominator');
    await agent.arrive(agent.t('accounts:sign-in.title'), { byLink: false });
    await signInAsPersona(agent, 'agent');
    await agent.arrive(agent.t('nominator:title'), { byLink: false });
    await agent.inspectInEveryLanguage();
  });

  step('opens a draft of a list', async () => {
    const { region } = await districtOf(7);
    await agent.follow(agent.t('nominator:new'));
    await agent.arrive(agent.t('nominator:open.title'));
    await agent.press(agent.t('nominator:open.button'));
    await agent.see(agent.t('nominator:open.form.missing'));
    await agent.inspectInEveryLanguage();
    await agent.openList(region.kk);
    await agent.inspectInEveryLanguage();
    await agent.press(agent.t('nominator:open.button'));
    await agent.see(agent.t('nominator:people.none'));
    await agent.inspectInEveryLanguage();
  });

  step('gives a table of another kind and learns what to do', async () => {
    await agent.follow(agent.t('nominator:table.button'));
    await agent.arrive(agent.t('nominator:table.title'));
    await agent.inspectInEveryLanguage();
    agent.witness.expectDenial(422, /^\/api\/nominator\/tables$/u);
    await agent.give(agent.t('nominator:table.choose'), [{ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from('ЖСН;Тегі\n1;=cmd()\n') }]);
    await agent.see(agent.t('nominator:table.fault.formulas'));
    await agent.inspect([PHONE]);
  });

  step('gives the table of 63 people', async () => {
    const rows = people.map((_, place) => rowWith(place, (row) => {
      if (place === SLIPPED) row[0] = slippedIin(row[0] ?? '');
      if (place === MIXED) row[1] = `I${row[1] ?? ''}`;
    }));
    await agent.give(agent.t('nominator:table.choose'), [await workbook([...rows, rowOf(people[TWICE] ?? someone(null, TWICE))])]);
    await agent.see(agent.t('nominator:table.columns.text', { count: PEOPLE + 1 }));
    await agent.inspectInEveryLanguage();
    await agent.press(agent.t('nominator:table.check'));
    await agent.see(agent.t('nominator:preview.wrong.title'));
    await agent.inspectInEveryLanguage();
  });

  step('sees every faulty cell with its reason and puts it right there', async () => {
    const [slipped, mixed] = [agent.row(SLIPPED + 2), agent.row(MIXED + 2)];
    await agent.see(agent.t('nominator:fault.iin.checksum'), slipped);
    await agent.see(agent.t('nominator:fault.name.mixed'), mixed);
    await agent.see(agent.t('nominator:fault.twice', { line: TWICE + 2 }));
    await agent.write(agent.field(agent.t('tables:column.iin'), slipped), people[SLIPPED]?.iin ?? '');
    await agent.see(agent.t('nominator:preview.mended'), slipped);
    await agent.write(agent.field(agent.t('tables:column.surnameKk'), mixed), people[MIXED]?.nameKk.surname ?? '');
    await agent.press(agent.button(agent.t('nominator:preview.leave-label', { line: PEOPLE + 2 })));
    await agent.see(agent.t('nominator:preview.all-right'));
    await agent.inspectInEveryLanguage();
  });

  step('enters all of them at once', async () => {
    await agent.press(agent.t('nominator:enter.list', { count: PEOPLE }));
    await agent.see(agent.t('nominator:people.order'));
    const surnames = await agent.surnames();
    expect(surnames).toHaveLength(PEOPLE);
    expect([surnames[0], surnames.at(-1)]).toEqual([expect.stringMatching(/^Абай/u), expect.stringMatching(/^Яғни/u)]);
    await agent.see(agent.t('nominator:quota.accept'));
    await agent.inspectInEveryLanguage();
  });

  step('brings the papers of all 63, each known by its name', async () => {
    await agent.follow(agent.t('nominator:papers.title'));
    await agent.arrive(agent.t('nominator:papers.title'));
    const bytes = readFileSync(paper('biography.pdf'));
    // No two papers are the same, and an upload is known by its bytes.
    const pdf = (name: string): MadeFile => ({ name: `${name}.pdf`, mimeType: 'application/pdf', buffer: Buffer.concat([bytes, Buffer.from(`\n% ${name}\n`)]) });
    const files = people.flatMap(({ iin }) => [pdf(`${iin} келісім`), pdf(`${iin} өмірбаян`)]);
    await agent.give(agent.t('nominator:papers.bulk.choose'), [pdf('Хаттамадан үзінді'), ...files]);
    await agent.see(agent.t('nominator:papers.preview'));
    await agent.inspect([PHONE]);
    await agent.press(agent.t('nominator:papers.send', { count: files.length + 1 }));
    await agent.page.getByText(agent.t('nominator:papers.count', { there: files.length + 1, of: PEOPLE * 4 + 2 })).waitFor({ timeout: 200_000 });
    await agent.inspectInEveryLanguage();
  });

  step('submits and has a receipt', async () => {
    await agent.open(`/nominator/filings/${agent.filingId}/submit`);
    await agent.see(agent.t('nominator:submit.later'));
    await agent.inspectInEveryLanguage();
    await agent.press(agent.t('nominator:submit.button'));
    await agent.arrive(agent.t('candidate:receipt.title'), { byLink: false });
    await agent.open('/nominator?form=party-list&stage=submitted');
    await agent.see(agent.t('common:status.submitted'));
    await agent.inspectInEveryLanguage();
  });
});
