import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import { Candidate } from '../pages/candidate.js';
import { journey } from './journey.js';

const PASSWORD = 'e2e of Tirkeu';
const codeOf = (secret: string): string => new TOTP({ secret: Secret.fromBase32(secret) }).generate();

/** As the server says it when ten minutes have passed. */
const TOO_LONG_AGO = { type: 'urn:tirkeu:problem:confirm-it-is-you', title: 'This is not allowed', status: 403, code: 'confirm-it-is-you', traceId: 'e2e' };

journey('An account gets a second factor, is signed in to with it, and its owner confirms before it is taken away', ({ step, enter }) => {
  const login = `e2e-${randomUUID()}@example.kz`;
  let owner: Candidate;

  const signIn = async () => {
    // What was asked for while the session ended.
    owner.witness.allowDenials(401, /^\/api\/(?:notices|deadlines)$/u);
    await owner.press(owner.t('common:sign-out'));
    await owner.page.waitForURL('**/');
    await owner.open('/sign-in');
  };

  step('its page says how its owner signs in and where they are signed in', async () => {
    owner = await enter(Candidate, 'ru', { personal: [login] });
    await owner.open('/account/new');
    await owner.write(owner.t('accounts:name'), 'Үлгі Айсұлу');
    await owner.write(owner.t('accounts:new.login'), login);
    await owner.write(owner.t('accounts:password'), PASSWORD);
    await owner.press(owner.t('accounts:new.button'));
    await owner.page.waitForURL('**/candidate');
    await owner.follow(owner.t('common:account'));
    await owner.arrive(owner.t('security:title'));
    await owner.see(owner.t('security:sessions.this'));
    await owner.inspectInEveryLanguage();
  });

  step('an app shows codes once its first code was right, and recovery codes are shown this once', async () => {
    await owner.press(owner.t('security:codes.set-up'));
    await owner.see(owner.t('security:codes.scan'));
    const secret = (await owner.page.locator('main .t-id').innerText()).replaceAll(/\s/gu, '');
    await owner.inspect();
    await owner.write(owner.t('security:codes.first'), codeOf(secret));
    await owner.press(owner.t('security:codes.begin'));
    await owner.see(owner.t('security:recovery.once.title'));
    expect(await owner.page.locator('.account-codes li').count()).toBe(10);
    await owner.inspect();
    await owner.press(owner.t('security:recovery.kept'));
    await owner.see(owner.t('security:recovery.left', { count: 10 }));
  });

  step('a passkey of the device stands for password and code together', async () => {
    const devtools = await owner.context.newCDPSession(owner.page);
    await devtools.send('WebAuthn.enable');
    await devtools.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } });
    await owner.write(owner.t('security:passkeys.name'), 'Телефон');
    await owner.press(owner.t('security:passkeys.add'));
    await owner.button(owner.t('security:passkeys.remove-one', { name: 'Телефон' })).waitFor();
    await signIn();
    await owner.press(owner.t('accounts:passkey.button'));
    await owner.page.waitForURL('**/candidate');
  });

  step('without it the right password is answered with the wish for a code', async () => {
    await signIn();
    await owner.write(owner.t('accounts:login'), login);
    await owner.write(owner.t('accounts:password'), PASSWORD);
    await owner.press(owner.button(owner.t('accounts:sign-in.button'), owner.page.locator('form')));
    await owner.see(owner.t('accounts:code.hint'));
    await owner.inspect();
    await owner.press(owner.t('accounts:passkey.button'));
    await owner.page.waitForURL('**/candidate');
  });

  step('what wants a fresh proof is done once the owner has given it, and the page stays as it was', async () => {
    await owner.open('/account');
    await owner.page.route('**/api/account/one-time-codes', (route) => route.fulfill({ status: 403, contentType: 'application/problem+json', body: JSON.stringify(TOO_LONG_AGO) }), { times: 1 });
    owner.witness.expectDenial(403, /^\/api\/account\/one-time-codes$/u);
    await owner.press(owner.t('security:codes.remove'));
    await owner.page.getByRole('dialog').waitFor();
    await owner.see(owner.t('security:confirm.text'));
    await owner.write(owner.field(owner.t('security:confirm.password'), owner.page.getByRole('dialog')), PASSWORD);
    await owner.press(owner.t('security:confirm.button'));
    await owner.see(owner.t('security:codes.off'));
  });
});
