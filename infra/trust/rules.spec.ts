import { describe, expect, it } from '@jest/globals';
import { ACTORS, ruledAs } from './cells.mjs';
import { RULES } from './rules.mjs';
import { expectationOf, faultsOf, outcomeOf, type Answer, type Cell } from './verdicts.mjs';

const expected = (operation: string, actor: string, relation: string, state = 'submitted') => {
  const rule = RULES[operation];
  if (!rule) throw new Error(`No rule for ${operation}`);
  return expectationOf(rule, { actor, relation, state });
};
const READ = 'GET /api/filings/{filingId}';
const cell: Cell = { actor: 'clerk', relation: 'sister', state: 'submitted' };
const faults = (answer: Answer, more: { readonly hidden?: string; readonly seen?: boolean } = {}) =>
  faultsOf({ answer, expectation: { outcome: 'absent' }, hidden: more.hidden, cell, mayRead: { number: () => false }, seen: { number: more.seen ?? false } });

describe('a filing', () => {
  it.each(['clerk', 'chair', 'member', 'secretary'])('does not exist for the %s of a sister commission, of one above or below it', (actor) => {
    expect(['sister', 'parent', 'child', 'region', 'unknown'].map((relation) => expected(READ, actor, relation).outcome)).toEqual(Array.from({ length: 5 }, () => 'absent'));
  });

  it('is its applicant\'s alone as long as it is a draft', () => {
    expect(expected(READ, 'candidate', 'own', 'draft')).toEqual({ outcome: 'let in', statuses: [200] });
    expect(expected(READ, 'candidate', 'same', 'draft')).toEqual({ outcome: 'absent' });
    expect(expected(READ, 'clerk', 'same', 'draft')).toEqual({ outcome: 'absent' });
    expect(expected('GET /api/insights/decisions/{filingId}', 'supervisor', 'same', 'draft')).toEqual({ outcome: 'absent' });
  });

  it('is read by its commission once it was handed in, and by overseers of its region and of no other', () => {
    expect(expected(READ, 'clerk', 'same').outcome).toBe('let in');
    expect(expected('GET /api/insights/decisions/{filingId}', 'auditor', 'sister').outcome).toBe('let in');
    expect(expected('GET /api/insights/decisions/{filingId}', 'auditor', 'region').outcome).toBe('absent');
  });

  it('is nothing that strangers, people whose right does not stand or administrators may ask for', () => {
    expect(['public', 'disabled', 'ended', 'lapsed', 'ahead', 'administrator'].map((actor) => expected(READ, actor, 'own').outcome)).toEqual(['stranger', 'stranger', 'ended', 'ended', 'ended', 'role']);
    expect(expected('GET /api/account', 'ended', 'own').outcome).toBe('let in');
  });

  it('takes papers from who prepares it; its commission is told that it may not', () => {
    expect(expected('POST /api/filings/{filingId}/files', 'candidate', 'own').outcome).toBe('let in');
    expect(expected('POST /api/filings/{filingId}/files', 'clerk', 'same').outcome).toBe('role');
    expect(expected('POST /api/filings/{filingId}/files', 'clerk', 'sister').outcome).toBe('absent');
  });
});

describe('an observer', () => {
  /** Decisions with their grounds, figures, ballots, deadlines, what was down when, and the log by which all of it can be checked. */
  const OPEN = [
    'GET /api/register', 'GET /api/register/download.json', 'GET /api/register/figures', 'GET /api/commissions/{commissionId}', 'GET /api/contests/{contestId}', 'GET /api/elections/{electionId}/calendar.ics',
    'GET /api/outages', 'GET /api/log/entries', 'GET /api/log/checkpoints', 'GET /api/log/keys', 'GET /api/receipts/keys',
  ];

  it.each(OPEN)('has no account and reads what is published: %s', (operation) => {
    expect(ACTORS).toContain('observer');
    expect(expected(operation, ruledAs('observer'), 'own')).toEqual({ outcome: 'let in', statuses: [200] });
  });

  it.each([READ, 'GET /api/queue', 'GET /api/meetings/{meetingId}', 'GET /api/insights/decisions/{filingId}', 'GET /api/access-log'])('is a stranger to the work on filings: %s', (operation) => {
    expect(expected(operation, ruledAs('observer'), 'own')).toEqual({ outcome: 'stranger' });
  });
});

describe('an answer', () => {
  it('is told by its problem, not by its number alone', () => {
    expect([{ status: 401, code: 'not-signed-in' }, { status: 403, code: 'role-not-allowed' }, { status: 404, code: 'absent' }, { status: 409, code: 'wrong-state' }, { status: 500, code: 'failed' }, { status: 429, code: 'too-many-requests' }].map(outcomeOf))
      .toEqual(['stranger', 'role', 'absent', 'let in', 'failed', 'held up']);
  });

  it('is unexpected where it lets in who has no business there', () => {
    expect(faults({ status: 200 })).toEqual(['let in (200 ), expected absent']);
  });

  it('is unexpected where what is hidden looks otherwise than what does not exist', () => {
    expect(faults({ status: 404, code: 'absent', shape: '{"detail":"of another commission"}' }, { hidden: '{}' })).toEqual(['hidden otherwise than what does not exist: {"detail":"of another commission"}']);
    expect(faults({ status: 404, code: 'absent', shape: '{}' }, { hidden: '{}' })).toEqual([]);
  });

  it('is unexpected where it shows what the cell may not read', () => {
    expect(faults({ status: 404, code: 'absent' }, { seen: true })).toEqual(['shows number']);
  });
});
