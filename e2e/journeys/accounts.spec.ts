import { randomUUID } from 'node:crypto';
import { Candidate } from '../pages/candidate.js';
import { Person } from '../pages/person.js';
import { Visitor } from '../pages/visitor.js';
import { journey } from './journey.js';
import { seat } from './sitting.js';

const PASSWORD = 'e2e of Tirkeu';
const NEW_PASSWORD = 'another e2e of Tirkeu';

journey('An administrator gives a code for a forgotten password, and disables an account', ({ step, enter }) => {
  const login = `e2e-${randomUUID()}@example.kz`;
  let administrator: Person;
  let owner: Candidate;
  let code: string;

  const signIn = async (password: string) => {
    await owner.open('/sign-in');
    await owner.write(owner.t('accounts:login'), login);
    await owner.write(owner.t('accounts:password'), password);
    await owner.press(owner.t('accounts:sign-in.button'));
  };
  const find = async () => {
    await administrator.open('/administration/accounts');
    await administrator.write(administrator.page.getByRole('searchbox', { name: administrator.t('administration:accounts.search') }), login);
    await administrator.press(`${administrator.t('administration:accounts.change')}: Үлгі Айсұлу, ${login}`);
    await administrator.write(administrator.t('administration:accounts.reason'), 'Сұрады');
  };

  step('somebody has an account', async () => {
    owner = await enter(Candidate, 'ru', { personal: [login] });
    await owner.open('/account/new');
    await owner.write(owner.t('accounts:name'), 'Үлгі Айсұлу');
    await owner.write(owner.t('accounts:new.login'), login);
    await owner.write(owner.t('accounts:password'), PASSWORD);
    await owner.press(owner.t('accounts:new.button'));
    await owner.page.waitForURL('**/candidate');
    owner.witness.allowDenials(401, /^\/api\//u);
    await owner.press(owner.t('common:sign-out'));
    await owner.page.waitForURL('**/');
  });

  step('an administrator finds it and gives a code, with a reason', async () => {
    administrator = await seat(enter, Person, { login: 'administrator', language: 'kk' });
    await find();
    await administrator.press(administrator.t('administration:accounts.password-reset'));
    await administrator.see(administrator.t('administration:accounts.code'));
    code = await administrator.page.locator('main code').first().innerText();
    await administrator.inspectInEveryLanguage();
  });

  step('its owner sets a new password with it, and signs in', async () => {
    await owner.open('/password');
    await owner.inspectInEveryLanguage();
    await owner.write(owner.t('accounts:login'), login);
    await owner.write(owner.t('accounts:reset.code'), code);
    await owner.write(owner.t('accounts:reset.password'), NEW_PASSWORD);
    await owner.press(owner.t('accounts:reset.button'));
    await owner.see(owner.t('accounts:reset.done'));
    await signIn(NEW_PASSWORD);
    await owner.page.waitForURL('**/candidate');
  });

  step('the account is disabled, and whoever knows its password is told so', async () => {
    await find();
    await administrator.press(administrator.t('administration:accounts.disable'));
    await administrator.see(administrator.t('administration:accounts.disabled'));
    await owner.context.clearCookies();
    await signIn(NEW_PASSWORD);
    await owner.see(owner.t('denials:account-disabled.what'));
  });

  step('an answer of a provider that nobody asked for leads back to signing in', async () => {
    const visitor = await enter(Visitor, 'kk');
    visitor.witness.allowDenials(401, /^\/api\/session\/identity$/u);
    await visitor.open('/sign-in/with/nobody?error=access_denied');
    await visitor.see(visitor.t('denials:identity-failed.what'));
    await visitor.inspectInEveryLanguage();
  });
});
