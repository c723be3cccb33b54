import { deepEqual, equal, ok, rejects } from 'node:assert/strict';
import { civilDate, instant, type Denial, type DraftAction, type PlannedContest, type Result } from '@tirkeu/domain';
import { VersionTaken, findBreak, type Done, type OpeningRequest, type Store, type StreamRef } from '@tirkeu/desk';
import { getRulebook } from '@tirkeu/rulebooks';
import { acting, commissionOf, contestIn, granted, inNomination, leave, prepare, submit, submitList, withdraw } from '../nominations.js';
import { person } from '../persons.js';
import { storyElection } from '../stories.js';
import { deskOver, personKey, type StoreUnderTest } from './store-under-test.js';
import { togetherChecks } from './together-checks.js';
import { writingWith } from './writing-with.js';

/** One promise of a store: throws when it is not kept. */
export type StoreCheck = (tested: StoreUnderTest) => Promise<void>;

/** 8 February 2023, 18:00 in Temirtau: the first moment that is late. */
const afterClosing = instant('2023-02-08T18:00:00+06:00');

const filing = (id: string): StreamRef => ({ kind: 'filing', id });
const many = <Value>(count: number, make: (place: number) => Promise<Value>): Promise<readonly Value[]> => Promise.all(Array.from({ length: count }, (_none, place) => make(place)));
const denials = (results: readonly Result<Done, Denial>[]): readonly string[] => results.flatMap((result) => (result.ok ? [] : [result.error.code]));
const group = getRulebook(storyElection.rulebookId).candidacyGroup({ electionId: storyElection.electionId, form: 'single-member', contestId: contestIn(1) });
const contact = (phone: string) => ({ type: 'record-contact', candidateId: 'c1', contact: { phone, email: '', address: 'Теміртау' } }) as const;

async function optimisticVersion({ store, eventsOf }: StoreUnderTest): Promise<void> {
  const desk = deskOver(store);
  const { version } = await prepare(desk, { filingId: 'f-version', district: 1, person: person(1) });
  const results = await many(10, (place) => desk.act({
    actionId: `seen-${place}`, filingId: 'f-version', action: contact(`+7 70${place}`), actor: acting('candidate'), receivedAt: inNomination, expectedVersion: version,
  }));
  equal(results.filter((result) => result.ok).length, 1);
  deepEqual(denials(results), Array(9).fill('stale-version'));
  await many(10, async (place) => granted(await desk.act({
    actionId: `unseen-${place}`, filingId: 'f-version', action: contact(`+7 71${place}`), actor: acting('candidate'), receivedAt: inNomination,
  })));
  deepEqual((await eventsOf(filing('f-version'))).map((event) => event.version), Array.from({ length: version + 11 }, (_none, place) => place + 1));
}

async function firstAnswer({ store, eventsOf }: StoreUnderTest): Promise<void> {
  const desk = deskOver(store);
  const nomination = { filingId: 'f-retry', district: 4, person: person(2) };
  const { version } = await prepare(desk, nomination);
  const answers = (await many(10, () => submit(desk, nomination, 'one-click'))).map(granted);
  equal(new Set(answers.map(({ hash }) => hash)).size, 1);
  equal((await eventsOf(filing('f-retry'))).length, version + 1);
  const after = granted(await desk.act({
    actionId: 'one-click', filingId: 'f-retry', action: { type: 'submit' }, actor: acting('candidate'), receivedAt: afterClosing,
  }));
  equal(after.receivedAt, inNomination);
  equal(after.hash, answers[0]?.hash);
  const other = await desk.act({ actionId: 'one-click', filingId: 'f-retry', action: contact('+7 702'), actor: acting('candidate'), receivedAt: inNomination });
  deepEqual(denials([other]), ['same-action-other-content']);
  equal((await eventsOf(filing('f-retry'))).length, version + 1);
}

async function firstAnswerToOpening({ store, eventsOf }: StoreUnderTest): Promise<void> {
  const desk = deskOver(store);
  const answers = await many(10, () => desk.open({
    actionId: 'open-once', contestId: contestIn(5), action: { type: 'open', filingId: 'f-open', route: 'self', nominator: null }, actor: acting('candidate'), receivedAt: inNomination,
  }));
  equal(new Set(answers.map((answer) => granted(answer).hash)).size, 1);
  equal((await eventsOf(filing('f-open'))).length, 1);
}

async function oneCandidacy({ store, findHolder }: StoreUnderTest): Promise<void> {
  const desk = deskOver(store);
  const nominations = Array.from({ length: 50 }, (_none, place) => ({ filingId: `f-person-${place}`, district: place + 4, person: person(3), applicantId: `account-${place}` }));
  for (const nomination of nominations) await prepare(desk, nomination);
  const results = await many(50, (place) => submit(desk, nominations[place] ?? fail()));
  const done = results.filter((result) => result.ok);
  equal(done.length, 1);
  deepEqual(denials(results), Array(49).fill('already-nominated'));
  const winner = granted(done[0] ?? fail()).filingId;
  equal(await findHolder(personKey(person(3).iin), group), winner);
}

async function deniedWritesNothing({ store, eventsOf, eventsIn, topicsOf, duesOf }: StoreUnderTest): Promise<void> {
  const desk = deskOver(store);
  const first = { filingId: 'f-denied-1', district: 6, person: person(4) };
  const second = { filingId: 'f-denied-2', district: 7, person: person(4) };
  granted((await prepare(desk, first), await submit(desk, first)));
  const { version } = await prepare(desk, second);
  const before = { events: await eventsOf(filing('f-denied-2')), chain: await eventsIn(commissionOf(7)) };
  deepEqual(denials([await submit(desk, second), await submit(desk, second, 'again')]), ['already-nominated', 'already-nominated']);
  deepEqual({ events: await eventsOf(filing('f-denied-2')), chain: await eventsIn(commissionOf(7)) }, before);
  equal(before.events.length, version);
  deepEqual(await topicsOf('f-denied-2'), ['filing.named']);
  deepEqual(await duesOf(filing('f-denied-2')), []);
  granted(await withdraw(desk, first));
  granted(await submit(desk, second, 'at last'));
}

async function candidacyIsReleased({ store, findHolder }: StoreUnderTest): Promise<void> {
  const desk = deskOver(store);
  const nomination = { filingId: 'f-release', district: 8, person: person(5) };
  await prepare(desk, nomination);
  equal(await findHolder(personKey(person(5).iin), group), undefined);
  granted(await submit(desk, nomination));
  equal(await findHolder(personKey(person(5).iin), group), 'f-release');
  granted(await withdraw(desk, nomination));
  equal(await findHolder(personKey(person(5).iin), group), undefined);
}

async function leaverIsReleased({ store, findHolder }: StoreUnderTest): Promise<void> {
  const desk = deskOver(store);
  const [stays, leaves] = [person(30), person(31)];
  await submitList(desk, 'f-list', [stays, leaves]);
  const { candidacyGroup } = getRulebook(storyElection.rulebookId);
  const listGroup = candidacyGroup({ electionId: storyElection.electionId, form: 'party-list', contestId: `${storyElection.electionId}.KZ-35.list` });
  const holders = () => Promise.all([stays, leaves].map(({ iin }) => findHolder(personKey(iin), listGroup)));
  deepEqual(await holders(), ['f-list', 'f-list']);
  equal(granted(await leave(desk, 'f-list', leaves)).filing.status, 'submitted');
  deepEqual(await holders(), ['f-list', undefined]);
}

async function namesPeople({ store, findNamings, topicsOf }: StoreUnderTest): Promise<void> {
  const desk = deskOver(store);
  const [first, second] = [person(32), person(33)];
  await prepare(desk, { filingId: 'f-named', district: 15, person: first });
  deepEqual([await findNamings(personKey(first.iin)), await findNamings(personKey(second.iin))], [['f-named'], []]);
  const record = (actionId: string, identity: typeof first) => desk.act({
    actionId, filingId: 'f-named', action: { type: 'record-identity', candidateId: 'c1', identity }, actor: acting('candidate'), receivedAt: inNomination,
  });
  granted(await record('named-again', { ...first, nameRu: { ...first.nameRu, givenName: 'Айша' } }));
  deepEqual(await topicsOf('f-named'), ['filing.named']);
  granted(await record('named-another', second));
  deepEqual([await findNamings(personKey(first.iin)), await findNamings(personKey(second.iin))], [[], ['f-named']]);
  deepEqual(await topicsOf('f-named'), ['filing.named', 'filing.named']);
}

async function onlyAdded({ store, eventsOf }: StoreUnderTest): Promise<void> {
  const desk = deskOver(store);
  const nomination = { filingId: 'f-kept', district: 9, person: person(6) };
  await prepare(desk, nomination);
  const before = await eventsOf(filing('f-kept'));
  granted(await submit(desk, nomination));
  deepEqual((await eventsOf(filing('f-kept'))).slice(0, before.length), before);
}

async function wholeChain({ store, eventsIn }: StoreUnderTest): Promise<void> {
  const desk = deskOver(store);
  await many(3, (place) => prepare(desk, { filingId: `f-chain-${place}`, district: place + 1, person: person(10 + place), applicantId: `chain-${place}` }));
  const events = await eventsIn(commissionOf(1));
  deepEqual(events.map(({ chainIndex }) => chainIndex), events.map((_event, place) => place + 1));
  ok(events.length >= 21);
  equal(findBreak(commissionOf(1), events), undefined);
  const changed = events.map((event, place) => (place === 4 ? { ...event, receivedAt: afterClosing } : event));
  equal(findBreak(commissionOf(1), changed)?.chainIndex, 5);
  equal(findBreak(commissionOf(1), events.filter((_event, place) => place !== 4))?.chainIndex, 6);
}

async function duesAreReplaced({ store, duesOf, markAnnounced }: StoreUnderTest): Promise<void> {
  const desk = deskOver(store);
  const stream = filing('f-due');
  const nomination = { filingId: 'f-due', district: 10, person: person(20) };
  await prepare(desk, nomination);
  deepEqual(await duesOf(stream), []);
  granted(await submit(desk, nomination));
  deepEqual(await duesOf(stream), [{ kind: 'decide-by', subject: 'f-due', at: '2023-02-18T12:00:00.000Z', announced: false }]);
  const take = { actor: acting('clerk', commissionOf(10)), receivedAt: inNomination, filingId: 'f-due' };
  await markAnnounced(stream, 'decide-by');
  granted(await desk.act({ ...take, actionId: 'due-take', action: { type: 'take' } }));
  deepEqual(await duesOf(stream), [{ kind: 'decide-by', subject: 'f-due', at: '2023-02-18T12:00:00.000Z', announced: true }]);
}

async function duesGo({ store, duesOf }: StoreUnderTest): Promise<void> {
  const desk = deskOver(store);
  const nomination = { filingId: 'f-due-gone', district: 11, person: person(21) };
  await prepare(desk, nomination);
  granted(await submit(desk, nomination));
  granted(await withdraw(desk, nomination));
  deepEqual(await duesOf(filing('f-due-gone')), []);
}

/** Nomination in a contest may stay open for up to four days more, with a registration deadline after it. */
const extension = { nominationCloses: '2023-02-10T18:00', registrationCloses: '2023-02-20T18:00', resolution: '12' };

async function extensionMovesDues({ store, duesOf }: StoreUnderTest): Promise<void> {
  const desk = deskOver(store);
  const { electionId } = storyElection;
  const nomination = { filingId: 'f-extended', district: 12, person: person(22) };
  await prepare(desk, nomination);
  granted(await submit(desk, nomination));
  granted(await desk.actOnElection({
    actionId: 'extend-12', electionId, actor: acting('chair', commissionOf(12)), receivedAt: inNomination,
    action: { type: 'extend-nomination', contestId: contestIn(12), candidatesAtClose: 1, extension },
  }));
  deepEqual(await duesOf(filing('f-extended')), [{ kind: 'decide-by', subject: 'f-extended', at: '2023-02-20T12:00:00.000Z', announced: false }]);
  const closings = (await duesOf({ kind: 'election', id: electionId })).filter(({ subject }) => subject === contestIn(12));
  deepEqual(closings.map(({ kind, at }) => [kind, at]).sort(), [['nomination-closes', '2023-02-10T12:00:00.000Z'], ['registration-closes', '2023-02-20T12:00:00.000Z']]);
}

async function outboxInTransaction({ store, topicsOf }: StoreUnderTest): Promise<void> {
  const desk = deskOver(store);
  const nomination = { filingId: 'f-outbox', district: 13, person: person(23) };
  await prepare(desk, nomination);
  deepEqual(await topicsOf('f-outbox'), ['filing.named']);
  granted(await submit(desk, nomination));
  deepEqual(await topicsOf('f-outbox'), ['filing.named', 'filing.submitted', 'registers.due']);
}

async function rollbackLeavesNothing({ store, eventsOf, topicsOf, duesOf, findHolder }: StoreUnderTest): Promise<void> {
  const nomination = { filingId: 'f-rollback', district: 14, person: person(24) };
  const { version } = await prepare(deskOver(store), nomination);
  const cutShort = deskOver({
    transaction: (work) => store.transaction(async (transaction) => {
      await work(writingWith(transaction, (change) => transaction.write(change)));
      throw new Error('The lights went out');
    }),
  });
  await rejects(submit(cutShort, nomination), { message: 'The lights went out' });
  // The last change of a transaction may take its end along: one that fails must not.
  const tooLate = deskOver({
    transaction: (work) => store.transaction((transaction) => work(writingWith(transaction, (change, isLast) =>
      transaction.write(change.kind === 'filing' ? { ...change, events: change.events.map((event) => ({ ...event, version: 1 })) } : change, isLast)))),
  });
  await rejects(submit(tooLate, nomination), VersionTaken);
  equal((await eventsOf(filing('f-rollback'))).length, version);
  deepEqual([await topicsOf('f-rollback'), await duesOf(filing('f-rollback'))], [['filing.named'], []]);
  equal(await findHolder(personKey(person(24).iin), group), undefined);
  equal(granted(await submit(deskOver(store), nomination)).version, version + 1);
}

/** Two administrators of an election that is set up on the small map. */
const administrator = (accountId: string) => ({ accountId, role: 'administrator', name: accountId, commissionIds: [] }) as const;

async function draftBecomesElection({ store, eventsOf, duesOf }: StoreUnderTest): Promise<void> {
  const desk = deskOver(store);
  const electionId = 'by-election';
  const stream: StreamRef = { kind: 'election', id: electionId };
  const receivedAt = instant('2023-08-28T06:00:00Z');
  const zone = 'Asia/Almaty';
  const mapId = 'KZ-35-C-temirtau.7';
  const title = { kk: 'Сайлау', ru: 'Выборы', en: 'Election' };
  const step = (actionId: string, accountId: string, action: DraftAction, contests?: readonly PlannedContest[]) =>
    desk.actOnDraft({ actionId, electionId, action, actor: administrator(accountId), receivedAt, ...(contests && { contests }) });
  const call = { rulebookId: storyElection.rulebookId, title, kind: 'by-election', electionDay: civilDate('2023-10-29'), overrides: {}, decision: { number: '7', on: civilDate('2023-08-27'), by: 'ТИК' } } as const;
  const districts = { contests: 1, seats: 1, byRegion: [{ regionId: 'KZ-35', contests: 1, seats: 1 }], newCommissions: 0, zones: [zone], fileName: 'a.csv', sha256: 'a' };
  const contest: PlannedContest = {
    mapId, maslikhatId: 'KZ-35-C-temirtau', regionId: 'KZ-35', localityId: 'KZ-35-C-temirtau', commissionId: commissionOf(7), form: 'single-member', district: 7, seats: 1, zone, title, boundaries: null, newCommission: null,
  };
  granted(await step('plan', 'first', { type: 'plan-election', call }));
  granted(await step('districts', 'first', { type: 'plan-districts', districts }, [contest]));
  granted(await step('hand-over', 'first', { type: 'hand-over-election' }));
  deepEqual(await duesOf(stream), []);
  const approvals = await many(5, (place) => step(`approve-${place}`, 'second', { type: 'approve-election' }));
  equal(approvals.filter((result) => result.ok).length, 1);
  deepEqual((await eventsOf(stream)).map(({ event, version }) => [version, event.type]), [
    [1, 'ElectionPlanned'], [2, 'DistrictsPlanned'], [3, 'ElectionHandedOver'], [4, 'ElectionApproved'], [5, 'ElectionCalled'], [6, 'ContestsDrawn'],
  ]);
  deepEqual((await duesOf(stream)).map(({ kind, at }) => [kind, at]).sort(), [
    ['nomination-closes', '2023-09-28T12:00:00.000Z'], ['nomination-opens', '2023-08-29T18:00:00.000Z'], ['registration-closes', '2023-10-03T12:00:00.000Z'],
    ['registration-opens', '2023-08-29T18:00:00.000Z'], ['results-published-by', '2023-11-05T18:00:00.000Z'], ['withdrawal-closes', '2023-10-26T18:00:00.000Z'],
  ]);
  const opened = await desk.open({
    actionId: 'open-there', contestId: `${electionId}.${mapId}`, action: { type: 'open', filingId: 'f-called', route: 'self', nominator: null }, actor: acting('candidate'), receivedAt: instant('2023-09-04T06:00:00Z'),
  });
  equal(granted(opened).filing.electionDay, '2023-10-29');
}

const BROKEN_AT = 4;

/** Lets the transaction write a few changes, then loses it. */
const breakingInTheMiddle = (store: Store): Store => ({
  transaction: (work) => store.transaction((transaction) => {
    let written = 0;
    return work(new Proxy(transaction, {
      get: (target, name) => {
        const member: unknown = Reflect.get(target, name);
        if (name === 'write' && (written += 1) === BROKEN_AT) throw new Error('The lights went out');
        return typeof member === 'function' ? member.bind(target) : member;
      },
    }));
  }),
});

/** The people of a table, each in a district of their own. */
async function importsAllOrNone({ store, eventsOf, topicsOf, findNamings }: StoreUnderTest): Promise<void> {
  const nominator = { kind: 'party', id: 'auyl', name: { kk: 'Ауыл', ru: 'Ауыл', en: 'Auyl' } } as const;
  const rows = Array.from({ length: 8 }, (_none, place) => ({ district: 18 + place, filingId: `f-import-${place}`, someone: person(40 + place) }));
  const requests = rows.map(({ district, filingId, someone }): OpeningRequest => {
    const contact = { phone: '', email: '', address: '' };
    const candidate = { candidateId: 'c1', identity: someone, contact, family: { maritalStatus: null, spouseName: null }, background: { education: '', occupation: '', party: null, disability: false } };
    return {
      actionId: `import-${district}`, contestId: contestIn(district), actor: acting('agent'), receivedAt: inNomination,
      action: { type: 'open', filingId, route: 'party', nominator, candidates: [candidate] },
    };
  });
  const left = async (): Promise<readonly number[]> => Promise.all(rows.map(async ({ filingId, someone }) =>
    (await eventsOf(filing(filingId))).length + (await topicsOf(filingId)).length + (await findNamings(personKey(someone.iin))).length));
  await rejects(deskOver(breakingInTheMiddle(store)).openAll(requests), { message: 'The lights went out' });
  deepEqual(await left(), rows.map(() => 0));
  const progress: number[] = [];
  const done = granted(await deskOver(store).openAll(requests, (worked) => progress.push(worked)));
  deepEqual(done.map(({ filingId }) => filingId), rows.map(({ filingId }) => filingId));
  deepEqual(progress, [1, 2, 3, 4, 5, 6, 7, 8]);
  deepEqual(granted(await deskOver(store).openAll(requests)).map(({ hash }) => hash), done.map(({ hash }) => hash));
  equal((await left()).every((count) => count > 0), true);
}

function fail(): never {
  throw new Error('Nothing there');
}

/** What every store promises, each with a check that a store without it does not pass. */
export const storeChecks = {
  'lets only one of those who saw the same version change it, and numbers the changes without gaps': optimisticVersion,
  'answers a repeated action as the first time, and denies its id to other content': firstAnswer,
  'opens a filing once however often it is asked': firstAnswerToOpening,
  'holds one candidacy for one person when fifty are submitted at once': oneCandidacy,
  'writes nothing when an action is denied': deniedWritesNothing,
  'lets go of a candidacy that was withdrawn': candidacyIsReleased,
  'lets go of the candidacy of who leaves a list, and of no other': leaverIsReleased,
  'knows whom each filing names now': namesPeople,
  'only ever adds to the record': onlyAdded,
  'links all events of a commission to one chain': wholeChain,
  'keeps an announced due and adds it no second time': duesAreReplaced,
  'drops the dues that no longer are': duesGo,
  'moves what is due with an extension': extensionMovesDues,
  'makes an election of an approved draft, with its contests, once': draftBecomesElection,
  'tells the queue what was written, once': outboxInTransaction,
  'leaves nothing behind when a transaction fails': rollbackLeavesNothing,
  'opens all filings of a table or, when it breaks in the middle, none': importsAllOrNone,
  ...togetherChecks,
} as const satisfies Record<string, StoreCheck>;
