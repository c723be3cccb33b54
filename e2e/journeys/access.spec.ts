import { Official } from '../pages/official.js';
import { Person } from '../pages/person.js';
import { Caller } from './caller.js';
import { journey } from './journey.js';

interface Account {
  readonly account: { readonly login: string; readonly name: string };
  readonly grants: readonly { readonly id: string; readonly role: string }[];
}

journey('The chair gives a person access for three days, the person sees the queue, the chair revokes it and the next page is denied', ({ step, enter }) => {
  let clerk: Person;
  let chair: Official;
  let own: Caller;
  let known: Account;

  step('somebody with an account of their own is found by the login that they tell the chair', async () => {
    own = await Caller.signUp('Сынақова Рұқсат');
    known = await own.get<Account>('/api/session');
    chair = await enter(Official, 'ru', { personal: [known.account.login] });
    await (await Caller.asPersona('chair')).sitDown(chair.context);
    await chair.open('/commission/access');
    await chair.write(chair.t('access:grant.login'), known.account.login);
    await chair.press(chair.t('access:grant.find'));
    await chair.see(chair.t('access:grant.person', { name: known.account.name }));
    await chair.inspectInEveryLanguage();
  });

  step('the chair gives them access for three days and says what for', async () => {
    await chair.write(chair.t('access:grant.reason'), 'Заявлений больше обычного');
    await chair.press(chair.t('access:grant.give'));
    await chair.see(chair.t('access:grant.done', { name: known.account.name }));
  });

  step('the person reads on the page of the account until when and by whom, and sees the queue', async () => {
    const { grants } = await own.get<Account>('/api/session');
    await own.post('/api/session/grant', { grantId: grants.find(({ role }) => role === 'clerk')?.id });
    clerk = await enter(Person, 'kk', { personal: [known.account.login] });
    await own.sitDown(clerk.context);
    await clerk.open('/account');
    await clerk.see('Заявлений больше обычного');
    await clerk.open('/commission');
    await clerk.arrive(clerk.t('commission:queue.to-check.title'), { byLink: false });
  });

  step('the chair revokes it, and the next page says what happened and leads on', async () => {
    await chair.press(chair.t('access:revoke.label', { name: known.account.name }));
    await chair.write(chair.t('access:revoke.reason'), 'Работа закончена');
    // The queue may ask again by itself at any moment, and is denied from this one on.
    clerk.witness.allowDenials(403, /^\/api\//u);
    await chair.press(chair.t('access:revoke.sure'));
    await chair.see(chair.t('access:revoke.done', { name: known.account.name }));
    await clerk.open('/commission/meetings');
    await clerk.arrive(clerk.t('access:ended.title'), { byLink: false });
    await clerk.inspectInEveryLanguage();
    await clerk.follow(clerk.t('access:ended.account'));
    await clerk.see('Работа закончена');
  });
});

journey('An administrator enters the chair of a commission, who then gives access there', ({ step, enter }) => {
  let administrator: Person;
  let own: Caller;
  let known: Account;

  step('the administrator opens the commission and finds the person by the login', async () => {
    own = await Caller.signUp('Сынақова Төраға');
    known = await own.get<Account>('/api/session');
    administrator = await enter(Person, 'ru', { personal: [known.account.login] });
    await (await Caller.asPersona('administrator')).sitDown(administrator.context);
    await administrator.open('/administration/members/dec.KZ-35-C-temirtau.9');
    await administrator.see(administrator.t('administration:chair.lead'));
    await administrator.write(administrator.t('access:grant.login'), known.account.login);
    await administrator.press(administrator.t('access:grant.find'));
    await administrator.see(administrator.t('access:grant.person', { name: known.account.name }));
    await administrator.inspectInEveryLanguage();
  });

  step('the administrator enters them as its chair, and says why', async () => {
    await administrator.write(administrator.t('access:grant.reason'), 'Решение маслихата');
    await administrator.press(administrator.t('access:grant.give'));
    await administrator.see(administrator.t('access:grant.done', { name: known.account.name }));
  });

  step('the chair sees who works there and may let others in', async () => {
    const { grants } = await own.get<Account>('/api/session');
    await own.post('/api/session/grant', { grantId: grants.find(({ role }) => role === 'chair')?.id });
    const chair = await enter(Person, 'kk', { personal: [known.account.login] });
    await own.sitDown(chair.context);
    await chair.open('/commission/access');
    await chair.see(chair.t('access:grant.title'));
    await chair.see('Решение маслихата');
  });
});
