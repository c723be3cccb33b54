import { describe, expect, it } from '@jest/globals';
import { getRulebook } from '@tirkeu/rulebooks';
import { aisulu, filingOf, people, storyElection } from '@tirkeu/testing/stories';
import { FILING_ACTIONS, FILING_STATUSES, ROLES, available, instant, type Actor, type FilingActionType, type FilingStatus, type Instant, type Role } from '../index.js';

/**
 * The accept/reject matrix: role x status x legal time x action, written by hand from the law and the procedure.
 *
 * The letters are the five stretches of time of the election of 19 March 2023 in Temirtau (UTC+6):
 * B before nomination opened on 20 January, N nomination until 8 February 18:00, R registration goes on until 18 February 18:00,
 * A after it until withdrawal ends with 16 March, W the last two days before the vote.
 * A cell that is not written here must be denied.
 */
const moments: Readonly<Record<string, Instant>> = {
  B: instant('2023-01-19T06:00:00Z'),
  N: instant('2023-02-07T06:00:00Z'),
  R: instant('2023-02-10T06:00:00Z'),
  A: instant('2023-02-20T06:00:00Z'),
  W: instant('2023-03-17T06:00:00Z'),
};
const ALWAYS = 'BNRAW';

type Cells = Partial<Record<FilingStatus, string>>;
type Row = Partial<Record<Role, Cells>>;

const prepared: Cells = { draft: 'BN', late: 'BN' };
const drafting: Row = { candidate: prepared, agent: prepared };
const replaceable: Cells = { ...prepared, submitted: 'N' };
const stating: Row = { candidate: replaceable, agent: replaceable };
const inHand: Cells = { 'in-examination': ALWAYS, 'awaiting-cure': ALWAYS };
const standing: Cells = { submitted: 'BNRA', 'in-examination': 'BNRA', 'awaiting-cure': 'BNRA', proposed: 'BNRA', registered: 'BNRA' };
const alive: Cells = { submitted: ALWAYS, 'in-examination': ALWAYS, 'awaiting-cure': ALWAYS, proposed: ALWAYS, registered: ALWAYS };
const papers: Cells = { ...prepared, submitted: 'BNR', 'in-examination': 'BNR', 'awaiting-cure': 'BNR' };
const onRecord: Cells = alive;
const examined: Cells = { submitted: ALWAYS, ...inHand };
const appealable: Cells = { refused: ALWAYS, cancelled: ALWAYS };
/** Everything but a draft. */
const handedInOrGivenUp: Cells = Object.fromEntries(FILING_STATUSES.filter((status) => status !== 'draft').map((status) => [status, ALWAYS]));
/** What a court can suspend: the examination, or a decision. */
const stayable: Cells = { ...alive, ...appealable };

const matrix: Readonly<Record<FilingActionType, Row>> = {
  'record-identity': stating,
  'record-contact': stating,
  'record-family': stating,
  'record-background': stating,
  'import-candidates': drafting,
  'remove-candidate': { agent: prepared },
  'attach-document': { candidate: papers, agent: papers },
  'remove-document': drafting,
  'request-informal-check': { candidate: { draft: 'BN' }, agent: { draft: 'BN' } },
  'answer-informal-check': {},
  discard: { candidate: { draft: ALWAYS }, agent: { draft: ALWAYS } },
  submit: { candidate: { draft: 'NR', late: 'N' }, agent: { draft: 'NR', late: 'N' } },
  take: {
    clerk: { submitted: ALWAYS, ...inHand }, secretary: { submitted: ALWAYS, ...inHand }, chair: { submitted: ALWAYS, ...inHand },
  },
  release: { clerk: inHand, secretary: inHand, chair: inHand },
  'record-fact': { clerk: onRecord, secretary: onRecord, system: onRecord },
  'ask-registers': { clerk: examined, secretary: examined, system: examined },
  'record-answers': { system: onRecord },
  'overrule-fact': { clerk: inHand, secretary: inHand },
  'dispute-fact': { candidate: { ...examined, proposed: ALWAYS }, agent: { ...examined, proposed: ALWAYS } },
  'answer-dispute': { clerk: { ...inHand, proposed: ALWAYS }, secretary: { ...inHand, proposed: ALWAYS } },
  'mark-requirement': { clerk: inHand, secretary: inHand },
  'confirm-compliance': { clerk: inHand, secretary: inHand },
  'serve-notice': { clerk: { 'in-examination': 'BNR' }, secretary: { 'in-examination': 'BNR' } },
  'answer-notice': { candidate: { 'awaiting-cure': 'BNR' }, agent: { 'awaiting-cure': 'BNR' } },
  'propose-registration': { clerk: { 'in-examination': 'BNRA' }, secretary: { 'in-examination': 'BNRA' } },
  'propose-refusal': {
    clerk: { 'in-examination': 'BNRA', 'awaiting-cure': 'BNRA' }, secretary: { 'in-examination': 'BNRA', 'awaiting-cure': 'BNRA' },
  },
  'return-proposal': { chair: { proposed: ALWAYS } },
  register: { chair: { proposed: 'BNRA' } },
  refuse: { chair: { proposed: 'BNRA' } },
  'give-consent': {},
  'refuse-consent': {},
  'withdraw-consent': {},
  withdraw: { candidate: standing },
  'revoke-nomination': { agent: standing },
  'cancel-registration': { chair: { registered: 'BNRA' } },
  'lodge-appeal': { candidate: appealable, agent: appealable },
  'note-appeal': { clerk: appealable, secretary: appealable, chair: appealable },
  'record-appeal-outcome': { secretary: appealable, chair: appealable },
  'record-stay': { secretary: stayable, chair: stayable },
  // Only where a suspension stands.
  'lift-stay': {},
  reinstate: { chair: appealable },
  // Only of a list.
  'exclude-candidate': {},
  'accept-withdrawal': { chair: { withdrawn: ALWAYS, revoked: ALWAYS } },
  'record-death': { clerk: alive, secretary: alive, chair: alive },
  'publish-registration': { clerk: { registered: ALWAYS }, secretary: { registered: ALWAYS } },
  'confirm-ballot-entry': { candidate: { registered: 'BNRA' }, agent: { registered: 'BNRA' } },
  'dispute-ballot-entry': { candidate: { registered: 'BNRA' }, agent: { registered: 'BNRA' } },
  // Possible as soon as a resolution has moved the closing past the receipt: that is asked when it is decided.
  'count-in-time': { system: { late: ALWAYS } },
  // Whether the election offers it is asked where it is recorded. A signature hands nothing in, so no window is kept for it.
  'attach-signature': { candidate: { submitted: ALWAYS, late: ALWAYS, ...inHand, proposed: ALWAYS } },
  // Whoever something is held of may ask about it at any time, but of a draft, which is theirs alone.
  'request-data': { candidate: handedInOrGivenUp, agent: handedInOrGivenUp },
  // Only where somebody has asked.
  'answer-data-request': {},
};

/** What a candidate may do in a filing of a party that names them: answer for themselves, and nothing that is the party's. */
const namedMatrix: Readonly<Partial<Record<FilingActionType, Cells>>> = {
  'give-consent': { ...prepared, submitted: 'BNR', 'in-examination': 'BNR', 'awaiting-cure': 'BNR' },
  'refuse-consent': { ...prepared, submitted: 'BNRA', 'in-examination': 'BNRA', 'awaiting-cure': 'BNRA', proposed: 'BNRA' },
  'withdraw-consent': { ...prepared, ...standing },
  'dispute-fact': { ...examined, proposed: ALWAYS },
  'confirm-ballot-entry': { registered: 'BNRA' },
  'dispute-ballot-entry': { registered: 'BNRA' },
  'request-data': { ...handedInOrGivenUp, discarded: '' },
};

const rulebook = getRulebook('kz-maslikhat-2023');
const timetable = rulebook.timetable(storyElection);

const actorIn = (role: Role): Actor => {
  const known = Object.values(people).find((person) => person.role === role);
  return { accountId: known?.accountId ?? `account-${role}`, name: known?.name ?? role, role, commissionIds: [storyElection.commissionId] };
};

describe('who may do what with a filing, and when', () => {
  for (const type of FILING_ACTIONS) {
    for (const role of ROLES) {
      it(`${role}: ${type}`, () => {
        const expected: string[] = [];
        const got: string[] = [];
        for (const status of FILING_STATUSES) {
          const filing = filingOf(status, role === 'agent' ? 'party' : 'self');
          for (const [letter, receivedAt] of Object.entries(moments)) {
            const cell = `${status} ${letter}`;
            if (matrix[type][role]?.[status]?.includes(letter)) expected.push(cell);
            if (available(filing, { actor: actorIn(role), receivedAt, rulebook, timetable }).includes(type)) got.push(cell);
          }
        }
        expect(got).toEqual(expected);
      });
    }
  }

  for (const type of FILING_ACTIONS) {
    it(`a candidate named by a party: ${type}`, () => {
      const named: Actor = { accountId: 'account-named', role: 'candidate', name: 'Үлгібаева Айсұлу', commissionIds: [], iin: aisulu.iin };
      const cells = FILING_STATUSES.flatMap((status) => Object.entries(moments).map(([letter, receivedAt]) => ({ status, letter, receivedAt })));
      const got = cells.filter(({ status, receivedAt }) => available(filingOf(status, 'party'), { actor: named, receivedAt, rulebook, timetable }).includes(type));
      const expected = cells.filter(({ status, letter }) => namedMatrix[type]?.[status]?.includes(letter));
      expect(got.map(({ status, letter }) => `${status} ${letter}`)).toEqual(expected.map(({ status, letter }) => `${status} ${letter}`));
    });
  }

  it.each([
    ['without a number of their own', { iin: null }],
    ['with the number of somebody else', { iin: '850714390003' }],
    ['who acts as an agent', { role: 'agent', iin: aisulu.iin }],
  ] as const)('gives somebody %s nothing on a filing that names another person', (_name, part) => {
    const stranger: Actor = { accountId: 'account-named', role: 'candidate', name: 'Үлгібаева Айсұлу', commissionIds: [], ...part };
    for (const status of FILING_STATUSES) {
      expect(available(filingOf(status, 'party'), { actor: stranger, receivedAt: moments['N']!, rulebook, timetable })).toEqual([]);
    }
  });

  it('gives nobody anything on a filing of another commission', () => {
    for (const role of ['clerk', 'member', 'chair', 'secretary'] as const) {
      for (const status of FILING_STATUSES) {
        const stranger = { ...actorIn(role), commissionIds: ['dec.KZ-35-C-temirtau.8'] };
        expect(available(filingOf(status), { actor: stranger, receivedAt: moments['N']!, rulebook, timetable })).toEqual([]);
      }
    }
  });

  it("gives a candidate nothing on somebody else's filing", () => {
    const stranger = { ...actorIn('candidate'), accountId: 'account-rival' };
    for (const status of FILING_STATUSES) {
      expect(available(filingOf(status), { actor: stranger, receivedAt: moments['N']!, rulebook, timetable })).toEqual([]);
    }
  });

  it('gives every agent of a party its filings, and an agent of another party nothing', () => {
    const filing = filingOf('draft', 'party');
    const given = (nominatorId: string | null | undefined) => available(filing, { actor: { ...actorIn('agent'), accountId: 'account-colleague', nominatorId }, receivedAt: moments['N']!, rulebook, timetable });
    expect(given(filing.nominator?.id)).toEqual(available(filing, { actor: actorIn('agent'), receivedAt: moments['N']!, rulebook, timetable }));
    expect(given('another-party')).toEqual([]);
    expect(given(null)).toEqual([]);
    expect(given(undefined)).toEqual([]);
  });

  it("hides a draft from the commission, which receives what was submitted and nothing before", () => {
    expect(available(filingOf('draft'), { actor: actorIn('clerk'), receivedAt: moments['N']!, rulebook, timetable })).toEqual([]);
  });
});
