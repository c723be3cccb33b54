import { beforeAll, describe, expect, it } from '@jest/globals';
import { deskOver, filingOf, loadedMemoryStore, playAllKinds, story } from '@tirkeu/testing';
import { FILING_STATUSES, ROUTES, replay } from '../index.js';
import { PERSONAL_FIELDS, PERSONAL_FIELD_IDS, patternOf } from './personal-field.js';
import { forgetPeople, replacePersonal, withParts, type PersonalPart } from './personal-parts.js';

/** Members that tell of no person wherever they stand: of the procedure, of papers as files, of the law. */
const PROCEDURE = new Set([
  'type', 'id', 'filingId', 'electionId', 'contestId', 'commissionId', 'rulebookId', 'form', 'seats', 'electionDay', 'zone', 'route', 'status', 'kind', 'number', 'late', 'on', 'where',
  'at', 'since', 'openedAt', 'submittedAt', 'endedAt', 'publishedAt', 'decidedAt', 'appealBy', 'cureBy', 'deadline', 'lodgedAt', 'servedAt', 'answeredAt', 'attachedAt', 'observedAt', 'confirmedAt', 'requestedAt',
  'askedAt', 'settledAt', 'receivedAt', 'ruledOn', 'lodgedOn', 'decidedOn', 'members', 'present', 'inFavour', 'against', 'outcome', 'of', 'to', 'from', 'body', 'court', 'history',
  'rule', 'ground', 'document', 'requirement', 'fileId', 'mediaType', 'bytes', 'pages', 'page', 'sha256', 'source', 'register', 'registers', 'unanswered', 'clockDoubtMs',
]);
/** Accounts and entries of filings by their ids, which name nobody; and roles. */
const IDS = new Set(['accountId', 'applicantId', 'candidateId', 'candidateIds', 'role']);
/** Words that stand alike in every filing of their kind, and marks; officials and parties act by name, in public. */
const EXACT = [
  /(?:^|\.)nominator(?:\.(?:name\.(?:kk|ru|en)|subdivision))?$/, /(?:^|\.)defects\.\*\.remedy\.(?:kk|ru|en)$/, /(?:^|\.)grounds\.\*\.(?:title|statement|citationPlace)\.(?:kk|ru|en)$/,
  /(?:^|\.)(?:by|proposedBy|recordedBy)\.name$/, /^(?:value|marks\.\*\.value)$/, /(?:^|\.)fact(?:s\.\*)?\.name$/, /(?:^|reinstatements\.\*\.)reason\.(?:kk|ru|en)$/,
  /^(?:acceptance|appeals|cancellation|compliance|counter|decision|holder|informalCheck|proposal|publication|stays)$/,
];
const isProcedure = (path: string): boolean => {
  const last = path.split('.').filter((name) => name !== '*').at(-1) ?? '';
  return PROCEDURE.has(last) || IDS.has(last) || EXACT.some((pattern) => pattern.test(path));
};

function leaves(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return value === undefined ? [] : [patternOf(path)];
  return Object.entries(value).flatMap(([name, member]) => leaves(member, path === '' ? name : `${path}.${name}`));
}

/** Leaves that are neither fields of people nor known to be of the procedure. */
const unlisted = (value: object): readonly string[] => leaves(replacePersonal(value, () => undefined)).filter((path) => !isProcedure(path));

let everything: readonly object[];
beforeAll(async () => {
  const store = await loadedMemoryStore();
  await playAllKinds(deskOver(store));
  const played = await store.filings();
  const events = await Promise.all(played.map(({ state: { id } }) => store.eventsOf({ kind: 'filing', id })));
  everything = [
    ...FILING_STATUSES.flatMap((status) => ROUTES.flatMap((route) => [filingOf(status, route), ...story(status, route)])),
    ...played.map(({ state }) => state), ...events.flat().map(({ event }) => event),
  ];
});

describe('the list of what is known of people', () => {
  it('has every leaf of filings of all kinds and of their events, or it is of the procedure', () => {
    expect(everything.length).toBeGreaterThan(400);
    expect([...new Set(everything.flatMap(unlisted))]).toEqual([]);
  });

  it('would miss a new one that nobody has thought of', () => {
    const [candidate] = filingOf('submitted').candidates;
    expect(unlisted({ candidates: [{ ...candidate, bloodGroup: 'A' }] })).toEqual(['candidates.*.bloodGroup']);
    expect(unlisted({ type: 'ContactRecorded', contact: { phone: '', nickname: 'x' } })).toEqual(['contact.nickname']);
  });

  it('gives each a class, a purpose and a time, and names the field of every id', () => {
    expect(new Set(PERSONAL_FIELDS.map(({ id }) => id)).size).toBe(PERSONAL_FIELD_IDS.length - 1);
    expect(PERSONAL_FIELDS.filter((field) => field.class === 'secret').map(({ id }) => id)).toEqual(['iin', 'disability', 'answers']);
    expect([...new Set(PERSONAL_FIELDS.filter(({ keepUntil }) => keepUntil === 'published').map(({ id }) => id))]).toEqual(['name']);
  });
});

describe('a filing', () => {
  it('is itself again when what was taken out is put back', () => {
    for (const value of everything) {
      const parts: PersonalPart[] = [];
      const without = replacePersonal(value, (part, path) => { parts.push([path, part]); return null; });
      expect(withParts(without, parts)).toEqual(value);
    }
  });

  it('whose people are forgotten keeps what happened to it, and of them nothing, or the name where it is public', () => {
    const filing = filingOf('registered');
    const [left] = forgetPeople(filing, { published: false }).candidates;
    expect(left).toEqual({
      id: 'c1', iin: '', birthDate: '1900-01-01', sex: 'female', nameKk: { surname: '', givenName: '', patronymic: null }, nameRu: { surname: '', givenName: '', patronymic: null }, citizen: true,
      residentSince: null, maritalStatus: null, spouseName: null, phone: '', email: '', address: '', education: '', occupation: '', party: null, disability: false,
    });
    const published = forgetPeople(filing, { published: true });
    expect(published.candidates[0]).toEqual({ ...left, nameKk: { surname: 'Үлгібаева', givenName: 'Айсұлу', patronymic: 'Мысалқызы' }, nameRu: { surname: 'Ульгибаева', givenName: 'Айсулу', patronymic: 'Мысалкызы' } });
    expect(published).toMatchObject({ status: 'registered', decision: { resolution: { number: '7/14' }, by: { name: 'Таңсықова Сәуле' } } });
  });

  it('can be replayed from events whose people are forgotten', () => {
    for (const status of FILING_STATUSES) {
      const events = story(status).map((event) => forgetPeople(event, { published: false }));
      expect(replay(events)).toEqual(forgetPeople(filingOf(status), { published: false }));
    }
  });
});
