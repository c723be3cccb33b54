import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { getRulebook } from '@tirkeu/rulebooks';
import { filingOf, paper, people, resolution, story, storyElection, underAge } from '@tirkeu/testing/stories';
import {
  FILING_ACTIONS, FILING_STATUSES, ROLES, assess, available, civilDate, decide, dueOfFiling, evolve, instant, openFiling, publicEntries, replay,
  type Actor, type Circumstances, type ContestRef, type Filing, type FilingAction, type Role, type StatedGround,
} from '../index.js';

const rulebook = getRulebook('kz-maslikhat-2023');
const timetable = rulebook.timetable(storyElection);
const actor = (role: Role, accountId?: string): Actor => {
  const known = Object.values(people).find((person) => person.role === role);
  return { accountId: accountId ?? known?.accountId ?? `account-${role}`, name: known?.name ?? role, role, commissionIds: [storyElection.commissionId] };
};
const when = (iso: string, role: Role, accountId?: string): Circumstances => ({ actor: actor(role, accountId), receivedAt: instant(iso), rulebook, timetable });
const after = (filing: Filing, action: FilingAction, circumstances: Circumstances): Filing => {
  const result = decide(filing, action, circumstances);
  if (!result.ok) throw new Error(`${action.type} was denied: ${result.error.code} ${JSON.stringify(result.error.items ?? result.error.facts ?? '')}`);
  return result.value.reduce(evolve, filing);
};
const denial = (filing: Filing, action: FilingAction, circumstances: Circumstances) => {
  const result = decide(filing, action, circumstances);
  if (result.ok) throw new Error(`${action.type} was not denied`);
  return result.error;
};

const words = { kk: 'Құжат жоқ.', ru: 'Документа нет.', en: 'The document is absent.' };
const absentDeclaration: StatedGround = {
  ground: 'documents-missing', rule: 'declaration', candidateId: 'c1', finding: words, evidence: [{ kind: 'absent', requirement: 'declaration-certificate' }],
};

describe('submitting', () => {
  it('is not possible before nomination opens at the first moment of 20 January local time', () => {
    const early = denial(filingOf('draft'), { type: 'submit' }, when('2023-01-19T17:59:59.999Z', 'candidate'));
    expect(early).toMatchObject({ code: 'outside-window', span: { opensAt: '2023-01-19T18:00:00.000Z' } });
    expect(after(filingOf('draft'), { type: 'submit' }, when('2023-01-19T18:00:00.000Z', 'candidate')).status).toBe('submitted');
  });

  it('is denied while a paper of nomination is missing, and names the paper', () => {
    const bare = after(filingOf('draft'), { type: 'remove-document', requirement: 'biography', candidateId: 'c1' }, when('2023-02-01T06:00:00Z', 'candidate'));
    const denied = denial(bare, { type: 'submit' }, when('2023-02-01T06:00:00Z', 'candidate'));
    expect(denied).toMatchObject({ code: 'documents-missing', items: ['biography'] });
  });

  it('is denied while details are missing, and names the fields', () => {
    const bare = after(filingOf('draft'), { type: 'record-contact', candidateId: 'c1', contact: { phone: ' ', email: '', address: '' } }, when('2023-02-01T06:00:00Z', 'candidate'));
    expect(denial(bare, { type: 'submit' }, when('2023-02-01T06:00:00Z', 'candidate'))).toMatchObject({ code: 'details-missing', items: ['phone', 'address'] });
  });

  it('seals the hashes of the papers', () => {
    const submitted = after(filingOf('draft'), { type: 'submit' }, when('2023-02-01T06:00:00Z', 'candidate'));
    expect(submitted.manifest.map(({ requirement }) => requirement)).toEqual(['intention-to-stand', 'biography']);
  });
});

describe('recording who the candidate is', () => {
  const identity = { iin: '850714390003', birthDate: civilDate('1985-07-14'), sex: 'male', nameKk: { surname: 'Ібраев', givenName: 'Дәурен' }, nameRu: { surname: 'Ибраев', givenName: 'Даурен' }, citizen: true, residentSince: null } as const;
  it('needs no patronymic', () => {
    expect(after(filingOf('draft'), { type: 'record-identity', candidateId: 'c1', identity }, when('2023-02-01T06:00:00Z', 'candidate')).candidates[0]?.nameKk).toEqual({ surname: 'Ібраев', givenName: 'Дәурен' });
  });
  it('denies an IIN with a wrong check digit and says what is wrong', () => {
    expect(denial(filingOf('draft'), { type: 'record-identity', candidateId: 'c1', identity: { ...identity, iin: '850714390004' } }, when('2023-02-01T06:00:00Z', 'candidate')))
      .toMatchObject({ code: 'iin-invalid', facts: { reason: 'checksum' } });
  });
  it('denies a Latin I among Cyrillic letters and names the field', () => {
    expect(denial(filingOf('draft'), { type: 'record-identity', candidateId: 'c1', identity: { ...identity, nameKk: { surname: 'Iбраев', givenName: 'Дәурен' } } }, when('2023-02-01T06:00:00Z', 'candidate')))
      .toMatchObject({ code: 'name-not-accepted', items: ['nameKk.surname'] });
  });
  it('keeps the IIN on record when it is not typed again', () => {
    expect(after(filingOf('draft'), { type: 'record-identity', candidateId: 'c1', identity: { ...identity, iin: null } }, when('2023-02-01T06:00:00Z', 'candidate')).candidates[0]?.iin).toBe('900131490200');
  });
  it('has one candidate in a single-member district', () => {
    expect(denial(filingOf('draft'), { type: 'record-identity', candidateId: 'c2', identity }, when('2023-02-01T06:00:00Z', 'candidate')).code).toBe('candidate-unknown');
  });
});

describe('the deposit', () => {
  const proof = { ...paper('deposit-proof', instant('2023-02-03T06:00:00Z')) };
  it('cannot be proved before the commission confirmed that the filing complies', () => {
    expect(denial(filingOf('in-examination'), { type: 'attach-document', document: proof }, when('2023-02-03T06:00:00Z', 'candidate')).code).toBe('document-not-open');
  });
  it('can be proved after that', () => {
    const complies = after(filingOf('in-examination'), { type: 'confirm-compliance' }, when('2023-02-03T06:00:00Z', 'clerk'));
    expect(after(complies, { type: 'attach-document', document: proof }, when('2023-02-03T07:00:00Z', 'candidate')).documents.some(({ requirement }) => requirement === 'deposit-proof')).toBe(true);
  });
  it('is open to everybody once nomination has closed, so that a slow commission costs nobody the seat', () => {
    expect(after(filingOf('submitted'), { type: 'attach-document', document: proof }, when('2023-02-08T12:00:00Z', 'candidate')).documents.some(({ requirement }) => requirement === 'deposit-proof')).toBe(true);
  });
});

describe('mending before refusing', () => {
  const unmet: FilingAction = { type: 'mark-requirement', rule: 'declaration', candidateId: 'c1', value: 'not-met', note: null };
  const marked = after(filingOf('in-examination'), unmet, when('2023-02-03T06:00:00Z', 'clerk'));
  const refuseIt: FilingAction = { type: 'propose-refusal', grounds: [absentDeclaration] };
  const notice: FilingAction = { type: 'serve-notice', defects: [{ rule: 'declaration', candidateId: 'c1', found: null }] };

  it('denies a refusal for a missing paper before a notice was served', () => {
    expect(denial(marked, refuseIt, when('2023-02-03T06:00:00Z', 'clerk'))).toMatchObject({ code: 'cure-first', items: ['declaration'] });
  });
  it('denies it while the time to mend runs', () => {
    const served = after(marked, notice, when('2023-02-03T06:00:00Z', 'clerk'));
    expect(served.status).toBe('awaiting-cure');
    expect(denial(served, refuseIt, when('2023-02-10T06:00:00Z', 'clerk')).code).toBe('cure-still-running');
  });
  it('allows it when the time to mend has run out unused', () => {
    const served = after(marked, notice, when('2023-02-03T06:00:00Z', 'clerk'));
    expect(after(served, refuseIt, when('2023-02-18T12:00:00Z', 'clerk')).status).toBe('proposed');
  });
  it('allows it when no time to mend was left to give', () => {
    expect(after(marked, refuseIt, when('2023-02-18T12:00:00Z', 'clerk')).proposal?.kind).toBe('refuse');
  });
  it('lets the candidate hand in the paper and answer the notice', () => {
    const served = after(marked, notice, when('2023-02-03T06:00:00Z', 'clerk'));
    expect(denial(served, { type: 'answer-notice' }, when('2023-02-04T06:00:00Z', 'candidate'))).toMatchObject({ code: 'notice-unanswered-documents', items: ['declaration-certificate'] });
    const replaced = after(served, { type: 'attach-document', document: paper('declaration-certificate', instant('2023-02-04T06:00:00Z')) }, when('2023-02-04T06:00:00Z', 'candidate'));
    expect(after(replaced, { type: 'answer-notice' }, when('2023-02-04T06:01:00Z', 'candidate')).status).toBe('in-examination');
  });
});

describe('proposing and deciding', () => {
  const everythingMet = (): Filing => {
    const clerk = (iso: string) => when(iso, 'clerk');
    let filing = after(filingOf('in-examination'), { type: 'confirm-compliance' }, clerk('2023-02-03T05:00:00Z'));
    for (const requirement of ['deposit-proof', 'declaration-certificate'] as const) {
      filing = after(filing, { type: 'attach-document', document: paper(requirement, instant('2023-02-03T06:00:00Z')) }, when('2023-02-03T06:00:00Z', 'candidate'));
    }
    for (const { rule, candidateId } of assess(filing, rulebook)) {
      filing = after(filing, { type: 'mark-requirement', rule, candidateId, value: 'met', note: 'по бумаге' }, clerk('2023-02-03T07:00:00Z'));
    }
    return filing;
  };

  it('registers a filing whose requirements are all met, by a second person and a lawful vote', () => {
    const proposed = after(everythingMet(), { type: 'propose-registration' }, when('2023-02-04T06:00:00Z', 'clerk'));
    const registered = after(proposed, { type: 'register', resolution: resolution('2023-02-05') }, when('2023-02-05T06:00:00Z', 'chair'));
    expect(registered).toMatchObject({ status: 'registered', decision: { kind: 'registered', late: false } });
    expect(rulebook.outcomeCategory(registered.history)).toBe('registered');
  });
  it('needs every requirement marked', () => {
    expect(denial(after(filingOf('in-examination'), { type: 'confirm-compliance' }, when('2023-02-03T05:00:00Z', 'clerk')), { type: 'propose-registration' }, when('2023-02-04T06:00:00Z', 'clerk')))
      .toMatchObject({ code: 'documents-missing', items: expect.arrayContaining(['deposit-proof', 'declaration-certificate']) });
  });
  it('does not let the proposer decide', () => {
    const proposed = after(everythingMet(), { type: 'propose-registration' }, when('2023-02-04T06:00:00Z', 'clerk'));
    expect(denial(proposed, { type: 'register', resolution: resolution('2023-02-05') }, when('2023-02-05T06:00:00Z', 'chair', people.clerk.accountId)).code).toBe('two-persons-required');
  });
  it.each([
    ['four of seven present: no quorum', { members: 7, present: 4, inFavour: 4, against: 0 }, 'no-quorum'],
    ['three of seven in favour: no majority', { members: 7, present: 5, inFavour: 3, against: 2 }, 'vote-not-carried'],
    ['more votes than members present', { members: 7, present: 5, inFavour: 4, against: 2 }, 'vote-impossible'],
    ['half a vote', { members: 7, present: 5, inFavour: 4.5, against: 0 }, 'vote-impossible'],
  ] as const)('denies a resolution with %s', (_name, vote, code) => {
    const proposed = after(everythingMet(), { type: 'propose-registration' }, when('2023-02-04T06:00:00Z', 'clerk'));
    expect(denial(proposed, { type: 'register', resolution: { ...resolution('2023-02-05'), vote } }, when('2023-02-05T06:00:00Z', 'chair')).code).toBe(code);
  });
  it('marks a decision after registration closed as late and lets it stand', () => {
    const proposed = after(everythingMet(), { type: 'propose-registration' }, when('2023-02-04T06:00:00Z', 'clerk'));
    expect(after(proposed, { type: 'register', resolution: resolution('2023-02-19') }, when('2023-02-19T06:00:00Z', 'chair')).decision?.late).toBe(true);
  });
  it('wants a reason for a mark against what the rule found', () => {
    expect(denial(filingOf('in-examination'), { type: 'mark-requirement', rule: 'declaration', candidateId: 'c1', value: 'met', note: null }, when('2023-02-03T06:00:00Z', 'clerk')).code).toBe('reason-missing');
  });
  it('lets only the clerk who has the filing in hand work on it', () => {
    expect(denial(filingOf('in-examination'), { type: 'confirm-compliance' }, when('2023-02-03T06:00:00Z', 'clerk', 'account-other-clerk')).code).toBe('held-by-another');
  });
});

describe('refusing', () => {
  const grown = (): Filing => {
    const young = story('in-examination').map((event) => (event.type === 'IdentityRecorded'
      ? { ...event, identity: { ...event.identity, iin: '030320690109', birthDate: civilDate('2003-03-20'), sex: 'female' as const } } : event));
    return after(replay(young), { type: 'mark-requirement', rule: 'minimum-age', candidateId: 'c1', value: 'not-met', note: null }, when('2023-02-03T06:00:00Z', 'clerk'));
  };
  const stated: StatedGround = { ground: 'requirements-not-met', rule: 'minimum-age', candidateId: 'c1', finding: underAge.finding, evidence: [{ kind: 'document', fileId: 'file-biography', page: 1, shows: 'birth date' }] };
  const propose = (ground: StatedGround): FilingAction => ({ type: 'propose-refusal', grounds: [ground] });

  it('stands on a fatal ground with evidence, freezes its words and opens seven days to appeal', () => {
    const proposed = after(grown(), propose(stated), when('2023-02-04T06:00:00Z', 'clerk'));
    const refused = after(proposed, { type: 'refuse', resolution: resolution('2023-02-05') }, when('2023-02-05T06:00:00Z', 'chair'));
    expect(refused.status).toBe('refused');
    expect(refused.decision?.appealBy).toBe('2023-02-12T18:00:00.000Z');
    expect(refused.decision?.grounds[0]?.title.ru).not.toBe('');
    expect(rulebook.outcomeCategory(refused.history)).toBe('non-compliance');
  });
  it.each([
    ['no ground at all', [], 'grounds-missing'],
    ['no evidence', [{ ...stated, evidence: [] }], 'ground-needs-evidence'],
    ['a page that the paper does not have', [{ ...stated, evidence: [{ kind: 'document', fileId: 'file-biography', page: 3, shows: '' }] }], 'ground-needs-evidence'],
    ['a marked place that lies beyond the page', [{ ...stated, evidence: [{ kind: 'document', fileId: 'file-biography', page: 1, shows: '', box: { x: 900, y: 100, width: 101, height: 20 } }] }], 'ground-needs-evidence'],
    ['a paper said to be absent that is there', [{ ...stated, evidence: [{ kind: 'absent', requirement: 'biography' }] }], 'ground-needs-evidence'],
    ['no finding in Kazakh', [{ ...stated, finding: { ...underAge.finding, kk: ' ' } }], 'finding-incomplete'],
    ['bribery without a court decision', [{ ...stated, ground: 'court-established-bribery', rule: null }], 'ground-needs-court-decision'],
    ['a requirement that was not marked unmet', [{ ...stated, rule: 'citizenship' }], 'ground-not-found-unmet'],
  ] as const)('is denied with %s', (_name, grounds, code) => {
    expect(denial(grown(), { type: 'propose-refusal', grounds: grounds as readonly StatedGround[] }, when('2023-02-04T06:00:00Z', 'clerk')).code).toBe(code);
  });
  it('is returned to the register when a court reverses it, and counts as registered', () => {
    const appealed = after(filingOf('refused'), { type: 'lodge-appeal', to: 'court', number: '3-1/23' }, when('2023-02-12T17:59:59.999Z', 'candidate'));
    const reversed = after(appealed, { type: 'record-appeal-outcome', outcome: 'reversed', number: '3-1/23' }, when('2023-02-20T06:00:00Z', 'secretary'));
    expect(reversed.status).toBe('registered');
    expect(rulebook.outcomeCategory(reversed.history)).toBe('registered');
  });
  it('cannot be appealed after the term', () => {
    expect(denial(filingOf('refused'), { type: 'lodge-appeal', to: 'court', number: null }, when('2023-02-12T18:00:00Z', 'candidate')).code).toBe('outside-window');
  });
});

describe('opening a filing', () => {
  const contest: ContestRef = {
    id: storyElection.contestId, electionId: storyElection.electionId, rulebookId: storyElection.rulebookId, commissionId: storyElection.commissionId,
    form: 'single-member', seats: 1, electionDay: storyElection.electionDay, zone: storyElection.zone, title: words,
  };
  it('can be done before nomination opens, so that papers are ready on the first day', () => {
    expect(openFiling({ type: 'open', filingId: 'f', route: 'self', nominator: null }, contest, when('2023-01-19T06:00:00Z', 'candidate')).ok).toBe(true);
  });
  it('is denied once nomination has closed', () => {
    expect(openFiling({ type: 'open', filingId: 'f', route: 'self', nominator: null }, contest, when('2023-02-08T12:00:00Z', 'candidate'))).toMatchObject({ ok: false, error: { code: 'outside-window' } });
  });
  it('is denied for a party list in a single-member district', () => {
    expect(openFiling({ type: 'open', filingId: 'f', route: 'party-list', nominator: { kind: 'party', id: 'auyl', name: words } }, contest, when('2023-02-01T06:00:00Z', 'agent'))).toMatchObject({ ok: false, error: { code: 'route-not-available' } });
  });
});

describe('what is waited for', () => {
  it('is a decision by the end of registration for a submitted filing', () => {
    expect(dueOfFiling(filingOf('submitted'), rulebook, timetable)).toEqual([{ kind: 'decide-by', subject: 'filing-1', at: '2023-02-18T12:00:00.000Z' }]);
  });
  it('is the notice of registration within seven days for a registered one', () => {
    expect(dueOfFiling(filingOf('registered'), rulebook, timetable)).toContainEqual({ kind: 'publish-by', subject: 'filing-1', at: '2023-02-12T18:00:00.000Z' });
  });
  it('is that the revenue body checks the declaration within fifteen days of the registration', () => {
    expect(dueOfFiling(filingOf('registered'), rulebook, timetable)).toContainEqual({ kind: 'declarations-checked-by', subject: 'filing-1', at: '2023-02-20T18:00:00.000Z' });
  });
});

describe('what the public sees', () => {
  it('is nothing of a draft or of a filing under examination', () => {
    expect(['draft', 'submitted', 'in-examination', 'awaiting-cure', 'proposed', 'discarded'].flatMap((status) => publicEntries(filingOf(status as 'draft')))).toEqual([]);
  });
  it.each(FILING_STATUSES)('holds no IIN, birth date, address, telephone or family: %s', (status) => {
    const text = JSON.stringify(publicEntries(filingOf(status)));
    for (const secret of ['900131490200', '1990-01-31', 'Үлгі көшесі', '+7 700', 'example.kz']) expect(text).not.toContain(secret);
  });
  it('names the ground of a refusal and until when it can be appealed', () => {
    expect(publicEntries(filingOf('refused'))).toMatchObject([{ status: 'refused', appealBy: '2023-02-12T18:00:00.000Z', grounds: [{ ground: 'requirements-not-met' }] }]);
  });
});

describe('for any filing, actor and moment', () => {
  const anyMoment = fc.integer({ min: 0, max: 90 * 24 * 60 }).map((minutes) => instant(new Date(Date.UTC(2023, 0, 10) + minutes * 60_000).toISOString()));
  const anyCase = fc.record({ status: fc.constantFrom(...FILING_STATUSES), role: fc.constantFrom(...ROLES), receivedAt: anyMoment, type: fc.constantFrom(...FILING_ACTIONS) });

  it('what is not available is denied, and the denial lists exactly what is', () => {
    fc.assert(fc.property(anyCase, ({ status, role, receivedAt, type }) => {
      const filing = filingOf(status, role === 'agent' ? 'party' : 'self');
      const circumstances = { actor: actor(role), receivedAt, rulebook, timetable };
      const possible = available(filing, circumstances);
      if (possible.includes(type)) return;
      const result = decide(filing, { type: 'submit', ...({ type } as object) } as FilingAction, circumstances);
      expect(result.ok).toBe(false);
      if (!result.ok && result.error.code !== 'not-yours') expect(result.error.allowed).toEqual(possible);
    }));
  });

  it('an ended candidacy is never taken up again but by a reversed decision', () => {
    fc.assert(fc.property(anyMoment, fc.constantFrom(...ROLES), (receivedAt, role) => {
      for (const status of ['withdrawn', 'revoked', 'died', 'discarded'] as const) {
        // That the commission takes note of a withdrawal, or that somebody asks about their data, changes nothing of it.
        expect(available(filingOf(status), { actor: actor(role), receivedAt, rulebook, timetable }).filter((type) => type !== 'accept-withdrawal' && type !== 'request-data')).toEqual([]);
      }
    }));
  });

  it('the same events always give the same filing', () => {
    fc.assert(fc.property(fc.constantFrom(...FILING_STATUSES), (status) => {
      expect(replay(story(status))).toEqual(replay(structuredClone(story(status))));
    }));
  });
});
