import { commit } from '@tirkeu/desk';
import { FilingKeys } from '@tirkeu/persistence';
import { openingParser } from '../../libs/persistence/dist/store/filing-seal.js';

/** What opening a history costs: processor time of as many events as a long filing has, from the text that the database gives to what people read. */
const EVENTS = 200;
const TIMES = 100;
const ROUNDS = 7;

const filingId = '7a0a3f57-0f2f-4f7a-8f47-0f3f6cf0b0aa';
const by = { accountId: 'account-1', role: 'candidate', name: 'Үлгібаева Айсұлу' };
const names = { nameKk: { surname: 'Үлгібаева', givenName: 'Айсұлу', patronymic: 'Мысалқызы' }, nameRu: { surname: 'Ульгибаева', givenName: 'Айсулу', patronymic: 'Мысалкызы' } };
const KINDS = [
  { type: 'ContactRecorded', candidateId: 'c1', contact: { phone: '+7 700 000 00 00', email: 'aisulu@example.kz', address: 'Теміртау, Үлгі көшесі, 1' }, by },
  { type: 'DocumentAttached', document: { requirement: 'biography', candidateId: 'c1', fileId: filingId, fileName: 'өмірбаян.pdf', mediaType: 'application/pdf', bytes: 12_345, pages: 2, sha256: 'ab'.repeat(32) }, by },
  { type: 'IdentityRecorded', candidateId: 'c1', identity: { iin: '900131490200', birthDate: '1990-01-31', sex: 'female', ...names, citizen: true, residentSince: '1990-01-31' }, by },
];

const keys = new FilingKeys('a secret for measurements, 32 characters');
const key = keys.make(filingId);
const events = Array.from({ length: EVENTS }, (_, place) => KINDS[place % KINDS.length]);
const plain = events.map((event) => JSON.stringify(event));
const sealed = events.map((event, place) => {
  const version = place + 1;
  const row = key.sealEvent({ event, version, committed: commit(event) });
  return JSON.stringify({ $open: row.payload, $sealed: row.sealed, $key: key.wrapped, $filing: filingId, $event: version });
});

const parse = openingParser(keys);
sealed.forEach((text, place) => {
  if (JSON.stringify(parse(text)) !== plain[place]) throw new Error('What was opened is not what was sealed');
});

/** Milliseconds of processor time, the middle one of all rounds. */
function cost(texts, read) {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage();
    for (let time = 0; time < TIMES; time++) for (const text of texts) read(text);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000 / TIMES;
  });
  return rounds.toSorted((a, b) => a - b)[(ROUNDS - 1) / 2];
}

const [opened, read] = [cost(sealed, parse), cost(plain, (text) => JSON.parse(text))];
console.log(`history: ${EVENTS} events opened in ${opened.toFixed(2)} ms of processor time, read as plain text in ${read.toFixed(2)} ms; ${((opened - read) * 1000 / EVENTS).toFixed(1)} µs an event for the seal`);
