import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { authorityOf, personOf, revocationList, rsaKey, signMessage } from '@tirkeu/testing/signing';

const DAY_MS = 86_400_000;
const pem = ({ certificate }) => `-----BEGIN CERTIFICATE-----\n${Buffer.from(certificate).toString('base64').replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`;

/**
 * A certification authority that nobody else believes: `/list` tells that nothing was revoked, and `/sign` signs a text with a new key of
 * whoever has the IIN, which is what NCALayer does on a person's own computer.
 */
export async function startSigning(folder) {
  const root = authorityOf('СЫНАҚ ТҮБІРІ', rsaKey());
  const issuing = authorityOf('СЫНАҚ ҰКО', rsaKey(), root, { serial: 2 });
  const span = { from: new Date(Date.now() - DAY_MS).toISOString(), until: new Date(Date.now() + 30 * DAY_MS).toISOString() };
  const list = revocationList(issuing, span);
  const sign = ({ text, iin, name }) => signMessage(Buffer.from(text, 'base64'), personOf(rsaKey(), issuing, { name, numbers: [`IIN${iin}`], ...span }));
  const server = createServer(async (request, response) => {
    if (request.url === '/list') return void response.end(Buffer.from(list));
    response.end(Buffer.from(sign(JSON.parse(String(await buffer(request))))).toString('base64'));
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const url = `http://127.0.0.1:${server.address().port}`;
  mkdirSync(folder, { recursive: true });
  const files = { TIRKEU_ESIGN_ROOTS: [root], TIRKEU_ESIGN_INTERMEDIATES: [issuing] };
  for (const [name, certified] of Object.entries(files)) {
    const path = join(folder, `${name.toLowerCase()}.pem`);
    writeFileSync(path, certified.map(pem).join(''));
    process.env[name] = path;
  }
  process.env.TIRKEU_ESIGN_CRLS = `${url}/list`;
  return { url, stop: () => new Promise((resolve) => { server.closeAllConnections(); server.close(resolve); }) };
}
