import { generateKeyPairSync, sign } from 'node:crypto';
import { instant, receiptText } from '@tirkeu/domain';
import { PostgresStore, addReads, findLastCheckpoint, growLog, noteSigningKey } from '@tirkeu/persistence';

const FILINGS = 24;
const FIRST_DISTRICT = 12;
const ORIGIN = 'tirkeu.example.kz/log';

/** Years after everything was recorded, so that nothing of it may still wait for a checkpoint. */
const at = (minutes) => instant(new Date(Date.UTC(2031, 0, 1, 0, minutes)).toISOString());

/** A log of its own, which says that it grew so many minutes after the beginning of 2031. */
export const signingOf = (minutes) => ({ signingKey: generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'), origin: ORIGIN, now: () => at(minutes) });

/**
 * Plays filings of all kinds and some more, with receipts, reads and a log of several checkpoints, as an installation has them.
 *
 * @param dataSource of a database with the election of 2023 on the small map
 * @param play how the tests play filings
 * @returns the last checkpoint, as somebody outside would keep it
 */
export async function makeRecord(dataSource, { deskOver, granted, person, playAllKinds, prepare, submit }) {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const signingKey = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
  await noteSigningKey(dataSource, { id: 'key', publicKey: publicKey.export({ format: 'jwk' }).x, since: at(0) });
  const desk = deskOver(new PostgresStore(dataSource), { id: 'key', sign: (receipt) => sign(null, Buffer.from(receiptText(receipt)), privateKey).toString('base64url') });
  let minutes = 0;
  const grow = () => growLog(dataSource, { signingKey, origin: ORIGIN, now: () => at((minutes += 1)) });
  await playAllKinds(desk);
  await grow();
  for (let count = 0; count < FILINGS; count++) {
    const nomination = { filingId: `audited-${count}`, district: FIRST_DISTRICT + (count % 5), person: person(FIRST_DISTRICT + count), applicantId: `account-audited-${count}` };
    await prepare(desk, nomination);
    granted(await submit(desk, nomination));
    await addReads(dataSource, [{ accountId: 'account-clerk', name: 'Ерлан Сейіт', role: 'clerk', commissionId: null, filingId: nomination.filingId, fields: 'contact', filings: null, reason: count % 5 === 0 ? 'identity is in doubt' : null, traceId: `trace-${count}`, readAt: at(-minutes) }]);
    if (count % 4 === 0) await addReads(dataSource, [{ accountId: 'account-clerk', name: 'Ерлан Сейіт', role: 'clerk', commissionId: null, filingId: null, fields: 'queue', filings: count + 1, reason: null, traceId: `list-${count}`, readAt: at(-minutes) }]);
    if (count % 3 === 0) await grow();
  }
  await grow();
  return (await findLastCheckpoint(dataSource)).note;
}
