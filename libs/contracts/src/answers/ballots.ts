import { BALLOT_PROBLEMS, type BallotEntry, type BallotFinding, type BallotName, type PartyLot } from '@tirkeu/domain';
import type { BallotSummary, BallotView, BallotsView, PartyLotView, PublicBallotView } from '../ballot-views.js';
import { civilDate, contestForm, instant, personName, words } from './parts.js';
import { choice, count, flag, list, named, nullable, object, text } from './schema.js';

const lot = { order: list(text), drawnOn: civilDate, protocol: text };
const partyLot = nullable(object<PartyLot>(lot));
const lotView = named('PartyLotView', object<PartyLotView>({ ...lot, source: text, recorded: object<PartyLotView['recorded']>({ by: text, at: instant }) }));
const problem = choice(BALLOT_PROBLEMS);
const signOff = choice(['confirmed', 'disputed', 'awaited']);

const summary = named('BallotSummary', object<BallotSummary>({
  contestId: text, title: words, maslikhat: words, district: nullable(count), form: contestForm, entries: count,
  signOffs: object<BallotSummary['signOffs']>({ confirmed: count, disputed: count, awaited: count }), problems: list(problem),
}));
export const ballotsAnswer = named('BallotsView', object<BallotsView>({ electionId: text, rows: list(summary), lot: nullable(lotView), mayRecordLot: flag }));

const line = { place: count, filingId: text, candidateId: nullable(text), name: object<BallotName>({ kk: text, ru: text }), nameKk: nullable(personName), nominatorId: nullable(text), nominator: nullable(words) };
const about = {
  electionId: text, election: words, electionDay: civilDate, contestId: text, title: words, maslikhat: words, district: nullable(count), commission: words, form: contestForm,
  orderedBy: choice(['alphabet', 'lot']), lot: partyLot, againstAll: words, closesAt: instant, zone: text, asOf: instant,
};
export const ballotAnswer = named('BallotView', object<BallotView>({
  ...about, entries: list(object<BallotEntry>({ ...line, signOff: nullable(signOff), objection: nullable(text) })), findings: list(object<BallotFinding>({ problem, filingIds: list(text) })), isClosed: flag,
}));
export const publicBallotAnswer = named('PublicBallotView', object<PublicBallotView>({ ...about, entries: list(object<PublicBallotView['entries'][number]>(line)) }));
