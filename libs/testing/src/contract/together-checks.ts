import { deepEqual, equal, rejects } from 'node:assert/strict';
import { CandidacyTaken, GatheredActions, findBreak, type Joined } from '@tirkeu/desk';
import { getRulebook } from '@tirkeu/rulebooks';
import { acting, commissionOf, contestIn, inNomination, prepare, type Nomination } from '../nominations.js';
import { person } from '../persons.js';
import { storyElection } from '../stories.js';
import type { StoreCheck } from './store-checks.js';
import { deskOver, personKey } from './store-under-test.js';

const group = getRulebook(storyElection.rulebookId).candidacyGroup({ electionId: storyElection.electionId, form: 'single-member', contestId: contestIn(1) });

/** Handing in, by the applicant or, where one is named, by somebody else. */
const handingIn = ({ filingId, applicantId }: Nomination, by = applicantId): Joined => ({
  request: { actionId: `${filingId}-together`, filingId, action: { type: 'submit' }, actor: acting('candidate', undefined, by), receivedAt: inNomination }, within: (work) => work(),
});

/** Three in one commission, and somebody who asks for what is not theirs. */
const eachByItself: StoreCheck = async ({ store, eventsIn }) => {
  const desk = deskOver(store);
  const [first, second, third, fourth] = [1, 2, 3, 1].map((district, place) => (
    { filingId: `f-together-${place}`, district, person: person(60 + place), applicantId: `together-${place}` })) as [Nomination, Nomination, Nomination, Nomination];
  for (const nomination of [first, second, third, fourth]) await prepare(desk, nomination);
  const asked = [handingIn(third), handingIn(fourth, 'a-stranger'), handingIn(first), handingIn(second)];
  const answers = await desk.actTogether(asked);
  deepEqual(answers.map((result) => (result.ok ? result.value.filing.status : result.error.code)), ['submitted', 'not-yours', 'submitted', 'submitted']);
  const chain = await eventsIn(commissionOf(1));
  equal(findBreak(commissionOf(1), chain), undefined);
  deepEqual(chain.flatMap(({ event, stream }) => (event.type === 'FilingSubmitted' && stream.id.startsWith('f-together') ? [stream.id] : [])), ['f-together-2', 'f-together-0', 'f-together-1']);
  const again = await desk.actTogether(asked);
  deepEqual(again.map((result) => result.ok && result.value.hash), answers.map((result) => result.ok && result.value.hash));
  equal((await eventsIn(commissionOf(1))).length, chain.length);
};

/** One person in two districts, and another one in a third: of the two one is nominated, whoever came with them. */
const nothingOfThoseWhoFail: StoreCheck = async ({ store, findHolder }) => {
  const desk = deskOver(store);
  const twice = person(70);
  const nominations: readonly Nomination[] = [
    { filingId: 'f-twice-1', district: 30, person: twice, applicantId: 'twice-1' }, { filingId: 'f-other', district: 32, person: person(71), applicantId: 'other' },
    { filingId: 'f-twice-2', district: 31, person: twice, applicantId: 'twice-2' },
  ];
  for (const nomination of nominations) await prepare(desk, nomination);
  const asked = nominations.map((nomination) => handingIn(nomination));
  await rejects(desk.actTogether(asked), CandidacyTaken);
  const holders = () => Promise.all([twice, person(71)].map(({ iin }) => findHolder(personKey(iin), group)));
  deepEqual(await holders(), [undefined, undefined]);
  const gathered = new GatheredActions(desk, { atOnce: 1, most: 8 });
  // Somebody before them, so that they wait and go along together.
  const results = await Promise.all([handingIn({ filingId: 'f-unknown', district: 30, person: twice }), ...asked].map(({ request }) => gathered.act(request)));
  const [, one, other, two] = results.map((result) => (result.ok ? result.value.filing.status : result.error.code));
  deepEqual([other, [one, two].sort()], ['submitted', ['already-nominated', 'submitted']]);
  deepEqual(await holders(), [one === 'submitted' ? 'f-twice-1' : 'f-twice-2', 'f-other']);
};

/** What a store promises to actions on several filings in one transaction. */
export const togetherChecks = {
  'keeps every one of the actions that go along together, in one chain, and answers each by itself': eachByItself,
  'keeps nothing of actions that go along together when one of them cannot be written': nothingOfThoseWhoFail,
} as const satisfies Record<string, StoreCheck>;
