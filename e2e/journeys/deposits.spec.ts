import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { localDate, instant } from '@tirkeu/domain';
import { formatMoney } from '@tirkeu/messages';
import { Official } from '../pages/official.js';
import { Caller } from './caller.js';
import { askRegisters, findings, submitted } from './filings.js';
import { fullNameOf, identityOf } from './identities.js';
import { journey } from './journey.js';
import { depositToday } from './law.js';
import { districtOf } from './places.js';
import { seat } from './sitting.js';

interface Receipt {
  readonly receipt: { readonly number: string };
}

journey('A bank statement is imported once, and a confirmed payment meets the deposit of a filing', ({ step, enter }) => {
  const identity = identityOf({ sex: 'female', kk: { surname: 'Жарналы*', givenName: 'Күміс' }, ru: { surname: 'Жарналы*', givenName: 'Кумис' } });
  const personal = [identity.nameKk.surname, identity.nameRu.surname, identity.iin];
  const name = fullNameOf(identity.nameRu);
  const stray = `Адасқан ${identity.nameKk.surname}`;
  let folder: string;
  let statement: string;
  let filingId: string;
  let calling: Caller;
  let clerk: Official;

  step('a filing is examined whose deposit nobody has paid yet', async () => {
    calling = await Caller.asPersona('clerk');
    filingId = await submitted(await Caller.signUp(fullNameOf(identity.nameKk)), await districtOf(8), identity);
    await askRegisters(calling, filingId);
    await calling.act(filingId, { type: 'confirm-compliance' });
    const { receipt: { number } } = await calling.get<Receipt>(`/api/filings/${filingId}/receipt`);
    const day = localDate(instant(new Date().toISOString()), 'Asia/Almaty').split('-').reverse().join('.');
    folder = await mkdtemp(join(tmpdir(), 'tirkeu-statement-'));
    statement = join(folder, 'выписка.csv');
    await writeFile(statement, [
      'Дата операции;Кредит;Отправитель;ИИН;Назначение платежа;Номер документа',
      `${day};${depositToday()},00;${name.toLocaleUpperCase('ru')};${identity.iin};Избирательный взнос, расписка ${number};${number.slice(0, 6)}`,
      `${day};12000;${stray};;возврат займа;${number.slice(0, 5)}`,
      `31.02.2026;5000;Қате Күн;;;3`,
    ].join('\n'));
    clerk = await seat(enter, Official, { login: 'clerk', language: 'ru', personal });
  });

  step('the ledger says what is due', async () => {
    await clerk.open('/commission/deposits');
    await clerk.arrive(clerk.t('deposits:title'), { byLink: false });
    await clerk.row(name).getByText(clerk.t('deposits:standing.due'), { exact: true }).waitFor();
    await clerk.inspectInEveryLanguage();
  });

  step('the statement is shown before it is kept, with the faulty cell named', async () => {
    await clerk.follow(clerk.t('deposits:nav.statements'));
    await clerk.arrive(clerk.t('deposits:statements.title'));
    await clerk.inspectInEveryLanguage();
    await clerk.attach(clerk.t('deposits:statements.choose'), statement);
    await clerk.see(clerk.t('deposits:statements.faulty', { count: 1 }));
    await clerk.see(`${clerk.t('deposits:column.bookedOn')} «31.02.2026»: ${clerk.t('deposits:fault.not-a-date')}`);
    await clerk.inspect();
    await clerk.select(clerk.t('deposits:statements.account'), clerk.words.text((await districtOf(8)).district.maslikhat));
    await clerk.press(clerk.t('deposits:statements.import'));
    await clerk.see(clerk.t('deposits:statements.done', { added: 2, known: 0 }));
  });

  step('the same statement again adds nothing', async () => {
    await clerk.press(clerk.t('deposits:statements.again'));
    await clerk.attach(clerk.t('deposits:statements.choose'), statement);
    await clerk.press(clerk.t('deposits:statements.import'));
    await clerk.see(clerk.t('deposits:statements.done', { added: 0, known: 2 }));
  });

  step('the payment is proposed by the number of the receipt, and a clerk confirms it', async () => {
    await clerk.follow(clerk.t('deposits:statements.to-payments'));
    await clerk.arrive(clerk.t('deposits:payments.title'));
    const payment = clerk.page.getByRole('region', { name: new RegExp(name.toLocaleUpperCase('ru'), 'u') });
    await payment.getByText(clerk.t('deposits:payments.reason.receipt-number')).waitFor();
    await clerk.inspectInEveryLanguage();
    await clerk.press(payment.getByRole('button', { name: new RegExp(`^${clerk.t('deposits:payments.confirm')}`, 'u') }).first());
    await payment.waitFor({ state: 'detached' });
  });

  step('what is no deposit is set aside with its reason', async () => {
    const payment = clerk.page.getByRole('region', { name: new RegExp(stray, 'u') });
    await clerk.press(payment.getByRole('button', { name: clerk.t('deposits:payments.set-aside.button') }));
    await clerk.write(clerk.field(clerk.t('deposits:payments.set-aside.reason'), payment), 'Қате аударым');
    await clerk.press(payment.getByRole('button', { name: clerk.t('deposits:payments.set-aside.save') }));
    await payment.waitFor({ state: 'detached' });
  });

  step('the filing’s own checklist finds the deposit met, from its record', async () => {
    const { filing } = await calling.filing(filingId);
    expect(findings(filing).find(({ rule }) => rule === 'deposit')).toMatchObject({ outcome: 'met', facts: { receivedKzt: depositToday() } });
    await clerk.open(`/commission/deposits/filings/${filingId}`);
    await clerk.see(clerk.t('deposits:standing.held'));
    await clerk.see(formatMoney(depositToday(), 'ru'));
    await clerk.inspectInEveryLanguage();
  });

  step('before results nothing is returned, and the page says what is open', async () => {
    await clerk.follow(clerk.t('deposits:nav.refunds'));
    await clerk.arrive(clerk.t('deposits:refunds.title'));
    await clerk.see(clerk.t('deposits:report.open'));
    await clerk.inspectInEveryLanguage();
    const [file] = await Promise.all([clerk.page.waitForEvent('download'), clerk.follow('CSV')]);
    expect(file.suggestedFilename()).toMatch(/^tirkeu-deposits-refunds-.*\.csv$/u);
    await rm(folder, { recursive: true });
  });
});
