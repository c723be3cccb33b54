import { randomUUID } from 'node:crypto';

const RESOLUTION = { number: '7/14', on: '2026-12-03', vote: { members: 7, present: 5, inFavour: 4, against: 1 } };
const HASH = 'a'.repeat(64);

/** One empty page. */
export const PDF = Buffer.from(emptyPage(), 'latin1');

function emptyPage() {
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>'];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, place) => {
    const offset = text.length;
    text += `${place + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  return `${text}xref\n0 4\n0000000000 65535 f \n${table}trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
}

/** Names of parts that are there, or that nobody has, so that nobody is turned away for another reason than who they are. */
const PARTS = {
  page: '1', which: 'decision', grantId: 'grant-account-ended-here', identityId: randomUUID(), candidateId: 'c1', place: '1', number: '0000 0000 0000 0000', sha256: HASH, hash: HASH, code: '0000000000000', itemId: 'item', seatId: 'seat-none', dryRunId: randomUUID(), agencyId: randomUUID(), exportId: randomUUID(),
  messageId: '999999999', entryId: 'entry-none', actionId: randomUUID(), probe: 'none', name: '110-none.xsd', electionId: 'training-2026-12-01', passkeyId: randomUUID(), accountId: 'nobody-at-all', sessionId: 'f'.repeat(32), size: '1', from: '1', to: '2',
  a: 'a', b: 'b', c: 'c', d: 'd', e: 'e',
};
const OWN_PARTS = {
  'GET /api/filings/{filingId}/working-copies/{page}': { page: 'contact' }, 'PUT /api/filings/{filingId}/working-copies/{page}': { page: 'contact' }, 'DELETE /api/filings/{filingId}/working-copies/{page}': { page: 'contact' },
};

const QUERIES = { language: 'kk', format: 'csv', table: 'members', kind: 'people', content: 'ledger', route: 'self', contest: 'training-2026-12-01.KZ-35-C-temirtau.7', election: 'training-2026-12-01', version: randomUUID(), from: '2026-12-01', until: '2026-12-01', at: '2026-12-21T13:00:00.000Z' };
const OWN_QUERIES = {
  'GET /api/deadlines/filings': 'election=training-2026-12-01&kind=decide-by&at=2026-12-21T13:00:00.000Z', 'GET /api/deposits': 'maslikhat=KZ-35-C-temirtau', 'GET /api/deposits/file': 'maslikhat=KZ-35-C-temirtau&content=ledger&format=csv&language=kk',
  'GET /api/outages/readings.json': 'from=2026-12-01T00:00:00.000Z&until=2026-12-01T01:00:00.000Z', 'GET /api/outages/readings.csv': 'from=2026-12-01T00:00:00.000Z&until=2026-12-01T01:00:00.000Z',
  'GET /api/elections/{electionId}/contests': 'commission=dec.KZ-35-C-temirtau.7', 'POST /api/agencies': 'kind=party&party=auyl&region=KZ-35', 'GET /api/queue': 'queue=all', 'GET /api/nominator/template': 'kind=list&format=csv&language=kk',
};

/** Bodies by which an operation is asked for in earnest, and by which nothing changes that another cell asks about. */
const BODIES = {
  'POST /api/session': () => ({ login: 'nobody-at-all', password: 'nothing that anybody has' }), 'POST /api/session/confirmation': () => ({ password: 'nothing that anybody has' }), 'POST /api/session/grant': () => ({ grantId: 'none' }),
  'POST /api/session/passkey': () => ({ id: 'x'.repeat(20), clientData: 'x', authenticatorData: 'x', signature: 'x' }), 'POST /api/accounts': () => ({ login: 'x', password: 'x', name: 'x' }), 'POST /api/account/password': () => ({ oldPassword: 'nothing that anybody has', newPassword: 'nothing that anybody has, 2' }),
  // Nobody serves a notice in the filings of candidates but in one state, and there the papers are missing that an answer needs.
  'POST /api/filings/{filingId}/actions': () => ({ actionId: randomUUID(), expectedVersion: 1, action: { type: 'answer-notice' } }),
  'POST /api/filings/{filingId}/candidates/{candidateId}/number': () => ({ purpose: 'compare-document' }),
  'POST /api/filings/{filingId}/receipt/mail': () => ({ actionId: randomUUID(), language: 'kk' }),
  'PUT /api/filings/{filingId}/working-copies/{page}': () => ({ basedOn: null, filingVersion: 1, writer: randomUUID(), sequence: 1, input: {} }),
  'POST /api/filings/{filingId}/uploads/{sha256}/file': () => ({ fileName: 'paper.pdf' }),
  'POST /api/filings': () => ({ actionId: randomUUID(), contestId: 'contest-none', route: 'self', nominator: null }),
  'POST /api/commissions/{commissionId}/access': () => ({ actionId: randomUUID(), accountId: 'account-member-here', role: 'clerk', startsOn: '2026-11-01', endsOn: '2026-11-02', reason: 'in the past' }),
  'POST /api/commissions/{commissionId}/access/people': () => ({ login: 'matrix-member-here' }), 'POST /api/commissions/{commissionId}/access/{grantId}/revocation': () => ({ actionId: randomUUID(), reason: 'done' }),
  'POST /api/agencies/{agencyId}/judgement': () => ({ verdict: 'declined', reason: 'not so' }),
  'POST /api/contests/{contestId}/extension': () => ({ actionId: randomUUID(), nominationCloses: '2026-12-01T10:00', registrationCloses: '2026-12-01T11:00', resolution: RESOLUTION }),
  'POST /api/deposits/lines/{hash}/match': () => ({ filingId: 'none' }), 'POST /api/deposits/lines/{hash}/set-aside': () => ({ reason: 'not ours' }),
  'POST /api/deposits/{filingId}/previous': () => ({ kind: 'percent', hundredths: 400, source: 'protocol of 2021' }), 'POST /api/deposits/{filingId}/result': () => ({ elected: true, votes: 2, participants: 1, source: 'protocol' }),
  'POST /api/deposits/{filingId}/returned': () => ({ paymentReference: '1', returnedOn: '2026-12-01' }),
  'POST /api/meetings/{meetingId}/attendance': () => ({ memberId: 'nobody', present: true }), 'POST /api/meetings/{meetingId}/items': () => ({ filingId: 'none', action: { type: 'register' } }),
  'PUT /api/meetings/{meetingId}/agenda': () => ({ items: [{ itemId: 'none', together: false }] }), 'PUT /api/meetings/{meetingId}/votes': () => ({ itemIds: ['none'], votes: [{ memberId: 'nobody', vote: null, reason: null, dissent: null }] }),
  'POST /api/meetings/{meetingId}/items/{itemId}/close': () => ({ expectedVersion: 1 }), 'POST /api/meetings/{meetingId}/items/{itemId}/take-off': () => ({ reason: 'not now' }),
  'POST /api/meetings/{meetingId}/corrections': () => ({ kk: 'түзету', ru: 'исправление' }),
  'POST /api/notices/mail': () => ({ language: 'kk', email: null, wantsMail: false }),
};

const BOUNDARY = 'matrix';
const MULTIPART = Buffer.concat([Buffer.from(`--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="paper.pdf"\r\ncontent-type: application/pdf\r\n\r\n`), PDF, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]);
const TUS = { 'tus-resumable': '1.0.0' };
const UPLOAD = { ...TUS, 'upload-offset': '0', 'upload-length': '1', 'upload-metadata': `sha256 ${Buffer.from(HASH).toString('base64')}` };

function pathOf({ name, path, needed }, things) {
  const parts = { ...PARTS, ...OWN_PARTS[name], ...things };
  const query = OWN_QUERIES[name] ?? needed.map((each) => `${each}=${encodeURIComponent(QUERIES[each] ?? 'x')}`).join('&');
  return `${path.replace(/\{(\w+)\}/gu, (_all, part) => encodeURIComponent(parts[part] ?? 'none'))}${query === '' ? '' : `?${query}`}`;
}

/** The request by which somebody asks an operation for something. */
export function requestOf(operation, things) {
  const { name, method, media } = operation;
  const url = pathOf(operation, things);
  if (method === 'GET' || method === 'HEAD') return { method, url, headers: name.includes('/uploads') ? TUS : {} };
  if (media?.startsWith('multipart')) return { method, url, payload: MULTIPART, headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` } };
  if (media?.startsWith('application/offset')) return { method, url, payload: 'a', headers: { ...UPLOAD, 'content-type': media } };
  if (method === 'DELETE') return { method, url, headers: name.includes('/uploads') ? TUS : {} };
  return { method, url, payload: JSON.stringify(BODIES[name]?.() ?? {}), headers: { 'content-type': 'application/json' } };
}
