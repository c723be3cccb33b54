import { describe, expect, it } from '@jest/globals';
import { getRulebook } from '@tirkeu/rulebooks';
import { aisulu, filingOf, people, storyElection } from '@tirkeu/testing/stories';
import { ballotClosesAt, ballotNameOf, ballotOf, civilDate, evolve, instant, type Filing, type PartyLot, type PersonName } from '../index.js';

let number = 0;
const standing = (name: Partial<PersonName>, more: Partial<Filing> = {}): Filing => {
  const filing = filingOf('registered');
  const nameKk = { surname: 'Үлгі', givenName: 'Ә', ...name };
  return { ...filing, id: `f${(number += 1)}`, candidates: [{ ...aisulu, id: 'c1', nameKk, nameRu: { surname: 'Я', givenName: 'Я' } }], ...more };
};
const surnames = (filings: readonly Filing[]): readonly string[] => ballotOf({ form: 'single-member', filings, lot: null }).entries.map(({ nameKk }) => nameKk?.surname ?? '');

const party = (id: string, kk: string): Filing => ({ ...filingOf('registered', 'party'), id: `list-${id}`, form: 'party-list', route: 'party-list', nominator: { kind: 'party', id, name: { kk, ru: kk, en: kk } } });
/** As drawn at the central commission for the elections of 19 March 2023. */
const LOT_2023: PartyLot = { order: ['amanat', 'auyl', 'respublica', 'npk', 'baytaq', 'ak-zhol', 'osdp'], drawnOn: civilDate('2023-02-20'), protocol: '12' };

describe('the order of candidates on the ballot', () => {
  it.each([
    [['Ібраев', 'Иванов', 'Ыбыраев', 'Эм', 'Үсен', 'Ұлы', 'Усен'], ['Иванов', 'Усен', 'Ұлы', 'Үсен', 'Ыбыраев', 'Ібраев', 'Эм']],
    [['Ёлкин', 'Ершов', 'Елкин', 'Жаров'], ['Елкин', 'Ершов', 'Ёлкин', 'Жаров']],
    [['Һасан', 'Цой', 'Хамит', 'Фролов', 'Үкі', 'Ұя'], ['Ұя', 'Үкі', 'Фролов', 'Хамит', 'Һасан', 'Цой']],
    [['Аманоглы', 'Аманов', 'Аман-оглы'], ['Аман-оглы', 'Аманов', 'Аманоглы']],
  ])('is that of the 42 letters of the state language: %j', (given, order) => {
    expect(surnames(given.map((surname) => standing({ surname })))).toEqual(order);
  });

  it('goes on by given name and patronymic, one who has none first', () => {
    const filings = [standing({ givenName: 'Әсел' }), standing({ givenName: 'Асан', patronymic: 'Біржанұлы' }), standing({ givenName: 'Асан' })];
    expect(ballotOf({ form: 'single-member', filings, lot: null }).entries.map(({ name }) => name.kk)).toEqual(['Үлгі Асан', 'Үлгі Асан Біржанұлы', 'Үлгі Әсел']);
  });

  it('between people of the very same name follows the moment of registration, and says that they are alike', () => {
    const decision = filingOf('registered').decision;
    const at = (moment: string): Partial<Filing> => ({ decision: decision && { ...decision, at: instant(moment) } });
    const [later, earlier] = [standing({}, at('2023-02-12T06:00:00Z')), standing({}, at('2023-02-11T06:00:00Z'))];
    const { entries, findings } = ballotOf({ form: 'single-member', filings: [later, earlier], lot: null });
    expect(entries.map(({ filingId }) => filingId)).toEqual([earlier.id, later.id]);
    expect(findings).toContainEqual({ problem: 'same-name', filingIds: [earlier.id, later.id] });
  });

  it('does not depend on the order in which the filings are read', () => {
    const filings = ['Ғ', 'Г', 'Қ', 'К', 'Ә', 'А'].map((surname) => standing({ surname }));
    expect(surnames(filings.toReversed())).toEqual(surnames(filings));
    expect(surnames(filings)).toEqual(['А', 'Ә', 'Г', 'Ғ', 'К', 'Қ']);
  });
});

describe('who stands on the ballot', () => {
  it('is whoever is registered now, and nobody else', () => {
    const others = (['submitted', 'proposed', 'refused', 'withdrawn', 'cancelled', 'died', 'revoked', 'late'] as const).map((status) => filingOf(status));
    expect(ballotOf({ form: 'single-member', filings: [...others, standing({ surname: 'Бар' })], lot: null }).entries.map(({ nameKk }) => nameKk?.surname)).toEqual(['Бар']);
  });

  it('nobody: the ballot says so', () => {
    expect(ballotOf({ form: 'single-member', filings: [], lot: null }).findings).toEqual([{ problem: 'nobody-stands', filingIds: [] }]);
  });

  it('more than sixteen: the sheet has to be longer', () => {
    const filings = Array.from({ length: 17 }, (_, place) => standing({ surname: `Ж${'а'.repeat(place)}` }));
    expect(ballotOf({ form: 'single-member', filings, lot: null }).findings.map(({ problem }) => problem)).toContain('long-sheet');
    expect(ballotOf({ form: 'single-member', filings: filings.slice(1), lot: null }).findings.map(({ problem }) => problem)).not.toContain('long-sheet');
  });
});

describe('an entry', () => {
  const registered = filingOf('registered');
  const [candidate] = registered.candidates;
  const said = (event: 'BallotEntryConfirmed' | 'BallotEntryDisputed'): Filing => {
    const name = ballotNameOf(candidate!);
    const happened = { at: instant('2023-02-20T06:00:00Z'), by: people.candidate, candidateId: candidate!.id, name };
    return evolve(registered, event === 'BallotEntryConfirmed' ? { type: event, ...happened } : { type: event, ...happened, objection: 'Әкесінің аты басқа' });
  };
  const entryOf = (filing: Filing) => ballotOf({ form: 'single-member', filings: [filing], lot: null });

  it('waits for the candidate, is confirmed or objected to, in the candidate’s words', () => {
    expect(entryOf(registered)).toMatchObject({ entries: [{ place: 1, signOff: 'awaited' }], findings: [{ problem: 'unconfirmed' }] });
    expect(entryOf(said('BallotEntryConfirmed'))).toMatchObject({ entries: [{ signOff: 'confirmed', objection: null }], findings: [] });
    expect(entryOf(said('BallotEntryDisputed'))).toMatchObject({ entries: [{ signOff: 'disputed', objection: 'Әкесінің аты басқа' }], findings: [{ problem: 'disputed' }] });
  });

  it('waits again once the name was corrected', () => {
    const confirmed = said('BallotEntryConfirmed');
    const corrected = { ...confirmed, candidates: confirmed.candidates.map((each) => ({ ...each, nameKk: { ...each.nameKk, surname: 'Басқа' } })) };
    expect(entryOf(corrected).entries[0]?.signOff).toBe('awaited');
  });
});

describe('the order of parties', () => {
  const lists = [party('osdp', 'ЖСДП'), party('ak-zhol', 'Ақ жол'), party('amanat', 'Amanat'), party('auyl', 'Ауыл')];

  it('is that of the lot: in 2023 Amanat, Auyl, Respublica, NPK, Baytaq, Ak zhol, OSDP', () => {
    const { entries, orderedBy, findings } = ballotOf({ form: 'party-list', filings: lists, lot: LOT_2023 });
    expect([orderedBy, entries.map(({ place, name }) => [place, name.kk]), findings]).toEqual(['lot', [[1, 'Amanat'], [2, 'Ауыл'], [3, 'Ақ жол'], [4, 'ЖСДП']], []]);
  });

  it('is not settled before the lot is drawn, nor for a party that was not in it', () => {
    expect(ballotOf({ form: 'party-list', filings: lists, lot: null }).findings).toEqual([{ problem: 'lot-not-drawn', filingIds: [] }]);
    const { entries, findings } = ballotOf({ form: 'party-list', filings: lists, lot: { ...LOT_2023, order: ['osdp', 'amanat', 'auyl'] } });
    expect(entries.map(({ nominatorId }) => nominatorId)).toEqual(['osdp', 'amanat', 'auyl', 'ak-zhol']);
    expect(findings).toEqual([{ problem: 'party-not-in-lot', filingIds: ['list-ak-zhol'] }]);
  });
});

describe('the ballot is open to everybody', () => {
  it('once nobody can withdraw: two full days before 19 March 2023, on the clocks of the commission', () => {
    expect(ballotClosesAt(getRulebook('kz-maslikhat-2023').timetable(storyElection))).toBe('2023-03-16T18:00:00.000Z');
  });
});
