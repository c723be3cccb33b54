import { Official } from '../pages/official.js';
import { Person } from '../pages/person.js';
import { journey } from './journey.js';
import { seat } from './sitting.js';

journey('The lot of the parties is recorded, and supervisors read the deposits of their territory', ({ step, enter }) => {
  step('an administrator records the order drawn, with the protocol', async () => {
    const administrator = await seat(enter, Person, { login: 'administrator', language: 'ru' });
    await administrator.open('/administration/lot');
    await administrator.press(administrator.t('ballots:lot.record'));
    await administrator.see(administrator.t('common:error-summary'));
    await administrator.inspectInEveryLanguage();
    await administrator.write('Партия «AMANAT»', '2');
    await administrator.write('Партия «Respublica»', '1');
    await administrator.write(administrator.t('ballots:lot.protocol'), '12');
    await administrator.write(administrator.t('ballots:lot.source'), 'Заседание ЦИК, сайт комиссии');
    await administrator.press(administrator.t('ballots:lot.record'));
    await administrator.see(/Заседание ЦИК/u);
    await administrator.inspectInEveryLanguage();
  });

  step('a clerk reads it and cannot record it', async () => {
    const clerk = await seat(enter, Official, { login: 'clerk', language: 'kk' });
    await clerk.open('/commission/ballot/lot');
    await clerk.see(clerk.t('ballots:lot.not-yours'));
    await clerk.inspectInEveryLanguage();
  });

  step('a supervisor reads the ledger of one maslikhat, and of none before it is chosen', async () => {
    const supervisor = await seat(enter, Person, { login: 'supervisor', language: 'kk' });
    await supervisor.open('/supervisor/deposits');
    await supervisor.inspectInEveryLanguage();
    await supervisor.open('/supervisor/deposits?maslikhat=KZ-35-C-temirtau');
    await supervisor.see(supervisor.t('deposits:files.ledger'));
    await supervisor.inspectInEveryLanguage();
  });
});
